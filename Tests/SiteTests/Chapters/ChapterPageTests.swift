import Testing

@testable import Site

@Suite("Chapters on the site")
struct ChapterPageTests {
  private var files: [String: String] {
    [
      "course.yml": """
      title: Marketing
      starts: 2017-07-31
      weeks:
        - { week: 1, chapters: [15] }
        - { week: 2, chapters: [14] }
        - { week: 3, topic: Links }
      """,
      "journal/week-01.md": entry(1, more: "title: First\ndate: 2017-08-06\n"),
      "journal/week-02.md": entry(2, more: "title: Second\ndate: 2017-08-13\n"),
      "journal/week-03.md": entry(3, "See [[CRM]].", more: "title: Third\ndate: 2017-08-20\n"),
      "exercises/chapters/15-crm.md": """
      ---
      chapter: 15
      title: CRM
      ---

      ## Touchpoints

      **Touchpoint** — where a brand and a customer meet

      ### Phases

      1. Pre-purchase
      2. Purchase
      3. Post-purchase

      ## Benefits

      - Revenue
      - Loyalty
      """,
      "exercises/chapters/about.md": "# About chapters\n\nRead [CRM](15-crm.md).\n",
      "exercises/chapters/empty.md": "---\nchapter: empty\ntitle: Nothing\n---\n",
    ]
  }

  private let route = "exercises/chapters/15-crm.html"
  private let overview = "exercises/chapters/index.html"

  @Test(
    "have a page with outline, map, quiz, the weeks that reflect on them and what else links there")
  func page() throws {
    let site = try BuiltSite(files)
    let words = site.words(route)
    #expect(words.contains("CRM Chapter 15 9 concepts"))
    #expect(words.contains("Touchpoint — where a brand and a customer meet"))
    #expect(words.contains("Map of CRM"))
    #expect(words.contains("9 concepts on 2 branches: Touchpoints, Benefits."))
    #expect(words.contains("Weeks on this chapter Week 1 First 6 Aug Week 3 Third 20 Aug"))
    #expect(words.contains("What links here Chapters About chapters"))
    #expect(!words.contains("Second"))
    #expect(HTMLCheck(page: site.text(route)).problems == [])
  }

  @Test("are listed with their concepts, cards, branches and weeks")
  func list() throws {
    let site = try BuiltSite(files)
    let words = site.words(overview)
    #expect(words.contains("Chapters 2 chapters as outlines"))
    #expect(words.contains("CRM Chapter 15 9 concepts"))
    #expect(words.contains("Touchpoints; Benefits Weeks 1 , 3"))
    #expect(
      words.contains("Nothing Chapter empty 0 concepts 0 cards Its outline is still to be written.")
    )
    #expect(words.contains("About chapters"))
    #expect(site.text(overview).contains("<a href=\"../../journal/week-03.html\">3</a>"))
  }

  @Test("say what would be there where the outline is empty")
  func empty() throws {
    let words = try BuiltSite(files).words("exercises/chapters/empty.html")
    #expect(words.contains("The chapter’s outline stands here"))
    #expect(words.contains("chapters: [empty]"))
  }

  @Test("say how to ask something where nothing can be asked")
  func nothingToAsk() throws {
    let outline = "---\nchapter: 1\ntitle: One\n---\n\n## Only a heading\n"
    let words = try BuiltSite(["exercises/chapters/1.md": outline]).words(
      "exercises/chapters/1.html")
    #expect(words.contains("Nothing can be asked yet"))
  }

  @Test("have no page while they are drafts")
  func drafts() throws {
    let outline = "---\nchapter: 1\ntitle: One\ndraft: true\n---\n\n## H\n\n- a\n- b\n"
    let files = ["exercises/chapters/1.md": outline]
    #expect(!(try BuiltSite(files).routes.contains { $0.contains("chapters") }))
    let site = try BuiltSite(files, showsDrafts: true)
    #expect(site.words("exercises/chapters/1.html").contains("One draft Chapter 1"))
    #expect(site.words(overview).contains("draft Chapter 1"))
  }

  @Test("bring the quiz's scripts along, on pages with a quiz alone")
  func scripts() throws {
    let site = try BuiltSite(files)
    let script = "<script src=\"../../assets/"
    #expect(
      site.text(route).hasSuffix(
        "\(script)grading.js\"></script>\n\(script)quiz.js\"></script>\n</body>\n</html>\n"))
    #expect(!site.text(overview).contains("<script"))
    #expect(!site.text("index.html").contains("<script"))
    #expect(site.routes.contains("assets/quiz.js") && site.routes.contains("assets/grading.js"))
    #expect(!(try BuiltSite([:]).routes.contains { $0.hasSuffix(".js") }))
  }

  @Test("link each concept of the map to its place")
  func mapLinks() throws {
    let page = try BuiltSite(files).text(route)
    for name in ["Touchpoints", "Post-purchase", "Loyalty"] {
      let end = page.ranges(of: ">\(name)</text>").count + page.ranges(of: " \(name)</text>").count
      #expect(end >= 2, "\(name)")
    }
    #expect(page.ranges(of: "<a href=\"#touchpoints\" class=\"branch b1\">").count == 2)
    #expect(!page.contains("style="))
  }

  @Test("say how they stand in the quiz where any card was ever asked")
  func standing() throws {
    let site = try BuiltSite(files)
    #expect(!site.words(route).contains("reflect quiz"))
    let card = try #require(site.model.deck.cards.first)
    let answer =
      #"{"type":"answer","id":"a","at":"2017-08-21T10:00:00.000Z","day":"2017-08-21","#
      + #""card":"\#(card.id)","question":"q","expected":[],"given":[],"suggested":"good","#
      + #""rating":"good","seconds":1}"# + "\n"
    let log = ["exercises/reviews.jsonl": answer]
    #expect(
      try BuiltSite(files.merging(log) { $1 }).words(route).contains(
        "Quiz Asked by reflect quiz : 1 learning, 5 new; 1 due. Progress"))
  }
}
