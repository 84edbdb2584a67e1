import Journal
import Logs

extension History {
  /// The log's own words for an answer; `nil` never, unless its bytes are not those that were replayed.
  func texts(of answer: LoggedAnswer) -> ReviewedAnswer? {
    withLogBytes { log in
      guard let line = try? JSONLine(log[answer.line]), let review = Review(line),
        case .answer(let texts) = review.event
      else { return nil }
      return texts
    }
  }

  /// The last answer of each card in any mode, by the card's number; `nil` for a card that has none.
  var lastAnswers: [LoggedAnswer?] {
    var last: [LoggedAnswer?] = Array(repeating: nil, count: cards.count)
    for answer in answers { last[Int(answer.card)] = answer }
    return last
  }

  /// The line of the log that an answer stands on, counted from 1.
  func lineNumber(of answer: LoggedAnswer) -> Int {
    bytes[..<answer.line.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
