import Journal

/// Which card is asked next: those whose minutes are over, then the planned ones, then those that were missed.
struct SessionQueue: Sendable {
  /// A card that was asked and comes back.
  struct Waiting: Sendable {
    var card: CardID
    /// When its minutes are over.
    var from: Moment
    /// Whether it must be recalled before the session ends, also before its minutes are over.
    var isMissed: Bool
  }

  private let planned: [CardID]
  private var place = 0
  private(set) var waiting: [Waiting]
  private var first: [CardID] = []
  private var dropped: Set<CardID> = []

  init(planned: [CardID], waiting: [Waiting] = []) {
    self.planned = planned
    self.waiting = waiting
  }

  /// How many cards were not asked yet, those that come back aside.
  var left: Int { first.count + planned[place...].count { !dropped.contains($0) } }

  /// How many cards must come back before the session ends.
  var missed: Int { waiting.count(where: \.isMissed) }

  /// Takes the next card out.
  /// - Parameter now: the time.
  /// - Returns: `nil` where nothing is left that may be asked now.
  mutating func next(_ now: Moment) -> CardID? {
    if let card = first.popLast() { return card }
    if let index = soonest(where: { $0.from <= now }) { return waiting.remove(at: index).card }
    while place < planned.count {
      place += 1
      if !dropped.contains(planned[place - 1]) { return planned[place - 1] }
    }
    return soonest(where: \.isMissed).map { waiting.remove(at: $0).card }
  }

  /// Has a card asked next, whatever else there is.
  mutating func ask(_ card: CardID) { first.append(card) }

  /// Has a card come back.
  mutating func wait(_ card: Waiting) { waiting.append(card) }

  /// Takes a card out for good.
  mutating func drop(_ card: CardID) {
    dropped.insert(card)
    remove(card)
  }

  /// Takes a card out that comes back or is asked next.
  mutating func remove(_ card: CardID) {
    waiting.removeAll { $0.card == card }
    first.removeAll { $0 == card }
  }

  private func soonest(where isMeant: (Waiting) -> Bool) -> Int? {
    waiting.indices.filter { isMeant(waiting[$0]) }.min { waiting[$0].from < waiting[$1].from }
  }
}
