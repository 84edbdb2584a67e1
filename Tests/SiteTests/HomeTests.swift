import Testing

@testable import Site

@Suite("Home shows the course at a glance")
struct HomeTests {
  private static let course = """
    title: Marketing
    student: Yan Li
    starts: 2017-07-31
    weeks:
      - { week: 1, topic: Beginnings }
      - { week: 2, topic: Communities }
      - { week: 3, topic: Word of mouth }
      - { week: 4, topic: Planning }
      - { week: 5, topic: Blogs }
    """

  private static let entries = [
    "course.yml": course,
    "journal/a.md": entry(1, "The first.", more: "title: How it began\ndate: 2017-08-06\n"),
    "journal/b.md": entry(2, "The second.", more: "date: 2017-08-15\ntitle: Us\n"),
    "journal/c.md": entry(4, "A secret.", more: "draft: true\ntitle: Unfinished\n"),
  ]

  /// What stands in the line of weeks, one text a week.
  private func line(_ site: BuiltSite) -> [String] {
    let page = site.text("index.html")
    guard let start = page.firstRange(of: "<ol class=\"weeks\">"),
      let end = page[start.upperBound...].firstRange(of: "</ol>")
    else { return [] }
    return page[start.upperBound..<end.lowerBound].split(separator: "<li").map {
      readable("<li\($0)").trimmingPrefix("Week ").description
    }.filter { !$0.isEmpty }
  }

  @Test func eachWeekSaysWhatThereIsOfIt() throws {
    #expect(
      line(try BuiltSite(Self.entries)) == [
        "1 How it began written 6 Aug", "2 Us written late 15 Aug",
        "3 Word of mouth this week due 20 Aug", "4 Planning begun due 27 Aug",
        "5 Blogs to come due 3 Sep",
      ])
  }

  @Test func aWeekIsMissingOnceALaterOneIsWritten() throws {
    let later = ["journal/e.md": entry(5, more: "date: 2017-09-03\ntitle: E\n")]
    let site = try BuiltSite(Self.entries.merging(later) { $1 })
    #expect(line(site)[2] == "3 Word of mouth missing due 20 Aug")
    #expect(site.words("index.html").contains("missing Week 3, Word of mouth, was due 20 Aug ."))
    #expect(site.words("index.html").contains("begun Week 4, Planning, was due 27 Aug ."))
    #expect(!site.words("index.html").contains("this week"))
  }

  @Test func onlyAPageThatIsThereIsLinked() throws {
    let hidden = HTMLCheck(page: try BuiltSite(Self.entries).text("index.html")).addresses
    #expect(hidden.contains("journal/a.html"))
    #expect(!hidden.contains("journal/c.html"))
    let shown = try BuiltSite(Self.entries, showsDrafts: true)
    #expect(HTMLCheck(page: shown.text("index.html")).addresses.contains("journal/c.html"))
  }

  @Test func nothingOfADraftIsToldThatIsLeftOut() throws {
    let site = try BuiltSite(Self.entries)
    for (_, html) in site.pages {
      #expect(!html.contains("Unfinished"))
      #expect(!html.contains("secret"))
    }
    #expect(
      try BuiltSite(Self.entries, showsDrafts: true).words("index.html").contains("Unfinished"))
  }

  @Test func theLatestReflectionOpensIt() throws {
    let page = try BuiltSite(Self.entries).words("index.html")
    #expect(
      page.contains("Latest reflection Us Week 2 15 August 2017 2 words 1 minute The second."))
    #expect(page.contains("Earlier How it began Week 1 6 August 2017 The first."))
    #expect(
      page.contains(
        "Marketing The reflective journal of Yan Li, 31 July 2017 to 3 September 2017 ."))
  }

  @Test func anEmptyJournalSaysHowToBegin() throws {
    let page = try BuiltSite([:]).words("index.html")
    #expect(page.contains("reflect new"))
    #expect(!page.contains("As of"))
    #expect(!page.contains("Needs attention"))
  }

  @Test func nothingNeedsAttentionWhereAllIsWritten() throws {
    let site = try BuiltSite([
      "course.yml": "{title: T, starts: 2017-07-31, weeks: [{week: 1}]}",
      "journal/a.md": entry(1, more: "date: 2017-08-06\n"),
    ])
    #expect(!site.words("index.html").contains("Needs attention"))
    #expect(site.words("index.html").contains("As of 6 August 2017"))
  }

  @Test func aLongJournalShowsItsLatestWeeks() throws {
    var files = ["course.yml": "{title: T, starts: 2017-07-31}"]
    for week in 1...60 { files["journal/week-\(week).md"] = entry(week) }
    let weeks = line(try BuiltSite(files))
    #expect(weeks.count == 52)
    #expect(weeks.last?.hasPrefix("60 ") == true)
  }
}
