import Journal

/// The bold part of an item that is too long to be typed, left out of it.
enum Cloze {
  @Sendable static func add(_ item: Int, _ source: CardSource, _ cards: inout CardList) {
    let concept = source.concepts[item]
    guard concept.isItem, let emphasis = concept.emphasis, !source.isCondition[item],
      Words.count(concept.text) > CardSource.mostWords, source.isShort[item]
    else { return }
    let start = concept.text.index(concept.text.startIndex, offsetBy: emphasis.lowerBound)
    let end = concept.text.index(concept.text.startIndex, offsetBy: emphasis.upperBound)
    let mask = source.mask(item)
    let (before, after) = (mask(String(concept.text[..<start])), mask(String(concept.text[end...])))
    guard before.stems.count + after.stems.count >= 2 else { return }
    let parent = concept.parent
    let label = parent.map { mask($0, source) } ?? ""
    let siblings = source.distinct(
      source.beside(item).filter { source.concepts[$0].isItem }, from: [item])
    cards.add(
      .cloze, of: item, path: parent.map { mask(source.way(aboveLabelOf: $0), source) } ?? [],
      question: "\(label)\(before.text)\(Mask.gap)\(after.text)",
      task: .term(source.answer(item)), answers: [item], siblings: siblings,
      shows: parent.map { mask.keys(ofLabel: $0, source) } ?? [],
      tells: Disclosure(
        wholes: cards.facts(source.answerKeys(item)),
        parts: parent.map { [Disclosure.list(of: $0)] } ?? []))
  }

  /// Whether an item has a question of this kind or one for its definition, and needs no other.
  static func isAsked(_ item: Int, _ source: CardSource) -> Bool {
    let concept = source.concepts[item]
    if concept.definition != nil { return true }
    return concept.emphasis != nil && Words.count(concept.text) > CardSource.mostWords
  }
}
