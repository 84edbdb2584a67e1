import Journal

/// The sibling that an item stands under, where siblings have lists of the same name.
enum WhichOne {
  /// The most siblings that one question tells apart.
  private static let mostOptions = 4

  @Sendable static func add(_ item: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let label = source.concepts[item].parent, let group = source.groups[label],
      source.concepts[item].isItem, !source.isCondition[item], !source.isLabel[item],
      let own = group.labels.firstIndex(of: label)
    else { return }
    let right = source.namesKeys(item).flatMap { group.places[$0] ?? [] }
    // The same item under another sibling is the same question.
    guard right.allSatisfy({ $0 >= own }), Set(right).count < group.labels.count,
      source.concepts[label].children.first(where: { source.keys[$0] == source.keys[item] })
        == item
    else { return }
    let places = options(group.labels.count, right: Set(right))
    let siblings = places.compactMap { source.concepts[group.labels[$0]].parent }
    guard places.count > 1, areDistinct(siblings.map { source.keys[$0] }),
      !isTold(item, by: siblings, right: places.map(right.contains), source)
    else { return }
    let names = siblings.map { source.concepts[$0].name.text }
    let above = source.concepts[siblings[0]].parent
    cards.add(
      .whichOne, of: label, item: source.concepts[item].name.text,
      path: source.names(of: source.way(above: siblings[0])),
      question:
        "\(source.concepts[label].name.text) · \(source.concepts[item].name.text): \(joined(names))?",
      task: .choice(names, correct: Set(places.indices.filter { right.contains(places[$0]) })),
      explanation: siblings[places.firstIndex(of: own) ?? 0], answers: [],
      line: source.concepts[item].line,
      shows: ([label, item] + siblings).map { source.keys[$0] },
      tells: Disclosure(
        parts: [Disclosure.list(of: label)]
          + (above.map { [Disclosure.list(of: $0), Disclosure.order(of: $0)] } ?? [])))
  }

  private static func areDistinct(_ keys: [UInt64]) -> Bool {
    keys.indices.allSatisfy { !keys[..<$0].contains(keys[$0]) }
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
    let said = source.stemsOfNames(item).flatMap { $0 }
    return zip(siblings, right).contains { sibling, isRight in
      isRight
        && source.stemsOfNames(sibling).contains { $0.contains(where: said.contains) }
    }
  }

  private static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}
