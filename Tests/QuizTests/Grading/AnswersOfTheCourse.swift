import Foundation
import Journal
import Quiz
import Testing

/// What the cards of the sample ask to be typed.
struct AnswersOfTheCourse {
  struct Term {
    var expected: Answer
    var siblings: [Answer]
  }

  struct List {
    var expected: [Answer]
    var siblings: [Answer]
    var isOrdered: Bool
  }

  var terms: [Term] = []
  var lists: [List] = []
  /// Every answer once, in order.
  var texts: [String]

  init() throws {
    let deck = Deck(ExerciseFolder(.chapters, of: package, readsLogs: false, jobs: 1).chapters)
    try #require(deck.chapters.count == 3)
    for card in deck.cards {
      switch card.task {
      case .term(let expected, let siblings):
        terms.append(Term(expected: expected, siblings: siblings))
      case .list(let expected, let isOrdered, let siblings):
        lists.append(List(expected: expected, siblings: siblings, isOrdered: isOrdered))
      case .arrange, .choice, .reveal: break
      }
    }
    let answers = terms.map(\.expected) + lists.flatMap(\.expected)
    texts = Set(answers.map(\.text)).sorted()
  }
}

private let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
