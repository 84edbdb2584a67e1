import Journal

extension Study {
  /// How many cards were studied for the first time on a day.
  public func begun(on day: Day) -> Int { history.begun(on: day) }
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

  /// The identifier of the last answer that was given while studying, where it was on this day.
  func lastStudied(on day: Day) -> String? {
    guard let last = answers.last(where: { $0.mode == .study }), last.day == day else { return nil }
    return withLogBytes { String(decoding: $0[last.id], as: UTF8.self) }
  }

  /// The card of an answer that counts.
  func card(of answer: String) -> CardID? {
    let found = withLogBytes { log in
      answers.last { log[$0.id].elementsEqual(answer.utf8) }
    }
    return found.map { cards[Int($0.card)] }
  }
}
