/// An exam that asks fewer cards than a person asked for.
public struct ExamShortage: Sendable, Hashable {
  /// How many cards it asks.
  public let cards: Int
  /// How many were asked for.
  public let wanted: Int
  /// Whether there are more cards, which would give away those that it asks; else the chapters have no more.
  public let isByDisclosure: Bool

  /// - Returns: `nil` where as many are asked as were wanted.
  init?(cards: Int, of wanted: Int, there: Int) {
    guard cards < wanted else { return nil }
    self.cards = cards
    self.wanted = wanted
    isByDisclosure = there > cards
  }
}
