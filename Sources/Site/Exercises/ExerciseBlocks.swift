import Journal
import Markdown

extension HTML {
  /// Appends what a block of a page stands for.
  mutating func block(_ index: Int, of id: PageID, at route: Route, _ model: SiteModel) {
    guard let block = model.workspace.blocks[id]?[index] else {
      // It could not be read, which was found: shown as it was typed.
      raw("<pre><code>")
      text(model.workspace[id].document.blocks[index].body)
      raw("</code></pre>")
      return
    }
    let days = block.week.flatMap(model.workspace.calendar.days(of:))
    let period = Period(week: block.week, days: days)
    switch block.kind {
    case .alerts(let page):
      let terms = model.terms.filter { page == nil || $0.term.page == page }
      if terms.isEmpty { return noTerms() }
      for term in terms { alerts(of: term, period, at: route, model) }
    case .blogs: blogs(period, at: route, model)
    case .quiz(let pages): quizzes(of: pages, at: route, model)
    case .map(let pages): maps(of: pages, at: route, model)
    }
  }

  private mutating func unknownWeek() {
    raw(
      "Its days are not known: say in <code>course.yml</code> when the course <code>starts</code>.</p>"
    )
  }

  private mutating func noTerms() {
    raw(
      "<section class=\"notice\" aria-label=\"Alerts\"><p><b>Alerts</b> What came in for a term, ")
    raw(
      "and what mattered of it, stands here: <code>reflect alert import FILE</code></p></section>\n"
    )
  }

  /// Appends what came in for a term, and what mattered of it.
  private mutating func alerts(
    of term: MonitoredTerm, _ period: Period, at route: Route, _ model: SiteModel
  ) {
    let title = model.workspace[term.term.page].title
    let found = period.days.map(term.alerts(in:)) ?? (period.isUnknown ? [] : term.alerts)
    let mentions = period.days.map(term.mentions(in:)) ?? (period.isUnknown ? 0 : term.days.count)
    raw("<section class=\"notice\" aria-label=\"Alerts for ")
    text(title)
    period.label(&self)
    raw("\"><p><b><a href=\"")
    link(to: term.route, from: route)
    raw("\">")
    text(title)
    raw("</a>")
    period.label(&self)
    raw("</b> ")
    if period.isUnknown {
      unknownWeek()
    } else if found.isEmpty, let days = period.days, let since = term.term.since,
      days.upperBound < since
    {
      raw("Monitored from ")
      day(since)
      raw(" on.</p>")
    } else if mentions == 0, found.isEmpty {
      raw("Nothing came in")
      period.days(&self)
      raw(". <code>reflect alert import FILE</code> reads an alert’s mail or feed.</p>")
    } else {
      count(mentions, "mention", "mentions")
      period.days(&self)
      if !found.isEmpty {
        raw("; ")
        number(found.count)
        raw(" mattered")
      } else if term.unread > 0 {
        raw(". What mattered of them stands here: <code>reflect alert inbox</code>")
      } else {
        raw("; none mattered")
      }
      raw("</p>")
    }
    if !found.isEmpty {
      raw("\n<ul class=\"list\">\n")
      for alert in found.reversed() {
        raw("<li>")
        alertLink(alert, of: term, from: route, model)
        if let sentiment = alert.sentiment {
          raw(" ")
          self.sentiment(sentiment)
        }
        raw(" <span class=\"when\">")
        shortDay(alert.day)
        raw("</span></li>\n")
      }
      raw("</ul>")
    }
    raw("</section>\n")
  }

  /// Appends the blogs that were evaluated.
  private mutating func blogs(_ period: Period, at route: Route, _ model: SiteModel) {
    let shown = period.week.map { model.workspace.blogs(evaluatedIn: $0) } ?? model.blogs
    let found = shown.filter { model.route($0.page) != nil }
    raw("<section class=\"notice\" aria-label=\"Blogs")
    period.label(&self)
    raw("\"><p><b>")
    if found.isEmpty {
      raw("Blogs")
    } else {
      raw("<a href=\"")
      link(to: NoteFolder.route(of: "blogs"), from: route)
      raw("\">Blogs</a>")
    }
    period.label(&self)
    raw("</b> ")
    if period.isUnknown {
      unknownWeek()
    } else if found.isEmpty {
      raw("The blogs that you evaluate")
      period.days(&self)
      raw(" stand here: <code>reflect blog add URL --verdict good</code></p>")
    } else {
      let undecided = found.count { $0.verdict == nil }
      number(found.count - undecided)
      raw(" evaluated")
      if undecided > 0 {
        raw(", ")
        number(undecided)
        raw(" undecided")
      }
      period.days(&self)
      raw(".</p>\n<ul class=\"list\">\n")
      for blog in found { blogItem(blog, from: route, model) }
      raw("</ul>")
    }
    raw("</section>\n")
  }
}

/// The week that a block shows.
private struct Period {
  /// `nil` where everything is shown.
  var week: WeekNumber?
  /// `nil` where everything is shown, or where the calendar does not know the week's days.
  var days: ClosedRange<Day>?

  var isUnknown: Bool { week != nil && days == nil }

  /// Appends `, week 8`.
  func label(_ html: inout HTML) {
    guard let week else { return }
    html.raw(", week ")
    html.number(week.value)
  }

  /// Appends ` from 18 Sep to 1 Oct`.
  func days(_ html: inout HTML) {
    guard let days else { return }
    html.raw(" from ")
    html.shortDay(days.lowerBound)
    html.raw(" to ")
    html.day(days.upperBound)
  }
}
