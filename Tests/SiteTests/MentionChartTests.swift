import Journal
import Testing

@testable import Site

@Suite("Charts of a monitored term")
struct MentionChartTests {
  private func built(
    _ counts: [(day: String, count: Int)], _ body: String = "", since: String? = "2017-08-07",
    asOf: String = "2017-08-20"
  ) throws -> BuiltSite {
    try BuiltSite([
      "journal/week-01.md": entry(1, more: "date: \(asOf)\n"),
      "exercises/alerts/a.md": term("A", body, more: since.map { "since: \($0)\n" } ?? ""),
      "exercises/alerts/a.mentions.jsonl": mentions(counts),
    ])
  }

  private func chart(_ site: BuiltSite) throws -> MentionChart {
    let term = try #require(site.model.terms.first)
    return MentionChart(term, name: "A", span: try #require(term.span))
  }

  private let route = "exercises/alerts/a.html"

  @Test(
    "count every day from the first of monitoring to the latest known, also those without a mention"
  )
  func days() throws {
    let chart = try chart(try built([("2017-08-08", 3), ("2017-08-10", 1)]))
    #expect(chart.counts == [0, 3, 0, 1] + Array(repeating: 0, count: 10))
  }

  @Test("say their point in the title")
  func points() throws {
    #expect(
      try chart(built([("2017-08-08", 3), ("2017-08-10", 1)])).point
        == "Mentions of A peak at 3 on 8 August 2017")
    #expect(
      try chart(built([("2017-08-08", 3)], alert("2017-08-08", "T", "neutral", ""))).point
        == "Mentions of A peak at 3 on 8 August 2017, when something mattered")
    #expect(
      try chart(built([("2017-08-08", 2), ("2017-08-10", 2)])).point
        == "Mentions of A never exceed 2 a day")
    #expect(
      try chart(built([("2017-08-08", 1)])).point == "A is never mentioned more than once a day")
  }

  @Test(
    "of sentiment say how it went",
    arguments: [
      (["positive"], "The one alert that mattered is positive"),
      (["neutral", "neutral"], "Both alerts that mattered are neutral"),
      (
        ["positive", "negative", "negative"],
        "What mattered has been negative since 2 September 2017"
      ),
      (
        ["positive", "negative", "neutral"],
        "What mattered was mixed: 1 positive, 1 neutral, 1 negative"
      ),
    ])
  func sentiment(sentiments: [String], point: String) throws {
    let body = sentiments.enumerated().map { alert("2017-09-0\($0 + 1)", "T", $1, "") }.joined()
    let page = try built([], body, asOf: "2017-09-10").words(route)
    #expect(page.contains(point))
  }

  @Test("of sentiment do not say that all sounds alike since a day on which something did not")
  func mixedDay() throws {
    let body = ["positive", "neutral", "negative", "neutral"].enumerated().map {
      alert("2017-08-08", "T\($0)", $1, "")
    }.joined()
    let page = try built([], body).words(route)
    #expect(page.contains("What mattered was mixed: 1 positive, 2 neutral, 1 negative"))
    #expect(!page.contains("since 8 August"))
    let later =
      body + alert("2017-08-09", "U", "neutral", "") + alert("2017-08-10", "V", "neutral", "")
    #expect(
      try built([], later).words(route).contains(
        "What mattered has been neutral since 9 August 2017"))
    let unsaid = "## 2017-08-09 Unsaid\n\nWords.\n\n" + alert("2017-08-08", "T", "positive", "")
    #expect(
      try built([], unsaid).words(route).contains(
        "The one alert that says how it sounds is positive"))
  }

  @Test("of sentiment have a mark for each alert of a day, with its day beside it")
  func marksOfADay() throws {
    func rows(_ count: Int) throws -> String {
      let body = (0..<count).map { alert("2017-08-08", "T\($0)", "neutral", "") }.joined()
      let page = try built([("2017-08-08", 1)], body).text(route)
      let start = try #require(page.firstRange(of: "id=\"r.sentiment.desc\">")?.upperBound)
      return String(page[start...])
    }
    let two = try rows(2)
    #expect(two.matches(of: /<path class="mark neutral"/).count == 2)
    #expect(two.contains(">8 Aug</text>"))
    let five = try rows(5)
    #expect(five.matches(of: /<path class="mark neutral"/).count == 1)
    #expect(five.contains(">5 on 8 Aug</text>"))
    #expect(
      five.contains(
        "at its day. A mark with a number stands for so many. The table below has every number."))
  }

  @Test("keep what they are read against beside the part that scrolls")
  func axis() throws {
    let page = try built([("2017-08-08", 3)], alert("2017-08-08", "T", "positive", "")).text(route)
    let axes = page.matches(of: /<svg class="axis" aria-hidden="true"[^>]*>([^§]*?)<\/svg>/)
    #expect(axes.count == 2)
    #expect(axes.first?.output.1.contains(">3</text>") == true)
    for name in ["positive", "neutral", "negative"] {
      #expect(axes.last?.output.1.contains(">\(name)</text>") == true)
    }
  }

  @Test("have the same numbers in a table, newest first")
  func table() throws {
    let body = alert("2017-08-08", "T", "positive", "") + alert("2017-08-08", "U", "positive", "")
    let words = try built([("2017-08-08", 3)], body, asOf: "2017-08-09").words(route)
    #expect(
      words.contains(
        "Day Mentions What mattered 9 Aug 2017 0 8 Aug 2017 3 2 positive 7 Aug 2017 0"))
  }

  @Test("have a title and a description, and no style of their own")
  func words() throws {
    let page = try built([("2017-08-08", 3)], alert("2017-08-08", "T", "positive", "")).text(route)
    for name in ["r.mentions", "r.sentiment"] {
      #expect(page.contains("aria-labelledby=\"\(name).title\" aria-describedby=\"\(name).desc\""))
    }
    #expect(!page.contains("style="))
    #expect(HTMLCheck(page: page).problems == [])
  }

  @Test(
    "are by week above 120 days, by four weeks above 120 weeks, and never have more bars than that")
  func bins() throws {
    let first = try #require(Day("2017-08-07"))
    for (length, bars) in [(1, 1), (120, 120), (121, 18), (840, 120), (841, 31), (3360, 120)] {
      let bins = TimeBins(first...first + (length - 1))
      #expect(bins.bins.count == bars, "\(length)")
      for day in [0, length / 2, length - 1] {
        let bin = try #require(bins.index(of: first + day))
        #expect(bins.bins[bin].contains(first + day))
      }
      #expect(bins.index(of: first + -1) == nil)
      #expect(
        zip(bins.bins, bins.bins.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
    }
  }

  @Test("leave out days at the beginning and end of time, and say how many")
  func absurdDays() throws {
    let site = try built(
      [("0001-01-01", 2), ("2017-08-08", 3), ("2017-08-09", 4), ("9999-12-31", 1)],
      alert("9999-12-31", "The end", "negative", ""), since: nil, asOf: "9999-12-31")
    let chart = try chart(site)
    #expect(chart.counts == [3, 4])
    #expect(
      site.words(route).contains(
        "Not drawn: 3 mentions and 1 alert that mattered dated outside 8 August 2017 to 9 August 2017 ."
      ))
    #expect(site.words(route).contains("10 mentions"))
    #expect(site.text(route).utf8.count < 20_000)
  }

  @Test("leave out days outside of the monitoring, and those after the day of import")
  func otherDays() throws {
    let site = try BuiltSite([
      "journal/week-02.md": entry(2, more: "date: 2017-08-11\n"),
      "exercises/alerts/a.md": term("A", more: "since: 2017-08-07\nuntil: 2017-08-20\n"),
      "exercises/alerts/a.mentions.jsonl": mentions([
        ("2017-08-01", 1), ("2017-08-10", 1), ("2017-08-21", 5),
      ])
        + #"{"type":"mention","id":"x","day":"2017-08-19","title":"T","seen":"2017-08-17T10:00:00.000Z"}"#
        + "\n",
    ])
    let chart = try chart(site)
    #expect(chart.counts == [0, 0, 0, 1, 0])
    #expect(
      site.words(route).contains(
        "Not drawn: 7 mentions dated outside 7 August 2017 to 11 August 2017 ."))
  }

  @Test("of a hundred thousand mentions stay small and quick")
  func many() throws {
    let start = try #require(Day("2015-01-01"))
    let site = try built(
      (0..<1000).map { ((start + $0).description, 100) }, since: nil, asOf: "2017-09-26")
    let clock = ContinuousClock()
    let before = clock.now
    let page = site.text(route)
    #expect(clock.now - before < .seconds(2))
    #expect(page.utf8.count < 40_000)
    #expect(page.contains("100,000 mentions"))
    #expect(site.text("exercises/alerts/index.html").utf8.count < 60_000)
  }

  @Test("have grid lines at round numbers, four at the most above zero")
  func grid() {
    #expect(
      [1, 4, 5, 8, 9, 20, 21, 41, 400, 401, 100_000].map(niceInterval) == [
        1, 1, 2, 2, 5, 5, 10, 20, 100, 200, 50_000,
      ])
  }
}
