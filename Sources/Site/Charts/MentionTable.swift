import Journal

extension MentionChart {
  /// Appends the numbers of the charts, the newest first.
  func appendTable(to html: inout HTML) {
    html.raw("<details><summary>The same numbers as a table</summary>")
    html.raw("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Mentions ")
    html.raw(bins.each)
    html.raw("\"><table>\n<thead><tr><th scope=\"col\">")
    html.raw(bins.unit == .day ? "Day" : "Days")
    html.raw("</th><th scope=\"col\" class=\"num\">Mentions</th>")
    html.raw("<th scope=\"col\">What mattered</th></tr></thead>\n<tbody>")
    for bin in bins.bins.indices.reversed() {
      html.raw("<tr><th scope=\"row\" class=\"n\">")
      html.text(bins.name(bin))
      html.raw("</th><td class=\"num\">")
      html.number(counts[bin])
      html.raw("</td><td>")
      html.sentiments(of: alerts[bin] ?? [])
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody></table></div></details>\n")
  }
}

extension HTML {
  /// Appends how alerts sound: a word for one, a number with its word for several of a kind.
  /// - Parameters:
  ///   - alerts: those that are summed up.
  ///   - isBrief: whether words and commas give way to shapes where the page is narrow.
  mutating func sentiments(of alerts: [SignificantAlert], isBrief: Bool = false) {
    func separate(_ html: inout HTML) {
      html.raw(isBrief ? "<span class=\"word\">,</span> " : ", ")
    }
    var isFirst = true
    for kind in Sentiment.allCases {
      let count = alerts.count { $0.sentiment == kind }
      if count == 0 { continue }
      if !isFirst { separate(&self) }
      isFirst = false
      sentiment(kind, count: count == 1 ? nil : count, isBrief: isBrief)
    }
    let unsaid = alerts.count { $0.sentiment == nil }
    guard unsaid > 0 else { return }
    if !isFirst { separate(&self) }
    if unsaid > 1 {
      number(unsaid)
      raw(" ")
    }
    raw("not said")
  }
}
