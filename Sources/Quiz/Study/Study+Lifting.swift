import Journal

extension Study {
  /// The lines of the log that let suspended cards be asked again.
  ///
  /// A card that is suspended because one of another identifier was, which goes on with it, is renamed first; else the
  /// next replay would find the other one suspended still.
  /// - Parameters:
  ///   - cards: the cards, by the identifiers that they have in this study.
  ///   - day: the day where the person is.
  ///   - moment: the time; each line is a millisecond after the one before it.
  ///   - random: where the lines' names come from.
  /// - Returns: the lines in order.
  public func lifting(
    _ cards: [CardID], on day: Day, at moment: Moment,
    using random: inout some RandomNumberGenerator
  ) -> [Review] {
    let renames = Dictionary(carriedOver.map { ($0.to, $0.from) }) { first, _ in first }
    let events = cards.flatMap { card -> [Review.Event] in
      let lifted = Review.Event.unsuspend(card)
      return renames[card].map { [.rename($0, to: card), lifted] } ?? [lifted]
    }
    return events.enumerated().map { index, event in
      let at = Moment(milliseconds: moment.milliseconds + index)
      return Review(id: Review.identifier(&random), at: at, day: day, event)
    }
  }
}
