import Journal

/// A fact for each name that a chapter asks for: where the name is read, whatever asks for it is answered.
struct NamedFacts {
  private var facts: [UInt64: Int] = [:]

  /// How many names there are.
  var count: Int { facts.count }

  /// Finds the names of a chapter's concepts and of the answers of its questions.
  init(_ source: CardSource) {
    facts.reserveCapacity(source.concepts.count)
    for concept in source.concepts.indices {
      for key in source.answerKeys(concept) { add(key) }
      for question in source.concepts[concept].questions {
        for key in source.keys(of: question.answer) { add(key) }
      }
    }
  }

  private mutating func add(_ key: UInt64) {
    if facts[key] == nil { facts[key] = Disclosure.name(facts.count) }
  }

  /// The facts of names; one that nothing could ask for has none.
  func callAsFunction(_ keys: [UInt64]) -> [Int] { keys.compactMap { facts[$0] } }
}

extension CardSource {
  /// What tells the names that are right for a concept from others.
  func answerKeys(_ concept: Int) -> [UInt64] {
    let keys = namesKeys(concept)
    if concepts[concept].emphasis == nil { return keys }
    return keys + answer(concept).otherNames.map(lexicon.key)
  }

  /// What tells an answer's names from others.
  func keys(of answer: Answer) -> [UInt64] {
    answer.names.map(lexicon.key)
  }

  /// What tells the names in a concept's label from others.
  func keys(ofLabel concept: Int) -> [UInt64] { inLabel(concept).map { keys[$0] } }
}
