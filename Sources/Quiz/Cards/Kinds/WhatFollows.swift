import Journal

/// The item of a numbered list after another one; the first where nothing else asks for it.
enum WhatFollows {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], list.isOrdered, list.items.count > 1 else { return }
    if !ListQuestion.isTyped(list, source) {
      add("what comes first?", after: nil, list.items[0], list, owner, source, &cards)
    }
    var count: [UInt64: Int] = [:]
    for item in list.items { count[source.keys[item], default: 0] += 1 }
    for (item, next) in zip(list.items, list.items.dropFirst()) where count[source.keys[item]] == 1
    {
      add(
        "what follows “\(source.concepts[item].name.text)”?", after: item, next, list, owner,
        source,
        &cards)
    }
  }

  private static func add(
    _ asked: String, after item: Int?, _ next: Int, _ list: CardSource.List, _ owner: Int,
    _ source: CardSource, _ cards: inout CardList
  ) {
    guard source.isShort[next], item.map({ source.keys[$0] }) != source.keys[next] else { return }
    let label = source.label(owner)
    let said = source.labelStems(owner) + (item.map { source.nameStems[$0] } ?? [])
    guard !source.isSaid(next, by: said) else { return }
    cards.add(
      .whatFollows, of: owner, item: item.map { source.concepts[$0].name.text },
      path: source.names(
        of: source.way(aboveLabelOf: owner), beside: said, hiding: source.stemsOfNames(next)),
      question: "\(label): \(asked)",
      task: .term(source.answer(next)), explanation: next, answers: [next],
      siblings: source.distinct(list.items.lazy.filter { $0 != item }, from: [next]),
      shows: source.keys(ofLabel: owner) + (item.map { [source.keys[$0]] } ?? []),
      tells: Disclosure(
        wholes: [Disclosure.order(of: owner)] + cards.facts(source.answerKeys(next))))
  }
}
