import Testing

@testable import Journal

@Suite("A link leads where its words say")
struct LinkTests {
  /// Where the links of `journal/week-08.md` lead in a small journal.
  private func follow(_ body: String) throws -> [String] {
    try journal(body).targets(of: "journal/week-08.md")
  }

  private func journal(_ body: String) throws -> WrittenJournal {
    try WrittenJournal([
      "journal/week-04.md": entry(
        4, "# Four\n\n## Critique\n\n## Ça va?\n", more: "title: Touchpoints\n"),
      "journal/week-08.md": entry(8, body, more: "title: Social CRM\n"),
      "journal/images/a b.png": "", "journal/images/c.png": "",
      "exercises/chapters/15-crm.md": "---\ntitle: CRM\nchapter: 15\n---\n# Touchpoint phases\n",
      "exercises/notes.pdf": "", "site/images/logo.png": "",
    ])
  }

  @Test func relativelyToItsFile() throws {
    #expect(
      try follow("[a](week-04.md) [b](./week-04.md) [c](../exercises/chapters/15-crm.md)")
        == ["journal/week-04.md", "journal/week-04.md", "exercises/chapters/15-crm.md"])
    #expect(
      try follow(
        "[a](images/c.png) ![b](images/a%20b.png) ![c](<images/a b.png>) [d](../exercises/notes.pdf)"
      )
        == [
          "file journal/images/c.png", "file journal/images/a b.png", "file journal/images/a b.png",
          "file exercises/notes.pdf",
        ])
  }

  @Test func fromTheRootWhereItBeginsWithASlash() throws {
    #expect(
      try follow(
        "[a](/journal/week-04.md) ![b](/site/images/logo.png) [c](/journal/../journal/week-04.md)")
        == ["journal/week-04.md", "file site/images/logo.png", "journal/week-04.md"])
  }

  @Test func toAHeadingByItsAnchorOrItsWords() throws {
    #expect(
      try follow(
        "[a](week-04.md#critique) [b](week-04.md#Critique) [c](week-04.md#%C3%A7a-va) [d](<week-04.md#ça va?>)"
      )
        == [
          "journal/week-04.md#critique", "journal/week-04.md#critique", "journal/week-04.md#ça-va",
          "journal/week-04.md#ça-va",
        ])
    #expect(
      try follow("## Here\n\n[a](#here) [b](#) [[#Here]]")
        == ["journal/week-08.md#here", "journal/week-08.md", "journal/week-08.md#here"])
  }

  @Test func byTheNumberOfAWeek() throws {
    #expect(
      try follow("[[Week 4]] [[week 04]] [[WEEK 4|the fourth]] [[Week 4#critique]]")
        == [
          "journal/week-04.md", "journal/week-04.md", "journal/week-04.md",
          "journal/week-04.md#critique",
        ])
  }

  @Test func byAPagesTitleOrItsFile() throws {
    #expect(
      try follow(
        "[[Touchpoints]] [[touchpoints]] [[week-04]] [[week-04#Critique|what I said]] [[15-crm]] [[CRM]]"
      )
        == [
          "journal/week-04.md", "journal/week-04.md", "journal/week-04.md",
          "journal/week-04.md#critique", "exercises/chapters/15-crm.md",
          "exercises/chapters/15-crm.md",
        ])
  }

  @Test func byAHeadingOfAnotherPage() throws {
    #expect(
      try follow("[[Touchpoint phases]] [[critique]]")
        == ["exercises/chapters/15-crm.md#touchpoint-phases", "journal/week-04.md#critique"])
  }

  @Test func aPagesOwnNameGoesBeforeItsHeadings() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "[[CRM]]"),
      "exercises/crm.md": "---\ntitle: CRM\n---\n# CRM\n## crm\n",
    ])
    #expect(journal.findings == [])
    #expect(journal.targets(of: "journal/a.md") == ["exercises/crm.md"])
  }

  @Test func twoMatchesAreAnError() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "## Topic"), "journal/b.md": entry(2, "## Topic"),
      "journal/c.md": entry(3, "As in [[Topic]]."),
    ])
    #expect(
      journal.findings
        == [
          "journal/c.md:5:7: error: `Topic` could mean journal/a.md, journal/b.md; name the file "
            + "instead, as in [[a]] [broken-link]"
        ])
    #expect(journal.targets(of: "journal/c.md") == ["nowhere"])
  }

  @Test(arguments: [true, false])
  func aDraftMakesNoNameAmbiguous(leavesOutDrafts: Bool) throws {
    let journal = try WrittenJournal(
      [
        "journal/a.md": entry(1, "## Critique"), "journal/b.md": entry(2, "[[Critique]]"),
        "journal/c.md": entry(
          3, "## Critique\n\n[[Critique]] [[mine]]\n\n## Mine", more: "draft: true\n"),
      ], leavesOutDrafts: leavesOutDrafts)
    #expect(journal.findings == [])
    #expect(journal.targets(of: "journal/b.md") == ["journal/a.md#critique"])
    #expect(journal.targets(of: "journal/c.md") == ["journal/a.md#critique", "journal/c.md#mine"])
  }

  @Test func manyMatchesAreCounted() throws {
    var files = ["journal/z.md": entry(60, "[[Topic]]")]
    for week in 1...50 { files["journal/w\(week + 100).md"] = entry(week, "## Topic") }
    #expect(
      try WrittenJournal(files).findings.map {
        $0.contains("could mean journal/w101.md, journal/w102.md, journal/w103.md and 47 more; ")
      } == [true])
  }

  @Test func toADraftThatIsLeftOutItIsTextAndAWarning() throws {
    let files = [
      "journal/a.md": entry(1, "[one](b.md) and [[week 2]]"),
      "journal/b.md": entry(2, "[back](a.md) and [me](#x)\n\n# X", more: "draft: true\n"),
    ]
    let left = try WrittenJournal(files)
    #expect(
      left.findings
        == [
          "journal/a.md:5:1: warning: journal/b.md is a draft, so this link is shown as text "
            + "[link-to-draft]",
          "journal/a.md:5:17: warning: journal/b.md is a draft, so this link is shown as text "
            + "[link-to-draft]",
        ])
    #expect(left.targets(of: "journal/a.md") == ["draft journal/b.md", "draft journal/b.md"])
    #expect(left.backlinks(to: "journal/a.md") == [])
    let shown = try WrittenJournal(files, leavesOutDrafts: false)
    #expect(shown.findings == [])
    #expect(shown.targets(of: "journal/a.md") == ["journal/b.md", "journal/b.md"])
    #expect(shown.backlinks(to: "journal/a.md") == ["journal/b.md"])
  }

  @Test func whatLinksToAPageIsKnownOnceAndInOrder() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "[[#x]] [me](a.md)\n\n# x"),
      "journal/b.md": entry(2, "[[week 1]] [again](a.md) [third](a.md#x)"),
      "exercises/c.md": "[a](../journal/a.md)",
    ])
    #expect(journal.findings == [])
    #expect(journal.backlinks(to: "journal/a.md") == ["exercises/c.md", "journal/b.md"])
    #expect(journal.backlinks(to: "journal/b.md") == [])
  }

  @Test func onlyFilesThatPagesOfTheSiteShowAreCopied() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "![](z.png) ![](z.png) [pdf](b.pdf)"),
      "journal/b.md": entry(2, "![](draft.png)", more: "draft: true\n"), "journal/z.png": "",
      "journal/b.pdf": "", "journal/draft.png": "", "journal/unused.png": "",
    ])
    #expect(journal.graph?.files == ["journal/b.pdf", "journal/z.png"])
  }

  @Test func aNameIsFoundHoweverItsAccentsAreComposed() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "![](caf\u{e9}.png) [b](\u{e9}.md) [[\u{e9}]]"),
      "journal/cafe\u{301}.png": "", "journal/e\u{301}.md": entry(2),
    ])
    #expect(journal.findings == [])
    // The very bytes of the file's name, or it could not be copied.
    #expect(journal.graph?.files.map { Array($0.utf8) } == [Array("journal/cafe\u{301}.png".utf8)])
    #expect(
      journal.targets(of: "journal/a.md").dropFirst() == [
        "journal/e\u{301}.md", "journal/e\u{301}.md",
      ])
  }

  @Test func whereAPageCouldNotBeReadNobodyComplainsOfItsHeadings() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "[x](b.md#anything)"), "journal/b.md": "---\nweek: x\n---\n",
    ])
    #expect(journal.findings.map { $0.prefix(15) } == ["journal/b.md:2:"])
    #expect(journal.targets(of: "journal/a.md") == ["journal/b.md#anything"])
  }
}
