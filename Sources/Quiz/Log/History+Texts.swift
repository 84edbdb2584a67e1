import Journal
import Logs

extension History {
  /// What was right when a card was answered, without the answer's other texts.
  func expected(of answer: LoggedAnswer) -> [String]? { texts("expected", of: answer) }

  /// What was given, without the answer's other texts.
  func given(of answer: LoggedAnswer) -> [String]? { texts("given", of: answer) }

  private func texts(_ key: StaticString, of answer: LoggedAnswer) -> [String]? {
    text(in: answer.line).withUnsafeBufferPointer { (try? JSONLine($0))?.texts(key) }
  }

  /// The last answer of each card that scheduled it, by the card's number; `nil` for a card that has none.
  var lastStudied: [LoggedAnswer?] {
    var last: [LoggedAnswer?] = Array(repeating: nil, count: cards.count)
    for answer in answers where answer.mode == .study { last[Int(answer.card)] = answer }
    return last
  }

  /// The kind of question that an answer was given to, whatever its card has become.
  func kind(of answer: LoggedAnswer) -> CardKind? { cards[Int(answer.named)].kind }

  /// The numbers of lines of the log, counted from 1.
  /// - Parameter places: how many bytes come before each line, from the first to the last.
  /// - Returns: a number for each.
  func lineNumbers(at places: [Int]) -> [Int] {
    var start = 0
    var line = 1
    return places.map { place in
      line += text(in: start..<place).count { $0 == UInt8(ascii: "\n") }
      start = place
      return line
    }
  }
}
