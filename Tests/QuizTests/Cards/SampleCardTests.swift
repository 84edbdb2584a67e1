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
