import Journal

/// An item by its first letters, in a list that cannot be asked for as a whole.
enum BeginsWith {
  @Sendable static func add(_ item: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let owner = source.concepts[item].parent, let list = source.lists[owner], !list.isOrdered,
      list.items.contains(item), !ListQuestion.isTyped(list, source), source.isShort[item],
      !Cloze.isAsked(item, source), let beginning = beginning(of: item, among: list.items, source)
    else { return }
    let label = source.label(owner)
    let said = source.labelStems(owner) + source.lexicon.stems(of: beginning)
    guard !source.isSaid(item, by: said) else { return }
    cards.add(
      .cloze, of: item,
      path: source.names(
        of: source.way(aboveLabelOf: owner), beside: said, hiding: source.stemsOfNames(item)),
      question: "\(label): which one of the \(list.items.count) begins with “\(beginning)”?",
      task: .term(source.answer(item)), answers: [item],
      siblings: source.distinct(list.items.filter { $0 != item }, from: [item]),
      shows: source.keys(ofLabel: owner),
      tells: Disclosure(
        wholes: cards.facts(source.answerKeys(item)), parts: [Disclosure.list(of: owner)]))
  }

  /// The fewest letters that no other item begins with; `nil` where they would say most of the name.
  private static func beginning(of item: Int, among items: [Int], _ source: CardSource) -> String? {
    let name = source.concepts[item].name.text
    let own = name.lowercased()
    let others = items.filter { $0 != item }.flatMap { other in
      let name = source.concepts[other].name
      return name.names.map { $0.lowercased() }
    }
    var length = 1
    while length * 2 <= own.count {
      let beginning = own.prefix(length)
      if beginning.last != " ", !others.contains(where: { $0.hasPrefix(beginning) }) {
        return String(name.prefix(length))
      }
      length += 1
    }
    return nil
  }
}
