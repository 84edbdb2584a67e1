import Journal
import Quiz
import Testing

@Suite("Very long answers")
struct HostileGradingTests {
  private static let long = [
    String(repeating: "a", count: 1_000_000), String(repeating: "Purchase ", count: 120_000),
    String(repeating: "and ", count: 250_000), String(repeating: "a, ", count: 300_000),
    String(repeating: "\u{301}", count: 500_000), String(repeating: "(", count: 1_000_000),
    String(repeating: "😀", count: 250_000), String(repeating: " a and b,", count: 100_000),
  ]

  @Test("a megabyte is wrong at once", arguments: long.indices)
  func megabytes(index: Int) {
    let text = Self.long[index]
    let clock = ContinuousClock()
    let siblings = ["Purchase", "Post-purchase"].map { Answer($0) }
    let time = clock.measure {
      let term = Grader.term(text, expected: Answer("Pre-purchase"), siblings: siblings)
      #expect(!term.isCorrect && term.suggestedRating == .again)
      let list = Grader.list([text, text], expected: siblings, isOrdered: true, siblings: [])
      #expect(list.hits == [] && list.order == 0)
    }
    // A build for debugging on a busy machine; the real one takes a hundredth of it.
    #expect(time < .seconds(10))
  }

  @Test("a megabyte on one line is split", arguments: long.indices)
  func lines(index: Int) {
    let items = Grader.items(in: Self.long[index], expected: [Answer("a"), Answer("b")])
    #expect(items.count <= 300_000)
  }

  @Test("of ten thousand items the first 200 are looked at")
  func manyItems() {
    let typed = Array(repeating: "wrong", count: Grader.mostItems) + ["Purchase"]
    let expected = [Answer("Purchase"), Answer("Post-purchase")]
    let many = Array(repeating: "Purchase", count: 10_000)
    let late = Grader.list(typed, expected: expected, isOrdered: false, siblings: [])
    #expect(late.hits == [] && late.extras == typed)
    let grade = Grader.list(many, expected: expected, isOrdered: false, siblings: [])
    #expect(grade.hits == [0] && grade.extras.count == 9_999)
    #expect(grade.repeated.count == Grader.mostItems - 1)
  }

  @Test("an answer of ten thousand letters is right for itself")
  func longAnswers() {
    let words = (0..<1_200).map { "word\($0)" }.joined(separator: " ")
    let letters = String(repeating: "ab", count: 5_000)
    for text in [words, letters] {
      let expected = Answer(text, otherNames: [text + "x"])
      #expect(Grader.term(text, expected: expected, siblings: [Answer("a")]).isCorrect)
      #expect(Grader.term(text.uppercased(), expected: expected, siblings: []).isCorrect)
      #expect(!Grader.term(text + "y", expected: expected, siblings: []).isCorrect)
    }
  }
}
