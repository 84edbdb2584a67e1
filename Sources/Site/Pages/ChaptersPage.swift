import Journal

/// The overview of the chapters: what each is made of, and the weeks that reflect on it.
enum ChaptersPage {
  private static let route = NoteFolder.route(of: "chapters")

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    // A page of the student's own at this address is the overview.
    guard !model.chapters.isEmpty, !model.notes.contains(where: { model.route($0) == route })
    else { return [] }
    return [SiteFile(route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let frame = PageShell.Frame(
      route: route, title: "Chapters", description: "The course’s chapters, and what they ask.",
      room: .folder("chapters"))
    return model.shell.page(frame, capacity: model.chapters.count * 1024) { html in
      html.raw("<header class=\"row\"><div><h1>Chapters</h1><p class=\"lede\">")
      html.count(model.chapters.count, "chapter", "chapters")
      html.raw(" as outlines, with ")
      html.count(model.deck.cards.count, "card", "cards")
      html.raw(" made of them.</p></div></header>\n")
      html.raw("<section class=\"row bare\" aria-label=\"Chapters\"><ul class=\"excerpts\">\n")
      for chapter in model.chapters { item(&html, model, chapter) }
      html.raw("</ul></section>\n")
      html.notes(model.plainNotes(in: "chapters"), from: route, model)
    }
  }

  private static func item(_ html: inout HTML, _ model: SiteModel, _ chapter: Chapter) {
    guard let target = model.route(chapter.page) else { return }
    let page = model.workspace[chapter.page]
    html.raw("<li><article><h2><a href=\"")
    html.link(to: target, from: route)
    html.raw("\">")
    html.text(page.title)
    html.raw("</a></h2>\n<p class=\"meta\">")
    if page.isDraft { html.raw("<span class=\"is begun\">draft</span> ") }
    html.raw("<span>Chapter ")
    html.text(chapter.key.description)
    html.raw("</span> <span>")
    html.count(chapter.concepts.count, "concept", "concepts")
    html.raw("</span> <span>")
    html.count(model.deck.cards(of: chapter.key).count, "card", "cards")
    html.raw("</span></p>\n<p>")
    if chapter.concepts.isEmpty {
      html.raw("Its outline is still to be written.")
    } else {
      let names = MapTree(chapter)
      html.text(names.branches.prefix(8).map { names.nodes[$0].label.name }.joined(separator: "; "))
      if names.branches.count > 8 { html.raw("; …") }
    }
    html.raw("</p>")
    weeks(&html, model, chapter)
    html.raw("</article></li>\n")
  }

  private static func weeks(_ html: inout HTML, _ model: SiteModel, _ chapter: Chapter) {
    let weeks = model.weeks(on: chapter)
    guard !weeks.isEmpty else { return }
    html.raw("<p class=\"meta\"><span>")
    html.raw(weeks.count == 1 ? "Week" : "Weeks")
    for (index, entry) in weeks.prefix(12).enumerated() {
      guard let target = model.route(entry.page) else { continue }
      html.raw(index == 0 ? " <a href=\"" : ", <a href=\"")
      html.link(to: target, from: route)
      html.raw("\">")
      html.number(entry.week.value)
      html.raw("</a>")
    }
    if weeks.count > 12 { html.raw(" …") }
    html.raw("</span></p>")
  }
}
