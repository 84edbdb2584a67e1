import Files
import Journal

/// A tag with the entries that carry it; names that differ in case alone are one tag.
struct Tag: Sendable {
  /// The name as it was first written.
  var name: String
  /// Where its page is.
  var route: Route
  /// Indices into the entries it was made from, in order.
  var entries: [Int]

  private static func key(_ name: String) -> String { name.lowercased() }

  /// Every tag of the entries, by name, and for each entry the indices of its own, in its order and each once.
  static func all(
    of entries: [Entry], names: inout RouteNames
  ) -> (tags: [Tag], ofEntries: [[Int]]) {
    var index: [String: Int] = [:]
    var found: [(name: String, entries: [Int])] = []
    var ofEntries: [[Int]] = []
    for (place, entry) in entries.enumerated() {
      var own: [Int] = []
      for name in entry.tags {
        let key = Self.key(name)
        let tag = index[key] ?? found.count
        if tag == found.count {
          index[key] = tag
          found.append((name, []))
        }
        if found[tag].entries.last == place { continue }
        found[tag].entries.append(place)
        own.append(tag)
      }
      ofEntries.append(own)
    }
    let order = found.indices.sorted { key(found[$0].name).precedesByBytes(key(found[$1].name)) }
    let tags = order.map { index in
      let (name, entries) = found[index]
      return Tag(
        name: name, route: names.route("tags/" + slug(name), ending: ".html", original: key(name)),
        entries: entries)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, tag) in order.enumerated() { places[tag] = place }
    return (tags, ofEntries.map { $0.map { places[$0] } })
  }
}
