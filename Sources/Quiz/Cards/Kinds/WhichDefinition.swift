import Journal

/// The definition of a term, among those of others.
enum WhichDefinition {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let definition = source.concepts[concept].definition else { return }
    let options = self.options(for: concept, definition, source)
    let shown = options.map { option in
      Mask(hiding: source.names(of: option) + source.names(of: concept))(
        source.concepts[option].definition ?? "")
    }
    let right = Set(options.indices.filter { options[$0] == concept })
    let gaps = options.indices.filter { shown[$0].contains(Mask.gap) }
    // A gap in the right one alone would point at it.
    let isTold = gaps.count == 1 && right.contains(gaps[0])
    let task: CardTask =
      options.count < 2 || isTold ? .reveal(definition) : .choice(shown, correct: right)
    cards.add(
      .whichDefinition, of: concept, path: source.path(aboveLabelOf: concept),
      question: "\(source.label(concept)): which definition?", task: task,
      explanation: concept, answers: [], line: source.concepts[concept].line,
      tells: Disclosure(whole: Disclosure.definition(of: concept)))
  }

  /// The concept and up to three others that are defined in other words, in the outline's order.
  private static func options(
    for concept: Int, _ definition: String, _ source: CardSource
  ) -> [Int] {
    let beside = source.beside(concept).filter { source.concepts[$0].definition != nil }
    let near = beside + source.termsNear(concept).filter { !beside.contains($0) }
    var seen = [Stem.key(of: definition)]
    var wrong: [Int] = []
    for other in near where wrong.count < 3 {
      guard let otherDefinition = source.concepts[other].definition else { continue }
      let key = Stem.key(of: otherDefinition)
      if seen.contains(key) || source.keys[other] == source.keys[concept] { continue }
      seen.append(key)
      wrong.append(other)
    }
    return ([concept] + wrong).sorted()
  }
}
