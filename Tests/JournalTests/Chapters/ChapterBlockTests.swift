import Testing

@testable import Journal

@Suite("A block that shows chapters")
struct ChapterBlockTests {
  private let files = [
    "course.yml":
      "title: T\nstarts: 2017-07-31\nweeks: [{week: 1, chapters: [crm, 14, none]}, {week: 2}]\n",
    "exercises/chapters/a.md": "---\nchapter: 14\n---\n\n## A\n",
    "exercises/chapters/b.md": "---\nchapter: crm\n---\n\n## B\n",
  ]

  private func journal(
    _ block: String, week: Int = 1, _ more: [String: String] = [:]
  ) throws -> WrittenJournal {
    let page = ["journal/entry.md": entry(week, block)]
    return try WrittenJournal(files.merging(page) { $1 }.merging(more) { $1 })
  }

  /// The paths of the outlines that a block shows, or why it shows none.
  private func shown(_ block: String, week: Int = 1) throws -> [String] {
    let journal = try journal(block, week: week)
    guard let workspace = journal.loading.workspace,
      let kind = workspace.blocks[workspace.entries[0].page]?.first??.kind
    else { return journal.findings }
    return kind.pages.map { workspace[$0].path }
  }

  @Test("those that it names, one or a list, in any case of letters")
  func named() throws {
    #expect(try shown("```quiz\nchapter: 14\n```") == ["exercises/chapters/a.md"])
    #expect(
      try shown("```map\nchapter: [CRM, 14, crm]\n```")
        == ["exercises/chapters/b.md", "exercises/chapters/a.md"])
  }

  @Test("else those that course.yml gives the week, as far as they have an outline")
  func ofTheWeek() throws {
    let both = ["exercises/chapters/b.md", "exercises/chapters/a.md"]
    #expect(try shown("```quiz\n```") == both)
    #expect(try shown("```map\nweek: 1\n```", week: 2) == both)
  }

  @Test("a week without any is a warning, and the block shows nothing")
  func weekWithoutChapters() throws {
    #expect(
      try journal("Text.\n\n```quiz\n```", week: 2).findings == [
        "journal/entry.md:7: warning: course.yml gives week 2 no chapter with an outline, so nothing is shown here; name one with `chapter:` [exercise-block]"
      ])
  }

  @Test("outside of entries all of them")
  func note() throws {
    let journal = try journal("", ["exercises/quiz.md": "# Quiz\n\n```quiz\n```\n"])
    let workspace = try #require(journal.loading.workspace)
    let page = try #require(workspace.notes.last)
    #expect(
      workspace.blocks[page]?.first??.kind.pages.map { workspace[$0].path }
        == ["exercises/chapters/a.md", "exercises/chapters/b.md"])
    #expect(journal.backlinks(to: "exercises/chapters/b.md") == ["exercises/quiz.md"])
  }

  @Test("a chapter that there is not is an error at its place")
  func unknown() throws {
    #expect(
      try journal("```quiz\nchapter: 15\n```").findings == [
        "journal/entry.md:6:10: error: there is no chapter `15`; did you mean `14`? [exercise-block]"
      ])
    #expect(
      try journal("> ```map\n> chapter:\n>   - 14\n>   - elephants\n> ```").findings == [
        "journal/entry.md:8:7: error: there is no chapter `elephants`; there are 14, crm [exercise-block]"
      ])
    #expect(
      try journal("```quiz\nchapter: {a: b}\n```").findings.first?.hasPrefix(
        "journal/entry.md:6:10: error: `chapter` must be one text") == true)
    let none = try WrittenJournal(["journal/a.md": entry(1, "```map\nchapter: 15\n```")])
    #expect(
      none.findings == [
        "journal/a.md:6:10: error: there is no chapter `15`; each is an outline in exercises/chapters/ with a `chapter:` [exercise-block]"
      ])
  }

  @Test("a draft is named and not shown")
  func draft() throws {
    let draft = ["exercises/chapters/a.md": "---\nchapter: 14\ndraft: true\n---\n"]
    #expect(
      try journal("```quiz\nchapter: 14\n```", draft).findings == [
        "journal/entry.md:6:10: warning: exercises/chapters/a.md is a draft, so nothing of it is shown here [exercise-block]"
      ])
  }

  @Test("links find concepts by their names and by their anchors")
  func links() throws {
    let outline =
      "---\nchapter: 14\n---\n\n## A\n\n- **Before (also: early)** — x\n- Purchase\n- After\n"
    let journal = try journal(
      "[[Before]] [[a#purchase]] [[a#After]] [x](../exercises/chapters/a.md#befor) [[a#purchas]]",
      ["exercises/chapters/a.md": outline])
    let file = "exercises/chapters/a.md"
    #expect(
      journal.targets(of: "journal/entry.md")
        == ["\(file)#before", "\(file)#purchase", "\(file)#after", "nowhere", "nowhere"])
    #expect(
      journal.findings == [
        "journal/entry.md:5:39: error: exercises/chapters/a.md has no heading or concept `#befor`; did you mean `#before`? [broken-link]",
        "journal/entry.md:5:77: error: exercises/chapters/a.md has no heading or concept `#purchas`; did you mean `#purchase`? [broken-link]",
      ])
  }
}
