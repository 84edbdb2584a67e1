import Journal

/// The overview of all monitored terms, side by side on one scale.
enum AlertsPage {
  private static let route = NoteFolder.route(of: "alerts")

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    // A page of the student's own at this address is the overview.
    guard !model.terms.isEmpty, !model.notes.contains(where: { model.route($0) == route })
    else {
      return []
    }
    return [SiteFile(route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let frame = PageShell.Frame(
      route: route, title: "Alerts", description: "The monitored terms, side by side.",
      room: .folder("alerts"))
    let bins = span(model.terms).map { TimeBins($0, model.workspace.calendar) }
    let most = bins.map { bins in
      model.terms.map { bins.mentions(of: $0).max() ?? 0 }.max() ?? 0
    }
    let charts = model.terms.enumerated().map { number, term in
      bins.map { bins in
        SmallMentionChart(
          term, name: model.workspace[term.term.page].title, bins: bins, most: most ?? 0,
          number: number)
      }
    }
    let height = charts.compactMap { $0?.height }.max() ?? 0
    return model.shell.page(frame, capacity: model.terms.count * 8192) { html in
      html.raw("<header class=\"row\"><div><h1>Alerts</h1><p class=\"lede\">")
      html.count(model.terms.count, "monitored term", "monitored terms")
      html.raw(". ")
      if let bins {
        html.raw("Bars are mentions ")
        html.raw(bins.each)
        html.raw(", on one scale; a mark over a bar is an alert that mattered")
        if charts.contains(where: { $0?.hasNumbers == true }) {
          html.raw(", or as many as the number beside it says")
        }
        html.raw(".")
      }
      html.raw("</p></div></header>\n<div class=\"row bare\"><div class=\"wide beside terms\">\n")
      for (number, term) in model.terms.enumerated() {
        section(&html, model, term, number) { charts[number]?.append(to: &$0, height: height) }
      }
      html.raw("</div></div>\n")
      if let bins { table(&html, model, bins) }
      html.notes(model.plainNotes(in: "alerts"), from: route, model)
    }
  }

  /// The days that any of the terms is drawn over.
  private static func span(_ terms: [MonitoredTerm]) -> ClosedRange<Day>? {
    let spans = terms.compactMap(\.span)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  private static func section(
    _ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm, _ number: Int,
    _ chart: (inout HTML) -> Void?
  ) {
    let page = model.workspace[term.term.page]
    html.raw("<section aria-labelledby=\"r.term.")
    html.text(String(number))
    html.raw("\"><h2 id=\"r.term.")
    html.text(String(number))
    html.raw("\"><a href=\"")
    html.link(to: term.route, from: route)
    html.raw("\">")
    html.text(page.title)
    html.raw("</a></h2>\n<p>")
    let why = TermSections(page.document, term.term.alerts).why
    html.raw(page.document.html.beginning(of: why, atMost: 200))
    html.raw("</p>\n")
    if chart(&html) == nil {
      html.raw("<p>What comes in is drawn here: <code>reflect alert import FILE</code></p>\n")
    }
    facts(&html, model, term)
    html.raw("</section>\n")
  }

  private static func facts(_ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm) {
    html.raw("<dl class=\"facts\"><dt>Monitored</dt><dd>")
    if let since = term.term.since {
      html.raw("since ")
      html.day(since)
      if let until = term.term.until {
        html.raw(" until ")
        html.day(until)
      }
      if let asOf = model.asOf, let days = term.term.daysMonitored(by: asOf) {
        html.raw(", ")
        html.count(days, "day", "days")
      }
    } else {
      html.raw("it is not said since when")
    }
    html.raw("</dd><dt>Mentions</dt><dd>")
    html.number(term.days.count)
    if term.unread > 0 {
      html.raw(", ")
      html.number(term.unread)
      html.raw(" unread")
    }
    html.raw("</dd><dt>Significant</dt><dd>")
    html.number(term.alerts.count)
    if !term.alerts.isEmpty {
      html.raw(": ")
      html.sentiments(of: term.alerts)
    }
    html.raw("</dd>")
    if let last = term.alerts.last {
      html.raw("<dt>Latest</dt><dd>")
      html.alertLink(last, of: term, from: route, model)
      html.raw(", ")
      html.day(last.day)
      html.raw("</dd>")
    }
    html.raw("</dl>")
  }

  private static func table(_ html: inout HTML, _ model: SiteModel, _ bins: TimeBins) {
    html.raw("<section class=\"row\" aria-labelledby=\"r.weeks\"><h2 id=\"r.weeks\">")
    switch bins.unit {
    case .day: html.raw("Day by day")
    case .week, .courseWeek: html.raw("Week by week")
    case .fourWeeks: html.raw("Four weeks at a time")
    }
    html.raw("</h2><div class=\"broad\"><div class=\"table brief\" tabindex=\"0\" role=\"region\"")
    html.raw(" aria-label=\"Mentions over time\"><table>\n<thead><tr><th scope=\"col\">")
    html.raw(bins.unit == .day ? "Day" : bins.unit == .courseWeek ? "Week" : "Days")
    html.raw("</th>")
    for term in model.terms {
      html.raw("<th scope=\"col\" class=\"num\">")
      html.text(model.workspace[term.term.page].title)
      html.raw("</th><th scope=\"col\"><span class=\"word\">significant</span></th>")
    }
    html.raw("</tr></thead>\n<tbody>")
    let columns = model.terms.map { ($0.span, bins.mentions(of: $0), bins.alerts(of: $0)) }
    for bin in bins.bins.indices {
      html.raw("<tr><th scope=\"row\" class=\"n\">")
      html.text(bins.name(bin))
      html.raw("</th>")
      for (span, counts, alerts) in columns {
        html.raw("<td class=\"num\">")
        if counts[bin] == 0, span?.overlaps(bins.bins[bin]) != true {
          html.raw("–<span class=\"hide\"> not monitored</span>")
        } else {
          html.number(counts[bin])
        }
        html.raw("</td><td>")
        html.sentiments(of: alerts[bin] ?? [], isBrief: true)
        html.raw("</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div></div></section>\n")
  }
}

extension HTML {
  /// Appends a link to an alert's comment on its term's page.
  mutating func alertLink(
    _ alert: SignificantAlert, of term: MonitoredTerm, from route: Route, _ model: SiteModel
  ) {
    raw("<a class=\"grow\" href=\"")
    link(to: term.route, from: route)
    raw("#")
    address(model.workspace[term.term.page].document.headings[alert.heading].anchor)
    raw("\">")
    text(alert.shownTitle)
    raw("</a>")
  }
}
