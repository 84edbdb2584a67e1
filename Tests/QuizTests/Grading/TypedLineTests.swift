import Journal
import Quiz
import Testing

@Suite("Several items on one line")
struct TypedLineTests {
  @Test(
    "commas part items, and so does an and after the last of them",
    arguments: [
      ("a, b and c", ["a", "b", "c"]), ("a, b, and c", ["a", "b", "c"]),
      ("a; b & c", ["a", "b & c"]),
      ("a,b,,c,", ["a", "b", "c"]), ("a and b", ["a and b"]), ("", []), (" , and ", []),
      ("a\nb and c\nd", ["a", "b and c", "d"]),
      ("listen and understand, analyse", ["listen and understand", "analyse"]),
      ("1,000 users, 2 posts", ["1,000 users", "2 posts"]),
      ("brand, sandbox", ["brand", "sandbox"]),
      ("and", ["and"]), ("a，b、c", ["a", "b", "c"]), ("a\tb", ["a", "b"]),
    ])
  func plain(line: String, items: [String]) {
    #expect(Grader.items(in: line) == items)
  }

  @Test("an item that holds commas or an and itself stays whole where it is expected")
  func holding() {
    let steps = ["Track, analyse, optimise", "Listen and understand the landscape", "Analyse"]
    for line in [
      "track, analyse, optimise, listen and understand the landscape and analyse",
      "Analyse and listen and understand the landscape; track, analyse and optimise",
      "listen and understand landscape, analyse, track, analyze & optimize",
    ] {
      #expect(Set(items(line, steps).map { grade($0, steps) }) == [0, 1, 2], "\(line)")
    }
  }

  @Test("an and alone parts items where both are expected, and not where they are one")
  func ands() {
    #expect(items("volume and frequency", ["Volume", "Frequency"]) == ["volume", "frequency"])
    #expect(
      items("improved satisfaction and loyalty", ["Improved satisfaction and loyalty"])
        == ["improved satisfaction and loyalty"])
    #expect(
      items("sales and marketing, and purchase", ["Purchase"]) == [
        "sales and marketing", "purchase",
      ])
  }

  @Test("every list of the course, typed on one line, is recalled in full")
  func everyList() throws {
    for list in try AnswersOfTheCourse().lists where !list.expected.isEmpty {
      let names = list.expected.map(\.text)
      let lines = [
        names.joined(separator: ", "), names.joined(separator: "; "),
        names.joined(separator: " and "), names.reversed().joined(separator: " & "),
        names.dropLast().joined(separator: ", ") + " and " + (names.last ?? ""),
      ]
      for line in lines {
        let typed = Grader.items(in: line, expected: list.expected)
        let grade = Grader.list(typed, expected: list.expected, isOrdered: false, siblings: [])
        #expect(grade.isCorrect, "\(line) → \(typed)")
      }
    }
  }

  private func items(_ line: String, _ expected: [String]) -> [String] {
    Grader.items(in: line, expected: expected.map { Answer($0) })
  }

  private func grade(_ item: String, _ expected: [String]) -> Int? {
    Grader.list([item], expected: expected.map { Answer($0) }, isOrdered: false, siblings: []).hits
      .first
  }
}
