import TestSupport
import Testing

@testable import Journal

@Suite("A scaffold reads back as what it was made from, whatever that was")
struct ScaffoldSafetyTests {
  private static let hostile = [
    "Social CRM: an overview", "\"quoted\"", "it's", "back\\slash", "# hash", "a # b", "- item",
    "[list]", "{map}", "*alias", "&anchor", "!tag", "| block", "> fold", "%directive", "@at",
    "`tick`", "true", "No", "null", "~", "8", "1.5", "2017-09-24", "---", "...", "? key", ": value",
    "a\u{2028}b", "a\u{85}b", "a\u{80}b", "a\u{9f}b", "\u{feff}a", "a\u{fffe}b", "a\u{ffff}b",
    "日本語", "👍🏽", "e\u{301}", "\u{301}", "a\u{a0}b", "<script>alert(1)</script>",
    "-->", "javascript:alert(1)", "trailing:", "a  b", "é", "½", "$HOME `id` %s",
  ]

  /// Texts of random characters that YAML or Markdown give a meaning.
  private static let random: [String] = {
    var random = SeededRandom(8)
    let letters = Array("ab 1:#-[]{}&*!|>'\"%@`~?,\\/<>\u{2028}\u{85}\u{feff}é日👍\u{301}.=_$()")
    return (0..<300).map { _ in
      let count = Int.random(in: 1...8, using: &random)
      let text = String((0..<count).map { _ in letters.randomElement(using: &random) ?? "a" })
      return "x" + text + "x"
    }
  }()

  /// The text with a space for each character that YAML has no room for, and none at its ends.
  private func tidied(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars)).trimmingSpaces()
  }

  @Test(arguments: hostile + random)
  func aTextInYAMLIsReadBack(text: String) throws {
    let course = "title: \(yamlQuoted(text))\nstudent: Yan"
    #expect(findings(ofCourse: course) == [])
    #expect(
      JournalTests.course(course).title.unicodeScalars.elementsEqual(tidied(text).unicodeScalars))
    #expect(JournalTests.course(course).student == "Yan")
  }

  @Test(arguments: hostile)
  func aNewJournalIsReadWithoutAFinding(text: String) throws {
    guard let starts = Day("2017-07-31") else { return }
    let scaffold = WorkspaceScaffold(title: text, student: text, starts: starts)
    let files = Dictionary(uniqueKeysWithValues: scaffold.files)
    let journal = try WrittenJournal(files)
    #expect(journal.findings == [])
    #expect(journal.loading.workspace?.course.title == tidied(text))
    #expect(journal.loading.workspace?.course.student == tidied(text))
    #expect(journal.loading.workspace?.course.starts == starts)
    #expect(journal.loading.workspace?.course.weeks.count == 12)
  }

  @Test(arguments: hostile)
  func anEntryOfAHostileTopicHasOnlyItsOwnHeadings(text: String) throws {
    let course = """
      title: T
      starts: 2017-07-31
      weeks:
        - week: 1
          topic: \(yamlQuoted(text))
          prompts: [\(yamlQuoted(text)), \(yamlQuoted("--" + text + "--")), Why?]
      """
    let before = try WrittenJournal(["course.yml": course])
    guard let workspace = before.loading.workspace else {
      Issue.record("there is no workspace")
      return
    }
    let scaffold = EntryScaffold(.first, in: workspace)
    let journal = try WrittenJournal(["course.yml": course, scaffold.path: scaffold.text])
    #expect(journal.findings == [])
    let page = journal.page(scaffold.path)
    #expect(page?.title == tidied(text))
    #expect(page?.isDraft == true)
    #expect(page?.document.headings.map(\.text) == Section.standard.map(\.name))
    #expect(
      page?.document.wordCount
        == Section.standard.map(\.name).joined(separator: " ").split(separator: " ").count)
  }

  @Test(arguments: [
    "15-crm", "c#", "c++", "100%", "50%20off", "what?", "a b", "a(b)", "a>b", "<a", "a\\b", "[a]",
    "日本", "a&amp;b", "a*b*", "a:b", "'a'", "\"a\"", "a_b_", "~a~",
  ])
  func aChapterIsLinkedWhateverItIsCalled(name: String) throws {
    let course = "{title: T, weeks: [{week: 2, chapters: [k]}]}"
    var files = [
      "course.yml": course,
      "exercises/\(name).md": "---\nchapter: k\ntitle: \(yamlQuoted(name))\n---\n",
      "journal/\(name).md": entry(1, "## Next week\n\n- [ ] more"),
    ]
    guard let workspace = try WrittenJournal(files).loading.workspace else {
      Issue.record("there is no workspace")
      return
    }
    let scaffold = EntryScaffold(number(2), in: workspace)
    files[scaffold.path] = scaffold.text
    let journal = try WrittenJournal(files, leavesOutDrafts: false)
    #expect(journal.findings == [])
    #expect(journal.targets(of: scaffold.path) == ["journal/\(name).md", "exercises/\(name).md"])
  }
}
