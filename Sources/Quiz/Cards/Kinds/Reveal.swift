import Journal

/// A list with items that are too long to be typed: said, then compared.
enum Reveal {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], list.items.count <= CardSource.mostItems,
      !ListQuestion.isTyped(list, source), ListQuestion.isFair(list, of: owner, source, &cards)
    else { return }
    let count = list.items.count
    let wanted = count == 1 ? "say the only one" : count == 2 ? "say both" : "say all \(count)"
    cards.add(
      .reveal, of: owner,
      path: source.path(toListUnder: owner, list),
      question:
        "\(source.label(owner)): \(wanted)\(list.isOrdered && count > 1 ? " in order" : "")",
      task: .reveal(list.items.map { source.concepts[$0].name.text }.joined(separator: "; ")),
      answers: list.items, shows: source.keys(ofLabel: owner),
      tells: ListQuestion.disclosure(of: list, under: owner, source, cards))
  }
}
