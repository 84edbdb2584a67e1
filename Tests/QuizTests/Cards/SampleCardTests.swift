import Foundation
import Journal
import Testing

@testable import Quiz

@Suite("The sample's outlines")
struct SampleCardTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private let fixture = Self.root.appendingPathComponent(
    "Tests/QuizTests/Fixtures/sample-cards.txt")

  private func sample() -> (deck: Deck, folder: ExerciseFolder) {
    let folder = ExerciseFolder(.chapters, of: Self.root.path, readsLogs: false, jobs: 1)
    return (Deck(folder.chapters), folder)
  }

  @Test("are sound, and nothing in them cannot be asked")
  func sound() {
    let (deck, folder) = sample()
    #expect(folder.findings.map(\.description) == [])
    #expect(deck.findings.map(\.description) == [])
    #expect(deck.chapters.map(\.key.description) == ["14", "15", "social-crm"])
  }

  @Test("every leaf of them is the answer of a card that can be graded")
  func leaves() {
    let deck = sample().deck
    for chapter in deck.chapters {
      let answers = Set(deck.cards(of: chapter.key).filter(\.isGraded).flatMap(\.answer))
      for concept in chapter.concepts where concept.children.isEmpty {
        #expect(
          answers.contains(concept.name.text),
          "\(chapter.file):\(concept.line): nothing asks for `\(concept.name.text)`")
      }
    }
  }

  @Test("every definition of them is the answer of a card that can be graded")
  func definitions() {
    let deck = sample().deck
    for card in deck.cards where card.kind == .whichDefinition {
      #expect(card.isGraded, "\(card.id)")
    }
  }

  @Test("say nothing in one card that another of the same session asks for")
  func secrets() {
    let deck = sample().deck
    var told: [String] = []
    for chapter in deck.chapters {
      let cards = deck.cards(of: chapter.key)
      let shown = cards.map(\.shownItems)
      for asking in cards {
        let secrets = asking.secrets
        for (card, items) in zip(cards, shown) where card.id != asking.id {
          guard !deck.givesAway(card.id, asking.id) else { continue }
          for secret in secrets where items.contains(secret) || card.asks(of: secret) {
            told.append("\(card.id) says `\(secret)`, which \(asking.id) asks for")
          }
        }
      }
    }
    #expect(told.isEmpty, "\(told.count):\n\(told.prefix(20).joined(separator: "\n"))")
  }

  /// A person has read every card in that file; after a change that is meant, write it anew with `REFLECT_UPDATE=1`,
  /// and read what differs.
  @Test("ask the cards that somebody has read")
  func cards() throws {
    let deck = sample().deck
    let text = deck.chapters.map { chapter in
      "\(chapter.key)  \(chapter.title)\n"
        + deck.cards(of: chapter.key).map { "\n\($0.id)\n  \($0.spelled)\n" }.joined()
    }
    .joined(separator: "\n\n")
    if ProcessInfo.processInfo.environment["REFLECT_UPDATE"] != nil {
      try text.write(to: fixture, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: fixture, encoding: .utf8)
    #expect(text == expected, "read the difference after REFLECT_UPDATE=1")
  }
}

extension Card {
  /// Every name that is right where the question does not offer it among others, in lower case.
  fileprivate var secrets: [String] {
    let names: [String] =
      switch task {
      case .term(let answer, _): [answer.text] + answer.otherNames
      case .list(let answers, _, _): answers.flatMap { [$0.text] + $0.otherNames }
      // An order shows its items, and asks for none of them.
      case .arrange: []
      case .reveal(let text): kind == .reveal ? text.components(separatedBy: "; ") : [text]
      case .choice: kind == .whichTerm ? answer : []
      }
    return names.map { $0.lowercased() }
  }

  /// Each part of the way, the question and the options that stands on its own, in lower case.
  fileprivate var shownItems: Set<String> {
    var options: [String] = []
    if case .choice(let all, _) = task { options = all }
    if case .arrange(let all) = task { options = all }
    var parts = [question] + question.components(separatedBy: ": ")
    if kind == .whichOne, let asked = parts.last {
      parts += asked.replacing(" or ", with: ", ").components(separatedBy: ", ")
    }
    for mark in [" · ", " — ", "“", "”", "?"] {
      parts += parts.flatMap { $0.components(separatedBy: mark) }
    }
    return Set((path + options + parts).map { $0.lowercased() })
  }

  /// Whether the words of a question that somebody wrote out name something.
  fileprivate func asks(of name: String) -> Bool {
    guard kind == .question else { return false }
    let words = question.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " \(words.joined(separator: " ")) ".contains(" \(name) ")
  }
}
