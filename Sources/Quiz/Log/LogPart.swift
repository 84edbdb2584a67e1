import Diagnostics
import Files
import Journal
import Logs

/// A part of the log, read on one thread.
struct LogPart: Sendable {
  var answers: [LoggedAnswer] = []
  /// The cards that its answers name, with numbers of its own.
  var cards = CardTable()
  /// The identifiers of its answers.
  var ids = LogIDs()
  /// What is no answer.
  var others: [LoggedEvent] = []

  /// Takes a line.
  /// - Parameters:
  ///   - line: the line.
  ///   - place: where it stands.
  /// - Returns: what is wrong with it, if anything is.
  mutating func take(_ line: borrowing JSONLine, _ place: LogFile.Place) -> String? {
    guard line.holds("type", "answer") else { return takeOther(line, place) }
    guard let head = ReviewHead(line), let rating = Rating(line, "rating"),
      let mode = ReviewedAnswer.Mode(line), let card = card(line)
    else { return "an answer needs `id`, `at`, `day`, `card` and `rating`, and knows its `mode`" }
    answers.append(
      LoggedAnswer(
        at: head.at, day: head.day, start: place.offset, length: Int32(place.length),
        id: ids.add(head.id), card: Int32(card), named: Int32(card),
        expected: line.listAsWritten("expected").map(byteHash) ?? 0,
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

extension LogPart {
  /// Reads a log, several parts at a time.
  static func read(
    _ text: LogText, file: String, jobs: Int
  ) throws(FileFailure) -> (parts: [LogPart], findings: [Finding]) {
    // A thread is not worth its while for a few hundred lines.
    let count = min(jobs, text.size / 65_536 + 1)
    let read = inParallel(count, jobs: jobs) { number in
      Result { () throws(FileFailure) in
        let range = text.size * number / count..<text.size * (number + 1) / count
        var part = LogPart()
        // The others' answers are put after the first part's.
        part.answers.reserveCapacity((number == 0 ? text.size : range.count) / 200)
        let lines = try LogFile.forEachLine(of: text, in: range, file: file) { part.take($0, $1) }
        return (part, lines.count, lines.findings)
      }
    }
    var parts: [LogPart] = []
    var findings: [Finding] = []
    var before = 0
    for result in read {
      let (part, count, found) = try result.get()
      parts.append(part)
      for var finding in found {
        finding.location.line += before
        findings.append(finding)
      }
      before += count
    }
    return (parts, findings)
  }
}
