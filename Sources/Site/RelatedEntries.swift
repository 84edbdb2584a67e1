import Journal

/// Which entries are near to which, by the tags they share and the links between them.
///
/// Only the nearest weeks of each tag are compared, so that the work grows with the number of entries and
/// not with its square. All scores are whole numbers, so that every machine ranks alike.
struct RelatedEntries: Sendable {
  /// An entry that is near to another, and why.
  struct Match: Sendable {
    /// The index into the model's entries.
    var entry: Int
    /// Indices into the model's tags.
    var tags: [Int]
    var isLinked: Bool
  }

  /// How many are shown at the most.
  private static let most = 4
  /// How many entries of a tag are looked at on either side.
  private static let reach = 8

  private let tags: [Tag]
  /// For each entry, its tags with its own place in each tag's list.
  private let places: [[(tag: Int, place: Int)]]
  /// For each entry, those it links to or is linked from.
  private let linked: [[Int]]

  init(_ model: SiteModel) {
    tags = model.tags
    var places = [[(tag: Int, place: Int)]](repeating: [], count: model.entries.count)
    for (tag, value) in model.tags.enumerated() {
      for (place, entry) in value.entries.enumerated() { places[entry].append((tag, place)) }
    }
    self.places = places
    var byPage: [Int?] = Array(repeating: nil, count: model.workspace.pages.count)
    for (index, entry) in model.entries.enumerated() { byPage[entry.page.index] = index }
    var linked = [[Int]](repeating: [], count: model.entries.count)
    for (index, entry) in model.entries.enumerated() {
      for source in model.graph.backlinks[entry.page.index] {
        guard let other = byPage[source.index] else { continue }
        linked[index].append(other)
        linked[other].append(index)
      }
    }
    self.linked = linked
  }

  /// An entry that may be near, while it is still being weighed.
  private struct Candidate {
    var entry: Int
    var isLinked = false
    var score = 0
  }

  /// The entries nearest to one, the nearest first.
  func nearest(to entry: Int) -> [Match] {
    nearestCandidates(to: entry).map { candidate in
      let shared = places[entry].filter { tag, place in
        let range = reach(around: place, of: tag)
        return tags[tag].entries[range].contains(candidate.entry)
      }
      return Match(
        entry: candidate.entry, tags: shared.map(\.tag), isLinked: candidate.isLinked)
    }
  }

  /// The places in a tag's list that are looked at from one of them.
  private func reach(around place: Int, of tag: Int) -> Range<Int> {
    max(0, place - Self.reach)..<min(tags[tag].entries.count, place + Self.reach + 1)
  }

  /// The best candidates, the best first.
  private func nearestCandidates(to entry: Int) -> [Candidate] {
    func isNearer(_ a: Candidate, _ b: Candidate) -> Bool {
      let (near, far) = (abs(a.entry - entry), abs(b.entry - entry))
      return (b.score, near, a.entry) < (a.score, far, b.entry)
    }
    var best: [Candidate] = []
    for candidate in candidates(for: entry) {
      if best.count == Self.most {
        guard isNearer(candidate, best[best.count - 1]) else { continue }
        best.removeLast()
      }
      best.insert(candidate, at: best.firstIndex { isNearer(candidate, $0) } ?? best.count)
    }
    return best
  }

  private func candidates(for entry: Int) -> [Candidate] {
    var matches: [Candidate] = []
    func match(_ other: Int) -> Int {
      if let found = matches.firstIndex(where: { $0.entry == other }) { return found }
      matches.append(Candidate(entry: other))
      return matches.count - 1
    }
    for other in linked[entry].prefix(4 * Self.reach) {
      let found = match(other)
      if !matches[found].isLinked { matches[found].score += 1500 }
      matches[found].isLinked = true
    }
    for (tag, place) in places[entry] {
      let all = tags[tag].entries
      // A rare tag says more than one that half of the weeks carry.
      let weight = 200 + 2000 / all.count
      for other in all[reach(around: place, of: tag)] where other != entry {
        matches[match(other)].score += weight
      }
    }
    return matches
  }
}
