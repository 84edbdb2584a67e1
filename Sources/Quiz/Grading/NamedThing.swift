import Journal

/// An answer, read once, that many typed texts are compared with.
struct NamedThing: Sendable {
  /// The answer as the outline has it.
  let answer: Answer
  /// Each of its names.
  let names: [Phrase]
  /// Two of its names in one breath, as in `Customer relationship management (CRM)`.
  let pairs: [Phrase]

  /// Reads an answer.
  init(_ answer: Answer) {
    self.answer = answer
    let texts = answer.names
    names = texts.map { Phrase($0) }.filter { !$0.isEmpty }
    let few = texts.prefix(4)
    pairs = few.indices.flatMap { a in
      few.indices.filter { $0 != a }.map { Phrase("\(few[a]) \(few[$0])") }
    }
  }

  /// How close what was typed comes; `nil` where it names something else.
  func closeness(_ typed: Phrase, _ match: WordMatch) -> Closeness? {
    let single = names.compactMap { closeness(typed, to: $0, match) }.min()
    guard single == nil else { return single }
    return pairs.compactMap { closeness(typed, to: $0, match) }.min().map {
      $0 + Closeness(liberties: 1)
    }
  }

  /// How many letters what was typed is away from the nearest name.
  func distance(_ typed: [Unicode.Scalar]) -> Int {
    names.map { name in
      let letters = name.letters
      guard letters.count <= Self.longest, typed.count <= Self.longest else { return Int.max }
      return editDistance(typed, letters)
    }.min() ?? Int.max
  }

  /// Names longer than this have no neighbours that could be confused by their letters.
  private static let longest = 200

  private func closeness(_ typed: Phrase, to name: Phrase, _ match: WordMatch) -> Closeness? {
    var found: [Closeness] = []
    if let whole = match.closeness(typed.words, to: name.words) { found.append(whole) }
    if found.first != Closeness(),
      let part = match.closeness(typed.essentials, to: name.essentials)
    {
      found.append(part + Closeness(liberties: 1))
    }
    if found.isEmpty {
      found = name.swapped.compactMap { match.closeness(typed.essentials, to: $0) }
        .map { $0 + Closeness(liberties: 2) }
    }
    return found.min()
  }
}
