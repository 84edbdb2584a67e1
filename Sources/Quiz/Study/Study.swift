import Diagnostics
import Journal

/// The cards of the chapters together with what was answered: what sessions, statistics and pages are made from.
public struct Study: Sendable {
  /// How well a card is known.
  public enum Standing: String, Sendable, CaseIterable {
    /// In review with a stability of at least 21 days: recalled with nine chances in ten after three weeks.
    case mastered
    /// Answered, and not mastered.
    case learning
    /// Never answered, or only in an exam or while cramming.
    case new
    /// Not to be asked.
    case suspended
  }

  /// The deck.
  public let deck: Deck
  /// What was answered, with histories that were carried over under their new identifiers.
  public private(set) var history: History
  /// Histories that go on under another identifier although no line of the log says so.
  ///
  /// Whoever appends a line about one of the new cards appends a rename first, or the next replay would not know.
  public let carriedOver: [(from: CardID, to: CardID)]
  /// A warning for each card of the log that may be one of the chapters' under another name.
  public let findings: [Finding]
  /// The lists whose items, order or kind changed since they were last asked.
  private var changed: Set<CardID>
  /// For each card of the deck, its number in the history, so that its identifier is looked up there only once.
  private var numbers: [Int?]

  /// Brings the cards and their histories together.
  /// - Parameters:
  ///   - deck: the cards.
  ///   - history: what was answered.
  ///   - leftOut: chapters that are there and not in the deck, such as drafts; their cards are not missed.
  ///   - jobs: the most threads that work at once, at least 1.
  public init(deck: Deck, history: History, leftOut: Set<ChapterKey> = [], jobs: Int = 1) {
    self.deck = deck
    var (last, numbers) = together(
      jobs: jobs, { history.lastStudied }, { history.numbers(of: deck.cards) })
    let orphans = Orphans(
      cards: deck.cards, history: history, numbers: numbers, last: last, leftOut: leftOut)
    carriedOver = orphans.carriedOver
    findings = orphans.findings
    self.history = history
    if !carriedOver.isEmpty {
      self.history.carry(carriedOver)
      numbers = self.history.numbers(of: deck.cards)
      last = self.history.lastStudied
    }
    self.numbers = numbers
    changed = ChangedLists.all(of: deck, self.history, numbers: numbers, last: last)
  }

  /// What the concept of a card is called, after what it stands under: `Pre-purchase · Goals`.
  public func label(of card: Card) -> String {
    guard let chapter = deck.chapters.first(where: { $0.key == card.chapter }),
      chapter.concepts.indices.contains(card.concept)
    else { return card.question }
    return chapter.label(of: card.concept)
  }

  /// What is known of a card; `nil` for one that was never studied.
  ///
  /// A list that changed since it was last asked is due from that day on.
  public func memory(of card: CardID) -> Memory? {
    history.memory(of: card).map { dueIfChanged($0, card) }
  }

  /// What is known of the card at a place of the deck; `nil` for one that was never studied.
  func memory(at place: Int) -> Memory? {
    numbers[place].flatMap(history.memory(numbered:)).map {
      dueIfChanged($0, deck.cards[place].id)
    }
  }

  private func dueIfChanged(_ memory: Memory, _ card: CardID) -> Memory {
    guard changed.contains(card) else { return memory }
    var memory = memory
    memory.due = min(memory.due, memory.lastDay)
    memory.dueAt = nil
    return memory
  }

  /// What would be known of a card after an answer, and when it would be due.
  /// - Parameters:
  ///   - card: the card.
  ///   - rating: how well it was known.
  ///   - day: the day where the person is.
  ///   - moment: when.
  /// - Returns: exactly what the history says once that answer is added.
  public func memory(
    of card: CardID, after rating: Rating, on day: Day, at moment: Moment
  ) -> Memory {
    let next = FSRS.standard.answered(history.memory(of: card), rating, day: day, at: moment)
    return Fuzz.spread(next, of: card)
  }

  /// True for a list whose items or order changed since it was last asked.
  public func isChanged(_ card: CardID) -> Bool { changed.contains(card) }

  /// How well a card is known.
  public func standing(of card: CardID) -> Standing {
    if history.isSuspended(card) { return .suspended }
    guard let memory = history.memory(of: card) else { return .new }
    return memory.isMastered ? .mastered : .learning
  }

  /// The cards that are due on a day, or were before, in the deck's order; those in a step of minutes too.
  public func due(on today: Day) -> [Card] {
    deck.cards.filter { card in
      memory(of: card.id)?.isDue(on: today) == true && !history.isSuspended(card.id)
    }
  }

  /// The cards that were never studied, in the deck's order.
  public var newCards: [Card] { deck.cards.filter { standing(of: $0.id) == .new } }

  /// The first day after this one on which a card is due; `nil` where none is.
  public func nextDue(after today: Day) -> Day? {
    deck.cards.lazy.compactMap { card -> Day? in
      guard let due = memory(of: card.id)?.due, due > today, !history.isSuspended(card.id)
      else { return nil }
      return due
    }
    .min()
  }

  /// Takes what was just appended to the log.
  public mutating func add(_ review: Review) {
    history.add(review)
    switch review.event {
    case .answer(let answer):
      changed.remove(answer.card)
      if let place = deck.place(of: answer.card) {
        numbers[place] = history.cards.number(of: answer.card)
      }
    case .undo, .rename:
      numbers = history.numbers(of: deck.cards)
      changed = ChangedLists.all(
        of: deck, history, numbers: numbers, last: history.lastStudied)
    case .suspend, .unsuspend: break
    }
  }
}
