import Journal

/// Where the history of a card is that was renamed.
struct Renames: Sendable {
  /// The renames of each identifier, in order, with their places among all.
  private var steps: [CardID: [(place: Int, at: Moment, to: CardID)]] = [:]
  private var count = 0
  /// Where each identifier that is used no more leads; what it leads to may lead on, and never back.
  private var targets: [CardID: CardID] = [:]

  /// The identifiers that may lead elsewhere.
  private(set) var renamed: Set<CardID> = []

  /// Takes a rename that comes after all before it.
  mutating func add(_ card: CardID, to: CardID, at: Moment) {
    if card == to { return }
    steps[card, default: []].append((count, at, to))
    count += 1
    renamed.insert(card)
    targets[card] = to
    // A name that is taken up again is in use, and leads nowhere.
    targets[to] = nil
  }

  /// The identifier that a card has now.
  ///
  /// What was answered before a rename goes along with it. What was answered after it under the old name, as on another
  /// branch, does so too, unless the old name is in use again.
  /// - Parameters:
  ///   - card: the identifier at the time.
  ///   - moment: when it was used.
  /// - Returns: the identifier itself where it leads nowhere.
  func current(_ card: CardID, at moment: Moment) -> CardID {
    var current = card
    var place = 0
    while let step = steps[current]?.first(where: { $0.place >= place && $0.at >= moment }) {
      current = step.to
      place = step.place + 1
    }
    while let next = targets[current] { current = next }
    return current
  }
}
