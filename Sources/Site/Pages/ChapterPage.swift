import Journal
import Quiz

/// The page of a chapter: its outline, its map, its quiz, and the weeks that reflect on it.
enum ChapterPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    model.chapters.compactMap { chapter in
      guard let route = model.route(chapter.page) else { return nil }
      return SiteFile(route) { bytes(model, chapter, route) }
    }
  }

  private static func bytes(_ model: SiteModel, _ chapter: Chapter, _ route: Route) -> [UInt8] {
    let page = model.workspace[chapter.page]
    let quiz = SelfQuiz(chapter, model.deck)
    let frame = PageShell.Frame(
      route: route, title: "\(page.title), chapter \(chapter.key)",
      description: "What \(page.title) is made of: its outline, its map, and a quiz.",
      room: .folder(NoteFolder.name(of: page)))
    let capacity = page.document.html.bytes.count + 1024 * (chapter.concepts.count + 2)
    return model.shell.page(frame, capacity: capacity) { html in
      html.raw("<article class=\"row entry\">\n<header>")
      let start = html.heading(of: chapter.page, at: route, model)
      facts(&html, model, chapter, page)
      html.raw("</header>\n")
      html.contents(of: page.document.headings.dropFirst(start > 0 ? 1 : 0))
      if chapter.concepts.isEmpty {
        html.raw(
          "<div class=\"prose\"><p>The chapter’s outline stands here: write headings and lists ")
        html.raw("into <code>")
        html.text(page.path)
        html.raw("</code>. Its map and its quiz are made of them.</p></div>\n")
      }
      html.prose(of: chapter.page, from: start, at: route, model)
      html.raw("</article>\n")
      map(&html, chapter, route)
      self.quiz(&html, model, quiz, route)
      let weeks = model.weeks(on: chapter)
      self.weeks(&html, model, weeks, chapter, route)
      html.backlinks(to: chapter.page, at: route, besides: Set(weeks.map(\.page)), model)
    }
  }

  private static func facts(
    _ html: inout HTML, _ model: SiteModel, _ chapter: Chapter, _ page: Page
  ) {
    html.raw("<ul class=\"meta\">")
    if page.isDraft { html.raw("<li><span class=\"is begun\">draft</span></li>") }
    html.raw("<li>Chapter ")
    html.text(chapter.key.description)
    html.raw("</li><li>")
    html.count(chapter.concepts.count, "concept", "concepts")
    html.raw("</li><li>")
    html.count(model.deck.cards(of: chapter.key).count, "card", "cards")
    html.raw("</li>")
    if !chapter.concepts.isEmpty {
      html.raw("<li><a href=\"#r.map\">Map</a>, <a href=\"#r.quiz\">quiz</a></li>")
    }
    html.raw("</ul>")
  }

  private static func map(_ html: inout HTML, _ chapter: Chapter, _ route: Route) {
    guard !chapter.concepts.isEmpty else { return }
    html.raw("<section class=\"row sheet\" aria-labelledby=\"r.map\"><h2 id=\"r.map\">Map</h2>\n")
    html.raw("<div class=\"wide\">")
    html.map(of: chapter, on: route, at: route)
    html.raw("</div></section>\n")
  }

  private static func quiz(
    _ html: inout HTML, _ model: SiteModel, _ quiz: SelfQuiz, _ route: Route
  ) {
    guard !quiz.chapter.concepts.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.quiz\"><h2 id=\"r.quiz\">Quiz</h2>\n<div>")
    if quiz.isEmpty {
      html.raw("<p>Nothing can be asked yet: give a concept a list, or a definition as in ")
      html.raw("<code>**Term** — what it is</code>.</p>")
    } else {
      standing(&html, model, quiz.chapter, route)
      quiz.append(to: &html, on: route, at: route)
    }
    html.raw("</div></section>\n")
  }

  /// Says how the chapter's cards are known, where any was ever asked.
  private static func standing(
    _ html: inout HTML, _ model: SiteModel, _ chapter: Chapter, _ route: Route
  ) {
    let cards = model.deck.cards(of: chapter.key).map(\.id)
    let standings = cards.map(model.study.standing)
    guard standings.contains(where: { $0 != .new }), let asOf = model.asOf else { return }
    html.raw("<p class=\"more standing\">Asked by <code>reflect quiz</code>: ")
    let counts = Study.Standing.allCases.map { standing in
      (standing, standings.count { $0 == standing })
    }
    html.text(
      counts.filter { $0.1 > 0 }.map { "\(grouped($0.1)) \($0.0.rawValue)" }.joined(separator: ", ")
    )
    let due = cards.count { card in
      model.study.standing(of: card) != .suspended
        && model.study.memory(of: card)?.isDue(on: asOf) == true
    }
    html.raw("; ")
    html.number(due)
    html.raw(" due. <a href=\"")
    html.link(to: FixedRoute.progress.route, from: route)
    html.raw("\">Progress</a></p>\n")
  }

  private static func weeks(
    _ html: inout HTML, _ model: SiteModel, _ weeks: [Entry], _ chapter: Chapter, _ route: Route
  ) {
    html.raw("<section class=\"row after\" aria-labelledby=\"r.weeks\">")
    html.raw("<h2 id=\"r.weeks\">Weeks on this chapter</h2>\n")
    if weeks.isEmpty {
      html.raw("<p>Entries stand here that link to this page, and those of weeks that ")
      html.raw("<code>course.yml</code> gives <code>chapters: [")
      html.text(chapter.key.description)
      html.raw("]</code>.</p></section>\n")
      return
    }
    html.raw("<ul class=\"list\">\n")
    for entry in weeks {
      html.item(entry, at: route, model) { html in
        guard let date = entry.date else { return }
        html.raw(" <span class=\"when\">")
        html.shortDay(date)
        html.raw("</span>")
      }
    }
    html.raw("</ul></section>\n")
  }
}

extension SiteModel {
  /// The entries that reflect on a chapter: those of weeks that the course gives it, and those that link to it.
  func weeks(on chapter: Chapter) -> [Entry] {
    let key = chapter.key.description
    let listed = Set(workspace.course.weeks.filter { $0.chapters.contains(key) }.map(\.number))
    let linked = Set(graph.backlinks[chapter.page.index])
    return entries.filter { listed.contains($0.week) || linked.contains($0.page) }
  }
}
