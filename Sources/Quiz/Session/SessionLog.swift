import Journal

/// The lines that a session adds to the log, in time, and with what lets renamed cards keep their histories.
struct SessionLog: Sendable {
  /// Renames that are still to be written down, by the new identifier.
  private var renames: [CardID: CardID] = [:]
  /// When the latest line was.
  private var latest: Moment?

  init(_ study: Study) { goOn(with: study) }

  /// Goes on with other cards, as an outline was changed meanwhile.
  ///
  /// What was carried over before stands in their history already, and is still to be written down.
  mutating func goOn(with study: Study) {
    for (old, new) in study.carriedOver where renames[new] == nil { renames[new] = old }
  }

  /// Takes a line that is in the log now.
  mutating func take(_ review: Review) {
    latest = max(latest ?? review.at, review.at)
    if case .rename(_, let card) = review.event { renames[card] = nil }
  }

  /// The line of an event, after one that lets the card keep a history that it has under another identifier.
  func lines(_ event: Review.Event, about card: CardID, _ stamp: Session.Stamp) -> [Review] {
    let line = line(event, stamp)
    guard let old = renames[card] else { return [line] }
    var before = line
    before.id = "\(stamp.id)r"
    before.event = .rename(old, to: card)
    var after = line
    after.at.milliseconds += 1
    return [before, after]
  }

  /// The line of an event; those of one session follow each other in time, as replay puts them in order by that.
  func line(_ event: Review.Event, _ stamp: Session.Stamp) -> Review {
    var at = stamp.at
    if let latest { at.milliseconds = max(at.milliseconds, latest.milliseconds + 1) }
    return Review(id: stamp.id, at: at, day: stamp.day, event)
  }
}
