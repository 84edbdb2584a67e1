import Journal
import Quiz
import Testing

@Suite("Lists")
struct ListGradingTests {
  @Test("a name that two items share counts for the one that nothing else was typed for")
  func sharedNames() {
    let expected = [
      Answer("Public relations", otherNames: ["PR"]), Answer("Press release", otherNames: ["PR"]),
    ]
    for typed in [
      ["PR", "public relations"], ["public relations", "PR"], ["PR", "press release"],
    ] {
      let grade = Grader.list(typed, expected: expected, isOrdered: false, siblings: [])
      #expect(grade.hits == [0, 1], "\(typed)")
      #expect(grade.isCorrect)
    }
    let twice = Grader.list(["PR", "PR"], expected: expected, isOrdered: false, siblings: [])
    #expect(twice.hits == [0, 1])
    let thrice = Grader.list(
      ["PR", "PR", "PR"], expected: expected, isOrdered: false, siblings: [])
    #expect(thrice.repeated == ["PR"])
  }

  @Test("a chain of shared names is untangled, which taking each in turn cannot do")
  func chains() {
    let expected = (0..<20).map { Answer("thing \($0)", otherNames: ["thing \($0 + 1)"]) }
    let typed = (1...20).map { "thing \($0)" }
    let grade = Grader.list(typed, expected: expected, isOrdered: false, siblings: [])
    #expect(grade.misses == [])
    #expect(grade.extras == [])
  }

  @Test("the exact item counts before the one with a slip")
  func exactFirst() {
    let grade = grade(["sentimant", "sentiment"], of: ["Sentiment", "Volume"])
    #expect(grade.hits == [0])
    #expect(grade.extras == ["sentimant"])
    #expect(grade.repeated == ["sentimant"])
    #expect(grade.isExact)
  }

  @Test("a sibling that belongs to another list is wrong")
  func siblings() {
    let grade = Grader.list(
      ["Invoice", "Survey"], expected: [Answer("Invoice"), Answer("Events")], isOrdered: false,
      siblings: [Answer("Surveys")])
    #expect(grade.hits == [0])
    #expect(grade.extras == ["Survey"])
    #expect(grade.repeated == [])
  }

  @Test("what is said twice does no harm, what is wrong does")
  func repetition() {
    #expect(grade(["a1", "b1", "B1"], of: ["a1", "b1"]).isCorrect)
    #expect(!grade(["a1", "b1", "c1"], of: ["a1", "b1"]).isCorrect)
  }

  @Test(
    "a sequence keeps its longest run",
    arguments: [
      ("1 2 3 4", 4), ("2 1 3 4", 3), ("4 3 2 1", 1), ("3 4 1 2", 2), ("1 3", 2), ("", 0),
      ("2 1 2 3 4", 4), ("4 1 3 2", 2), ("1 x 2 y 4", 3), ("4 1 2 3", 3),
    ])
  func order(typed: String, order: Int) {
    let expected = (1...4).map { Answer("\($0)") }
    let grade = Grader.list(
      typed.split(separator: " ").map(String.init), expected: expected, isOrdered: true,
      siblings: [])
    #expect(grade.order == order)
  }

  @Test(
    "the rating that is suggested",
    arguments: [
      ("a b c d", .good), ("d c b a", .good), ("a b c", .hard), ("a b c x", .hard),
      ("a b c d x", .hard), ("a b", .again), ("a b c x y", .again), ("", .again), ("x", .again),
      ("a b c d d", .good),
    ] as [(String, Rating)])
  func rating(typed: String, rating: Rating) {
    let words = ["a": "Volume", "b": "Frequency", "c": "Sentiment", "d": "Curiosity"]
    let names = typed.split(separator: " ").map { words[String($0)] ?? "wrong \($0)" }
    #expect(grade(names, of: words.values.sorted()).suggestedRating == rating)
  }

  @Test(
    "a sequence in another order is hard where one item is out of place, and again where more are")
  func ratingOfOrder() {
    let steps = ["Volume", "Frequency", "Sentiment", "Curiosity"]
    func rating(_ typed: [String]) -> Rating {
      Grader.list(typed, expected: steps.map { Answer($0) }, isOrdered: true, siblings: [])
        .suggestedRating
    }
    #expect(rating(steps) == .good)
    #expect(rating(["Frequency", "Volume", "Sentiment", "Curiosity"]) == .hard)
    #expect(rating(steps.reversed()) == .again)
  }

  @Test("a slip makes a list hard, as it makes a name")
  func slips() {
    #expect(grade(["volume", "frequensy"], of: ["Volume", "Frequency"]).suggestedRating == .hard)
    let term = Grader.term("frequensy", expected: Answer("Frequency"), siblings: [])
    #expect(term.isCorrect && !term.isExact && term.suggestedRating == .hard)
  }

  private func grade(_ typed: [String], of expected: [String]) -> ListGrade {
    Grader.list(typed, expected: expected.map { Answer($0) }, isOrdered: false, siblings: [])
  }
}
