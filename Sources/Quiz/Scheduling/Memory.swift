import Journal

/// What FSRS knows of one card: how well it is remembered, and when it is due.
public struct Memory: Sendable, Hashable {
  /// Where a card is on its way.
  public enum Phase: Sendable, Hashable {
    /// Seen, and not yet known for a day; the step counts from 0.
    case learning(step: Int)
    /// Known, and asked again after days.
    case review
    /// Forgotten, and not yet known again; the step counts from 0.
    case relearning(step: Int)
  }

  /// The days after which it is recalled with a probability of nine in ten; at least 0.001.
  public var stability: Double
  /// How hard it is to keep, from 1 to 10.
  public var difficulty: Double
  /// Where it is on its way.
  public var phase: Phase
  /// The first day on which it is due.
  public var due: Day
  /// When it is due, in a step of minutes; `nil` for one that is due by the day.
  public var dueAt: Moment?
  /// The day of the last answer.
  public var lastDay: Day
  /// How many answers have been scheduled, at least 1.
  public var reviews: Int
  /// How often it was known and then forgotten.
  public var lapses: Int

  /// From how many lapses on a card is a leech, which takes time and does not stay; Anki's number.
  public static let leech = 8

  /// From how many days of stability on a card in review is mastered; what Anki calls mature.
  public static let mastered = 21.0

  /// True where it was forgotten so often that its wording should change.
  public var isLeech: Bool { lapses >= Self.leech }

  /// True in review with a stability of at least 21 days.
  public var isMastered: Bool { phase == .review && stability >= Self.mastered }

  /// True where it is to be asked on this day, at some time of it.
  public func isDue(on today: Day) -> Bool { due <= today }

  /// True where it is to be asked now.
  public func isDue(on today: Day, at now: Moment) -> Bool {
    isDue(on: today) && dueAt.map { $0 <= now } ?? true
  }
}
