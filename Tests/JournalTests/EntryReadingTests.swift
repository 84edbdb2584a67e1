import Testing

@testable import Journal

@Suite("An entry is read")
struct EntryReadingTests {
  @Test func withAllThatItsFrontMatterSays() throws {
    let journal = try WrittenJournal([
      "journal/week-08.md": """
      ---
      week: 8
      title: Social CRM
      date: 2017-09-24
      tags: [crm, listening]
      draft: false
      ---

      ## This week
      Four words are here.
      """
    ])
    #expect(journal.findings == [])
    let page = journal.page("journal/week-08.md")
    #expect(page?.title == "Social CRM")
    #expect(page?.isDraft == false)
    #expect(page?.stem == "week-08")
    #expect(page?.document.headings.map(\.line) == [9])
    let entry = journal.loading.workspace?.entries.first
    #expect(entry?.week.value == 8)
    #expect(entry?.date == Day("2017-09-24"))
    #expect(entry?.tags == ["crm", "listening"])
  }

  @Test func itsTitleIsItsFirstHeadingElseItsName() throws {
    let journal = try WrittenJournal([
      "journal/week-01.md": entry(1, "## Second\n\n# First *of all*"),
      "journal/week-02.md": entry(2, "## Only a section"),
      "journal/week-03.md": entry(3, "# Heading", more: "title: Given\n"),
    ])
    #expect(
      journal.loading.workspace?.pages.map(\.title) == ["First of all", "week-02", "Given"])
  }

  @Test func theLineEndingsOfAnySystemAndAByteOrderMarkAreFine() throws {
    let journal = try WrittenJournal([
      "journal/a.md": "\u{feff}---\r\nweek: 1\r\ntitle: A\r\n---\r\n\r\n## H\r\n",
      "journal/b.md": "---\rweek: 2\rtitle: B\r---\r\r## H\r",
    ])
    #expect(journal.findings == [])
    #expect(journal.loading.workspace?.pages.map(\.title) == ["A", "B"])
    #expect(journal.loading.workspace?.pages.map(\.document.headings.first?.line) == [6, 6])
  }

  @Test func entriesAreOrderedByWeekAndPagesByPath() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(10), "journal/b.md": entry(9), "journal/C.md": entry(1),
      "exercises/z.md": "Z",
    ])
    #expect(
      journal.loading.workspace?.pages.map(\.path)
        == ["exercises/z.md", "journal/C.md", "journal/a.md", "journal/b.md"])
    #expect(journal.loading.workspace?.entries.map(\.week.value) == [1, 9, 10])
  }

  @Test func aTagAloneIsAListOfOneAndAnEmptyOneIsNone() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, more: "tags: crm\n"),
      "journal/b.md": entry(2, more: "tags: [\"\", \" \", ' two words ']\n"),
    ])
    #expect(journal.findings == [])
    #expect(journal.loading.workspace?.entries.map(\.tags) == [["crm"], ["two words"]])
  }

  @Test func aNoteNeedsNoFrontMatterAndMayHaveKeysOfItsOwn() throws {
    let journal = try WrittenJournal([
      "exercises/reading/crm.md": "---\nchapter: 15\ntitle: CRM\nanything: x\n---\n# A\n",
      "exercises/reading/a.md": "# A blog\n",
    ])
    #expect(journal.findings == [])
    #expect(journal.page("exercises/reading/crm.md")?.chapter == "15")
    #expect(journal.page("exercises/reading/a.md")?.title == "A blog")
    #expect(journal.loading.workspace?.notes.count == 2)
    #expect(journal.loading.workspace?.entries.isEmpty == true)
  }

  @Test func theSameFilesGiveTheSameWorkspaceOnAnyNumberOfThreads() throws {
    var files: [String: String] = [:]
    for week in 1...200 {
      let odd = week % 20 == 0 ? " and [[nobody]]" : ""
      files["journal/week-\(week).md"] = entry(week, "See [[week-\(week % 7 + 1)]]\(odd).")
    }
    let one = try WrittenJournal(files, jobs: 1)
    let many = try WrittenJournal(files, jobs: 8)
    #expect(one.findings.count == 10)
    #expect(one.findings == many.findings)
    #expect(one.graph?.targets == many.graph?.targets)
    #expect(one.graph?.backlinks == many.graph?.backlinks)
    #expect(one.loading.workspace?.pages.map(\.path) == many.loading.workspace?.pages.map(\.path))
  }
}
