import Journal
import Logs

/// Finds the lists whose items or order changed since they were last asked, or how they are asked.
enum ChangedLists {
  /// The cards whose last answer in the log was to another list than the outline has now.
  ///
  /// Cramming and exams schedule nothing, so they do not settle what is due either.
  /// - Parameters:
  ///   - deck: the cards.
  ///   - history: what was answered.
  ///   - numbers: for each card, its number in the history.
  ///   - last: the last answer of each card of the history.
  /// - Returns: the cards of the lists.
  static func all(
    of deck: Deck, _ history: History, numbers: [Int?], last: LastAnswers
  ) -> Set<CardID> {
    let chapters = Dictionary(deck.chapters.map { ($0.key, $0) }) { first, _ in first }
    var changed: Set<CardID> = []
    for (card, number) in zip(deck.cards, numbers) where card.kind.asksOfList {
      guard let answer = number.flatMap({ last[$0] }) else { continue }
      let isKindSame = !card.kind.asksWholeList || history.kind(of: answer) == card.kind
      let now = JSONWriter.list(card.answer)
      // Almost every list is written as it was, and then its line need not be read again.
      if isKindSame, now.withUnsafeBufferPointer(byteHash) == answer.expectedHash { continue }
      // What was right then is not said.
      if answer.expectedHash == 0 { continue }
      guard let expected = history.expected(of: answer) else {
        // The file is not what it was; the hash of what it said is, and differs.
        changed.insert(card.id)
        continue
      }
      let hasOrder = chapters[card.chapter]?.hasOrder(card) ?? true
      if !isKindSame
        || key(of: expected, card.kind, hasOrder) != key(of: card.answer, card.kind, hasOrder)
      {
        changed.insert(card.id)
      }
    }
    return changed
  }

  /// What is revealed is one text, whose items have no order where they are bullets.
  private static func key(of answer: [String], _ kind: CardKind, _ hasOrder: Bool) -> [String] {
    guard kind == .reveal, !hasOrder else { return kind.key(of: answer) }
    return answer.flatMap { $0.split(separator: "; ").map(String.init) }.sorted()
  }
}

extension Chapter {
  /// True where the list that a card asks is numbered.
  fileprivate func hasOrder(_ card: Card) -> Bool {
    guard concepts.indices.contains(card.concept) else { return true }
    return concepts[card.concept].children.contains {
      concepts[$0].isItem && concepts[$0].form != .bullet
    }
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

  /// True where every item is asked for; which of these kinds asks a list hangs on its items, and there is only one.
  var asksWholeList: Bool {
    switch self {
    case .nameAll, .nameInOrder, .reveal: true
    default: false
    }
  }

  /// An answer in a form that is equal for answers that are: a bullet list has no order.
  func key(of answer: [String]) -> [String] { self == .nameAll ? answer.sorted() : answer }
}
