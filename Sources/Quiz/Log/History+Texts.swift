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

  /// The last answer of each card in any mode, by the card's number; `nil` for a card that has none.
  var lastAnswers: [LoggedAnswer?] {
    var last: [LoggedAnswer?] = Array(repeating: nil, count: cards.count)
    for answer in answers { last[Int(answer.card)] = answer }
    return last
  }

  /// The last answer of each card that scheduled it, by the card's number; `nil` for a card that has none.
  var lastStudied: [LoggedAnswer?] {
    var last: [LoggedAnswer?] = Array(repeating: nil, count: cards.count)
    for answer in answers where answer.mode == .study { last[Int(answer.card)] = answer }
    return last
  }

  /// The line of the log that an answer stands on, counted from 1.
  func lineNumber(of answer: LoggedAnswer) -> Int {
    bytes[..<answer.line.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
