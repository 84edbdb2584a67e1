import Journal

/// The items of a list that cannot be asked for as a whole, each by its first letters.
enum BeginsWith {
  @Sendable static func add(_ owner: Int, _ source: CardSource, _ cards: inout CardList) {
    guard let list = source.lists[owner], !list.isOrdered, !ListQuestion.isTyped(list, source)
    else { return }
    let label = source.label(owner)
    let names = Beginnings(list.items.map { ($0, source.concepts[$0].name) })
    for item in list.items where source.isShort[item] && !Cloze.isAsked(item, source) {
      guard let beginning = names.beginning(of: item, named: source.concepts[item].name.text)
      else { continue }
      let said = source.labelStems(owner) + source.lexicon.stems(of: beginning)
      guard !source.isSaid(item, by: said) else { continue }
      cards.add(
        .cloze, of: item,
        path: source.names(
          of: source.way(aboveLabelOf: owner), beside: said, hiding: source.stemsOfNames(item)),
        question: "\(label): which one of the \(list.items.count) begins with “\(beginning)”?",
        task: .term(source.answer(item)), answers: [item],
        siblings: source.distinct(list.items.lazy.filter { $0 != item }, from: [item]),
        shows: source.keys(ofLabel: owner),
        tells: Disclosure(
          wholes: cards.facts(source.answerKeys(item)), parts: [Disclosure.list(of: owner)]))
    }
  }
}

/// The names of a list's items in the order of their letters, among which those that begin alike are neighbours.
private struct Beginnings {
  private let names: [(text: String, item: Int)]

  init(_ items: [(Int, Answer)]) {
    names = items.flatMap { item, answer in answer.names.map { (Self.folded($0), item) } }
      .sorted { $0.text < $1.text }
  }

  /// The fewest letters that no other item begins with; `nil` where they would say most of the name.
  func beginning(of item: Int, named name: String) -> String? {
    let own = Self.folded(name)
    var length = 1
    while length * 2 <= own.count {
      let beginning = own.prefix(length)
      if beginning.last != " ", !isOthers(beginning, than: item) {
        return String(name.prefix(length))
      }
      length += 1
    }
    return nil
  }

  /// A name in small letters, of which each accent is one sign with its letter.
  private static func folded(_ name: String) -> String { Composed.letters(of: name.lowercased()) }

  /// Whether a name of another item begins so.
  private func isOthers(_ beginning: Substring, than item: Int) -> Bool {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].text < beginning { low = middle + 1 } else { high = middle }
    }
    // Two texts may have their first scalars in common without a letter that is the same.
    return names[low...].lazy
      .prefix { $0.text.unicodeScalars.starts(with: beginning.unicodeScalars) }
      .contains { $0.item != item && $0.text.hasPrefix(beginning) }
  }
}
