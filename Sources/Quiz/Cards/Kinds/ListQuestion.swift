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
  /// A way to a question, without names that would say an answer, alone or with what the question says.
  func way(_ path: [String], to question: String, answers: some Sequence<String>) -> [String] {
    if path.isEmpty { return path }
    let said = path.map { Set(Stem.all(of: $0)) }
    let all = said.reduce(Set(Stem.all(of: question))) { $0.union($1) }
    var kept = Array(path.indices)
    for answer in answers {
      let words = Stem.all(of: answer)
      if words.allSatisfy(all.contains) {
        kept.removeAll { place in words.contains(where: said[place].contains) }
      }
    }
    return kept.map { path[$0] }
  }

  /// The names of concepts, with their other names.
  func names(ofAll concepts: [Int]) -> [String] { concepts.flatMap(names(of:)) }

  /// The concepts that stand beside one under the same concept.
  func beside(_ concept: Int) -> [Int] {
    guard let parent = concepts[concept].parent else { return [] }
    return concepts[parent].children.filter { $0 != concept && !isLabel[$0] && !isCondition[$0] }
  }
}
