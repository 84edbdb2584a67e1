import Journal

/// The overview of a folder under `exercises/`: its pages with their beginnings.
enum FolderPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    NoteFolder.all(model.workspace, model.notes).compactMap { folder in
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
      html.raw("<div class=\"row bare\"><ul class=\"excerpts\">\n")
      for id in folder.pages {
        guard let target = model.route(id) else { continue }
        let page = model.workspace[id]
        html.raw("<li><article><h2><a href=\"")
        html.link(to: target, from: route)
        html.raw("\">")
        html.text(page.title)
        html.raw("</a></h2>\n<p>")
        html.text(page.document.excerpt(atMost: 220))
        html.raw("</p></article></li>\n")
      }
      html.raw("</ul></div>\n")
    }
  }
}
