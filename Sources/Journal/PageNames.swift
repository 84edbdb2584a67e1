import Markdown

/// Finds pages by what a link calls them.
struct PageNames: Sendable {
  /// A place that a wiki link can name.
  struct Place: Sendable, Hashable {
    var page: PageID
    var anchor: String?
  }

  private let byPath: [String: PageID]
  private var byName: [String: [Place]] = [:]

  /// - Parameters:
  ///   - workspace: whose pages are meant.
  ///   - wanted: the names that any wiki link uses, lower-cased; nothing else is remembered, since a large
  ///     journal has a hundred thousand headings.
  init(_ workspace: Workspace, wanted: Set<String>) {
    var paths: [String: PageID] = [:]
    paths.reserveCapacity(workspace.pages.count)
    for index in workspace.pages.indices {
      paths[workspace.pages[index].path] = PageID(index)
    }
    byPath = paths
    for index in workspace.pages.indices {
      let page = workspace.pages[index]
      let whole = Place(page: PageID(index), anchor: nil)
      add(page.title, whole, wanted)
      add(page.stem, whole, wanted)
      for heading in page.document.headings {
        add(heading.text, Place(page: PageID(index), anchor: heading.anchor), wanted)
      }
    }
    for chapter in workspace.chapters {
      for concept in chapter.concepts {
        add(concept.name.text, Place(page: chapter.page, anchor: concept.anchor), wanted)
      }
    }
    for entry in workspace.entries {
      add("week \(entry.week)", Place(page: entry.page, anchor: nil), wanted)
      add("week \(entry.week.padded)", Place(page: entry.page, anchor: nil), wanted)
    }
  }

  private mutating func add(_ name: String, _ place: Place, _ wanted: Set<String>) {
    let key = name.lowercased()
    guard wanted.contains(key) else { return }
    var places = byName[key] ?? []
    if place.anchor == nil {
      // A page goes before its own headings of the same name.
      places.removeAll { $0.page == place.page }
    } else if places.contains(where: { $0.page == place.page }) {
      return
    }
    places.append(place)
    byName[key] = places
  }

  /// The page of a path from the root.
  func page(at path: String) -> PageID? { byPath[path] }

  /// Every place that has this name, one a page, in the order of the pages.
  func places(named name: String) -> [Place] {
    (byName[name.lowercased()] ?? []).sorted { $0.page < $1.page }
  }

  /// Every path, for "did you mean".
  var paths: [String] { byPath.keys.sorted() }
}
