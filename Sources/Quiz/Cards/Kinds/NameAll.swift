import Journal

/// Every item of a bullet list, in any order.
enum NameAll {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], !list.isOrdered, ListQuestion.isTyped(list, source),
      ListQuestion.isFair(list, of: owner, source, &cards)
    else { return }
    let count = list.items.count
    let wanted = count == 1 ? "name the only one" : count == 2 ? "name both" : "name all \(count)"
    cards.add(
      .nameAll, of: owner,
      path: source.path(toListUnder: owner, list),
      question: "\(source.label(owner)): \(wanted)",
      task: .list(list.items.map(source.answer), isOrdered: false), answers: list.items,
      siblings: ListQuestion.siblings(of: list, under: owner, source),
      shows: source.keys(ofLabel: owner),
      tells: ListQuestion.disclosure(of: list, under: owner, source, cards))
  }
}
