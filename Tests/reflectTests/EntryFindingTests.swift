import Testing

@Suite("An entry that cannot be understood")
struct EntryFindingTests {
  @Test("is refused with its place", arguments: cases)
  func refused(_ input: BadInput) throws {
    try input.expectRefusal()
  }

  private static func entry(_ text: String, _ findings: String) -> BadInput {
    BadInput(text, ["journal/week-04.md": text], findings)
  }

  private static let cases =
    [
      (
        "",
        "1:1: error: the entry does not say which week it is for; add `week: 4` between two lines of `---` at its top"
      ),
      (
        "Only prose.\n",
        "1:1: error: the entry does not say which week it is for; add `week: 4` between two lines of `---` at its top"
      ),
      (
        "---\n---\n",
        "1:1: error: the entry does not say which week it is for; add `week: 4` between two lines of `---` at its top"
      ),
      (
        "---\nweek: 4\n",
        "1:1: error: the front matter has no end; put a line of three dashes, `---`, below it"
      ),
      (
        "---\nweek: 4\n----\ntext",
        "1:1: error: the front matter has no end; put a line of three dashes, `---`, below it"
      ),
      (
        "---\n\tweek: 4\n---\n",
        "2:1: error: a character that cannot begin a value; put the text in quotes, and indent with spaces"
      ),
      (
        "---\nweek: 4\ntags:\n\t- crm\n---\n",
        "4:1: error: a character that cannot begin a value; put the text in quotes, and indent with spaces"
      ),
      ("---\nweek: 0\n---\n", "2:7: error: `week` must be a whole number from 1 to 400000"),
      ("---\nweek: four\n---\n", "2:7: error: `week` must be a whole number from 1 to 400000"),
      ("---\nweek: [4]\n---\n", "2:7: error: `week` must be a whole number from 1 to 400000"),
      (
        "---\nweek: 99999999999999999999\n---\n",
        "2:7: error: `week` must be a whole number from 1 to 400000"
      ),
      (
        "---\nweek: 4\ndate: 2017-13-01\n---\n",
        "3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `2017-13-01`"
      ),
      (
        "---\nweek: 4\ndate: 2017-02-29\n---\n",
        "3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `2017-02-29`"
      ),
      (
        "---\nweek: 4\ndate: 24/9/17\n---\n",
        "3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `24/9/17`"
      ),
      ("---\nweek: 4\ndate: [2017-09-24]\n---\n", "3:7: error: `date` must be one text"),
      ("---\nweek: 4\ntitle: [CRM]\n---\n", "3:8: error: `title` must be one text"),
      (
        "---\nweek: 4\ntitle: CRM: listening\n---\n",
        "3:11: error: a `:` stands where none may; put the text in quotes"
      ),
      (
        "---\nweek: 4\ntitle: \"two\\nlines\"\n---\n",
        "3:8: error: `title` must be one line without control characters"
      ),
      ("---\nweek: 4\ndraft: yes\n---\n", "3:8: error: `draft` must be true or false"),
      ("---\nweek: 4\ndraft: [true]\n---\n", "3:8: error: `draft` must be true or false"),
      (
        "---\nweek: 4\ntags: { a: b }\n---\n",
        "3:7: error: `tags` must be one text"
      ),
      ("---\nweek: 4\ntags: [a, [b]]\n---\n", "3:11: error: `tags` must be one text"),
      (
        "---\nweek: 4\ntags:\n  - a\n  -\n---\n",
        "5:4: error: an item of `tags` is empty; fill it or remove it"
      ),
      (
        "---\nweek: 4\nweek: 5\n---\n",
        "3:1: error: `week` is given twice, first on line 2; remove one"
      ),
      (
        "---\nweek: &w 4\ntitle: *w\n---\n",
        "3:8: error: aliases (`*name`) are not read; write the value out"
      ),
      ("---\n- week\n---\n", "2:1: error: the front matter must be made of `key: value` lines"),
      (
        "---\r\nweek: 4\r\ndate: bad\r\n---\r\n",
        "3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `bad`"
      ),
      (
        "\u{feff}---\nweek: 4\ndate: bad\n---\n",
        "3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `bad`"
      ),
    ].map { entry($0, "journal/week-04.md:\($1) [front-matter]") }

  @Test("two entries of one week are an error, and a draft that is left out is a warning")
  func twoEntries() throws {
    try BadInput(
      "two finished entries", ["journal/b.md": "---\ntitle: B\nweek: 1\n---\n"],
      "journal/week-01.md:1: error: week 1 has an entry already, journal/b.md; give one another week, or join them [two-entries]"
    ).expectRefusal()
    try BadInput(
      "a draft beside a finished entry", ["journal/b.md": "---\ndraft: true\nweek: 1\n---\n"],
      "journal/week-01.md:1: warning: week 1 has an entry already, journal/b.md; give one another week, or join them [two-entries]"
    ).expectWarning()
  }

  @Test("a draft between two finished entries hides nothing")
  func draftBetween() throws {
    try BadInput(
      "three entries",
      [
        "journal/a.md": "---\nweek: 1\n---\n", "journal/b.md": "---\nweek: 1\ndraft: true\n---\n",
      ],
      """
      journal/b.md:1: warning: week 1 has an entry already, journal/a.md; give one another week, or join them [two-entries]
      journal/week-01.md:1: error: week 1 has an entry already, journal/a.md; give one another week, or join them [two-entries]
      """
    ).expectRefusal()
  }

  @Test("unknown keys are warnings")
  func unknownKeys() throws {
    try BadInput(
      "unknown keys", ["journal/week-04.md": "---\nweek: 4\ntag: crm\nauthor: Ada\n---\n"],
      """
      journal/week-04.md:3:1: warning: `tag` is not a key that is read here; did you mean `tags`? [unknown-key]
      journal/week-04.md:4:1: warning: `author` is not a key that is read here [unknown-key]
      """
    ).expectWarning()
  }

  @Test("a byte order mark and any line ends are accepted", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let journal = try Journal.makeSmall()
    let lines = ["---", "week: 4", "title: Ends", "---", "", "## Heading", "", "[x](gone.md)", ""]
    try journal.write("journal/week-04.md", "\u{feff}" + lines.joined(separator: end))
    try journal.reflect("build").expect(
      1,
      err:
        "journal/week-04.md:8:1: error: the link leads nowhere: [..] [broken-link]\n1 error; [..]")
    try journal.write(
      "journal/week-04.md", "\u{feff}" + lines.dropLast(2).joined(separator: end))
    try journal.reflect("build").expect(err: "")
    let page = try journal.read("site/public/journal/week-04.html")
    #expect(page.contains("<h1>Ends</h1>"))
    #expect(page.contains(">Heading</h2>"))
    #expect(!page.contains("---"))
  }

  @Test("everything inside a draft that is left out is a warning, and an error with --drafts")
  func insideDraft() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "journal/week-03.md", "---\nweek: 3\ndate: soon\ndraft: true\n---\n\n[x](gone.md)\n")
    func lines(_ severity: String) -> String {
      """
      journal/week-03.md:3:7: \(severity): `date` must be a date of the calendar such as 2017-09-24, not `soon` [front-matter]
      journal/week-03.md:7:1: \(severity): the link leads nowhere: there is no `journal/gone.md` [broken-link]
      """
    }
    try journal.reflect("build").expect(err: lines("warning"))
    try journal.reflect("build", "--drafts").expect(1, err: lines("error") + "\n2 errors; [..]")
  }
}
