import Journal

/// The page of a Markdown file that is no reflection.
enum NotePage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    model.notes.compactMap { id in
      guard let route = model.route(id), !model.isExercise(id) else { return nil }
      return SiteFile(route) { bytes(model, id, route) }
    }
  }

  private static func bytes(_ model: SiteModel, _ id: PageID, _ route: Route) -> [UInt8] {
    let page = model.workspace[id]
    let frame = PageShell.Frame(
      route: route, title: page.title, description: page.document.excerpt(atMost: 200),
      room: .folder(NoteFolder.name(of: page)))
    return model.shell.page(frame, capacity: page.document.html.bytes.count + 1024) { html in
      html.raw("<article class=\"row entry\">\n<header>")
      let start = html.heading(of: id, at: route, model)
      if page.isDraft {
        html.raw("<ul class=\"meta\"><li><span class=\"is begun\">draft</span></li></ul>")
      }
      html.raw("</header>\n")
      html.contents(of: page.document.headings.dropFirst(start > 0 ? 1 : 0))
      html.prose(of: id, from: start, at: route, model)
      html.raw("</article>\n")
      html.backlinks(to: id, at: route, model)
    }
  }
}
