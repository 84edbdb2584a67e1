import Journal

/// One question that an outline asks.
///
/// A class, since cards are passed around far more often than made, and copying one would copy all it holds.
public final class Card: Sendable {
  /// What tells it from others.
  public let id: CardID
  /// Which kind of question it is.
  public let kind: CardKind
  /// The chapter that asks it.
  public let chapter: ChapterKey
  /// The concept that it is about, as an index into the chapter's concepts.
  public let concept: Int
  /// Where one is in the chapter, from the outside in: `Customer touchpoints`, `Touchpoint phases`.
  public let path: [String]
  /// What is asked, on one line, as plain text; `____` stands for what is left out.
  public let question: String
  /// What is shown with the answer: the definition or the paragraphs around it; may be empty.
  public let explanation: String
  /// Whether the chapter's title says an answer, so that it must not be read before that is given.
  public let isToldByTitle: Bool
  /// The path of the outline from the workspace's root.
  public let file: String
  /// The line there that the answer begins on, counted from 1.
  public let line: Int

  /// The task without the names that are wrong, which costs nothing to ask for.
  public let plainTask: CardTask
  /// The concepts whose names are right.
  private let rightConcepts: [Int]
  /// The concepts whose names are near and wrong.
  private let siblings: [Int]
  private let nearNames: NearNames

  init(
    id: CardID, kind: CardKind, chapter: ChapterKey, concept: Int, path: [String],
    question: String, explanation: String, isToldByTitle: Bool, file: String, line: Int,
    task: CardTask, answers: [Int], siblings: [Int], nearNames: NearNames
  ) {
    self.id = id
    self.kind = kind
    self.chapter = chapter
    self.concept = concept
    self.path = path
    self.question = question
    self.explanation = explanation
    self.isToldByTitle = isToldByTitle
    self.file = file
    self.line = line
    plainTask = task
    rightConcepts = answers
    self.siblings = siblings
    self.nearNames = nearNames
  }

  /// The same card with another task.
  func with(_ task: CardTask) -> Card {
    Card(
      id: id, kind: kind, chapter: chapter, concept: concept, path: path, question: question,
      explanation: explanation, isToldByTitle: isToldByTitle, file: file, line: line, task: task,
      answers: rightConcepts,
      siblings: siblings, nearNames: nearNames)
  }

  /// What the person does, and what is right; worked out each time that it is asked for.
  public var task: CardTask { nearNames.guarded(plainTask, of: rightConcepts, siblings) }

  /// True where the answer is only looked at, so that nothing but the person can grade it.
  public var isRevealed: Bool {
    if case .reveal = plainTask { true } else { false }
  }

  /// What is right, as one would read it out.
  public var answer: [String] {
    switch plainTask {
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
  case term(Answer, siblings: [Answer] = [])
  /// Types several names, each on a line of its own; the siblings belong elsewhere and are wrong.
  case list([Answer], isOrdered: Bool, siblings: [Answer] = [])
  /// Puts items in order, which are given in the right one and shown in another.
  case arrange([String])
  /// Chooses one of two or more options; any of the correct ones is right. The options are in the outline's order.
  case choice([String], correct: Set<Int>)
  /// Looks at the answer and says how well it was known.
  case reveal(String)
}
