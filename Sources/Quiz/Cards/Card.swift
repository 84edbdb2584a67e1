import Journal

/// One question that an outline asks.
public struct Card: Sendable {
  /// What tells it from others.
  public var id: CardID
  /// Which kind of question it is.
  public var kind: CardKind
  /// The chapter that asks it.
  public var chapter: ChapterKey
  /// The concept that it is about, as an index into the chapter's concepts.
  public var concept: Int
  /// Where one is in the chapter, from the outside in: `Customer touchpoints`, `Touchpoint phases`.
  public var path: [String]
  /// What is asked, on one line, as plain text; `____` stands for what is left out.
  public var question: String
  /// What the person does, and what is right.
  public var task: CardTask
  /// What is shown with the answer: the definition or the paragraphs around it; may be empty.
  public var explanation: String
  /// The path of the outline from the workspace's root.
  public var file: String
  /// The line there that the answer begins on, counted from 1.
  public var line: Int

  /// What is right, as one would read it out.
  public var answer: [String] {
    switch task {
    case .term(let expected, _): [expected.text]
    case .list(let expected, _, _): expected.map(\.text)
    case .arrange(let items): items
    case .choice(let options, let correct): correct.sorted().map { options[$0] }
    case .reveal(let text): [text]
    }
  }
}

/// What a person does with a card.
public enum CardTask: Sendable, Hashable {
  /// Types one name; the siblings are near it and wrong, and serve as choices where a hint is asked for.
  case term(Answer, siblings: [Answer])
  /// Types several names, each on a line of its own; the siblings belong elsewhere and are wrong.
  case list([Answer], isOrdered: Bool, siblings: [Answer])
  /// Puts items in order, which are given in the right one and shown in another.
  case arrange([String])
  /// Chooses one of two or more options; any of the correct ones is right. The options are in the outline's order.
  case choice([String], correct: Set<Int>)
  /// Looks at the answer and says how well it was known.
  case reveal(String)
}
