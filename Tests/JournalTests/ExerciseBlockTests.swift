import Testing

@testable import Journal

@Suite("What is wrong with a block is found at its place")
struct ExerciseBlockTests {
  private let terms = [
    "exercises/alerts/amazon.md": "---\nterm: Amazon river\n---\n",
    "exercises/alerts/google.md": "---\nterm: Google\n---\n",
  ]

  private func findings(_ block: String, _ more: [String: String] = [:]) throws -> [String] {
    let page = ["journal/week-01.md": "---\nweek: 1\n---\n\nText.\n\n\(block)\n"]
    return try WrittenJournal(terms.merging(page.merging(more) { $1 }) { $1 }).findings
  }

  @Test(
    "a sound block is no finding",
    arguments: [
      "```alerts\n```", "```alerts\nterm: amazon\nweek: 3\n```",
      "```alerts\nterm: AMAZON RIVER\n```",
      "```alerts\n# nothing\n```", "```blogs\nweek: 8\n```", "> ```alerts\n> term: google\n> ```",
    ])
  func sound(block: String) throws {
    #expect(try findings(block) == [])
  }

  @Test("an unknown term")
  func unknownTerm() throws {
    #expect(
      try findings("```alerts\nterm: amazom\n```") == [
        "journal/week-01.md:8:7: error: no term is called `amazom`; did you mean `amazon`? [exercise-block]"
      ])
    #expect(
      try findings("```alerts\nweek: 2\nterm: elephants\n```") == [
        "journal/week-01.md:9:7: error: no term is called `elephants`; there are amazon, google [exercise-block]"
      ])
  }

  @Test("a week that the course does not list and no entry is for")
  func unknownWeek() throws {
    let course = "title: T\nstarts: 2017-07-31\nweeks: [{week: 1}, {week: 2}]\n"
    let journal = try WrittenJournal([
      "course.yml": course, "journal/a.md": entry(1, "```blogs\nweek: 99\n```"),
      "journal/b.md": entry(7, "```blogs\nweek: 2\n```\n\n```blogs\nweek: 7\n```"),
    ])
    #expect(
      journal.findings.filter { $0.contains("exercise-block") }.map { $0.split(separator: ": ")[2] }
        == ["the course has no week 99; name one that course.yml lists [exercise-block]"])
  }

  @Test("a term where none is monitored")
  func noTerms() throws {
    let journal = try WrittenJournal(["journal/a.md": entry(1, "```alerts\nterm: amazon\n```")])
    #expect(
      journal.findings == [
        "journal/a.md:6:7: error: no term is monitored yet, so there is no `amazon`; each is a file in exercises/alerts/ [exercise-block]"
      ])
  }

  @Test("a term that could be two")
  func ambiguous() throws {
    #expect(
      try findings(
        "```alerts\nterm: google\n```",
        ["exercises/alerts/google.md": "---\nterm: Amazon river\n---\n"]) == [])
    #expect(
      try findings(
        "```alerts\nterm: amazon river\n```",
        ["exercises/alerts/google.md": "---\nterm: Amazon River\n---\n"]) == [
          "journal/week-01.md:8:7: error: `amazon river` could mean exercises/alerts/amazon.md, exercises/alerts/google.md; name the file, as in `term: amazon` [exercise-block]"
        ])
  }

  @Test("a body that is not what a block is made of")
  func badBody() throws {
    #expect(
      try findings("```blogs\nweek: eight\n```") == [
        "journal/week-01.md:8:7: error: `week` must be a whole number from 1 to 400000 [exercise-block]"
      ])
    #expect(
      try findings("```alerts\namazon\n```") == [
        "journal/week-01.md:8:1: error: the block must be made of `key: value` lines [exercise-block]"
      ])
    #expect(
      try findings("```alerts\nterm: [a\n```").first?.hasPrefix("journal/week-01.md:") == true)
    #expect(
      try findings("```blogs\nterm: amazon\n```") == [
        "journal/week-01.md:8:1: warning: `term` is not a key that is read here [unknown-key]"
      ])
  }

  @Test("the column counts what stands before a block in a list or quotation")
  func columns() throws {
    #expect(
      try findings("- Alerts:\n\n  ```alerts\n  week: 0\n  ```").first?.hasPrefix(
        "journal/week-01.md:10:9: error: `week`") == true)
    #expect(
      try findings("> > ```alerts\n> > term: x\n> > ```").first?.hasPrefix(
        "journal/week-01.md:8:11: error: no term") == true)
  }

  @Test("a draft that is left out is only warned of, and so is a block that shows one")
  func drafts() throws {
    let draft = ["journal/week-01.md": entry(1, "```alerts\nterm: x\n```", more: "draft: true\n")]
    #expect(try findings("", draft).map { $0.contains(": warning: ") } == [true])
    #expect(
      try findings(
        "```alerts\nterm: amazon\n```",
        ["exercises/alerts/amazon.md": "---\nterm: a\ndraft: true\n---\n"]) == [
          "journal/week-01.md:8:7: warning: exercises/alerts/amazon.md is a draft, so nothing of it is shown here [exercise-block]"
        ])
  }

  @Test("a file with Windows line ends has the same places, and its alerts their sentiments")
  func windows() throws {
    let text =
      "---\r\nterm: a\r\n---\r\n\r\n## 2017-08-13 [T](https://example.org/)\r\n\r\nSentiment: positive\r\n"
    let journal = try WrittenJournal(["exercises/alerts/a.md": text])
    let alert = try #require(journal.loading.workspace?.terms.first?.alerts.first)
    #expect(alert.sentiment == .positive)
    #expect(alert.url == "https://example.org/")
    #expect(
      try WrittenJournal([
        "journal/a.md": "---\r\nweek: 1\r\n---\r\n\r\n> ```blogs\r\n> week: x\r\n> ```\r\n"
      ])
      .findings.first?.hasPrefix("journal/a.md:6:9: error: `week`") == true)
  }
}
