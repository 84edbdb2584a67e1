import Journal

extension Question {
  /// The most wrong options that a hint adds.
  private static let mostWrong = 3

  /// Whether a hint can be asked for: what is typed from memory can be chosen instead.
  public var canBeHinted: Bool {
    if isHinted { return false }
    switch manner {
    case .typing, .listing: return true
    default: return false
    }
  }

  /// Gives a hint: options to choose from, or the first letters where there is nothing to tell the right ones from.
  mutating func hint(using random: inout some RandomNumberGenerator) {
    guard canBeHinted else { return }
    isHinted = true
    switch card.task {
    case .term(let expected, let siblings):
      guard !siblings.isEmpty else { return begin([expected]) }
      let options = [expected.text] + Self.some(siblings, using: &random)
      manner = .choosing(options.shuffled(using: &random))
    case .list(let expected, let isOrdered, let siblings):
      guard !siblings.isEmpty || isOrdered && expected.count > 1 else { return begin(expected) }
      let options = expected.map(\.text) + Self.some(siblings, using: &random)
      manner = .picking(
        options.shuffled(using: &random), count: expected.count, isOrdered: isOrdered)
    default: break
    }
  }

  private mutating func begin(_ answers: [Answer]) {
    beginnings = answers.map { answer in
      answer.text.split(separator: " ").map { "\($0.prefix(1))…" }.joined(separator: " ")
    }
  }

  private static func some(
    _ siblings: [Answer], using random: inout some RandomNumberGenerator
  ) -> [String] {
    siblings.shuffled(using: &random).prefix(mostWrong).map(\.text)
  }
}
