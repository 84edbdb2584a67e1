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
  /// What is asked for, as a whole or in part, or shown.
  private var touched: Set<Fact> = []

  init(_ deck: Deck) { self.deck = deck }

  /// Takes a card into the session where it gives none away that is there.
  /// - Returns: whether it was taken.
  mutating func take(_ card: CardID) -> Bool {
    guard let place = deck.places[card] else { return false }
    let chapter = deck.cards[place].chapter
    let disclosure = deck.disclosures[place]
    let whole = disclosure.wholes.map { Fact(chapter: chapter, number: $0) }
    let all = whole + disclosure.parts.map { Fact(chapter: chapter, number: $0) }
    if whole.contains(where: touched.contains) || all.contains(where: wholes.contains) {
      return false
    }
    wholes.formUnion(whole)
    touched.formUnion(all)
    return true
  }
}
