import Journal

/// How the alerts that mattered sounded, over the same days as the chart of mentions.
struct SentimentChart {
  private let bins: TimeBins
  private let scale: MentionChart.Scale
  /// The alerts that say how they sound, in order.
  private let alerts: [SignificantAlert]
  private let anchors: [String]

  private static let rows: [(sentiment: Sentiment, y: Double)] = [
    (.positive, 38), (.neutral, 76), (.negative, 114),
  ]

  /// - Parameters:
  ///   - chart: the chart that it stands below.
  ///   - anchors: the anchors of the page's headings.
  init(below chart: MentionChart, anchors: [String]) {
    bins = chart.bins
    scale = chart.scale
    let drawn = chart.alerts.sorted { $0.key < $1.key }.flatMap(\.value)
    alerts = drawn.filter { $0.sentiment != nil }
    self.anchors = anchors
  }

  var isEmpty: Bool { alerts.isEmpty }

  /// The chart's point, in words.
  var point: String {
    guard let last = alerts.last, let sentiment = last.sentiment else {
      return "No alert says how it sounds"
    }
    let run = alerts.reversed().prefix { $0.sentiment == sentiment }
    if run.count == alerts.count {
      return alerts.count == 1
        ? "The one alert that mattered is \(sentiment.rawValue)"
        : "\(alerts.count == 2 ? "Both" : "All \(alerts.count)") alerts that mattered are \(sentiment.rawValue)"
    }
    if run.count > 1, let first = run.last {
      return "What mattered has been \(sentiment.rawValue) since \(first.day.inWords)"
    }
    let parts = Sentiment.allCases.compactMap { kind -> String? in
      let count = alerts.count { $0.sentiment == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    return "What mattered was mixed: \(parts.joined(separator: ", "))"
  }

  func append(to html: inout HTML) {
    html.raw("<figure class=\"chart\"><figcaption>")
    html.text(point)
    html.raw("</figcaption>\n<div class=\"scroll latest\" tabindex=\"0\" role=\"region\"")
    html.raw(" aria-label=\"Chart of sentiment\"><svg viewBox=\"0 0 640 120\" role=\"group\"")
    html.raw(" aria-labelledby=\"r.sentiment.title\" aria-describedby=\"r.sentiment.desc\">\n")
    html.raw("<title id=\"r.sentiment.title\">Sentiment of the alerts that mattered</title>\n")
    html.raw("<desc id=\"r.sentiment.desc\">One mark an alert, in the row of its sentiment, ")
    html.raw("at its day. The table below has every number.</desc>\n")
    for (sentiment, y) in Self.rows {
      html.level(from: 0, to: MentionChart.Scale.right, y: y)
      html.raw("<text class=\"")
      html.raw(sentiment.name)
      html.raw("\" x=\"0\"")
      html.attribute("y", y - 8)
      html.raw(">")
      html.raw(sentiment.name)
      html.raw("</text>\n")
      marks(&html, sentiment, y: y - 12)
    }
    html.raw("</svg></div></figure>\n")
  }

  /// Appends one mark for each bin with an alert of a sentiment, and its day where there is room.
  private func marks(_ html: inout HTML, _ sentiment: Sentiment, y: Double) {
    var found: [Int: [SignificantAlert]] = [:]
    for alert in alerts where alert.sentiment == sentiment {
      if let bin = bins.index(of: alert.day) { found[bin, default: []].append(alert) }
    }
    let places = found.sorted { $0.key < $1.key }
    for (index, place) in places.enumerated() {
      guard let alert = place.value.last else { continue }
      let x = scale.middle(of: place.key)
      let next = index + 1 < places.count ? scale.middle(of: places[index + 1].key) : .infinity
      html.raw("<a href=\"#")
      html.address(anchors[alert.heading])
      html.raw("\"><title>")
      html.text(title(place.value))
      html.raw("</title>")
      html.mark(sentiment, x: x, y: y, radius: 7)
      if x + 66 < min(next - 8, MentionChart.Scale.right) {
        html.words(alert.day.inShort(withYear: false), x: x + 12, y: y + 5, "say")
      } else if next == .infinity, index == 0 || x - 140 > scale.middle(of: places[index - 1].key) {
        html.words(alert.day.inShort(withYear: false), x: x - 12, y: y + 5, "say end")
      }
      html.raw("</a>\n")
    }
  }

  private func title(_ alerts: [SignificantAlert]) -> String {
    guard let last = alerts.last else { return "" }
    let more = alerts.count == 1 ? "" : ", and \(alerts.count - 1) more"
    return "\(last.day.inWords), \(last.sentiment?.rawValue ?? ""): \(last.shownTitle)\(more)"
  }
}
