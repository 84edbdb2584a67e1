import Files
import Journal
import Logs

/// What scheduling needs of an answer; its texts stay in the log until someone asks.
struct LoggedAnswer: Sendable {
  /// When it was given.
  var at: Moment
  /// The day where the person was.
  var day: Day
  /// Where its line is in the log, in bytes.
  var line: Range<Int>
  /// Where its identifier is in the log, in bytes.
  var id: Range<Int>
  /// The card, as a number of the history's table.
  var card: Int32
  /// How long it took.
  var seconds: Float
  var rating: Rating
  var mode: ReviewedAnswer.Mode
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

/// The bytes of a log, by which answers are told apart and put in order.
struct LogBytes {
  let all: UnsafeBufferPointer<UInt8>

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: all[range])
  }

  /// True where the first comes before the second: by time, then by identifier, then by the line's bytes.
  func precedes(_ a: LoggedAnswer, _ b: LoggedAnswer) -> Bool {
    if a.at != b.at { return a.at < b.at }
    let order = compare(a.id, b.id)
    return order != 0 ? order < 0 : compare(a.line, b.line) < 0
  }

  /// Negative, 0 or positive as the bytes of the first come before, are, or come after those of the second.
  private func compare(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    guard let base = all.baseAddress else { return 0 }
    let order = memcmp(base + a.lowerBound, base + b.lowerBound, min(a.count, b.count))
    return order != 0 ? Int(order) : a.count - b.count
  }
}

/// A part of the log, read on one thread.
struct LogPart: Sendable {
  var answers: [LoggedAnswer] = []
  /// The cards that its answers name, with numbers of its own.
  var cards = CardTable()
  /// What is no answer.
  var others: [LoggedEvent] = []

  /// Takes a line.
  /// - Parameters:
  ///   - base: where the log begins in memory.
  ///   - line: the line.
  ///   - place: where it stands.
  /// - Returns: what is wrong with it, if anything is.
  mutating func take(
    _ base: UnsafePointer<UInt8>, _ line: borrowing JSONLine, _ place: LogFile.Place
  ) -> String? {
    guard line.holds("type", "answer") else { return takeOther(line, place) }
    guard let head = ReviewHead(line), let rating = Rating(line, "rating"),
      let mode = ReviewedAnswer.Mode(line), let id = head.id.baseAddress, let card = card(line)
    else { return "an answer needs `id`, `at`, `day`, `card` and `rating`, and knows its `mode`" }
    answers.append(
      LoggedAnswer(
        at: head.at, day: head.day, line: place.offset..<place.offset + place.length,
        id: id - base..<id - base + head.id.count, card: Int32(card),
        seconds: Float(line.number("seconds") ?? 0), rating: rating, mode: mode))
    return nil
  }

  private mutating func card(_ line: borrowing JSONLine) -> Int? {
    if let plain = line.plainText("card") { return cards.add(plain) }
    return line.text("card").map { cards.add(CardID($0)) }
  }

  private mutating func takeOther(
    _ line: borrowing JSONLine, _ place: LogFile.Place
  ) -> String? {
    guard let review = Review(line) else {
      for (type, needs) in [("undo", "`of`"), ("rename", "`card` and `to`")]
      where line.text("type") == type {
        return "a line of type \(type) needs `id`, `at`, `day`, \(needs)"
      }
      return line.holds("type", "suspend") || line.holds("type", "unsuspend")
        ? "a line that suspends needs `id`, `at`, `day` and `card`"
        : "`type` must be answer, undo, suspend, unsuspend or rename"
    }
    others.append(LoggedEvent(review: review, place: place.offset))
    return nil
  }
}
