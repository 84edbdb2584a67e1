import Journal

/// One term's mentions a week, small enough to stand beside those of other terms and on their scale.
struct SmallMentionChart {
  private static let base = 115.0
  private static let top = 37.0

  let term: MonitoredTerm
  let name: String
  let bins: TimeBins
  /// The most mentions that a bar of any of the charts stands for.
  let most: Int
  /// What tells the chart's ids from those of others on the page.
  let number: Int

  func append(to html: inout HTML) {
    let counts = bins.mentions(of: term)
    let alerts = bins.alerts(of: term)
    let step = min(36, 320 / Double(max(1, bins.bins.count)))
    let unit = (Self.base - Self.top) / Double(max(1, most))
    head(&html, counts)
    html.level(from: 0, to: 320, y: Self.base)
    for (bin, count) in counts.enumerated() {
      html.bar(
        x: step * Double(bin), width: 0.8 * step, base: Self.base, height: unit * Double(count),
        isMarked: alerts[bin] != nil)
    }
    let radius = min(5, max(3.5, 0.6 * step))
    for (bin, found) in alerts.sorted(by: { $0.key < $1.key }) {
      html.mark(
        found.last?.sentiment, x: step * (Double(bin) + 0.4),
        y: Self.base - unit * Double(counts[bin]) - 10, radius: radius)
    }
    let highest = counts.max() ?? 0
    if highest > 0, let peak = counts.firstIndex(of: highest) {
      let half = 4.5 * Double(grouped(highest).utf8.count)
      let x = min(320 - half, max(half, step * (Double(peak) + 0.4)))
      // Above the mark of this bar, and so above those of lower ones beside it.
      html.words(grouped(highest), x: x, y: Self.base - unit * Double(highest) - 20, "say mid")
    }
    html.words(shortName(0), x: 0, y: 134)
    if bins.bins.count > 1, step * Double(bins.bins.count) > 200 {
      html.words(shortName(bins.bins.count - 1), x: step * Double(bins.bins.count), y: 134, "end")
    }
    html.raw("</svg></figure>\n")
  }

  private func head(_ html: inout HTML, _ counts: [Int]) {
    html.raw("<figure class=\"chart small\"><svg viewBox=\"0 0 320 140\" role=\"img\"")
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
