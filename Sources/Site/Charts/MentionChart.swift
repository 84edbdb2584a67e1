import Journal

/// Mentions over time as bars, with a mark over each that has alerts that mattered.
struct MentionChart {
  /// Where the bars of charts stand, so that two charts one above the other share their days.
  struct Scale {
    static let left = 76.0
    static let right = 640.0
    let step: Double

    init(bins: Int) { step = min(24, (Self.right - Self.left) / Double(max(1, bins))) }

    func start(of bin: Int) -> Double { Self.left + step * Double(bin) }
    func middle(of bin: Int) -> Double { start(of: bin) + 0.36 * step }
  }

  private static let base = 172.0
  private static let top = 36.0

  let term: MonitoredTerm
  let name: String
  let bins: TimeBins
  let counts: [Int]
  let alerts: [Int: [SignificantAlert]]
  let scale: Scale

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
    scale = Scale(bins: bins.bins.count)
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

  func append(to html: inout HTML) {
    html.raw("<figure class=\"chart\"><figcaption>")
    html.text(point)
    html.raw("</figcaption>\n<div class=\"scroll latest\" tabindex=\"0\" role=\"region\"")
    html.raw(" aria-label=\"Chart of mentions\"><svg viewBox=\"0 0 640 200\" role=\"img\"")
    html.raw(" aria-labelledby=\"r.mentions.title\" aria-describedby=\"r.mentions.desc\">\n")
    html.raw("<title id=\"r.mentions.title\">Mentions of ")
    html.text(name)
    html.raw(" ")
    html.raw(bins.each)
    html.raw("</title>\n<desc id=\"r.mentions.desc\">")
    html.text(description)
    html.raw("</desc>\n")
    let unit = grid(&html)
    for (bin, count) in counts.enumerated() {
      html.bar(
        x: scale.start(of: bin), width: 0.72 * scale.step, base: Self.base,
        height: unit * Double(count), isMarked: alerts[bin] != nil)
    }
    html.raw("\n")
    let radius = min(6, max(4, 0.8 * scale.step))
    for (bin, found) in alerts.sorted(by: { $0.key < $1.key }) {
      let top = Self.base - unit * Double(counts[bin])
      html.mark(found.last?.sentiment, x: scale.middle(of: bin), y: top - 13, radius: radius)
    }
    if let peak { label(&html, peak, unit: unit) }
    html.raw("\n")
    dates(&html)
    html.raw("</svg></div></figure>\n")
  }

  private var description: String {
    guard let first = bins.bins.first, let last = bins.bins.last else { return "" }
    let none = counts.count { $0 == 0 }
    var sentences = [
      "Bars from \(first.lowerBound.inWords) to \(last.upperBound.inWords), the highest \(grouped(most))."
    ]
    if none > 0 { sentences.append("\(none) of \(counts.count) have none.") }
    if !alerts.isEmpty {
      sentences.append("Marks stand over \(alerts.count) with alerts that mattered.")
    }
    sentences.append("The table below the charts has every number.")
    return sentences.joined(separator: " ")
  }

  /// Appends the lines that bars are read against, and gives the height of one mention.
  private func grid(_ html: inout HTML) -> Double {
    let interval = niceInterval(most)
    let lines = max(1, (most + interval - 1) / interval)
    let unit = (Self.base - Self.top) / Double(lines * interval)
    for line in 0...lines {
      let y = Self.base - unit * Double(line * interval)
      html.level(from: Scale.left - 4, to: Scale.right, y: y)
      html.words(grouped(line * interval), x: Scale.left - 10, y: y + 5, "end")
    }
    html.raw("\n")
    return unit
  }

  /// Says how much the highest bar is, above its mark and those near it.
  private func label(_ html: inout HTML, _ peak: Int, unit: Double) {
    let day = bins.bins[peak].lowerBound
    let joint = bins.unit == .day ? "on" : "from"
    let words = "\(grouped(most)) \(joint) \(day.inShort(withYear: false))"
    let half = 4.2 * Double(words.utf8.count)
    let x = min(Scale.right - half, max(Scale.left + half, scale.middle(of: peak)))
    let near = alerts.keys.filter { abs(scale.middle(of: $0) - x) < half + 12 }
    let marks = near.map { unit * Double(counts[$0]) + 24 }.max() ?? 0
    let height = max(unit * Double(most) + 8, marks)
    html.words(words, x: x, y: Self.base - height, "say mid")
  }

  /// Appends days below the bars, as many as there is room for.
  private func dates(_ html: inout HTML) {
    guard let first = bins.bins.first?.lowerBound, let last = bins.bins.last?.upperBound
    else { return }
    let withYear = first.parts.year != last.parts.year
    let room = withYear ? 118.0 : 84.0
    var every = max(1, Int((room / scale.step).rounded(.up)))
    if bins.unit == .day, every > 3 { every = (every + 6) / 7 * 7 }
    for bin in stride(from: 0, to: bins.bins.count, by: every) {
      let x = scale.start(of: bin)
      guard x + room - 20 <= Scale.right || bin == 0 else { break }
      html.words(bins.bins[bin].lowerBound.inShort(withYear: withYear), x: x, y: 194)
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
