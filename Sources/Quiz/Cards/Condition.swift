import Journal

/// Items such as `If it is true`, which say when something holds and are never asked by themselves.
enum Condition {
  /// Whether a concept is one.
  static func isOne(_ concept: Concept) -> Bool {
    guard let first = concept.name.text.utf8.first, "iIwWuU".utf8.contains(first) else {
      return false
    }
    let words = concept.name.text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, openings.contains(words[0].lowercased()) else { return false }
    // `When to post` is a thing to know, not a condition.
    return words[1].lowercased() != "to"
  }

  private static let openings: Set<String> = ["if", "when", "whenever", "unless"]
}
