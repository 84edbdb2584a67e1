import Journal

/// What a chapter's names give away: where one is read, whatever asks for it is answered.
struct NamedFacts {
  /// For each name that is an answer, its own fact.
  private var names: [UInt64: Int] = [:]
  /// For each name of an item, the lists that ask for it.
  private var lists: [UInt64: [Int]] = [:]

  /// Finds the names of a chapter's concepts and of the answers of its questions.
  init(_ source: CardSource) {
    for concept in source.concepts.indices {
      for key in source.answerKeys(concept) { add(key) }
      for question in source.concepts[concept].questions {
        for key in source.keys(of: question.answer) { add(key) }
      }
      for item in source.lists[concept]?.items ?? [] {
        for key in Set(source.answerKeys(item)) {
          lists[key, default: []].append(Disclosure.list(of: concept))
        }
      }
    }
  }

  private mutating func add(_ key: UInt64) {
    if names[key] == nil { names[key] = Disclosure.name(names.count) }
  }

  /// The facts that a card asks for whose answer has these names.
  func asked(_ keys: [UInt64]) -> [Int] {
    keys.reduce(into: []) { facts, key in
      if let fact = names[key], !facts.contains(fact) { facts.append(fact) }
    }
  }

  /// The facts that a card tells which shows these names.
  func told(_ keys: [UInt64]) -> [Int] { asked(keys) + listed(keys) }

  /// The lists that have items of these names.
  func listed(_ keys: [UInt64]) -> [Int] {
    Set(keys).flatMap { lists[$0] ?? [] }.sorted()
  }
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
    ([answer.text] + answer.otherNames).map(lexicon.key)
  }

  /// What tells the names of a concept, and of all above it, from others.
  func keys(ofWayTo concept: Int) -> [UInt64] {
    (way(above: concept) + [concept]).map { keys[$0] }
  }
}
