import Journal

/// The names of a chapter that a slip of the finger could turn into one another.
///
/// What is typed for one of them and is as near to another is no typing error, wherever in the chapter the other stands.
struct Lookalikes {
  /// The most slips that a grader could forgive in the longest of words.
  private static let reach = 3

  private struct Name {
    var concept: Int
    var letters: [Unicode.Scalar]
    /// Which letters it has, as bits, so that most others are passed over at once.
    var mask: UInt64

    init(_ name: String, of concept: Int) {
      self.concept = concept
      letters = name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
      mask = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
  }

  private let byLength: [Int: [Name]]

  /// Takes the names of concepts, every one that each of them has.
  init(_ answers: [Answer]) {
    var byLength: [Int: [Name]] = [:]
    for (concept, answer) in answers.enumerated() {
      for name in [answer.text] + answer.otherNames {
        let name = Name(name, of: concept)
        byLength[name.letters.count, default: []].append(name)
      }
    }
    self.byLength = byLength
  }

  /// The concepts of which a name is within reach of one of an answer's, but not the same, as indices, in order.
  func of(_ answer: Answer) -> [Int] {
    var found: Set<Int> = []
    for name in [answer.text] + answer.otherNames {
      let own = Name(name, of: -1)
      let reach = min(Self.reach, own.letters.count / 3)
      guard reach > 0 else { continue }
      for length in own.letters.count - reach...own.letters.count + reach {
        for other in byLength[length] ?? [] {
          // Each slip changes two letters at most.
          guard (own.mask ^ other.mask).nonzeroBitCount <= 2 * reach else { continue }
          let distance = editDistance(own.letters, other.letters)
          if distance > 0, distance <= 2 * reach { found.insert(other.concept) }
        }
      }
    }
    return found.sorted()
  }
}
