import Journal

/// What the questions that ask for a list have in common.
enum ListQuestion {
  /// How many lists beside one are looked at for what does not belong into it.
  private static let mostBeside = 8

  /// Whether a person can be asked to type the list.
  static func isTyped(_ list: CardSource.List, _ source: CardSource) -> Bool {
    list.items.count <= CardSource.mostItems && list.items.allSatisfy { source.isShort[$0] }
  }

  /// Whether the question does not say an item itself; warns where it does.
  static func isFair(
    _ list: CardSource.List, of owner: Int, _ source: CardSource, _ cards: inout CardList
  ) -> Bool {
    let said = source.labelStems(owner)
    guard let first = list.items.first(where: { source.isSaid($0, by: said) }) else { return true }
    cards.warn(
      at: first,
      "`\(source.label(owner))` says this item, so the list is not asked; give one of them other words",
      explains: list.items)
    return false
  }

  /// What a question for all of a list gives away.
  static func disclosure(
    of list: CardSource.List, under owner: Int, _ source: CardSource, _ cards: CardList
  ) -> Disclosure {
    let order = list.isOrdered ? [Disclosure.order(of: owner)] : []
    return Disclosure(
      wholes: [Disclosure.list(of: owner)] + order,
      members: list.items.flatMap { cards.facts(source.answerKeys($0)) })
  }

  /// What belongs into lists of the same name elsewhere, or else into those beside the list, or stands beside it, and
  /// not into it.
  static func siblings(
    of list: CardSource.List, under owner: Int, _ source: CardSource
  ) -> [Int] {
    let like = source.groups[owner]?.labels.filter { $0 != owner } ?? []
    func items(of owners: some Sequence<Int>) -> [Int] {
      owners.flatMap { source.lists[$0]?.items ?? [] }
    }
    let parent = source.concepts[owner].parent
    let beside = parent.map { source.concepts[$0].children.lazy.filter { $0 != owner } }
    let others =
      like.isEmpty ? beside.map { items(of: $0.prefix(mostBeside)) } ?? [] : items(of: like)
    return others.isEmpty
      ? source.distinct(source.beside(owner), from: list.items)
      : source.distinct(others, from: list.items)
  }
}

extension CardSource {
  /// The way to a list, without names that say an item.
  func path(toListUnder owner: Int, _ list: List) -> [String] {
    names(
      of: way(aboveLabelOf: owner), beside: labelStems(owner),
      hiding: list.items.flatMap(stemsOfNames))
  }

  /// Whether stems say one of a concept's names.
  func isSaid(_ concept: Int, by said: [Int32]) -> Bool {
    nameStems[concept].allSatisfy(said.contains)
      || stemsOfNames(concept).dropFirst().contains { $0.allSatisfy(said.contains) }
  }

  /// The concepts that stand beside one under the same concept.
  func beside(_ concept: Int) -> LazyFilterSequence<[Int]> {
    let all = concepts[concept].parent.map { concepts[$0].children } ?? []
    return all.lazy.filter { $0 != concept && !isLabel[$0] && !isCondition[$0] }
  }
}
