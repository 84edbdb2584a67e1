import Journal

/// One term's mentions a week, small enough to stand beside those of other terms and on their scale.
struct SmallMentionChart {
  private static let width = 320.0
  /// How high the highest bar of all the charts is.
  private static let full = 78.0

  private let name: String
  private let bins: TimeBins
  /// What tells the chart's ids from those of others on the page.
  private let number: Int
  private let counts: [Int]
  private let alerts: [Int: [SignificantAlert]]
  private let step: Double
  /// The height of one mention.
  private let unit: Double
  private let stacks: MarkStacks

  /// Counts what is drawn.
  /// - Parameters:
  ///   - term: whose mentions are drawn.
  ///   - name: what the term is called on its page.
  ///   - bins: the stretches of days that bars stand for.
  ///   - most: the most mentions that a bar of any of the charts stands for.
  ///   - number: the chart's place on the page.
  init(_ term: MonitoredTerm, name: String, bins: TimeBins, most: Int, number: Int) {
    self.name = name
    self.bins = bins
    self.number = number
    counts = bins.mentions(of: term)
    alerts = bins.alerts(of: term)
    step = min(36, Self.width / Double(max(1, bins.bins.count)))
    unit = Self.full / Double(max(1, most))
    let bars = zip(counts.indices, counts).map { [step, unit] bin, count in
      (x: step * Double(bin)...step * (Double(bin) + 0.8), height: unit * Double(count))
    }
    var stacks = MarkStacks(
      radius: min(5, max(3.5, 0.5 * step)), sides: 0...Self.width, bars: bars)
    for (bin, found) in alerts.sorted(by: { $0.key < $1.key }) {
      stacks.add(found, x: step * (Double(bin) + 0.4), above: unit * Double(counts[bin]))
    }
    self.stacks = stacks
  }

  /// How much room there must be above the base; charts that stand beside each other have the most of all.
  var height: Double { max(Self.full + 37, stacks.height + 4, (label?.rise ?? 0) + 16) }

  /// True where a mark stands for several alerts.
  var hasNumbers: Bool { stacks.hasNumbers }

  func append(to html: inout HTML, height base: Double) {
    head(&html, height: base + 25)
    html.level(from: 0, to: Self.width, y: base)
    for (bin, count) in counts.enumerated() {
      html.bar(
        x: step * Double(bin), width: 0.8 * step, base: base, height: unit * Double(count),
        isMarked: alerts[bin] != nil)
    }
    for mark in stacks.marks { html.mark(mark, of: stacks, base: base) }
    if let label { html.words(label.words, x: label.x, y: base - label.rise, "say mid") }
    html.words(shortName(0), x: 0, y: base + 19)
    if bins.bins.count > 1, step * Double(bins.bins.count) > 200 {
      html.words(
        shortName(bins.bins.count - 1), x: step * Double(bins.bins.count), y: base + 19, "end")
    }
    html.raw("</svg></figure>\n")
  }

  /// How much the highest bar is, above its marks and those near it.
  private var label: (words: String, x: Double, rise: Double)? {
    let highest = counts.max() ?? 0
    guard highest > 0, let peak = counts.firstIndex(of: highest) else { return nil }
    let half = 4.5 * Double(grouped(highest).utf8.count)
    let x = min(Self.width - half, max(half, step * (Double(peak) + 0.4)))
    let marks = stacks.height(over: x - half - 2...x + half + 2)
    return (grouped(highest), x, max(unit * Double(highest) + 6, marks + 5))
  }

  private func head(_ html: inout HTML, height: Double) {
    html.raw("<figure class=\"chart small\"><svg viewBox=\"0 0 320 ")
    html.length(height)
    html.raw("\" role=\"img\"")
    html.raw(" aria-labelledby=\"")
    id(&html, "title")
    html.raw("\" aria-describedby=\"")
    id(&html, "desc")
    html.raw("\"><title id=\"")
    id(&html, "title")
    html.raw("\">Mentions of ")
    html.text(name)
    html.raw(" ")
    html.raw(bins.each)
    html.raw("</title><desc id=\"")
    id(&html, "desc")
    html.raw("\">")
    html.text(counts.prefix(60).map(String.init).joined(separator: ", "))
    if !stacks.marks.isEmpty {
      html.raw(". Marks over bars: ")
      html.number(alerts.values.map(\.count).reduce(0, +))
      html.raw(" that mattered")
    }
    html.raw(". The table below has every number.</desc>\n")
  }

  private func id(_ html: inout HTML, _ part: StaticString) {
    html.raw("r.term.")
    html.text(String(number))
    html.raw(".")
    html.raw(part)
  }

  private func shortName(_ bin: Int) -> String {
    bins.week(bin).map { "week \($0)" } ?? bins.bins[bin].lowerBound.inShort(withYear: true)
  }
}
