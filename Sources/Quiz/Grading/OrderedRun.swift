/// The items of a sequence that were given in the right relative order, the most that can be.
struct OrderedRun {
  /// An item at the end of a run.
  private struct Link {
    var typed: Int
    var item: Int
    var length: Int
    var before: Int?
  }

  /// The items of the run, each with the place at which it was given.
  private let typedOf: [Int: Int]
  private let candidates: [[Int]]

  /// How many items it has.
  var length: Int { typedOf.count }

  /// Finds the longest run.
  /// - Parameters:
  ///   - candidates: the expected items that each given one names.
  ///   - count: how many items are expected.
  init(_ candidates: [[Int]], count: Int) {
    self.candidates = candidates
    var links: [Link] = []
    // For each item, the longest run so far that ends with it.
    var best: [Int?] = Array(repeating: nil, count: count)
    for (typed, items) in candidates.enumerated() {
      for item in items.sorted(by: >) {
        let before = best[..<item].compactMap(\.self).max { links[$0].length < links[$1].length }
        let length = 1 + (before.map { links[$0].length } ?? 0)
        if let known = best[item], links[known].length >= length { continue }
        best[item] = links.count
        links.append(Link(typed: typed, item: item, length: length, before: before))
      }
    }
    var typedOf: [Int: Int] = [:]
    var next = best.compactMap(\.self).max { links[$0].length < links[$1].length }
    while let link = next {
      typedOf[links[link].item] = links[link].typed
      next = links[link].before
    }
    self.typedOf = typedOf
  }

  /// The recalled items that are not of the run, each with the place at which it was given, from 1.
  /// - Returns: nothing where names are shared, so that nobody can say which item was meant.
  func outside(_ recalled: [Int]) -> [Int: Int] {
    let outside = recalled.filter { typedOf[$0] == nil }
    guard outside.count + length == recalled.count else { return [:] }
    let used = Set(typedOf.values)
    var places: [Int: Int] = [:]
    for item in outside {
      let typed = candidates.indices.first { !used.contains($0) && candidates[$0].contains(item) }
      guard let typed else { return [:] }
      places[item] = typed + 1
    }
    return places
  }
}
