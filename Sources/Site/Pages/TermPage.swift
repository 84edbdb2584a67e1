import Journal

/// The page of one monitored term: why, what came in, and what mattered.
enum TermPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    model.terms.map { term in SiteFile(term.route) { bytes(model, term) } }
  }

  private static func bytes(_ model: SiteModel, _ term: MonitoredTerm) -> [UInt8] {
    let page = model.workspace[term.term.page]
    let frame = PageShell.Frame(
      route: term.route, title: "\(page.title), alerts",
      description: "What came in for \(page.title), and what mattered.", room: .folder("alerts"))
    let sections = TermSections(page.document, term.term.alerts)
    return model.shell.page(frame, capacity: page.document.html.bytes.count + 32768) { html in
      html.raw("<header class=\"row\"><div>")
      let start = html.heading(of: term.term.page, at: term.route, model)
      facts(&html, model, term, isDraft: page.isDraft)
      html.raw("</div></header>\n")
      let why = max(start, sections.why.lowerBound)..<max(start, sections.why.upperBound)
      reason(&html, model, term, why)
      mentions(&html, model, term)
      alerts(&html, model, term, sections)
      rest(&html, model, term, sections)
      html.backlinks(to: term.term.page, at: term.route, model)
    }
  }

  private static func facts(
    _ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm, isDraft: Bool
  ) {
    html.raw("<ul class=\"meta\">")
    if isDraft { html.raw("<li><span class=\"is begun\">draft</span></li>") }
    html.raw("<li>")
    html.monitoring(of: term, asOf: model.asOf)
    html.raw("</li><li>")
    html.count(term.days.count, "mention", "mentions")
    html.raw("</li><li>")
    html.number(term.unread)
    html.raw(" unread</li><li>")
    html.number(term.alerts.count)
    html.raw(" significant</li>")
    if let last = term.alerts.last {
      html.raw("<li>Last comment ")
      html.day(last.day)
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  private static func reason(
    _ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm, _ why: Range<Int>
  ) {
    html.raw("<section class=\"row bare\" aria-labelledby=\"r.why\">")
    html.raw("<h2 id=\"r.why\">Why this term</h2>\n<div class=\"prose\">")
    let bytes = model.workspace[term.term.page].document.html.bytes
    if bytes[why].allSatisfy({ $0 == UInt8(ascii: "\n") }) {
      html.raw("<p>Why you monitor it stands here: write it before the first dated heading of ")
      html.raw("<code>")
      html.text(model.workspace[term.term.page].path)
      html.raw("</code>.</p>")
    } else {
      html.part(of: term.term.page, why, at: term.route, model)
    }
    html.raw("</div>\n")
    if term.unread > 0 {
      html.raw("<aside class=\"notice after\" aria-label=\"Still to decide\"><b>")
      html.count(term.unread, "mention waits", "mentions wait")
      html.raw("</b> What mattered is for you to say: <code>reflect alert inbox</code></aside>")
    }
    html.raw("</section>\n")
  }

  private static func mentions(_ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm) {
    html.raw("<section class=\"row\" aria-labelledby=\"r.mentions\">")
    html.raw("<h2 id=\"r.mentions\">Mentions</h2>\n<div>")
    if term.days.isEmpty {
      html.raw("<p>What comes in is counted here, day by day: save an alert’s mail or feed, ")
      html.raw("and run <code>reflect alert import FILE</code>.</p>\n")
    }
    if let span = term.span, !term.days.isEmpty || !term.alerts.isEmpty {
      let page = model.workspace[term.term.page]
      let chart = MentionChart(term, name: page.title, span: span)
      if !term.days.isEmpty { chart.append(to: &html) }
      let sentiment = SentimentChart(
        below: chart, anchors: page.document.headings.map(\.anchor))
      if !sentiment.isEmpty { sentiment.append(to: &html) }
      outside(&html, chart.outside, span)
      chart.appendTable(to: &html)
    } else if !term.days.isEmpty {
      outside(&html, (term.days.count, term.alerts.count), nil)
    }
    html.raw("</div></section>\n")
  }

  private static func outside(
    _ html: inout HTML, _ count: (mentions: Int, alerts: Int), _ span: ClosedRange<Day>?
  ) {
    let (mentions, alerts) = count
    guard mentions + alerts > 0 else { return }
    html.raw("<p class=\"by\">Not drawn: ")
    if mentions > 0 { html.count(mentions, "mention", "mentions") }
    if mentions > 0, alerts > 0 { html.raw(" and ") }
    if alerts > 0 { html.count(alerts, "alert that mattered", "alerts that mattered") }
    if let span {
      html.raw(" dated outside ")
      html.day(span.lowerBound)
      html.raw(" to ")
      html.day(span.upperBound)
      html.raw(".</p>\n")
    } else {
      html.raw(" dated outside the days of monitoring.</p>\n")
    }
  }

  private static func alerts(
    _ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm, _ sections: TermSections
  ) {
    html.raw("<section class=\"row\" aria-labelledby=\"r.alerts\">")
    html.raw("<h2 id=\"r.alerts\">Alerts that mattered</h2>\n")
    guard !term.alerts.isEmpty else {
      html.raw("<div><p>An alert that mattered stands here with what you say about it: ")
      html.raw("<code>reflect alert inbox</code> goes through what came in.</p></div></section>\n")
      return
    }
    html.raw("<ul class=\"alerts\">\n")
    var sources: [MentionID: String] = [:]
    let wanted = term.term.writtenMentions
    for mention in term.term.log.mentions where wanted.contains(mention.id) {
      sources[mention.id] = mention.source
    }
    for alert in term.alerts.reversed() {
      let source = alert.mention.flatMap { sources[$0] } ?? ""
      html.alert(alert, source: source, sections.alerts[alert.heading], of: term, model)
    }
    html.raw("</ul></section>\n")
  }

  /// What stands under headings without a day, and the notes.
  private static func rest(
    _ html: inout HTML, _ model: SiteModel, _ term: MonitoredTerm, _ sections: TermSections
  ) {
    guard !sections.rest.isEmpty || !sections.notes.isEmpty else { return }
    html.raw("<div class=\"row\"><div class=\"prose\">")
    for part in sections.rest + [sections.notes] {
      html.part(of: term.term.page, part, at: term.route, model)
    }
    html.raw("</div></div>\n")
  }
}

extension HTML {
  /// Appends since when a term is monitored, until when, and how many days that is.
  mutating func monitoring(of term: MonitoredTerm, asOf: Day?) {
    guard let since = term.term.since else { return raw("Monitored") }
    raw("Monitored ")
    if let asOf, since > asOf {
      raw("from ")
      return day(since)
    }
    raw("since ")
    day(since)
    if let until = term.term.until {
      raw(" until ")
      day(until)
    }
    if let asOf, let days = term.term.daysMonitored(by: asOf) {
      raw(", ")
      count(days, "day", "days")
    }
  }

  /// Appends an alert with its comment.
  fileprivate mutating func alert(
    _ alert: SignificantAlert, source: String, _ section: TermSections.Alert?,
    of term: MonitoredTerm, _ model: SiteModel
  ) {
    let page = term.term.page
    raw("<li><article><p class=\"meta\">")
    day(alert.day)
    if let sentiment = alert.sentiment {
      raw(" ")
      self.sentiment(sentiment)
    }
    if !source.isEmpty {
      raw(" <span>")
      text(source)
      raw("</span>")
    }
    raw("</p>\n<h3")
    if section != nil {
      raw(" id=\"")
      text(model.workspace[page].document.headings[alert.heading].anchor)
      raw("\"")
    }
    raw(">")
    if let title = section?.title {
      part(of: page, title, at: term.route, model)
    } else if let url = alert.url {
      externalLink(url, alert.shownTitle)
    } else {
      text(alert.shownTitle)
    }
    raw("</h3>\n")
    if let comment = section?.comment, !comment.isEmpty {
      raw("<div class=\"prose\">")
      part(of: page, comment, at: term.route, model)
      raw("</div>")
    }
    raw("</article></li>\n")
  }

  /// Appends a link to another site; the words alone where the address is not one of the web.
  mutating func externalLink(_ url: String, _ words: String) {
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start == "https://" else { return text(words) }
    raw("<a href=\"")
    text(url)
    raw("\" rel=\"noopener\">")
    text(words)
    raw("</a>")
  }
}
