import Journal

/// Two things of a chapter that were taken for one another.
public struct Confusion: Sendable, Hashable {
  /// The chapter.
  public var chapter: ChapterKey
  /// What was right: a name, or the list that was asked for.
  public var expected: String
  /// The sibling that was given.
  public var given: String
  /// How often.
  public var count: Int
}

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
    let found = inParallel(answers.count, jobs: jobs) { names(of: answers[$0]) }
    var counts: [Confusion: Int] = [:]
    for confusion in found.lazy.flatMap({ $0 }) { counts[confusion, default: 0] += 1 }
    return counts.map { confusion, count in
      var counted = confusion
      counted.count = count
      return counted
    }
    .sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : ($0.chapter, $0.expected, $0.given) < ($1.chapter, $1.expected, $1.given)
    }
  }

  private func names(of answer: LoggedAnswer) -> [Confusion] {
    guard answer.rating <= .hard, let card = cards[answer.card],
      let given = study.history.texts(of: answer)?.given, !given.isEmpty
    else { return [] }
    func confusion(_ expected: String, _ given: String) -> Confusion {
      Confusion(chapter: card.chapter, expected: expected, given: given, count: 0)
    }
    switch card.task {
    case .term(let expected, let siblings):
      let grade = Grader.term(given[0], expected: expected, siblings: siblings)
      return grade.confusedWith.map { [confusion(expected.text, $0)] } ?? []
    case .list(let expected, let isOrdered, let siblings):
      let grade = Grader.list(given, expected: expected, isOrdered: isOrdered, siblings: siblings)
      let list = study.label(of: card)
      return grade.extras.compactMap { extra in
        let name = Grader.term(extra, expected: expected[0], siblings: siblings).confusedWith
        return name.flatMap { name in
          expected.contains { $0.text == name } ? nil : confusion(list, name)
        }
      }
    case .choice(let options, let correct):
      guard let chosen = options.firstIndex(of: given[0]), !correct.contains(chosen),
        let right = correct.min()
      else { return [] }
      return [confusion(options[right], options[chosen])]
    case .arrange, .reveal:
      return []
    }
  }
}
