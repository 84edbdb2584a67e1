import Files
import Journal
import Quiz
import TestSupport
import Testing

/// A student with outlines and a log: answers cards, days go by, and the outlines change.
struct Student {
  private(set) var log: [Review] = []
  private var outlines: [String: String]
  /// Days after 2017-09-20, a Wednesday.
  var day = 0
  private var minute = 0

  static let start = Day(number: 17_429)

  /// A student of one chapter, 15, whose outline this is.
  init(_ outline: String) { outlines = ["15": outline] }

  /// A student of several chapters.
  init(_ outlines: [String: String]) { self.outlines = outlines }

  var today: Day { Self.start + day }

  /// What the outline says from now on.
  mutating func write(_ outline: String, chapter: String = "15") { outlines[chapter] = outline }

  mutating func removeChapter(_ chapter: String) { outlines[chapter] = nil }

  func deck() throws -> Deck {
    let files = outlines.map { key, outline in
      (
        "exercises/chapters/\(key).md",
        "---\nchapter: \(key)\ntitle: Chapter \(key)\n---\n\n\(outline)\n"
      )
    }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    let read = ExerciseFolder(.chapters, of: folder.path, readsLogs: false, jobs: 1)
    #expect(read.findings.isEmpty)
    return Deck(read.chapters)
  }

  func study() throws -> Study {
    Study(deck: try deck(), history: history())
  }

  func history() -> History {
    let (history, findings) = History.replay(log.flatMap(\.line), jobs: 1)
    #expect(findings.isEmpty)
    return history
  }

  func statistics(of chapters: Set<ChapterKey> = []) throws -> Statistics {
    Statistics(try study(), of: chapters, on: today, jobs: 2)
  }

  /// Answers the card of an identifier as the outline has it now.
  mutating func answer(
    _ id: String, _ rating: Rating, given: [String] = [], seconds: Double = 6,
    mode: ReviewedAnswer.Mode = .study
  ) throws {
    let deck = try deck()
    let ids = deck.cards.map(\.id.description).joined(separator: "\n")
    let card = try #require(deck[CardID(id)], "\(id) is none of\n\(ids)")
    append(
      .answer(
        ReviewedAnswer(
          card: card.id, question: card.question, expected: card.answer, given: given,
          suggested: rating, rating: rating, seconds: seconds, mode: mode)))
  }

  /// Answers a card until it is in review.
  mutating func learn(_ id: String) throws {
    try answer(id, .good)
    try answer(id, .good)
  }

  /// Takes a line of the log as it is.
  mutating func append(_ review: Review) { log.append(review) }

  mutating func append(_ event: Review.Event) {
    minute += 1
    let at = Moment(today, milliseconds: 36_000_000 + minute * 1000)
    log.append(Review(id: "r\(log.count)", at: at, day: today, event))
  }
}
