import Journal
import Quiz
import TestSupport

/// A log of a student who answers, takes back, suspends and renames; the same for the same seed.
struct RandomLog {
  private(set) var reviews: [Review] = []
  private var random: SeededRandom
  private var day = Day(number: 17_429)
  private var clock = 20_000_000
  private var cards: [CardID]

  init(seed: UInt64, cards: Int = 12) {
    random = SeededRandom(seed)
    self.cards = (0..<cards).map { CardID("15/concept-\($0)#name-all") }
  }

  /// The log's lines, each with its end.
  var lines: [[UInt8]] { reviews.map(\.line) }

  var bytes: [UInt8] { lines.flatMap { $0 } }

  /// Adds lines, one of several minutes or days after the other.
  mutating func study(_ count: Int) {
    for _ in 0..<count { append(event()) }
  }

  private mutating func append(_ event: Review.Event) {
    if Int.random(in: 0..<6, using: &random) == 0 {
      day = day + Int.random(in: 1...9, using: &random)
      clock = 20_000_000
    }
    clock += Int.random(in: 1...90_000, using: &random)
    let moment = Moment(day, milliseconds: clock)
    reviews.append(Review(id: Review.identifier(&random), at: moment, day: day, event))
  }

  private mutating func event() -> Review.Event {
    let card = cards.randomElement(using: &random) ?? CardID("15/a#name-all")
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return .suspend(card)
    case 1: return .unsuspend(card)
    case 2:
      let new = CardID("\(card.description)-\(reviews.count)")
      cards.removeAll { $0 == card }
      cards.append(new)
      return .rename(card, to: new)
    case 3...5:
      let answers = reviews.filter { if case .answer = $0.event { true } else { false } }
      return answers.suffix(5).randomElement(using: &random).map { .undo(of: $0.id) }
        ?? .answer(answer(card))
    default: return .answer(answer(card))
    }
  }

  private mutating func answer(_ card: CardID) -> ReviewedAnswer {
    let rating = Rating.allCases.randomElement(using: &random) ?? .good
    return ReviewedAnswer(
      card: card, question: "Name the \"three\" phases — all of them:\tnow",
      expected: ["Prä-Kauf", "Kauf"], given: ["Kauf\\Verkauf"], suggested: rating, rating: rating,
      seconds: Double.random(in: 0...60, using: &random),
      mode: Int.random(in: 0..<8, using: &random) == 0 ? .cram : .study)
  }
}

/// What a history comes to, to be compared.
struct HistoryState: Equatable {
  var memories: [CardID: Memory]
  var suspended: [CardID]
  var answers: Int

  init(_ history: History) {
    memories = Dictionary(uniqueKeysWithValues: history.studied.map { ($0.card, $0.memory) })
    suspended = history.suspendedCards
    answers = history.answerCount
  }

  /// What a log comes to.
  init(_ bytes: [UInt8], jobs: Int = 2) {
    self.init(History.replay(bytes, jobs: jobs).history)
  }
}
