import Journal

/// What people type where they do not know the answer.
enum NotKnown {
  /// In small letters, without apostrophes and other marks.
  private static let words: Set = [
    "dont know", "do not know", "i dont know", "i do not know", "dunno", "idk", "no idea",
    "i have no idea",
  ]

  /// Whether a text says no more than that: `Don’t know.`, `idk`, `?`.
  static func says(_ text: String) -> Bool {
    if !text.isEmpty, text.allSatisfy({ $0 == "?" }) { return true }
    let words = text.lowercased().split { $0.isWhitespace || ".,!?…".contains($0) }
      .map { $0.filter { !"'’‘`".contains($0) } }
    return Self.words.contains(words.joined(separator: " "))
  }
}

extension Question {
  /// Whether what was typed says that the person does not know, and is no right answer.
  func saysUnknown(_ typed: String) -> Bool {
    guard options.isEmpty, NotKnown.says(typed) else { return false }
    switch card.plainTask {
    case .term(let expected, _): return !isRight(typed, [expected])
    case .list(let expected, _, _): return !isRight(typed, expected)
    case .arrange, .choice, .reveal: return false
    }
  }

  private func isRight(_ typed: String, _ expected: [Answer]) -> Bool {
    !AnswerKey(expected, siblings: []).read(typed).expected.isEmpty
  }
}
