import Journal

/// The definition of a term, among those of others.
enum WhichDefinition {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let own = source.definitions[concept], let whole = source.concepts[concept].definition
    else { return }
    let others = self.others(beside: concept, own, source)
    // Words that only the right one has would point at it, and so would a gap that only it has.
    let telling = own.stems.filter { stem in
      !others.allSatisfy { source.definitions[$0]?.stems.contains(stem) == true }
    }
    let isUnique = source.isNameUnique(concept)
    let said = isUnique ? source.nameStems[concept] : source.labelStems(concept)
    let isGapTelling = own.hasGaps && !others.contains { source.definitions[$0]?.hasGaps == true }
    let isTold = isGapTelling || telling.contains(where: said.contains)
    let options = (others + [concept]).sorted()
    let task: CardTask =
      others.isEmpty || isTold
      ? .reveal(whole)
      : .choice(
        options.map { source.definitions[$0]?.text ?? "" },
        correct: Set(options.indices.filter { options[$0] == concept }))
    let way = isUnique ? source.way(above: concept) : source.way(aboveLabelOf: concept)
    cards.add(
      .whichDefinition, of: concept,
      path: source.names(
        of: way.filter { !source.nameStems[$0].contains(where: telling.contains) }),
      question:
        "\(isUnique ? source.concepts[concept].name.text : source.label(concept)): which definition?",
      task: task, answers: [], line: source.concepts[concept].line,
      shows: (isUnique ? [source.keys[concept]] : source.keys(ofLabel: concept))
        + (others.isEmpty || isTold ? [] : options.compactMap { source.definitions[$0]?.name }),
      tells: Disclosure(wholes: [Disclosure.definition(of: concept)]))
  }

  /// Up to three concepts that are defined in other words, from the nearest on.
  private static func others(
    beside concept: Int, _ own: Lexicon.Masked, _ source: CardSource
  ) -> [Int] {
    var seen = [own.key]
    var wholes = [own.wholeKey]
    var found: [Int] = []
    func add(_ other: Int) {
      guard let definition = source.definitions[other],
        source.keys[other] != source.keys[concept], !found.contains(other),
        !seen.contains(definition.key), !wholes.contains(definition.wholeKey)
      else { return }
      seen.append(definition.key)
      wholes.append(definition.wholeKey)
      found.append(other)
    }
    for other in source.beside(concept).prefix(CardSource.mostLooked) {
      if found.count == 3 { return found }
      add(other)
    }
    for other in source.termsNear(concept) {
      if found.count == 3 { return found }
      add(other)
    }
    return found
  }
}
