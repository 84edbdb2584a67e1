import Markdown

/// Finds pages by what a link calls them.
struct PageNames: Sendable {
  /// A place that a wiki link can name.
  struct Place: Sendable, Hashable {
    var page: PageID
    var anchor: String?
  }

  private let byPath: [String: PageID]
  /// For each name its places, in the order of the pages.
  private var byName: [String: [Place]] = [:]

  /// - Parameters:
  ///   - workspace: whose pages are meant.
  ///   - wanted: the names that any wiki link uses, lower-cased; nothing else is remembered, since a large
  ///     journal has a hundred thousand headings.
  ///   - jobs: how many threads may work at once.
  init(_ workspace: Workspace, wanted: Set<String>, jobs: Int) {
    let pages = workspace.pages
    byPath = Dictionary(uniqueKeysWithValues: pages.indices.map { (pages[$0].path, PageID($0)) })
    let sieve = NameSieve(of: wanted)
    let found = inParallel(pages.count, jobs: jobs) {
      Self.names(of: pages[$0], PageID($0), wanted, sieve)
    }
    for names in found {
      for (key, place) in names { add(key, place) }
    }
    for chapter in workspace.chapters {
      for concept in chapter.concepts {
        let key = concept.name.text.lowercased()
        if wanted.contains(key) { add(key, Place(page: chapter.page, anchor: concept.anchor)) }
      }
    }
    for name in wanted where name.hasPrefix("week ") {
      guard let week = WeekNumber(name) else { continue }
      guard name == "week \(week)" || name == "week \(week.padded)" else { continue }
      for entry in workspace.entries(of: week) { add(name, Place(page: entry.page, anchor: nil)) }
    }
  }

  /// Those of a page's names and of its headings' that are wanted, lower-cased.
  private static func names(
    of page: Page, _ id: PageID, _ wanted: Set<String>, _ sieve: NameSieve
  ) -> [(String, Place)] {
    var names: [(String, Place)] = []
    func add(_ name: String, _ anchor: String?) {
      guard sieve.mayHold(name) else { return }
      let key = name.lowercased()
      if wanted.contains(key) { names.append((key, Place(page: id, anchor: anchor))) }
    }
    if wanted.isEmpty { return names }
    add(page.title, nil)
    add(page.stem, nil)
    for heading in page.document.headings { add(heading.text, heading.anchor) }
    return names
  }

  private mutating func add(_ key: String, _ place: Place) {
    Self.insert(place, into: &byName[key, default: []])
  }

  /// Most come in order, so the search begins at the end.
  private static func insert(_ place: Place, into places: inout [Place]) {
    var index = places.count
    while index > 0, places[index - 1].page > place.page { index -= 1 }
    guard index > 0, places[index - 1].page == place.page else {
      return places.insert(place, at: index)
    }
    // A page goes before its own headings of the same name.
    if place.anchor == nil { places[index - 1] = place }
  }

  /// The page of a path from the root.
  func page(at path: String) -> PageID? { byPath[path] }

  /// Every place that has this name, one a page, in the order of the pages.
  func places(named name: String) -> [Place] {
    byName[name.lowercased()] ?? []
  }

  /// Every path, for "did you mean".
  var paths: [String] { byPath.keys.sorted() }
}

/// How long some lower-cased names are and what they begin with: enough to pass over almost every other name without
/// lower-casing it.
private struct NameSieve {
  private var lengths: UInt64 = 0
  private var initials: UInt32 = 0

  init(of names: Set<String>) {
    for name in names {
      lengths |= Self.length(of: name)
      initials |= Self.initial(of: name)
    }
  }

  /// False only where the name, lower-cased, is none of them.
  func mayHold(_ name: String) -> Bool {
    // Other letters may become longer or shorter, or begin with another byte.
    let isASCII = name.utf8.withContiguousStorageIfAvailable { $0.reduce(0, |) < 0x80 }
    guard isASCII == true else { return true }
    return lengths & Self.length(of: name) != 0 && initials & Self.initial(of: name) != 0
  }

  private static func length(of name: String) -> UInt64 { 1 << UInt64(name.utf8.count & 63) }

  /// A letter and its capital differ in another bit.
  private static func initial(of name: String) -> UInt32 {
    1 << UInt32((name.utf8.first ?? 0) & 31)
  }
}
