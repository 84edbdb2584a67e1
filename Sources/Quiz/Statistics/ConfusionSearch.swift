import Files
import Journal

/// Finds what was given instead of what is right, in answers that were not known.
struct ConfusionSearch {
  private let study: Study
  private let cards: [Int32: Card]

  /// - Parameters:
  ///   - study: what was answered.
  ///   - cards: the cards of the deck by their numbers in the history.
  init(_ study: Study, _ cards: [Int32: Card]) {
    self.study = study
    self.cards = cards
  }

  /// Every confusion, the most frequent first.
  /// - Parameters:
  ///   - answers: those that are looked at.
  ///   - jobs: the most threads that work at once.
  /// - Returns: each once, with how often it was.
  func confusions(in answers: [LoggedAnswer], jobs: Int) -> [Confusion] {
    var wrong: [Int32: [LoggedAnswer]] = [:]
    for answer in answers where answer.rating <= .hard && cards[answer.card] != nil {
      wrong[answer.card, default: []].append(answer)
    }
    // Several answers to a card share what it takes to read them.
    let groups = Array(wrong)
    let found = inParallel(groups.count, jobs: jobs) { confusions(in: groups[$0].value) }
    var counts: [Confusion: Int] = [:]
    for confusion in found.lazy.flatMap({ $0 }) { counts[confusion, default: 0] += 1 }
    return counts.map { confusion, count in
      var counted = confusion
      counted.count = count
      return counted
    }
    .sorted(by: Confusion.precedes)
  }

  /// The confusions in answers to one card.
  private func confusions(in answers: [LoggedAnswer]) -> [Confusion] {
    guard let card = answers.first.flatMap({ cards[$0.card] }) else { return [] }
    switch card.task {
    case .term(let expected, let siblings):
      return named(in: answers, card, expected.text, CardNames([expected], siblings), most: 1)
    case .list(let expected, _, let siblings):
      let names = CardNames(expected, siblings)
      return named(in: answers, card, study.label(of: card), names, most: .max)
    case .choice(let options, let correct):
      return answers.compactMap { answer in
        guard let given = study.history.given(of: answer)?.first,
          let chosen = options.firstIndex(of: given), !correct.contains(chosen),
          let right = correct.min()
        else { return nil }
        return confusion(card, options[right], options[chosen])
      }
    case .arrange, .reveal:
      return []
    }
  }

  private func named(
    in answers: [LoggedAnswer], _ card: Card, _ expected: String, _ names: CardNames, most: Int
  ) -> [Confusion] {
    answers.flatMap { answer in
      let given = study.history.given(of: answer) ?? []
      return given.prefix(most).compactMap { names.sibling($0) }
        .map { confusion(card, expected, $0) }
    }
  }

  private func confusion(_ card: Card, _ expected: String, _ given: String) -> Confusion {
    Confusion(chapter: card.chapter, expected: expected, given: given, count: 0)
  }
}

/// The names that are right and wrong for a card, to tell which of the wrong ones was typed.
private struct CardNames {
  private let expected: [Look]
  private let siblings: [Look]

  /// A thing with what its names look like; most of what is typed has nothing to do with it.
  private struct Look {
    var answer: Answer
    var names: [LetterPairs]

    init(_ answer: Answer) {
      self.answer = answer
      names = answer.names.map { LetterPairs($0) }
    }

    func isExactly(_ typed: String) -> Bool {
      answer.text == typed || answer.otherNames.contains(typed)
    }

    func mayBeMeant(by typed: LetterPairs) -> Bool { names.contains { $0.mayMean(typed) } }
  }

  init(_ expected: [Answer], _ siblings: [Answer]) {
    self.expected = expected.map { Look($0) }
    self.siblings = siblings.map { Look($0) }
  }

  /// The sibling that was typed; `nil` where it was none of them, or is right.
  func sibling(_ typed: String) -> String? {
    if expected.contains(where: { $0.isExactly(typed) }) { return nil }
    if let same = siblings.first(where: { $0.isExactly(typed) }) { return same.answer.text }
    let look = LetterPairs(typed)
    let near = siblings.filter { $0.mayBeMeant(by: look) }.map(\.answer)
    if near.isEmpty { return nil }
    // Only those that could be meant are worth the grader's time.
    let right = expected.filter { $0.mayBeMeant(by: look) }.map(\.answer)
    let reading = AnswerKey(right, siblings: near).read(typed)
    return reading.expected.isEmpty ? reading.confusedWith : nil
  }
}

extension Confusion {
  /// The more frequent first, then by what they say.
  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.count != b.count { return a.count > b.count }
    if a.chapter != b.chapter { return a.chapter < b.chapter }
    return a.expected != b.expected
      ? a.expected.precedesByBytes(b.expected) : a.given.precedesByBytes(b.given)
  }
}
