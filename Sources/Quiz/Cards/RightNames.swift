import Journal

/// The names that are right for a card, none of which can be wrong for it as well.
struct RightNames {
  private let keys: Set<UInt64>
  private let hasArticle: Bool
  private let lexicon: Lexicon

  /// Takes the right answers.
  init(_ answers: [Answer], _ lexicon: Lexicon) {
    let names = answers.flatMap(\.names)
    keys = Set(names.map(lexicon.key))
    hasArticle = names.contains(where: lexicon.isArticle)
    self.lexicon = lexicon
  }

  /// Whether a person who types one of an answer's names is right.
  func hold(_ answer: Answer) -> Bool {
    answer.names.contains { name in
      keys.contains(lexicon.key(of: name)) || hasArticle && lexicon.isArticle(name)
    }
  }
}
