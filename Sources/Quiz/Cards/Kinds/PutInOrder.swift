import Journal

/// The items of a numbered list, given in another order.
enum PutInOrder {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], list.isOrdered,
      3...CardSource.mostItems ~= list.items.count,
      Set(list.items.map { source.keys[$0] }).count == list.items.count
    else { return }
    cards.add(
      .putInOrder, of: owner, path: source.names(of: source.way(aboveLabelOf: owner)),
      question: "\(source.label(owner)): put all \(list.items.count) in order",
      task: .arrange(list.items.map { source.concepts[$0].name.text }), answers: list.items,
      shows: source.keys(ofLabel: owner) + list.items.map { source.keys[$0] },
      // It shows the items, so that it is told only by what shows their order.
      tells: Disclosure(wholes: [Disclosure.order(of: owner)]))
  }
}
