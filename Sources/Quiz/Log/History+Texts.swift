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

  /// The numbers of lines of the log, counted from 1.
  /// - Parameter places: how many bytes come before each line, from the first to the last.
  /// - Returns: a number for each.
  func lineNumbers(at places: [Int]) -> [Int] {
    var start = 0
    var line = 1
    return places.map { place in
      line += bytes[start..<place].count { $0 == UInt8(ascii: "\n") }
      start = place
      return line
    }
  }
}
