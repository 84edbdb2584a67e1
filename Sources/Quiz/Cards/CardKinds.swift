/// Every kind of question, in the order in which those of one concept are asked.
enum CardKinds {
  /// Adds the cards of one kind that a concept gives.
  typealias Maker =
    @Sendable (_ concept: Int, _ source: CardSource, _ cards: inout CardList) -> Void

  static let all: [Maker] = [
    Cloze.add,
    WhichOne.add,
    WhichTerm.add,
    WhichDefinition.add,
    ExplicitQuestion.add,
    NameAll.add,
    NameInOrder.add,
    PutInOrder.add,
    WhatFollows.add,
    Reveal.add,
    BeginsWith.add,
  ]
}
