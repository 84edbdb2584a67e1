import Journal

/// Finds the lists whose items or order changed since they were last asked.
enum ChangedLists {
  /// The cards whose last answer in the log was to another list than the outline has now.
  static func all(of cards: [Card], _ history: History) -> Set<CardID> {
    // Cramming and exams schedule nothing, so they do not settle what is due either.
    let last = history.lastStudied
    var changed: Set<CardID> = []
    for card in cards where card.kind.asksOfList {
      guard let number = history.cards.number(of: card.id), let answer = last[number],
        let expected = history.expected(of: answer)
      else { continue }
      if card.kind.key(of: expected) != card.kind.key(of: card.answer) { changed.insert(card.id) }
    }
    return changed
  }
}

extension CardKind {
  /// True where the answer is a list, or a place in one, so that the list's change is a change of the answer; what is
  /// revealed is a list with an item that nobody types, or a long item.
  var asksOfList: Bool {
    switch self {
    case .nameAll, .nameInOrder, .putInOrder, .whatFollows, .reveal: true
    case .whichTerm, .whichDefinition, .whichOne, .cloze, .question: false
    }
  }

  /// An answer in a form that is equal for answers that are: a bullet list has no order.
  func key(of answer: [String]) -> [String] { self == .nameAll ? answer.sorted() : answer }
}
