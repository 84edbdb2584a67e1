import Journal

/// Every item of a numbered list, in order.
enum NameInOrder {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], list.isOrdered, ListQuestion.isTyped(list, source),
      ListQuestion.isFair(list, of: owner, source, &cards)
    else { return }
    let count = list.items.count
    let wanted =
      count == 1
      ? "name the only one" : count == 2 ? "name both in order" : "name all \(count) in order"
    cards.add(
      .nameInOrder, of: owner,
      path: source.path(toListUnder: owner, list),
      question: "\(source.label(owner)): \(wanted)",
      task: .list(list.items.map(source.answer), isOrdered: true), answers: list.items,
      siblings: ListQuestion.siblings(of: list, under: owner, source),
      shows: source.keys(ofLabel: owner),
      tells: ListQuestion.disclosure(of: list, under: owner, source, cards))
  }
}
