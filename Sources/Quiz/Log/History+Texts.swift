import Journal
import Logs

extension History {
  /// What was right when a card was answered, without the answer's other texts.
  func expected(of answer: LoggedAnswer) -> [String]? { texts("expected", of: answer) }

  /// What was given, without the answer's other texts.
  func given(of answer: LoggedAnswer) -> [String]? { texts("given", of: answer) }

  private func texts(_ key: StaticString, of answer: LoggedAnswer) -> [String]? {
    text.bytes(in: answer.line).withUnsafeBufferPointer { (try? JSONLine($0))?.texts(key) }
  }

  /// The last answer of each card that scheduled it.
  var lastStudied: LastAnswers {
    var places: [Int32] = Array(repeating: -1, count: cards.count)
    for (place, answer) in answers.enumerated() where answer.mode == .study {
      places[Int(answer.card)] = Int32(place)
    }
    return LastAnswers(places: places, answers: answers)
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
      line += text.lineEnds(in: start..<place)
      start = place
      return line
    }
  }
}

/// The last answer of each card.
struct LastAnswers {
  /// By the card's number, where among the answers it is; -1 for a card that has none.
  fileprivate let places: [Int32]
  fileprivate let answers: [LoggedAnswer]

  /// The answer of a card, by the card's number; `nil` where there is none.
  subscript(card: Int) -> LoggedAnswer? {
    guard places.indices.contains(card), places[card] >= 0 else { return nil }
    return answers[Int(places[card])]
  }
}
