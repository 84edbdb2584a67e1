import Journal

/// The sibling that an item stands under, where siblings have lists of the same name.
enum WhichOne {
  /// The most siblings that one question tells apart.
  private static let mostOptions = 4

  @Sendable static func add(_ item: Int, _ source: CardSource, _ cards: inout CardList) {
    let concepts = source.concepts
    guard concepts[item].isItem, !source.isCondition[item], !source.isLabel[item],
      let label = concepts[item].parent, let group = source.groups[label],
      let own = group.labels.firstIndex(of: label)
    else { return }
    let right = Set(source.namesKeys(item).flatMap { group.places[$0] ?? [] })
    // The same item under another sibling is the same question.
    guard right.min() == own, right.count < group.labels.count,
      concepts[label].children.first(where: { source.keys[$0] == source.keys[item] }) == item
    else { return }
    let places = options(group.labels.count, right: right)
    let siblings = places.compactMap { concepts[group.labels[$0]].parent }
    let names = siblings.map { concepts[$0].name.text }
    guard places.count > 1, Set(siblings.map { source.keys[$0] }).count == siblings.count,
      !isTold(item, by: siblings, right: places.map(right.contains), source)
    else { return }
    let above = concepts[siblings[0]].parent
    cards.add(
      .whichOne, of: label, item: concepts[item].name.text,
      path: above.map { source.path(above: $0) + [concepts[$0].name.text] } ?? [],
      question: "\(concepts[label].name.text) · \(concepts[item].name.text): \(joined(names))?",
      task: .choice(names, correct: Set(places.indices.filter { right.contains(places[$0]) })),
      explanation: siblings[places.firstIndex(of: own) ?? 0], answers: [],
      line: concepts[item].line,
      tells: Disclosure(
        whole: nil, parts: (Disclosure.list(of: label), above.map(Disclosure.list))))
  }

  /// The siblings that are offered: all, or the right ones and those nearest to them.
  private static func options(_ count: Int, right: Set<Int>) -> [Int] {
    if count <= mostOptions { return Array(0..<count) }
    let first = right.min() ?? 0
    let near = (0..<count).filter { !right.contains($0) }
      .sorted { (abs($0 - first), $0) < (abs($1 - first), $1) }
    return (Array(right) + near.prefix(max(1, mostOptions - right.count))).sorted()
  }

  /// Whether the item shares a word with a sibling that is right, which points at it.
  private static func isTold(
    _ item: Int, by siblings: [Int], right: [Bool], _ source: CardSource
  ) -> Bool {
    let said = Set(source.names(of: item).flatMap(Stem.all))
    return zip(siblings, right).contains { sibling, isRight in
      isRight && source.names(of: sibling).flatMap(Stem.all).contains(where: said.contains)
    }
  }

  private static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}
