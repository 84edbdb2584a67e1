import Journal

/// How the alerts that mattered sounded, over the same days as the chart of mentions.
struct SentimentChart {
  private let bins: TimeBins
  private let scale: Plot.Scale
  /// The alerts that are drawn above, in order.
  private let drawn: [SignificantAlert]
  /// Those of them that say how they sound.
  private let alerts: [SignificantAlert]
  private let anchors: [String]

  /// - Parameters:
  ///   - chart: the chart that it stands below.
  ///   - anchors: the anchors of the page's headings.
  init(below chart: MentionChart, anchors: [String]) {
    bins = chart.bins
    scale = chart.scale
    drawn = chart.alerts.sorted { $0.key < $1.key }.flatMap(\.value)
    alerts = drawn.filter { $0.sentiment != nil }
    self.anchors = anchors
  }

  var isEmpty: Bool { alerts.isEmpty }

  private var unsaid: Int { drawn.count - alerts.count }

  /// The chart's point, in words.
  var point: String {
    guard let last = alerts.last, let sentiment = last.sentiment else {
      return "No alert says how it sounds"
    }
    let (count, word) = (alerts.count, sentiment.rawValue)
    if alerts.allSatisfy({ $0.sentiment == sentiment }) {
      let which = unsaid == 0 ? "mattered" : "says how it sounds"
      if count == 1 { return "The one alert that \(which) is \(word)" }
      let several = unsaid == 0 ? "mattered" : "say how they sound"
      return "\(count == 2 ? "Both" : "All \(count)") alerts that \(several) are \(word)"
    }
    // A day on which something sounded otherwise is not one since which all has sounded so.
    let other = drawn.filter { $0.sentiment != sentiment }.map(\.day).max()
    let run = alerts.filter { alert in other.map { alert.day > $0 } ?? true }
    if run.count > 1, let first = run.first {
      return "What mattered has been \(word) since \(first.day.inWords)"
    }
    var parts = Sentiment.allCases.compactMap { kind -> String? in
      let count = alerts.count { $0.sentiment == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    if unsaid > 0 { parts.append("\(unsaid) not said") }
    return "What mattered was mixed: \(parts.joined(separator: ", "))"
  }

  /// The alerts of one sentiment on a line of their own.
  private struct Lane {
    let sentiment: Sentiment
    /// Where its line is.
    let y: Double
    let stacks: MarkStacks
    let days: [Int: MarkStacks.Words]
  }

  func append(to html: inout HTML) {
    var lanes: [Lane] = []
    for sentiment in Sentiment.allCases {
      lanes.append(lane(of: sentiment, below: lanes.last?.y ?? 0))
    }
    let plot = Plot(
      scale: scale, height: (lanes.last?.y ?? 0) + 6, id: "r.sentiment",
      label: "Chart of sentiment", role: "group", title: "Sentiment of the alerts that mattered",
      description: description(lanes))
    plot.append(to: &html, point: point) { html in
      for lane in lanes {
        html.level(from: 0, to: Plot.Scale.edge, y: lane.y)
        html.words(lane.sentiment.rawValue, x: 0, y: lane.y - 8, lane.sentiment.name)
      }
    } content: { html in
      for lane in lanes {
        html.level(from: Plot.Scale.edge, to: scale.right, y: lane.y)
        html.raw("\n")
        for index in lane.stacks.marks.indices { mark(&html, index, lane) }
      }
    }
  }

  private func lane(of sentiment: Sentiment, below y: Double) -> Lane {
    var found: [Int: [SignificantAlert]] = [:]
    for alert in alerts where alert.sentiment == sentiment {
      if let bin = bins.index(of: alert.day) { found[bin, default: []].append(alert) }
    }
    var stacks = MarkStacks(radius: 7, sides: scale.sides, bars: [])
    for (bin, alerts) in found.sorted(by: { $0.key < $1.key }) {
      stacks.add(alerts, x: scale.middle(of: bin), above: 0)
    }
    var said: Set<Day> = []
    let days = stacks.place { mark in
      guard let last = mark.alerts.last, said.insert(last.day).inserted else { return nil }
      return mark.alerts.count == 1 ? last.day.inShort(withYear: false) : several(mark.alerts)
    }
    return Lane(
      sentiment: sentiment, y: y + max(38, stacks.height + 12), stacks: stacks, days: days)
  }

  /// How many alerts there are of a day, or of the days that a bar stands for.
  private func several(_ alerts: [SignificantAlert]) -> String {
    guard let day = alerts.last?.day else { return "" }
    let count = grouped(alerts.count)
    if bins.unit == .day { return "\(count) on \(day.inShort(withYear: false))" }
    let first = bins.index(of: day).map { bins.bins[$0].lowerBound } ?? day
    return "\(count) from \(first.inShort(withYear: false))"
  }

  private func mark(_ html: inout HTML, _ index: Int, _ lane: Lane) {
    let mark = lane.stacks.marks[index]
    guard let alert = mark.alerts.last else { return }
    html.raw("<a href=\"#")
    html.address(anchors[alert.heading])
    html.raw("\"><title>")
    html.text(title(mark.alerts))
    html.raw("</title>")
    if let words = lane.days[index] {
      html.mark(lane.sentiment, x: mark.x, y: lane.y - mark.rise, radius: lane.stacks.radius)
      html.words(
        words.text, x: words.x, y: lane.y - mark.rise + 5, words.isBefore ? "say end" : "say")
    } else {
      html.mark(mark, of: lane.stacks, base: lane.y)
    }
    html.raw("</a>\n")
  }

  private func description(_ lanes: [Lane]) -> String {
    var sentences = ["One mark an alert, in the row of its sentiment, at its day."]
    if lanes.contains(where: \.stacks.hasNumbers) {
      sentences.append("A mark with a number stands for so many.")
    }
    if unsaid > 0 {
      sentences.append(
        "\(grouped(unsaid)) more \(unsaid == 1 ? "does not say how it sounds" : "do not say how they sound")."
      )
    }
    sentences.append("The table below has every number.")
    return sentences.joined(separator: " ")
  }

  private func title(_ alerts: [SignificantAlert]) -> String {
    guard let last = alerts.last else { return "" }
    let more = alerts.count == 1 ? "" : ", and \(alerts.count - 1) more"
    return "\(last.day.inWords), \(last.sentiment?.rawValue ?? ""): \(last.shownTitle)\(more)"
  }
}
