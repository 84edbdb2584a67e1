import Journal

/// Keeps cards that give each other away out of one session.
///
/// `Deck.givesAway` says the same of two cards; this remembers what all the cards of a session tell, so that one more
/// is not compared with each of them.
struct Discretion {
  private struct Fact: Hashable {
    var chapter: ChapterKey
    var number: Int
  }

  private let deck: Deck
  /// What is asked for as a whole.
  private var wholes: Set<Fact> = []
  /// What is shown, or shown or asked for in part.
  private var parts: Set<Fact> = []
  /// What is asked for among others.
  private var members: Set<Fact> = []

  init(_ deck: Deck) { self.deck = deck }

  /// Takes a card into the session where it gives none away that is there, and none of them gives it away.
  /// - Returns: whether it was taken.
  mutating func take(_ card: CardID) -> Bool {
    guard let place = deck.places[card] else { return false }
    let chapter = deck.cards[place].chapter
    let disclosure = deck.disclosures[place]
    func facts(_ numbers: [Int]) -> [Fact] { numbers.map { Fact(chapter: chapter, number: $0) } }
    let asked = facts(disclosure.wholes)
    let told = facts(disclosure.parts)
    let listed = facts(disclosure.members)
    guard !asked.contains(where: { wholes.contains($0) || parts.contains($0) }),
      !told.contains(where: { wholes.contains($0) || members.contains($0) }),
      !listed.contains(where: parts.contains)
    else { return false }
    wholes.formUnion(asked)
    parts.formUnion(told)
    members.formUnion(listed)
    return true
  }
}
