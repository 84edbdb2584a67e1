import Testing

@testable import Site

@Suite("The overview of all terms")
struct AlertsPageTests {
  private let route = "exercises/alerts/index.html"

  private var files: [String: String] {
    [
      "course.yml":
        "{title: M, starts: 2017-07-31, weeks: [{week: 1}, {week: 2}, {week: 3, starts: 2017-08-21}]}",
      "journal/week-03.md": entry(3, more: "date: 2017-08-27\n"),
      "exercises/alerts/amazon.md": term(
        "Amazon", "I buy there.\n\n" + alert("2017-08-16", "Refunds", "positive", "Good.")),
      "exercises/alerts/amazon.mentions.jsonl": mentions([("2017-08-08", 3), ("2017-08-16", 2)]),
      "exercises/alerts/google.md": term("Google", more: "since: 2017-08-21\n"),
      "exercises/alerts/google.mentions.jsonl": mentions([("2017-08-22", 7)]),
    ]
  }

  @Test("sets them side by side with why they are monitored")
  func sections() throws {
    let words = try BuiltSite(files).words(route)
    #expect(words.contains("2 monitored terms. Bars are mentions a week"))
    #expect(words.contains("Amazon I buy there. Mentions of Amazon a week 5, 0."))
    #expect(words.contains("Significant 1: positive Latest Refunds , 16 August 2017"))
  }

  @Test("counts by the weeks of the course, to which the days of a break belong")
  func weeks() throws {
    let words = try BuiltSite(files).words(route)
    #expect(
      words.contains(
        "Week Amazon significant Google significant Week 2 5 positive – not monitored Week 3 0 7"))
  }

  @Test("marks each alert of a week, and says what a number beside a mark is")
  func marks() throws {
    let days = ["2017-08-14", "2017-08-15", "2017-08-16", "2017-08-17"]
    func page(_ count: Int) throws -> BuiltSite {
      let alerts = days.prefix(count).map { alert($0, "T", "positive", "Good.") }.joined()
      return try BuiltSite(
        files.merging(["exercises/alerts/amazon.md": term("Amazon", alerts)]) { $1 })
    }
    let three = try page(3)
    #expect(three.text(route).matches(of: /<path class="mark positive"/).count == 3)
    #expect(three.words(route).contains("a mark over a bar is an alert that mattered."))
    let four = try page(4)
    #expect(four.text(route).matches(of: /<path class="mark positive"/).count == 1)
    #expect(four.text(route).contains(/<text class="say" x="[0-9.]+" y="[0-9.]+">4</))
    #expect(
      four.words(route).contains("an alert that mattered, or as many as the number beside it says.")
    )
  }

  @Test("counts by date where the course has none")
  func dates() throws {
    let undated = files.merging(["course.yml": "title: M"]) { $1 }
    let words = try BuiltSite(undated).words(route)
    #expect(words.contains("Day by day Day Amazon significant Google significant 7 Aug 2017 0 "))
  }

  @Test("leaves its place to a page of the student's own, and lists the folder's other pages")
  func ownPage() throws {
    let own = [
      "exercises/alerts/index.md": "# Mine\n", "exercises/alerts/method.md": "# Method\n\nHow.",
    ]
    #expect(try BuiltSite(files.merging(own) { $1 }).words(route).contains("Mine"))
    let other = ["exercises/alerts/method.md": "# Method\n\nHow."]
    let site = try BuiltSite(files.merging(other) { $1 })
    #expect(site.words(route).contains("Method How."))
    #expect(site.words("exercises/alerts/method.html").contains("Method"))
  }

  @Test("is not there without terms")
  func none() throws {
    #expect(try !BuiltSite([:]).routes.contains(route))
  }
}
