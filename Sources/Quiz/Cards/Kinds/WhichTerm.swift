import Journal

/// The term of a definition.
enum WhichTerm {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let definition = source.definitions[concept], !source.isCondition[concept] else { return }
    guard !definition.hasGaps || definition.stems.count >= 2 else {
      return cards.warn(
        at: concept,
        "the definition of `\(source.concepts[concept].name.text)` says little but its own words, so it is not asked for; say it in others"
      )
    }
    let mask = source.mask(concept)
    let parent = source.concepts[concept].parent
    let label = parent.map { mask($0, source) } ?? ""
    let what = source.concepts[concept].isItem ? "one" : "term"
    let asked = "\(label.isEmpty ? "Which" : "which") \(what)?"
    let others = source.termsNear(concept)
    var shown = parent.map { mask.keys(ofLabel: $0, source) } ?? []
    if let name = definition.name { shown.append(name) }
    var parts: [Int] = []
    let isTyped = source.isShort[concept]
    let siblings = source.distinct(others, from: [concept], most: isTyped ? 12 : 3)
    let task: CardTask
    if isTyped {
      task = .term(source.answer(concept))
    } else if siblings.isEmpty {
      task = .reveal(source.concepts[concept].name.text)
    } else {
      // The options stand in the outline's order.
      let options = (siblings + [concept]).sorted()
      shown += options.map { source.keys[$0] }
      if let parent { parts.append(Disclosure.order(of: parent)) }
      task = .choice(
        options.map { source.concepts[$0].name.text },
        correct: Set(options.indices.filter { options[$0] == concept }))
    }
    cards.add(
      .whichTerm, of: concept,
      path: parent.map { mask(source.way(aboveLabelOf: $0), source) } ?? [],
      question: "\(label)\(asked) \(Mask.gap) — \(definition.text)", task: task,
      answers: [concept], siblings: isTyped ? siblings : [], shows: shown,
      tells: Disclosure(
        wholes: [Disclosure.definition(of: concept)] + cards.facts(source.answerKeys(concept)),
        parts: parts))
  }
}

extension CardSource {
  /// Other terms that a definition could be taken for: those beside the term, and the chapter's other ones.
  func termsNear(_ concept: Int) -> [Int] {
    // Of a long list the first are enough.
    let own =
      concepts[concept].isItem
      ? Array(beside(concept).filter { concepts[$0].isItem }.prefix(Self.mostNear)) : []
    if own.count >= 3 { return own }
    var near = own
    let known = Set(own + [concept])
    // Outwards from the term, so that neighbours come first.
    for distance in 1..<max(2, min(concepts.count, Self.mostLooked)) where near.count < 4 {
      for other in [concept - distance, concept + distance] where concepts.indices.contains(other) {
        guard !known.contains(other), concepts[other].definition != nil, !isCondition[other],
          !isAbove(other, concept), !isAbove(concept, other)
        else { continue }
        near.append(other)
      }
    }
    return near
  }

  private static let mostNear = 40

  /// Whether one concept stands anywhere above another.
  func isAbove(_ one: Int, _ other: Int) -> Bool {
    var next = concepts[other].parent
    while let above = next {
      if above == one { return true }
      next = concepts[above].parent
    }
    return false
  }
}
