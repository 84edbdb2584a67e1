import Journal

/// The names of a chapter that a slip of the finger could turn into one another.
///
/// What is typed for one of them and is as near to another is no typing error, wherever in the chapter the other stands.
struct Lookalikes {
  /// The most slips that a grader could forgive in the longest of words.
  private static let reach = 3

  private struct Name {
    var letters: [Unicode.Scalar]
    /// Which letters it has, as bits, so that most others are passed over at once.
    var mask: UInt64
  }

  private let names: [Name]
  private let byLength: [Int: [Int]]

  init(_ names: [String]) {
    self.names = names.map { name in
      let letters = name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
      return Name(
        letters: Array(letters), mask: letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) })
    }
    var byLength: [Int: [Int]] = [:]
    for (index, name) in self.names.enumerated() {
      byLength[name.letters.count, default: []].append(index)
    }
    self.byLength = byLength
  }

  /// The names within reach of one, as indices, in order; itself is not among them.
  func of(_ index: Int) -> [Int] {
    let own = names[index]
    let reach = min(Self.reach, own.letters.count / 3)
    guard reach > 0 else { return [] }
    var found: [Int] = []
    for length in own.letters.count - reach...own.letters.count + reach {
      for other in byLength[length] ?? [] where other != index {
        // Each slip changes two letters at most.
        guard (own.mask ^ names[other].mask).nonzeroBitCount <= 2 * reach else { continue }
        let distance = editDistance(own.letters, names[other].letters)
        if distance > 0, distance <= 2 * reach { found.append(other) }
      }
    }
    return found.sorted()
  }
}
