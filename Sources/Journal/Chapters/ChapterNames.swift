/// Finds the outlines of chapters by their keys.
struct ChapterNames {
  /// The page of every chapter, in the order of the keys.
  let all: [PageID]

  private let keys: [String]
  private let pages: [String: PageID]

  init(_ chapters: [Chapter]) {
    all = chapters.map(\.page)
    keys = chapters.map(\.key.description)
    pages = Dictionary(chapters.map { ($0.key.description.lowercased(), $0.page) }) { first, _ in
      first
    }
  }

  /// The page of the chapter with this key, in any case of letters.
  subscript(key: String) -> PageID? { pages[key.lowercased()] }

  /// What to add to a message about a key that there is not.
  func hint(for key: String) -> String {
    if keys.isEmpty { return "; each is an outline in exercises/chapters/ with a `chapter:`" }
    if let near = nearest(to: key, among: keys) { return "; did you mean `\(near)`?" }
    if keys.count == 1 { return "; the only one is `\(keys[0])`" }
    return
      "; there are \(keys.prefix(5).joined(separator: ", "))\(keys.count > 5 ? " and others" : "")"
  }
}
