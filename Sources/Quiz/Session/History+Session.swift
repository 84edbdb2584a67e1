import Journal

extension Study {
  /// How many cards were studied for the first time on a day.
  public func begun(on day: Day) -> Int { history.begun(on: day) }

  /// Whether no card was begun on a day, nor on the day before it on which anything was studied.
  func isAtAStandstill(on day: Day) -> Bool {
    guard history.begun(on: day) == 0, let before = history.lastDayOfStudy(before: day) else {
      return false
    }
    return history.begun(on: before) == 0
  }
}

extension History {
  fileprivate func begun(on day: Day) -> Int {
    var isSeen = Array(repeating: false, count: cards.count)
    var count = 0
    for answer in answers where answer.mode == .study && !isSeen[Int(answer.card)] {
      isSeen[Int(answer.card)] = true
      if answer.day == day { count += 1 }
    }
    return count
  }

  fileprivate func lastDayOfStudy(before day: Day) -> Day? {
    answers.lazy.filter { $0.mode == .study && $0.day < day }.map(\.day).max()
  }

  /// The identifier of the last answer that was given while studying, where it was on this day.
  func lastStudied(on day: Day) -> String? {
    guard let last = answers.last(where: { $0.mode == .study }), last.day == day else { return nil }
    return ids.with(last.id) { String(decoding: $0, as: UTF8.self) }
  }

  /// The card of an answer that counts.
  func card(of answer: String) -> CardID? {
    answers.last { ids.holds($0.id, answer.utf8) }.map { cards[Int($0.card)] }
  }
}
