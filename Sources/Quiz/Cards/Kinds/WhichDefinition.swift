import Journal

/// The definition of a term, among those of others.
enum WhichDefinition {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let definition = source.concepts[concept].definition else { return }
    let options = self.options(for: concept, source)
    let shown = options.map { masked($0, source) }
    let right = Set(options.indices.filter { options[$0] == concept })
    let gaps = options.indices.filter { shown[$0].contains(Mask.gap) }
    // Words that only the right one has would point at it.
    let telling = Mask(stems: Array(tellingStems(shown, right: right)))
    let isUnique = source.isNameUnique(concept)
    let label = isUnique ? source.concepts[concept].name.text : source.label(concept)
    let isTold = (gaps.count == 1 && right.contains(gaps[0])) || telling.touches(label)
    let task: CardTask =
      options.count < 2 || isTold ? .reveal(definition) : .choice(shown, correct: right)
    let path = isUnique ? source.path(above: concept) : source.path(aboveLabelOf: concept)
    cards.add(
      .whichDefinition, of: concept, path: path.filter { !telling.touches($0) },
      question: "\(label): which definition?", task: task,
      explanation: concept, answers: [], line: source.concepts[concept].line,
      tells: Disclosure(whole: Disclosure.definition(of: concept)))
  }

  /// The stems of words that stand in the right definition and not in all of the others.
  private static func tellingStems(_ shown: [String], right: Set<Int>) -> Set<String> {
    let words = shown.map { Set(Stem.all(of: $0.replacing(Mask.gap, with: " "))) }
    let others = words.indices.filter { !right.contains($0) }.map { words[$0] }
    guard let first = others.first else { return [] }
    let common = others.dropFirst().reduce(first) { $0.intersection($1) }
    return right.reduce(into: []) { $0.formUnion(words[$1].subtracting(common)) }
  }

  /// The concept and up to three others that are defined in other words, in the outline's order.
  private static func options(for concept: Int, _ source: CardSource) -> [Int] {
    let beside = source.beside(concept).filter { source.concepts[$0].definition != nil }
    let near = beside + source.termsNear(concept).filter { !beside.contains($0) }
    var seen: Set<String> = [Stem.key(of: source.concepts[concept].definition ?? "")]
    seen.insert(Stem.key(of: masked(concept, source)))
    var wrong: [Int] = []
    for other in near where wrong.count < 3 && source.keys[other] != source.keys[concept] {
      guard seen.insert(Stem.key(of: source.concepts[other].definition ?? "")).inserted else {
        continue
      }
      let key = Stem.key(of: masked(other, source))
      // Without a gap the two are the same.
      if seen.contains(key), masked(other, source) != source.concepts[other].definition { continue }
      seen.insert(key)
      wrong.append(other)
    }
    return ([concept] + wrong).sorted()
  }

  /// A definition without the words of its term.
  private static func masked(_ concept: Int, _ source: CardSource) -> String {
    Mask(hiding: source.names(of: concept))(source.concepts[concept].definition ?? "")
  }
}
