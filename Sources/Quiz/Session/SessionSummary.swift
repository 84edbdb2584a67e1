import Journal

/// What a session came to: scores by chapter and by concept, what to read again, and when to go on.
public struct SessionSummary: Sendable {
  /// How many cards were asked, and how many of them were recalled at once.
  public struct Score: Sendable, Hashable {
    /// How many cards were asked.
    public var asked = 0
    /// How many were recalled at once.
    public var recalled = 0

    /// How many were missed at first.
    public var missed: Int { asked - recalled }

    fileprivate mutating func take(_ result: SessionTally.Result) {
      asked += 1
      if result.isRecalled { recalled += 1 }
    }
  }

  /// How a chapter went.
  public struct ChapterScore: Sendable {
    /// The chapter.
    public let key: ChapterKey
    /// What it is called.
    public let title: String
    /// How it went.
    public fileprivate(set) var score = Score()
  }

  /// How a concept went, and where it stands.
  public struct ConceptScore: Sendable {
    /// The chapter.
    public let chapter: ChapterKey
    /// What the concept is called.
    public let name: String
    /// What it stands under, from the outside in.
    public let path: [String]
    /// The outline.
    public let file: String
    /// Its line there.
    public let line: Int
    /// How it went.
    public fileprivate(set) var score = Score()
  }

  /// When cards of the session's chapters are due next.
  public struct Outlook: Sendable, Hashable {
    /// How many are due now.
    public var now = 0
    /// How many are due later today, in steps of minutes.
    public var later = 0
    /// When the first of those is.
    public var laterFrom: Moment?
    /// The first day after today on which one is due.
    public var nextDay: Day?
    /// How many are due on that day.
    public var onNextDay = 0
    /// How many were never studied.
    public var new = 0
    /// How many of those a session begins today unless more are asked for.
    public var newToday = 0
  }

  /// How all of it went.
  public let score: Score
  /// How each chapter went that was asked, in the deck's order.
  public let chapters: [ChapterScore]
  /// How each concept went that was asked, in the deck's order.
  public let concepts: [ConceptScore]

  /// The concepts of which something was missed: what to read again.
  public var readAgain: [ConceptScore] { concepts.filter { $0.score.missed > 0 } }

  /// Sums a session up.
  public init(_ session: Session) {
    let deck = session.study.deck
    var score = Score()
    var chapters = deck.chapters.map { ChapterScore(key: $0.key, title: $0.title) }
    let places = Dictionary(chapters.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var concepts: [[Int: ConceptScore]] = Array(repeating: [:], count: chapters.count)
    for result in session.tally.results {
      score.take(result)
      guard let place = places[result.card.chapter] else { continue }
      chapters[place].score.take(result)
      let concept = result.card.concept
      let known =
        concepts[place][concept]
        ?? ConceptScore(concept, of: deck.chapters[place], card: result.card)
      concepts[place][concept] = known
      concepts[place][concept]?.score.take(result)
    }
    self.score = score
    self.chapters = chapters.filter { $0.score.asked > 0 }
    self.concepts = concepts.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
  }
}

extension SessionSummary.ConceptScore {
  fileprivate init(_ concept: Int, of chapter: Chapter, card: Card) {
    self.chapter = chapter.key
    file = chapter.file
    guard chapter.concepts.indices.contains(concept) else {
      name = card.question
      path = card.path
      line = card.line
      return
    }
    name = chapter.concepts[concept].name.text
    line = chapter.concepts[concept].line
    path = chapter.way(to: concept).dropLast()
  }
}

extension SessionSummary.Outlook {
  /// Looks ahead.
  /// - Parameters:
  ///   - study: the cards and what is known of them.
  ///   - chapters: the chapters that are looked at; empty for all.
  ///   - today: the day where the person is.
  ///   - now: the time.
  public init(_ study: Study, chapters: [ChapterKey], today: Day, now: Moment) {
    let keys = chapters.isEmpty ? study.deck.chapters.map(\.key) : chapters
    var days: [Day: Int] = [:]
    for card in keys.lazy.flatMap({ study.deck.cards(of: $0) })
    where !study.history.isSuspended(card.id) {
      guard let memory = study.memory(of: card.id) else {
        new += 1
        continue
      }
      if memory.isDue(on: today, at: now) {
        self.now += 1
      } else if memory.isDue(on: today), let at = memory.dueAt {
        later += 1
        laterFrom = min(laterFrom ?? at, at)
      } else {
        days[memory.due, default: 0] += 1
      }
    }
    newToday = min(new, max(0, SessionRequest.newCardsADay - study.begun(on: today)))
    nextDay = days.keys.min()
    onNextDay = nextDay.flatMap { days[$0] } ?? 0
  }
}
