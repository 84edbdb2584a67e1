import Journal

/// `sitemap.xml`, for a site whose address is known.
enum Sitemap {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    guard let base = model.workspace.course.url else { return [] }
    return [SiteFile(FixedRoute.sitemap.route) { bytes(model, base) }]
  }

  private static func bytes(_ model: SiteModel, _ base: String) -> [UInt8] {
    var html = HTML(reserving: model.entries.count * 128 + 1024)
    html.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    html.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    func add(_ route: Route, _ date: Day?) {
      html.raw("<url><loc>")
      html.text(base)
      html.address(route.path)
      html.raw("</loc>")
      if let date {
        html.raw("<lastmod>")
        html.text(date.description)
        html.raw("</lastmod>")
      }
      html.raw("</url>\n")
    }
    add(Route(""), model.asOf)
    add(FixedRoute.archive.route, nil)
    if ProgressPage.isThere(model.study) {
      add(FixedRoute.progress.route, model.study.history.lastDay)
    }
    for entry in model.entries {
      if let route = model.route(entry.page) { add(route, entry.date) }
    }
    for note in model.notes {
      if let route = model.route(note) { add(route, nil) }
    }
    for folder in NoteFolder.all(model.workspace, model.notes) {
      let route = NoteFolder.route(of: folder.name)
      if !folder.pages.contains(where: { model.route($0) == route }) { add(route, nil) }
    }
    if !model.tags.isEmpty { add(FixedRoute.tags.route, nil) }
    for tag in model.tags { add(tag.route, nil) }
    html.raw("</urlset>\n")
    return html.bytes
  }
}
