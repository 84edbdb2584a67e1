import Quiz

/// The cards of a chapter in rounds, of which none holds two cards that give each other away.
struct QuizRounds {
  /// The most cards of a round: about ten minutes.
  static let most = 12

  /// For each round the places of its cards, each in the order of the outline.
  private(set) var rounds: [[Int]] = []

  /// Shares cards out, each into the first round that may have it.
  init(_ cards: [Card], givesAway: (CardID, CardID) -> Bool) {
    let count = (cards.count + Self.most - 1) / Self.most
    // No round of one card after others of twelve.
    let room = count == 0 ? 0 : (cards.count + count - 1) / count
    var open: [Int] = []
    for (index, card) in cards.enumerated() {
      let round = open.first { round in
        !rounds[round].contains { givesAway(cards[$0].id, card.id) }
      }
      guard let round else {
        if room > 1 { open.append(rounds.count) }
        rounds.append([index])
        continue
      }
      rounds[round].append(index)
      if rounds[round].count == room { open.removeAll { $0 == round } }
    }
  }
}
