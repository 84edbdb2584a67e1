import Testing

@testable import Site

@Suite("Blocks that show exercises in an entry")
struct ExerciseBlockPageTests {
  private func words(
    _ block: String, week: Int = 2, _ more: [String: String] = [:], course: String? = nil
  ) throws -> String {
    let files = [
      "course.yml": course
        ?? "{title: M, starts: 2017-07-31, weeks: [{week: 2}, {week: 3, starts: 2017-08-21}]}",
      "journal/entry.md": entry(week, "Before.\n\n\(block)\n\nAfter.", more: "title: T\n"),
      "exercises/alerts/amazon.md": term(
        "Amazon", alert("2017-08-20", "Refunds", "positive", "Good.")),
      "exercises/alerts/amazon.mentions.jsonl": mentions([
        ("2017-08-06", 1), ("2017-08-07", 2), ("2017-08-20", 1), ("2017-08-21", 5),
      ]),
      "exercises/alerts/google.md": term("Google"),
      "exercises/blogs/one.md": "---\nblog: One\nverdict: good\nevaluated: 2017-08-15\n---\n",
      "exercises/blogs/two.md": "---\nblog: Two\nevaluated: 2017-08-21\n---\n",
    ]
    let site = try BuiltSite(files.merging(more) { $1 })
    #expect(site.findings == [])
    let page = site.text("journal/entry.html")
    #expect(HTMLCheck(page: page).problems == [])
    let words = readable(page)
    let start = try #require(words.firstRange(of: "Before. ")?.upperBound)
    let end = try #require(words.firstRange(of: " After.")?.lowerBound)
    return String(words[start..<max(start, end)])
  }

  @Test("alerts are those of the entry's week, which lasts until the next begins")
  func week() throws {
    #expect(
      try words("```alerts\nterm: amazon\n```")
        == "Amazon , week 2 3 mentions from 7 Aug to 20 August 2017 ; 1 mattered Refunds positive 20 Aug"
    )
  }

  @Test("a week that is named goes before the entry's; a term by its own name is found too")
  func namedWeek() throws {
    #expect(
      try words("```alerts\nterm: AMAZON\nweek: 3\n```")
        == "Amazon , week 3 5 mentions from 21 Aug to 27 August 2017 . What mattered of them stands here: reflect alert inbox"
    )
  }

  @Test("without a term every one is shown, and one for which nothing came in says how it would")
  func everyTerm() throws {
    let words = try words("```alerts\n```")
    #expect(words.hasPrefix("Amazon , week 2 3 mentions"))
    #expect(
      words.hasSuffix(
        "Google , week 2 Nothing came in from 7 Aug to 20 August 2017 . reflect alert import FILE reads an alert’s mail or feed."
      ))
  }

  @Test("counts as many mentions of a week as the overview does, none from before the monitoring")
  func oneNumber() throws {
    let site = try BuiltSite([
      "course.yml": "{title: M, starts: 2017-07-31}",
      "journal/a.md": entry(2, "```alerts\nterm: tea\n```"),
      "exercises/alerts/tea.md": term("Tea", more: "since: 2017-08-09\n"),
      "exercises/alerts/tea.mentions.jsonl": mentions([
        ("2017-08-07", 2), ("2017-08-09", 4), ("2017-08-12", 6),
      ]),
    ])
    #expect(site.words("journal/a.html").contains("10 mentions from 7 Aug to 13 August 2017"))
    #expect(site.words("exercises/alerts/index.html").contains("Week Tea significant Week 2 10"))
  }

  @Test("a week before the monitoring says since when there is any")
  func before() throws {
    let site = try BuiltSite([
      "course.yml": "{title: M, starts: 2017-07-31}",
      "journal/a.md": entry(1, "```alerts\nterm: tea\n```"),
      "exercises/alerts/tea.md": term("Tea", more: "since: 2017-08-09\n"),
      "exercises/alerts/tea.mentions.jsonl": mentions([("2017-08-02", 2), ("2017-08-09", 4)]),
    ])
    let words = site.words("journal/a.html")
    #expect(words.contains("Tea , week 1 Monitored from 9 August 2017 on."))
    #expect(!words.contains("Nothing came in"))
  }

  @Test("blogs without a verdict are counted as undecided")
  func undecided() throws {
    let site = try BuiltSite([
      "exercises/blogs/one.md":
        "---\nblog: One\nurl: http://e.org/1\nverdict: good\n---\n\nWell.\n",
      "exercises/blogs/two.md": "---\nblog: Two\nurl: http://e.org/2\n---\n",
    ])
    #expect(
      site.words("exercises/blogs/index.html").contains(
        "1 blog evaluated, 1 undecided, and what makes each good, maybe or boring."))
  }

  @Test("an empty block says what would be here and the command that puts it here")
  func empty() throws {
    let none = try BuiltSite(["journal/a.md": entry(1, "```alerts\n```\n\n```blogs\n```")])
    let words = none.words("journal/a.html")
    #expect(words.contains("stands here: reflect alert import FILE"))
    #expect(
      words.contains(
        "Blogs, week 1 The blogs that you evaluate from 31 Jul to 6 August 2017 stand here: reflect blog add URL --verdict good"
      ))
  }

  @Test("blogs are those evaluated in the week")
  func blogs() throws {
    #expect(
      try words("```blogs\n```")
        == "Blogs , week 2 1 evaluated from 7 Aug to 20 August 2017 . One good")
    #expect(try words("```blogs\nweek: 3\n```").hasSuffix("Two no verdict yet"))
  }

  @Test("a week that the calendar does not know says so")
  func unknownWeek() throws {
    #expect(
      try words("```alerts\nterm: amazon\n```", course: "title: M")
        == "Amazon , week 2 Its days are not known: say in course.yml when the course starts .")
  }

  @Test("in a page that is no entry, everything is shown")
  func note() throws {
    let note = ["exercises/summary.md": "# S\n\n```alerts\nterm: amazon\n```\n\n```blogs\n```\n"]
    let site = try BuiltSite(
      note.merging([
        "exercises/alerts/amazon.md": term(
          "Amazon", alert("2017-08-20", "Refunds", "positive", "")),
        "exercises/blogs/two.md": "---\nblog: Two\nevaluated: 2017-08-21\n---\n",
      ]) { $1 })
    let words = site.words("exercises/summary.html")
    #expect(words.contains("Amazon 0 mentions; 1 mattered Refunds positive 20 Aug"))
    #expect(words.contains("Blogs 0 evaluated, 1 undecided. Two no verdict yet"))
  }
}
