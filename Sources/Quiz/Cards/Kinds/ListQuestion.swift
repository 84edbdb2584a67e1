import Journal

/// What the questions that ask for a list have in common.
enum ListQuestion {
  /// Whether a person can be asked to type the list.
  static func isTyped(_ list: CardSource.List, _ source: CardSource) -> Bool {
    list.items.count <= CardSource.mostItems && list.items.allSatisfy(source.isShort)
  }

  /// Whether the question does not say an item itself; warns where it does.
  static func isFair(
    _ list: CardSource.List, of owner: Int, _ source: CardSource, _ cards: inout CardList
  ) -> Bool {
    let said = Set(Stem.all(of: source.label(owner)))
    let told = list.items.filter { item in
      source.names(of: item).contains { Stem.all(of: $0).allSatisfy(said.contains) }
    }
    guard let first = told.first else { return true }
    cards.warn(
      at: first,
      "`\(source.label(owner))` says this item, so the list is not asked; give one of them other words",
      explains: list.items)
    return false
  }

  /// The way to a list, without names that say an item.
  static func path(to owner: Int, _ list: CardSource.List, _ source: CardSource) -> [String] {
    var path = source.path(aboveLabelOf: owner)
    guard !path.isEmpty else { return path }
    let items = list.items.flatMap(source.names(of:)).map(Stem.all)
    path.removeAll { name in
      let said = Set(Stem.all(of: name))
      return items.contains { $0.allSatisfy(said.contains) }
    }
    return path
  }

  /// What belongs into lists of the same name elsewhere, or else beside the list, and not into it.
  static func siblings(
    of list: CardSource.List, under owner: Int, _ source: CardSource
  ) -> [Answer] {
    let like = source.groups[owner]?.labels.filter { $0 != owner } ?? []
    let others = like.flatMap { source.lists[$0]?.items ?? [] }
    return source.names(others.isEmpty ? source.beside(owner) : others, besides: list.items)
  }
}

extension CardSource {
  /// The concepts that stand beside one under the same concept.
  func beside(_ concept: Int) -> [Int] {
    guard let parent = concepts[concept].parent else { return [] }
    return concepts[parent].children.filter { $0 != concept && !isLabel[$0] && !isCondition[$0] }
  }
}
