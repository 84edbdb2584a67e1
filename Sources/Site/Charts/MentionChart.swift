import Journal

/// Mentions over time as bars, with a mark over each that has alerts that mattered.
struct MentionChart {
  /// How high the lines of the grid go.
  private static let full = 136.0

  let term: MonitoredTerm
  let name: String
  let bins: TimeBins
  let counts: [Int]
  let alerts: [Int: [SignificantAlert]]
  let scale: Plot.Scale

  /// Counts what is drawn.
  /// - Parameters:
  ///   - term: whose mentions are drawn.
  ///   - name: what the term is called on its page.
  ///   - span: the days that the chart runs over.
  init(_ term: MonitoredTerm, name: String, span: ClosedRange<Day>) {
    self.term = term
    self.name = name
    bins = TimeBins(span)
    counts = bins.mentions(of: term)
    alerts = bins.alerts(of: term)
    scale = Plot.Scale(bins: bins.bins.count)
  }

  private var most: Int { counts.max() ?? 0 }

  /// The one bin that has most; `nil` where several share that.
  private var peak: Int? {
    let found = counts.indices.filter { counts[$0] == most }
    return most > 1 && found.count == 1 ? found[0] : nil
  }

  /// The chart's point, in words.
  var point: String {
    if most == 0 { return "Nothing came in for \(name)" }
    guard let peak else {
      return most == 1
        ? "\(name) is never mentioned more than once \(bins.each)"
        : "Mentions of \(name) never exceed \(grouped(most)) \(bins.each)"
    }
    let mattered = alerts[peak] == nil ? "" : ", when something mattered"
    return "Mentions of \(name) peak at \(grouped(most)) \(when(peak))\(mattered)"
  }

  private func when(_ bin: Int) -> String {
    let day = bins.bins[bin].lowerBound
    switch bins.unit {
    case .day: return "on \(day.inWords)"
    case .week, .courseWeek: return "in the week from \(day.inWords)"
    case .fourWeeks: return "in the four weeks from \(day.inWords)"
    }
  }

  /// How many mentions and alerts are of days that are not drawn.
  var outside: (mentions: Int, alerts: Int) {
    let marked = alerts.values.map(\.count).reduce(0, +)
    return (term.days.count - counts.reduce(0, +), term.alerts.count - marked)
  }

  func append(to html: inout HTML) {
    let interval = niceInterval(most)
    let lines = max(1, (most + interval - 1) / interval)
    let unit = Self.full / Double(lines * interval)
    let stacks = self.stacks(unit: unit)
    let label = peak.map { self.label($0, stacks, unit: unit) }
    let base = max(Self.full + 36, stacks.height + 4, (label?.rise ?? 0) + 16)
    let plot = Plot(
      scale: scale, height: base + 28, id: "r.mentions", label: "Chart of mentions", role: "img",
      title: "Mentions of \(name) \(bins.each)", description: description(stacks))
    let levels = (0...lines).map { line in
      Plot.Level(words: grouped(line * interval), y: base - unit * Double(line * interval))
    }
    plot.append(to: &html, point: point, levels: levels) { html in
      for (bin, count) in counts.enumerated() {
        html.bar(
          x: scale.start(of: bin), width: 0.72 * scale.step, base: base,
          height: unit * Double(count), isMarked: alerts[bin] != nil)
      }
      html.raw("\n")
      for mark in stacks.marks { html.mark(mark, of: stacks, base: base) }
      if let label { html.words(label.words, x: label.x, y: base - label.rise, "say mid") }
      html.raw("\n")
      dates(&html, y: base + 22)
    }
  }

  private func stacks(unit: Double) -> MarkStacks {
    let bars = counts.indices.map { bin in
      (
        x: scale.start(of: bin)...scale.start(of: bin) + 0.72 * scale.step,
        height: unit * Double(counts[bin])
      )
    }
    var stacks = MarkStacks(
      radius: min(6, max(4, scale.step / 2)), sides: scale.sides, bars: bars)
    for (bin, found) in alerts.sorted(by: { $0.key < $1.key }) {
      stacks.add(found, x: scale.middle(of: bin), above: unit * Double(counts[bin]))
    }
    return stacks
  }

  private func description(_ stacks: MarkStacks) -> String {
    guard let first = bins.bins.first, let last = bins.bins.last else { return "" }
    let none = counts.count { $0 == 0 }
    var sentences = [
      "Bars from \(first.lowerBound.inWords) to \(last.upperBound.inWords), the highest \(grouped(most))."
    ]
    if none > 0 { sentences.append("\(none) of \(counts.count) have none.") }
    if !alerts.isEmpty {
      sentences.append(
        "A mark is an alert that mattered; marks stand over \(alerts.count) of the bars.")
    }
    if stacks.hasNumbers {
      sentences.append("A mark with a number stands for so many alerts of one sentiment.")
    }
    sentences.append("The table below the charts has every number.")
    return sentences.joined(separator: " ")
  }

  /// Says how much the highest bar is, above its marks and those near it.
  private func label(
    _ peak: Int, _ stacks: MarkStacks, unit: Double
  ) -> (words: String, x: Double, rise: Double) {
    let day = bins.bins[peak].lowerBound
    let joint = bins.unit == .day ? "on" : "from"
    let words = "\(grouped(most)) \(joint) \(day.inShort(withYear: false))"
    let half = 4.2 * Double(words.utf8.count)
    let x = min(scale.right - half, max(Plot.Scale.left + half, scale.middle(of: peak)))
    let marks = stacks.height(over: x - half - 4...x + half + 4)
    return (words, x, max(unit * Double(most) + 8, marks + 5))
  }

  /// Appends days below the bars, as many as there is room for.
  private func dates(_ html: inout HTML, y: Double) {
    guard let first = bins.bins.first?.lowerBound, let last = bins.bins.last?.upperBound
    else { return }
    let withYear = first.parts.year != last.parts.year
    let room = withYear ? 118.0 : 84.0
    var every = max(1, Int((room / scale.step).rounded(.up)))
    if bins.unit == .day, every > 3 { every = (every + 6) / 7 * 7 }
    for bin in stride(from: 0, to: bins.bins.count, by: every) {
      let x = scale.start(of: bin)
      guard x + room - 20 <= scale.right || bin == 0 else { break }
      html.words(bins.bins[bin].lowerBound.inShort(withYear: withYear), x: x, y: y)
    }
    html.raw("\n")
  }
}

/// The distance between lines of a grid for values up to `most`: 1, 2 or 5 times a power of ten, at most four apart.
func niceInterval(_ most: Int) -> Int {
  var interval = 1
  var next = [2, 5, 10]
  while interval * 4 < most {
    interval = next[0]
    next = [next[1], next[2], next[0] * 10]
  }
  return interval
}

/// A whole number with a comma between thousands.
func grouped(_ value: Int) -> String {
  var html = HTML(reserving: 8)
  html.number(value)
  return String(decoding: html.bytes, as: UTF8.self)
}
