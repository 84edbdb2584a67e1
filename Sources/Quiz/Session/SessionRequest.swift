import Journal

/// What a person wants from a session.
public struct SessionRequest: Sendable {
  /// What becomes of the answers.
  public enum Mode: Sendable, Hashable {
    /// What is due and some new cards; answers schedule the cards.
    case scheduled
    /// Every card, in rounds; answers are recorded and schedule nothing.
    case cram
    /// So many cards by chance, without hints; answers are recorded and schedule nothing.
    case exam(cards: Int)
  }

  /// How many new cards a day begins with unless a person says otherwise.
  public static let newCardsADay = 10

  /// What becomes of the answers.
  public var mode: Mode
  /// The chapters that are asked, in the order in which new ones are begun; empty for all.
  public var chapters: [ChapterKey]
  /// How many new cards this session may begin; `nil` for what is left of today's.
  public var newCards: Int?
  /// How many cards may be asked in all; `nil` for any number.
  public var limit: Int?
  /// After how many minutes no further question is asked; `nil` for never.
  public var minutes: Int?

  /// Whether it is an exam, which shows no answers before its end.
  public var isExam: Bool { if case .exam = mode { true } else { false } }

  /// Makes a request.
  public init(
    _ mode: Mode = .scheduled, chapters: [ChapterKey] = [], newCards: Int? = nil,
    limit: Int? = nil, minutes: Int? = nil
  ) {
    self.mode = mode
    self.chapters = chapters
    self.newCards = newCards
    self.limit = limit
    self.minutes = minutes
  }
}
