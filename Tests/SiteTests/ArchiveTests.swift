import Testing

@testable import Site

@Suite("The archive lists every week by the month it is due in")
struct ArchiveTests {
  /// The months with their weeks, as a person reads them.
  private func months(_ files: [String: String], showsDrafts: Bool = false) throws -> [String] {
    let page = try BuiltSite(files, showsDrafts: showsDrafts).text("archive.html")
    return page.split(separator: "<section").dropFirst().map {
      readable(String("<section\($0)".split(separator: "</section>").first ?? ""))
    }
  }

  @Test func withWhatThereIsOfThem() throws {
    #expect(
      try months([
        "course.yml": """
        title: T
        starts: 2017-07-31
        weeks:
          - { week: 4, topic: Planning }
          - { week: 5, topic: Blogs }
          - { week: 6, topic: Pictures }
        """,
        "journal/a.md": entry(4, more: "title: My plan\ndate: 2017-08-27\n"),
        "journal/b.md": entry(5, more: "title: Hidden\ndraft: true\n"),
      ]) == [
        "August 2017 Week 4 My plan written 27 Aug",
        "September 2017 Week 5 Blogs begun due 3 Sep Week 6 Pictures to come due 10 Sep",
      ])
  }

  @Test func withoutADateTheyStandTogether() throws {
    #expect(
      try months(["course.yml": "{title: T, weeks: [{week: 2}]}", "journal/a.md": entry(1)])
        == ["Without a date Week 1 a written Week 2 to come"])
  }

  @Test func aMonthIsThereOnceThoughItsWeeksComeApart() throws {
    #expect(
      try months([
        "course.yml": "title: T", "journal/a.md": entry(1, more: "date: 2017-09-01\n"),
        "journal/b.md": entry(2), "journal/c.md": entry(3, more: "date: 2017-08-31\n"),
        "journal/d.md": entry(4, more: "date: 2017-09-30\n"), "journal/e.md": entry(5),
      ]) == [
        "August 2017 Week 3 c written 31 Aug",
        "September 2017 Week 1 a written 1 Sep Week 4 d written 30 Sep",
        "Without a date Week 2 b written Week 5 e written",
      ])
  }

  @Test func everyMonthIsThereOnceAndInOrder() throws {
    var files = ["course.yml": "{title: T, starts: 2015-12-21}"]
    for week in 1...120 { files["journal/w\(week).md"] = entry(week) }
    let months = try months(files).map { $0.split(separator: " Week").first ?? "" }
    #expect(months.count == 29)
    #expect(months.first == "December 2015")
    #expect(months.dropFirst().first == "January 2016")
    #expect(Set(months).count == months.count)
  }

  @Test func saysHowMuchIsWritten() throws {
    let some = try BuiltSite([
      "course.yml": "{title: T, weeks: [{week: 1}, {week: 2}, {week: 3}]}",
      "journal/a.md": entry(1, "One two three."),
      "journal/b.md": entry(2, "Four.", more: "draft: true\n"),
    ])
    #expect(some.words("archive.html").contains("1 written of 3, 3 words."))
    #expect(try BuiltSite([:]).words("archive.html").contains("No week has been begun"))
  }
}
