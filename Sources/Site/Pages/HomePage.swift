import Journal

/// The course at a glance: a line of weeks, the latest reflection, and what needs attention.
enum HomePage {
  /// The most weeks on the line; a longer journal shows its latest and leads to the archive.
  private static let longestLine = 52
  /// How many earlier entries are shown with their beginnings.
  private static let earlierEntries = 3

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    [SiteFile(FixedRoute.home.route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let course = model.workspace.course
    let owner = course.student.map { "The reflective journal of \($0)" } ?? "A reflective journal"
    let frame = PageShell.Frame(
      route: FixedRoute.home.route, title: nil, description: owner + ", week by week.")
    return model.shell.page(frame, capacity: 16384) { html in
      html.raw("<header class=\"row\"><div class=\"wide\">\n<h1>")
      html.text(course.title)
      html.raw("</h1>\n<p class=\"lede\">")
      html.text(owner)
      span(&html, model)
      html.raw(".</p>\n</div>\n")
      line(&html, model)
      html.raw("</header>\n")
      let written = model.entries.filter { !model.workspace[$0.page].isDraft }
      if let latest = written.last {
        opening(&html, model, latest)
        earlier(&html, model, Array(written.dropLast().suffix(earlierEntries).reversed()))
      } else {
        empty(&html)
      }
    }
  }

  /// The days that the course runs from and to, where they are known.
  private static func span(_ html: inout HTML, _ model: SiteModel) {
    guard let first = model.workspace.course.weeks.first?.number,
      let last = model.workspace.course.weeks.last?.number,
      let start = model.workspace.calendar.start(of: first),
      let end = model.workspace.calendar.start(of: last)
    else { return }
    html.raw(", ")
    html.day(start)
    html.raw(" to ")
    html.day(end + 6)
  }

  private static func line(_ html: inout HTML, _ model: SiteModel) {
    guard !model.weeks.isEmpty else { return }
    html.raw("<nav class=\"wide\" aria-label=\"Weeks\"><ol class=\"weeks\">\n")
    for week in model.weeks.suffix(longestLine) {
      html.raw("<li class=\"")
      html.raw(week.className)
      html.raw("\"")
      if week.isCurrent { html.raw(" aria-current=\"date\"") }
      html.raw(">")
      let route = week.entry.flatMap { model.route($0.page) }
      if let route {
        html.raw("<a class=\"what\" href=\"")
        html.link(to: route, from: FixedRoute.home.route)
        html.raw("\">")
      } else {
        html.raw("<span class=\"what\">")
      }
      html.raw("<span class=\"n\"><span class=\"hide\">Week </span>")
      html.number(week.number.value)
      html.raw("</span> <span class=\"topic\">")
      html.text(model.title(of: week))
      html.raw(route == nil ? "</span></span> " : "</span></a> ")
      html.raw("<span class=\"state\">")
      html.raw(week.word)
      html.raw("</span>")
      if week.isWritten, let date = week.entry?.date {
        html.raw(" <span class=\"date\">")
        html.shortDay(date)
        html.raw("</span>")
      } else if !week.isWritten, let due = week.due {
        html.raw(" <span class=\"date\">due ")
        html.shortDay(due)
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ol></nav>\n")
  }

  private static func opening(_ html: inout HTML, _ model: SiteModel, _ entry: Entry) {
    guard let route = model.route(entry.page) else { return }
    let page = model.workspace[entry.page]
    html.raw("<section class=\"row\" aria-labelledby=\"r.latest\">")
    html.raw(
      "<h2 id=\"r.latest\">Latest reflection</h2>\n<article class=\"opening\"><h3><a href=\"")
    html.link(to: route, from: FixedRoute.home.route)
    html.raw("\">")
    html.text(page.title)
    html.raw("</a></h3>\n<p class=\"meta\"><span>Week ")
    html.number(entry.week.value)
    html.raw("</span>")
    if let date = entry.date {
      html.raw(" ")
      html.day(date)
    }
    html.raw(" <span>")
    html.count(page.document.wordCount, "word", "words")
    html.raw("</span> <span>")
    html.count(readingMinutes(page.document.wordCount), "minute", "minutes")
    html.raw("</span></p>\n<p>")
    html.text(page.document.excerpt)
    html.raw("</p>\n<p class=\"more\"><a href=\"")
    html.link(to: route, from: FixedRoute.home.route)
    html.raw("\">Read on in week ")
    html.number(entry.week.value)
    html.raw("</a></p></article>\n")
    attention(&html, model)
    html.raw("</section>\n")
  }

  private static func attention(_ html: inout HTML, _ model: SiteModel) {
    guard let asOf = model.asOf else { return }
    let open = model.weeks.filter { week in
      switch week.state {
      case .missing, .begun, .now: true
      case .written, .ahead: false
      }
    }
    let unread = model.terms.reduce(0) { $0 + $1.unread }
    let undecided = model.blogs.count { $0.verdict == nil }
    guard !open.isEmpty || unread + undecided > 0 else { return }
    html.raw("<aside aria-labelledby=\"r.attention\"><h2 class=\"label\" id=\"r.attention\">")
    html.raw("Needs attention, as of ")
    html.day(asOf)
    html.raw("</h2>\n<ul class=\"list stack\">\n")
    for week in open.suffix(longestLine) {
      html.raw("<li><span class=\"")
      html.raw(week.className)
      html.raw("\">")
      html.raw(week.word)
      html.raw("</span> <span class=\"grow\">Week ")
      html.number(week.number.value)
      let title = model.title(of: week)
      if !title.isEmpty { html.raw(", ") }
      html.text(title)
      if let due = week.due {
        html.raw(due < asOf ? ", was due " : ", is due ")
        html.shortDay(due)
      }
      html.raw(".</span></li>\n")
    }
    if unread > 0 {
      html.raw("<li><span class=\"is ahead\">unread</span> <span class=\"grow\"><a href=\"")
      html.link(to: NoteFolder.route(of: "alerts"), from: FixedRoute.home.route)
      html.raw("\">")
      html.count(unread, "mention", "mentions")
      html.raw("</a>: <code>reflect alert inbox</code></span></li>\n")
    }
    if undecided > 0 {
      html.raw("<li><span class=\"is ahead\">no verdict yet</span> <span class=\"grow\"><a href=\"")
      html.link(to: NoteFolder.route(of: "blogs"), from: FixedRoute.home.route)
      html.raw("\">")
      html.count(undecided, "blog", "blogs")
      html.raw("</a>.</span></li>\n")
    }
    html.raw("</ul></aside>\n")
  }

  private static func earlier(_ html: inout HTML, _ model: SiteModel, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.earlier\">")
    html.raw("<h2 id=\"r.earlier\">Earlier</h2>\n<div><ul class=\"excerpts\">\n")
    for entry in entries {
      html.excerpt(of: entry, at: FixedRoute.home.route, model)
    }
    html.raw(
      "</ul>\n<p class=\"more\"><a href=\"archive.html\">All the weeks</a></p></div></section>\n")
  }

  private static func empty(_ html: inout HTML) {
    html.raw("<section class=\"row\" aria-labelledby=\"r.latest\">")
    html.raw("<h2 id=\"r.latest\">Latest reflection</h2>\n<div class=\"prose\">")
    html.raw(
      "<p>Your latest reflection opens here once there is one. Begin with this week’s:</p>\n")
    html.raw("<pre><code>reflect new --edit</code></pre>\n")
    html.raw(
      "<p>That makes an entry with this course’s headings and questions. When you are done, take ")
    html.raw("<code>draft: true</code> out of it and run <code>reflect build</code>.</p>")
    html.raw("</div></section>\n")
  }
}

extension SiteModel {
  /// What a week is called: its entry's title where that may be seen, else the course's topic, else nothing.
  func title(of week: WeekStanding) -> String {
    if let entry = week.entry, route(entry.page) != nil { return workspace[entry.page].title }
    return week.topic ?? ""
  }
}
