import Journal

/// What was answered in a session so far.
public struct SessionTally: Sendable {
  /// How a card went.
  public struct Result: Sendable {
    /// The card.
    public let card: Card
    /// The rating of its first answer, by which it counts.
    public let first: Rating
    /// The rating of its last answer.
    public fileprivate(set) var last: Rating
    /// What was given first.
    public let given: [String]

    /// True where its first answer was not *again*.
    public var isRecalled: Bool { first > .again }
  }

  /// The cards that were answered, in the order in which they were asked first.
  public private(set) var results: [Result] = []
  /// How many answers there were.
  public private(set) var answers = 0
  /// How long they took, in seconds.
  public private(set) var seconds = 0.0

  private var places: [CardID: Int] = [:]

  /// How many cards were recalled at once.
  public var recalled: Int { results.count(where: \.isRecalled) }
  /// How many cards were missed at first.
  public var missed: Int { results.count - recalled }

  /// Takes an answer.
  mutating func take(_ answer: ReviewedAnswer, to card: Card) {
    answers += 1
    seconds += answer.seconds
    if let place = places[card.id] {
      results[place].last = answer.rating
      return
    }
    places[card.id] = results.count
    results.append(
      Result(card: card, first: answer.rating, last: answer.rating, given: answer.given))
  }
}
