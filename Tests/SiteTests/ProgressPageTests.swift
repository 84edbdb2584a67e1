import Journal
import Quiz
import Testing

@Suite struct ProgressPageTests {
  private let route = "progress.html"
  private static let outline = """
    ---
    chapter: 15
    title: Customers
    ---

    ## Phases

    - Before
      - Goals
        - Educate consumers
        - Gain customers
    - During
      - Goals
        - Deliver value
        - Instil confidence
    """
  private static let before = "15/phases/before/goals#name-all"
  private static let during = "15/phases/during/goals#name-all"

  private func line(
    _ number: Int, _ day: String, _ card: String, _ rating: Rating, given: [String] = []
  ) throws -> String {
    let day = try #require(Day(day))
    let expected =
      card == Self.before
      ? ["Educate consumers", "Gain customers"] : ["Deliver value", "Instil confidence"]
    let answer = ReviewedAnswer(
      card: CardID(card), question: "?", expected: expected, given: given, suggested: rating,
      rating: rating, seconds: 30)
    let at = Moment(day, milliseconds: 36_000_000 + number * 1000)
    let review = Review(id: "r\(number)", at: at, day: day, .answer(answer))
    return String(decoding: review.line, as: UTF8.self)
  }

  private func built(_ lines: [String], more: [String: String] = [:]) throws -> BuiltSite {
    var files = ["exercises/chapters/15.md": Self.outline]
    if !lines.isEmpty { files["exercises/reviews.jsonl"] = lines.joined() }
    return try BuiltSite(files.merging(more) { $1 })
  }

  private func studied() throws -> [String] {
    [
      try line(1, "2017-09-20", Self.before, .good),
      try line(2, "2017-09-20", Self.before, .good),
      try line(3, "2017-09-20", Self.during, .again, given: ["Gain customers"]),
      try line(4, "2017-09-20", Self.during, .easy),
      try line(5, "2017-09-22", Self.before, .good),
    ]
  }

  @Test func thereIsNoneWithoutCardsAndAnswers() throws {
    let site = try BuiltSite([:])
    #expect(!site.routes.contains(route))
    #expect(!site.text("index.html").contains("progress.html"))
  }

  @Test func beforeTheFirstAnswerItSaysWhatWouldBeThere() throws {
    let site = try built([])
    let words = site.words(route)
    #expect(words.contains("Progress 7 cards wait to be asked."))
    #expect(words.contains("Begin with: reflect quiz"))
    #expect(!site.text(route).contains("<svg"))
    #expect(site.text("index.html").contains("<a href=\"progress.html\">Progress</a>"))
  }

  @Test func itSaysWhatIsDueAsOfTheLatestDay() throws {
    let site = try built(try studied())
    let words = site.words(route)
    #expect(words.contains("0 of 7 cards are mastered, 2 are being learned."))
    #expect(words.contains("1 card is due, and none more in the week that follows"))
    #expect(words.contains("As of 22 September 2017"))
    // An entry of a later day makes more of it due.
    let later = try built(
      try studied(), more: ["journal/a.md": entry(10, more: "date: 2017-10-08\n")])
    #expect(later.words(route).contains("As of 8 October 2017"))
    #expect(later.words(route).contains("2 cards are due, and none more in the week that follows"))
    #expect(later.words(route).contains("before 8 Oct 2017 2"))
  }

  @Test func itComparesWhatWasRecalledWithWhatWasExpected() throws {
    let words = try built(try studied()).words(route)
    #expect(words.contains("100% of what was known is recalled, where FSRS expects 91%"))
    #expect(
      words.contains("Week from Answers Recalled Share Expected 18 Sep 2017 1 1 100% 91%"))
  }

  @Test func itCountsAnswersAndDays() throws {
    let words = try built(try studied()).words(route)
    #expect(words.contains("5 answers on 2 days, in 3 minutes"))
    #expect(words.contains("Day Answers Minutes 22 Sep 2017 1 1 20 Sep 2017 4 2"))
  }

  @Test func itNamesWhatIsHardAndWhatIsTakenForWhat() throws {
    let site = try built(try studied())
    let words = site.words(route)
    #expect(words.contains("Hardest concepts During · Goals forgotten 1 of 2 times"))
    #expect(words.contains("Taken for one another Gain customers for During · Goals 1 time"))
    #expect(site.text(route).contains("<a href=\"exercises/chapters/15.html#goals-1\">Goals</a>"))
    #expect(words.contains("Customers 0 2 5 0 1 100% 91%"))
  }

  @Test func everyChartHasATitleADescriptionAndATable() throws {
    let page = try built(try studied()).text(route)
    #expect(page.count(of: "<svg role=\"img\"") == 3)
    #expect(page.count(of: "<title id=") == 3 && page.count(of: "<desc id=") == 3)
    #expect(page.count(of: "The same numbers as a table") == 3)
  }

  @Test func whatAStudentWroteIsText() throws {
    let outline = Self.outline.replacing("title: Customers", with: "title: \"<b>Bold</b>\"")
      .replacing("Gain customers", with: "`<i>` gain")
    let lines = [
      try line(1, "2017-09-20", Self.during, .again, given: ["<i> gain"]),
      try line(2, "2017-09-20", "gone/<script>#name-all", .again, given: ["<script>"]),
    ]
    let site = try BuiltSite([
      "exercises/chapters/15.md": outline, "exercises/reviews.jsonl": lines.joined(),
    ])
    let page = site.text(route)
    #expect(page.contains("&lt;b&gt;Bold&lt;/b&gt;") && page.contains("&lt;i&gt; gain"))
    #expect(!page.contains("<script") && !page.contains("<i>") && !page.contains("<b>"))
  }

  @Test func aDraftChapterThatIsLeftOutIsNotShown() throws {
    let draft = Self.outline.replacing("title: Customers", with: "title: Customers\ndraft: true")
    let site = try BuiltSite([
      "exercises/chapters/15.md": draft, "exercises/reviews.jsonl": try studied().joined(),
    ])
    #expect(site.words(route).contains("5 answers on 2 days"))
    #expect(!site.words(route).contains("Customers"))
  }
}

extension String {
  /// How often a part stands in the text.
  fileprivate func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
