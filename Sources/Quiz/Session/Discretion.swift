/// Keeps cards that give each other away out of one session.
///
/// `Deck.givesAway` says the same of two cards; this remembers what all the cards of a session tell, so that one more
/// is not compared with each of them.
struct Discretion {
  private let deck: Deck
  /// For each fact of the chapters, whether it is asked for as a whole.
  private var isWhole: [Bool]
  /// Whether it is shown, or shown or asked for in part.
  private var isPart: [Bool]
  /// Whether it is asked for among others.
  private var isMember: [Bool]

  init(_ deck: Deck) {
    self.deck = deck
    isWhole = Array(repeating: false, count: deck.factCount)
    isPart = isWhole
    isMember = isWhole
  }

  /// Takes a card into the session where it gives none away that is there, and none of them gives it away.
  /// - Parameter card: its place in the deck.
  /// - Returns: whether it was taken.
  mutating func take(_ card: Int) -> Bool {
    let start = deck.factStarts[card]
    let disclosure = deck.disclosures[card]
    guard !disclosure.wholes.contains(where: { isWhole[start + $0] || isPart[start + $0] }),
      !disclosure.parts.contains(where: { isWhole[start + $0] || isMember[start + $0] }),
      !disclosure.members.contains(where: { isPart[start + $0] })
    else { return false }
    for fact in disclosure.wholes { isWhole[start + fact] = true }
    for fact in disclosure.parts { isPart[start + fact] = true }
    for fact in disclosure.members { isMember[start + fact] = true }
    return true
  }
}
