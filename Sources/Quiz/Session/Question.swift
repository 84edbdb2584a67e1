/// A card as it is asked now: what one sees before the answer.
public struct Question: Sendable {
  /// What a person does.
  public enum Manner: Sendable, Hashable {
    /// Types a name.
    case typing
    /// Types so many names.
    case listing(count: Int, isOrdered: Bool)
    /// Puts items in order, which are shown in another.
    case arranging([String])
    /// Chooses one of the options.
    case choosing([String])
    /// Chooses so many of the options, as a hint for a list.
    case picking([String], count: Int, isOrdered: Bool)
    /// Says it to oneself and looks.
    case recalling
  }

  /// Why it is asked now.
  public enum Turn: Sendable, Hashable {
    /// It is due, or an exam or cramming asks it.
    case due
    /// It is asked for the first time.
    case new
    /// It was asked in this session before.
    case again
  }

  /// What is asked.
  public let card: Card
  /// Why it is asked now.
  public let turn: Turn
  /// Which card of the session it is, counted from 1.
  public let number: Int
  /// What a person does.
  public internal(set) var manner: Manner
  /// How what is asked begins, as a hint; empty where there is none.
  public internal(set) var beginnings: [String] = []
  /// Whether a hint was given.
  public internal(set) var isHinted = false

  init(
    _ card: Card, _ turn: Turn, number: Int, using random: inout some RandomNumberGenerator
  ) {
    self.card = card
    self.turn = turn
    self.number = number
    switch card.plainTask {
    case .term: manner = .typing
    case .list(let expected, let isOrdered, _):
      manner = .listing(count: expected.count, isOrdered: isOrdered)
    case .arrange(let items): manner = .arranging(Self.disordered(items, using: &random))
    case .choice(let options, _):
      // Where the question itself names the options, they stand as it has them.
      manner = .choosing(card.kind == .whichOne ? options : options.shuffled(using: &random))
    case .reveal: manner = .recalling
    }
  }

  /// What can be chosen from, in the order in which it is shown; empty where something is typed.
  public var options: [String] {
    switch manner {
    case .arranging(let options), .choosing(let options), .picking(let options, _, _): options
    case .typing, .listing, .recalling: []
    }
  }

  /// The items in an order that is not the right one, where they have one.
  private static func disordered(
    _ items: [String], using random: inout some RandomNumberGenerator
  ) -> [String] {
    guard Set(items).count > 1 else { return items }
    while true {
      let shuffled = items.shuffled(using: &random)
      if shuffled != items { return shuffled }
    }
  }
}
