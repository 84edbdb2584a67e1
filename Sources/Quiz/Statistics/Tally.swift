/// How many cards are known how well.
public struct Tally: Sendable, Hashable {
  /// In review with a stability of at least 21 days.
  public var mastered = 0
  /// Answered, and not mastered.
  public var learning = 0
  /// Never studied.
  public var new = 0
  /// Not to be asked.
  public var suspended = 0

  /// Nothing counted.
  public init() {}

  /// All of them.
  public var count: Int { mastered + learning + new + suspended }

  /// Counts a card.
  mutating func add(_ standing: Study.Standing) {
    switch standing {
    case .mastered: mastered += 1
    case .learning: learning += 1
    case .new: new += 1
    case .suspended: suspended += 1
    }
  }

  /// How well the whole is known that the cards ask: mastered where all that are asked are, new where none was studied.
  public var standing: Study.Standing {
    if mastered + learning + new == 0 { return .suspended }
    if mastered + learning == 0 { return .new }
    return learning + new == 0 ? .mastered : .learning
  }
}
