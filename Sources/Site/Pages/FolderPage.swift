import Journal

/// The overview of a folder under `exercises/`: its pages with their beginnings.
enum FolderPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    NoteFolder.all(model.workspace, model.notes).compactMap { folder in
      // Exercises have an overview of their own kind, which lists the folder's other pages too.
      if folder.pages.contains(where: model.isExercise) { return nil }
      let route = NoteFolder.route(of: folder.name)
      // A page of the student's own at this address is the overview.
      if folder.pages.contains(where: { model.route($0) == route }) { return nil }
      return SiteFile(route) { bytes(model, folder, route) }
    }
  }

  private static func bytes(_ model: SiteModel, _ folder: NoteFolder, _ route: Route) -> [UInt8] {
    let title = NoteFolder.title(of: folder.name)
    let frame = PageShell.Frame(route: route, title: title, room: .folder(folder.name))
    return model.shell.page(frame) { html in
      html.raw("<header class=\"row\"><div><h1>")
      html.text(title)
      html.raw("</h1></div></header>\n")
      html.notes(folder.pages, from: route, model)
    }
  }
}

extension HTML {
  /// Appends pages with their beginnings; nothing where there are none.
  mutating func notes(_ pages: [PageID], from route: Route, _ model: SiteModel) {
    if pages.isEmpty { return }
    raw("<div class=\"row bare\"><ul class=\"excerpts\">\n")
    for id in pages {
      guard let target = model.route(id) else { continue }
      let page = model.workspace[id]
      raw("<li><article><h2><a href=\"")
      link(to: target, from: route)
      raw("\">")
      text(page.title)
      raw("</a></h2>\n<p>")
      text(page.document.excerpt(atMost: 220))
      raw("</p></article></li>\n")
    }
    raw("</ul></div>\n")
  }
}
