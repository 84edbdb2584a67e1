import Journal

/// What scheduling needs of an answer; its texts stay in the log until someone asks.
struct LoggedAnswer: Sendable {
  /// When it was given.
  var at: Moment
  /// The day where the person was.
  var day: Day
  /// Where its line begins in the log, in bytes.
  var start: Int
  /// How many bytes its line has.
  var length: Int32
  /// Where its identifier is among those of the log.
  var id: LogIDs.Place
  /// The card, as a number of the history's table.
  var card: Int32
  /// The card that the line names, which may have been renamed since.
  var named: Int32
  /// A hash of what was right, as the line has it; 0 where it has nothing.
  var expectedHash: UInt64
  /// How long it took.
  var seconds: Float
  var rating: Rating
  var mode: ReviewedAnswer.Mode

  /// Where its line is in the log, in bytes.
  var line: Range<Int> { start..<start + Int(length) }
}

/// A line of the log that is no answer.
struct LoggedEvent: Sendable {
  var review: Review
  /// How many bytes of the log come before it.
  var place: Int

  /// Time, then identifier; copies of one line are equal, and of others with one identifier the bytes decide.
  static func precedes(_ a: LoggedEvent, _ b: LoggedEvent) -> Bool {
    let (one, other) = (a.review, b.review)
    if one.at != other.at { return one.at < other.at }
    return one.id != other.id
      ? one.id.precedesByBytes(other.id) : one.line.lexicographicallyPrecedes(other.line)
  }
}
