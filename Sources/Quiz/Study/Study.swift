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

  /// Brings the cards and their histories together.
  /// - Parameters:
  ///   - deck: the cards.
  ///   - history: what was answered.
  ///   - leftOut: chapters that are there and not in the deck, such as drafts; their cards are not missed.
  public init(deck: Deck, history: History, leftOut: Set<ChapterKey> = []) {
    self.deck = deck
    let last = history.lastStudied
    let orphans = Orphans(cards: deck.cards, history: history, last: last, leftOut: leftOut)
    carriedOver = orphans.carriedOver
    findings = orphans.findings
    self.history = history
    self.history.carry(orphans.carriedOver)
    changed = ChangedLists.all(
      of: deck, self.history, last: carriedOver.isEmpty ? last : self.history.lastStudied)
  }

  /// What the concept of a card is called, after what it stands under: `Pre-purchase · Goals`.
  public func label(of card: Card) -> String {
    guard let chapter = deck.chapters.first(where: { $0.key == card.chapter }),
      chapter.concepts.indices.contains(card.concept)
    else { return card.question }
    let concept = chapter.concepts[card.concept]
    guard let parent = concept.parent else { return concept.name.text }
    return "\(chapter.concepts[parent].name.text) · \(concept.name.text)"
  }

  /// What is known of a card; `nil` for one that was never studied.
  ///
  /// A list that changed since it was last asked is due from that day on.
  public func memory(of card: CardID) -> Memory? {
    guard var memory = history.memory(of: card) else { return nil }
    if changed.contains(card) {
      memory.due = min(memory.due, memory.lastDay)
      memory.dueAt = nil
    }
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
    case .answer(let answer): changed.remove(answer.card)
    case .undo, .rename:
      changed = ChangedLists.all(of: deck, history, last: history.lastStudied)
    case .suspend, .unsuspend: break
    }
  }
}
