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

  var key: String { Self.key(name) }

  static func key(_ name: String) -> String { name.lowercased() }

  static func all(of entries: [Entry], names: inout RouteNames) -> [Tag] {
    var index: [String: Int] = [:]
    var found: [(name: String, entries: [Int])] = []
    for (place, entry) in entries.enumerated() {
      for name in entry.tags {
        let key = Self.key(name)
        if let tag = index[key] {
          if found[tag].entries.last != place { found[tag].entries.append(place) }
        } else {
          index[key] = found.count
          found.append((name, [place]))
        }
      }
    }
    found.sort { key($0.name).precedesByBytes(key($1.name)) }
    return found.map { tag in
      Tag(
        name: tag.name,
        route: names.route("tags/" + slug(tag.name), ending: ".html", original: key(tag.name)),
        entries: tag.entries)
    }
  }
}
