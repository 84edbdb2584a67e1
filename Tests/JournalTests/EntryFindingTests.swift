import Testing

@testable import Journal

@Suite("What is wrong with an entry is said at its place")
struct EntryFindingTests {
  private func findings(_ text: String, at path: String = "journal/week-08.md") throws -> [String] {
    try WrittenJournal([path: text]).findings
  }

  @Test func aWeekThatIsNotSaid() throws {
    let message =
      "error: the entry does not say which week it is for; add `week: 8` between two lines of `---` "
      + "at its top [front-matter]"
    #expect(try findings("Text.") == ["journal/week-08.md:1:1: \(message)"])
    #expect(try findings("---\ntitle: A\n---\n") == ["journal/week-08.md:1:1: \(message)"])
    #expect(try findings("---\ntitle: A\nweek:\n---\n") == ["journal/week-08.md:3:1: \(message)"])
    #expect(
      try findings("Text.", at: "journal/social-crm.md")
        == ["journal/social-crm.md:1:1: \(message)"])
    #expect(try findings("Text.", at: "journal/9.md").first?.contains("add `week: 9`") == true)
  }

  @Test func aFrontMatterWithoutAnEnd() throws {
    #expect(
      try findings("---\nweek: 8\n")
        == [
          "journal/week-08.md:1:1: error: the front matter has no end; put a line of three dashes, "
            + "`---`, below it [front-matter]"
        ])
  }

  @Test func aFrontMatterThatIsNoYAMLSaysTheLineOfTheFile() throws {
    #expect(
      try findings("---\nweek: 8\ntitle: Social CRM: more\n---\n")
        == [
          "journal/week-08.md:3:18: error: a `:` stands where none may; put the text in quotes "
            + "[front-matter]"
        ])
    #expect(
      try findings("---\n- week\n---\n")
        == [
          "journal/week-08.md:2:1: error: the front matter must be made of `key: value` lines "
            + "[front-matter]"
        ])
  }

  @Test func aValueOfTheWrongKind() throws {
    #expect(
      try findings("---\nweek: eight\ndate: 24.9.2017\ndraft: perhaps\ntags: [[a]]\n---\n")
        == [
          "journal/week-08.md:2:7: error: `week` must be a whole number from 1 to 400000 [front-matter]",
          "journal/week-08.md:3:7: error: `date` must be a date of the calendar such as 2017-09-24, "
            + "not `24.9.2017` [front-matter]",
          "journal/week-08.md:4:8: error: `draft` must be true or false [front-matter]",
          "journal/week-08.md:5:8: error: `tags` must be one text [front-matter]",
        ])
    #expect(
      try findings("---\nweek: 8\ndraft: \"true\"\n---\n")
        == ["journal/week-08.md:3:8: error: `draft` must be true or false [front-matter]"])
  }

  @Test func anUnknownKeyIsAWarningWithTheKeyThatWasMeant() throws {
    #expect(
      try findings("---\nweek: 8\ntag: crm\n---\n")
        == [
          "journal/week-08.md:3:1: warning: `tag` is not a key that is read here; did you mean `tags`? "
            + "[unknown-key]"
        ])
  }

  @Test func twoEntriesOfAWeek() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(8), "journal/b.md": entry(8), "journal/c.md": entry(9),
    ])
    #expect(
      journal.findings
        == [
          "journal/b.md:1: error: week 8 has an entry already, journal/a.md; give one another week, "
            + "or join them [two-entries]"
        ])
  }

  @Test func twoEntriesOfAWeekAreAWarningWhereOneIsADraftThatIsLeftOut() throws {
    let files = ["journal/a.md": entry(8, more: "draft: true\n"), "journal/b.md": entry(8)]
    #expect(try WrittenJournal(files).findings.map { $0.contains(": warning: ") } == [true])
    #expect(
      try WrittenJournal(files, leavesOutDrafts: false).findings.map { $0.contains(": error: ") }
        == [true])
  }

  @Test func whatIsWrongInsideADraftThatIsLeftOutIsAWarning() throws {
    let text = "---\nweek: 8\ndraft: true\ndate: soon\n---\n\n[a](nowhere.md)\n"
    let left = try WrittenJournal(["journal/week-08.md": text]).findings
    #expect(left.count == 2)
    #expect(left.allSatisfy { $0.contains(": warning: ") })
    let shown = try WrittenJournal(["journal/week-08.md": text], leavesOutDrafts: false).findings
    #expect(shown.count == 2)
    #expect(shown.allSatisfy { $0.contains(": error: ") })
  }

  @Test func aTextThatCannotBeRead() throws {
    #expect(
      try findings("---\nweek: 8\n---\na\u{7}b\n").map {
        $0.hasPrefix("journal/week-08.md:4:2: error: ")
      } == [true])
    let huge = entry(8, String(repeating: "word ", count: 220_000))
    #expect(
      try findings(huge).map { $0.hasSuffix("split it into several files [file]") } == [true])
  }

  @Test func rawHTMLIsAWarning() throws {
    let found = try findings(entry(8, "A <b>bold</b> word."))
    #expect(found.allSatisfy { $0.contains(": warning: HTML is shown as the text it is") })
    #expect(found.first?.hasPrefix("journal/week-08.md:5:3: ") == true)
  }
}
