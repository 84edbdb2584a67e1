import Diagnostics
import TestSupport
import Testing

@Suite("A finding is one line that a person and an editor read")
struct FindingTests {
  @Test func itSaysWhereWhatAndWhichRule() {
    let place = SourceLocation("journal/a.md", line: 3, column: 5)
    #expect(
      Finding.error(place, "there is no `b.md`", rule: "broken-link").description
        == "journal/a.md:3:5: error: there is no `b.md` [broken-link]")
    #expect(
      Finding.warning(place, "odd", rule: "odd").description
        == "journal/a.md:3:5: warning: odd [odd]")
  }

  @Test func itLeavesOutWhatIsNotKnownOfThePlace() {
    #expect(SourceLocation("a.md").description == "a.md")
    #expect(SourceLocation("a.md", line: 3).description == "a.md:3")
    #expect(SourceLocation("a.md", line: 3, column: 1).description == "a.md:3:1")
  }

  @Test func aReportReadsFromTopToBottomErrorsFirst() {
    let places = [
      SourceLocation("a.md"), SourceLocation("a.md", line: 2),
      SourceLocation("a.md", line: 2, column: 9), SourceLocation("a.md", line: 10, column: 1),
      SourceLocation("b.md"),
    ]
    var expected: [Finding] = []
    for place in places {
      expected.append(.error(place, "a", rule: "z"))
      expected.append(.error(place, "b", rule: "y"))
      expected.append(.warning(place, "a", rule: "x"))
    }
    var random = SeededRandom(9)
    for _ in 0..<50 { #expect(expected.shuffled(using: &random).sorted() == expected) }
  }

  @Test(arguments: [
    ("plain", "plain"), ("Ça va — 日本 👍🏽", "Ça va — 日本 👍🏽"), ("\u{1b}[31mred", "?[31mred"),
    ("a\nb\r\tc", "a?b??c"), ("\u{9b}31m", "?31m"), ("a\u{202e}b\u{2066}c", "a?b?c"),
    ("a\u{2028}b\u{2029}c", "a?b?c"), ("\u{7f}\u{0}", "??"), ("", ""),
  ])
  func whatCouldWriteToTheTerminalIsAQuestionMark(text: String, shown: String) {
    #expect(printable(text) == shown)
    #expect(
      Finding.error(SourceLocation(text), text, rule: text).description
        == "\(shown): error: \(shown) [\(shown)]")
  }
}
