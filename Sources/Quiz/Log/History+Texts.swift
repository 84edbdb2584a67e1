import Journal
import Logs

extension History {
  /// What was right when a card was answered, without the answer's other texts.
  func expected(of answer: LoggedAnswer) -> [String]? {
    withLogBytes { log in (try? JSONLine(log[answer.line]))?.texts("expected") }
  }

  /// What was given, without the answer's other texts.
  func given(of answer: LoggedAnswer) -> [String]? {
    withLogBytes { log in (try? JSONLine(log[answer.line]))?.texts("given") }
  }

  /// The last answer of each card that scheduled it, by the card's number; `nil` for a card that has none.
  var lastStudied: [LoggedAnswer?] {
    var last: [LoggedAnswer?] = Array(repeating: nil, count: cards.count)
    for answer in answers where answer.mode == .study { last[Int(answer.card)] = answer }
    return last
  }

  /// The kind of question that an answer was given to, whatever its card has become.
  func kind(of answer: LoggedAnswer) -> CardKind? {
    withLogBytes { log in (try? JSONLine(log[answer.line]))?.text("card") }
      .flatMap { CardID($0).kind }
  }

  /// The lines of the log that answers stand on, counted from 1.
  /// - Parameter answers: in the order in which they stand there.
  /// - Returns: a number for each.
  func lineNumbers(of answers: [LoggedAnswer]) -> [Int] {
    var place = 0
    var line = 1
    return answers.map { answer in
      line += bytes[place..<answer.line.lowerBound].count { $0 == UInt8(ascii: "\n") }
      place = answer.line.lowerBound
      return line
    }
  }
}
