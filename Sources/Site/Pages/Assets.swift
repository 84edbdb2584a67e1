import Journal

/// The style sheet, and the files of a person's own that go along with the pages.
enum Assets {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    let look = model.workspace.look
    let own = Set(model.graph.files).union(look.images).union(look.theme.map { [$0] } ?? [])
    return [SiteFile(FixedRoute.style.route) { PackageResources.style_css }]
      + own.sorted().map(SiteFile.init(copyOf:))
  }
}
