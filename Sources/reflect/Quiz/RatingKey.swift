import Quiz

/// The keys that rate an answer: the first letter of a rating, its number, or nothing for what is suggested.
enum RatingKey {
  /// The rating of a line; `nil` where it is none.
  static func rating(_ line: String, suggested: Rating) -> Rating? {
    if line.isEmpty { return suggested }
    return Rating.allCases.first { rating in
      line.lowercased() == rating.name || line.lowercased() == rating.name.prefix(1)
        || line == "\(rating.rawValue)"
    }
  }
}

/// What is said between the rounds of cramming.
enum RoundText {
  static func done(_ session: Session, rounds: Int) -> String {
    let tally = session.tally
    let left = rounds == 1 ? "one more round" : "\(rounds) more rounds"
    return "this round is done: \(tally.recalled) of \(tally.results.count) recalled so far; "
      + "\(left) with cards that these would have given away"
  }
}

extension Question {
  /// The items that a line holds, as the question expects them.
  func items(in line: String) -> [String] {
    guard case .list(let expected, _, _) = card.plainTask else { return [line] }
    return Grader.items(in: line, expected: expected)
  }

  /// How many options are to be chosen.
  var wantedCount: Int {
    switch manner {
    case .arranging(let items): items.count
    case .picking(_, let count, _): count
    case .choosing: 1
    case .typing, .listing, .recalling: 0
    }
  }

  /// Whether any number of the options may be chosen.
  var isPicking: Bool { if case .picking = manner { true } else { false } }
}
