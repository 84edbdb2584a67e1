import Testing

@testable import Site

@Suite("The page of an entry or a note")
struct EntryPageTests {
  private let files = [
    "course.yml": "{title: T, starts: 2017-07-31}",
    "journal/a.md": entry(
      1, "See [two](b.md) and [[week 3]].", more: "title: A\ndate: 2017-08-06\n"),
    "journal/b.md": entry(
      2, "## First\n\n[up](#first) ![x](p.png \"T\") [f](p.png#z)", more: "title: B\n"),
    "journal/c.md": entry(3, "[note](../exercises/n/d.md#deep)", more: "title: C\ndraft: true\n"),
    "journal/p.png": "", "exercises/n/d.md": "# D\n\n## Deep\n\n[[Week 1]]",
  ]

  @Test func saysItsWeekDayAndLength() throws {
    #expect(
      try BuiltSite(files).words("journal/a.html").contains(
        "A Week 1 6 August 2017 5 words 1 minute"))
  }

  @Test func linksLeadToPagesAndFiles() throws {
    let site = try BuiltSite(files)
    #expect(site.text("journal/a.html").contains("See <a href=\"b.html\">two</a> and week 3."))
    let page = site.text("journal/b.html")
    #expect(page.contains("<a href=\"#first\">up</a>"))
    #expect(page.contains("<img src=\"p.png\" alt=\"x\" title=\"T\""))
    #expect(page.contains("<a href=\"p.png#z\">f</a>"))
    #expect(site.routes.contains("journal/p.png"))
  }

  @Test func aDraftHasAPageOnlyWithDrafts() throws {
    #expect(!(try BuiltSite(files).routes.contains("journal/c.html")))
    let site = try BuiltSite(files, showsDrafts: true)
    #expect(site.words("journal/c.html").contains("draft"))
    #expect(site.text("journal/a.html").contains("<a href=\"c.html\">week 3</a>"))
    #expect(site.text("journal/c.html").contains("<a href=\"../exercises/n/d.html#deep\">note</a>"))
  }

  @Test func whatLinksToItIsListed() throws {
    let left = try BuiltSite(files)
    #expect(left.words("journal/b.html").contains("What links here Week 1 A"))
    #expect(left.words("journal/a.html").contains("What links here N D"))
    #expect(!left.words("exercises/n/d.html").contains("What links here"))
    let shown = try BuiltSite(files, showsDrafts: true)
    #expect(shown.words("exercises/n/d.html").contains("What links here Week 3 C"))
  }

  @Test func theWeeksNextToItAreThoseThatArePublished() throws {
    var more = files
    more["journal/e.md"] = entry(5, more: "title: E\n")
    let left = try BuiltSite(more).words("journal/b.html")
    #expect(left.contains("Week 1, before A"))
    #expect(left.contains("Week 5, after E"))
    #expect(
      try BuiltSite(more, showsDrafts: true).words("journal/b.html").contains("Week 3, after C"))
    #expect(
      !(try BuiltSite(["journal/a.md": entry(1)]).text("journal/a.html").contains("rel=\"next\"")))
  }

  @Test func aFolderOfNotesHasAnOverview() throws {
    let site = try BuiltSite([
      "exercises/n/b.md": "# Beta\n\nThe text.", "exercises/n/a.md": "# Alpha",
      "exercises/n/c.md": "---\ndraft: true\n---\n# Gamma", "exercises/own/index.md": "# My own",
      "exercises/own/x.md": "# X",
    ])
    #expect(site.words("exercises/n/index.html").contains("N Alpha Beta The text."))
    #expect(!site.words("exercises/n/index.html").contains("Gamma"))
    #expect(site.words("exercises/own/index.html").contains("My own"))
    #expect(site.routes.filter { $0 == "exercises/own/index.html" }.count == 1)
  }

  @Test func aPageThatDiffersFromAnOverviewInCaseAloneHasAnAddressOfItsOwn() throws {
    let site = try BuiltSite(["exercises/n/Index.md": "# Mine", "exercises/n/b.md": "# B"])
    #expect(site.words("exercises/n/index.html").contains("N Mine B"))
    #expect(site.routes.contains { $0.hasPrefix("exercises/n/Index-") })
    #expect(!site.routes.contains("exercises/n/Index.html"))
  }

  @Test(arguments: [
    (0, 1), (1, 1), (220, 1), (221, 2), (440, 2), (441, 3),
  ])
  func readingTakesAMinuteForEach220Words(words: Int, minutes: Int) {
    #expect(readingMinutes(words) == minutes)
  }
}
