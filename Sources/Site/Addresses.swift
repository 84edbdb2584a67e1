import Journal

/// What has an address on a site, and which: the pages that are shown, and the tags of the entries among them.
///
/// It depends on no link, so that it can be made while those are followed.
public struct Addresses: Sendable {
  /// Whether drafts have pages.
  let showsDrafts: Bool
  /// The address of each page, by its index; `nil` for a draft that is left out.
  let routes: [Route?]
  /// The entries that have a page, by week.
  let entries: [Entry]
  /// Every tag of those, by name.
  let tags: [Tag]
  /// For each of the entries, the indices of its tags in the order it names them, each once.
  let tagsOfEntries: [[Int]]

  /// Gives the pages and the tags of a workspace their addresses.
  /// - Parameters:
  ///   - workspace: what is shown.
  ///   - showsDrafts: whether drafts have pages.
  public init(_ workspace: Workspace, showsDrafts: Bool) {
    self.showsDrafts = showsDrafts
    var names = RouteNames()
    for fixed in FixedRoute.allCases { _ = names.route(fixed.rawValue, ending: "", original: "") }
    // An overview, or the page that stands for it, has its address before a page such as `Index.md`.
    var overviews = Set(
      workspace.notes.map { NoteFolder.route(of: NoteFolder.name(of: workspace[$0])).path })
    for path in overviews.sorted() { _ = names.route(path, ending: "", original: "") }
    var routes: [Route?] = []
    routes.reserveCapacity(workspace.pages.count)
    for page in workspace.pages {
      let base = String(page.path.dropLast(3))
      if page.isDraft && !showsDrafts {
        routes.append(nil)
      } else if overviews.remove(base + ".html") != nil {
        routes.append(Route(base + ".html"))
      } else {
        routes.append(names.route(base, ending: ".html", original: page.path))
      }
    }
    self.routes = routes
    entries = workspace.entries.filter { routes[$0.page.index] != nil }
    (tags, tagsOfEntries) = Tag.all(of: entries, names: &names)
  }
}
