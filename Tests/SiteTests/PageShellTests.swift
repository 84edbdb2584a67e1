import Testing

@testable import Site

@Suite("What stands around every page")
struct PageShellTests {
  @Test func whatAPersonPutsIntoTheHeadAndTheFoot() throws {
    let site = try BuiltSite([
      "site/head.html": "<link rel=\"icon\" href=\"{root}site/images/i.png\">",
      "site/footer.html": "<p>{root}a{root}{roo}{root</p>\n", "journal/sub/a.md": entry(1),
    ])
    let home = site.text("index.html")
    #expect(home.contains("\n<link rel=\"icon\" href=\"site/images/i.png\">\n</head>"))
    #expect(home.contains("<p>a{roo}{root</p>\n"))
    let deep = site.text("journal/sub/a.html")
    #expect(deep.contains("\n<link rel=\"icon\" href=\"../../site/images/i.png\">\n</head>"))
    #expect(deep.contains("<p>../../a../../{roo}{root</p>\n"))
  }

  @Test func thePolicyComesBeforeAnythingOfAPersons() throws {
    let site = try BuiltSite(["site/head.html": "<script src=\"x.js\"></script>"])
    for (route, html) in site.pages where route != "404.html" {
      let policy = try #require(html.firstRange(of: "Content-Security-Policy")).lowerBound
      let own = try #require(html.firstRange(of: "x.js")).lowerBound
      #expect(policy < own)
      #expect(html.contains("content=\"default-src 'none';"))
    }
  }

  @Test func aThemeComesAfterTheStylesOfOurOwn() throws {
    let site = try BuiltSite(["site/theme.css": ":root{}", "journal/a.md": entry(1)])
    #expect(site.routes.contains("site/theme.css"))
    let page = site.text("journal/a.html")
    let own = try #require(page.firstRange(of: "href=\"../assets/style.css\"")).lowerBound
    let theme = try #require(page.firstRange(of: "href=\"../site/theme.css\"")).lowerBound
    #expect(own < theme)
    #expect(!(try BuiltSite([:]).text("index.html").contains("theme.css")))
  }

  @Test func picturesOfTheLookAreCopiedAlong() throws {
    let site = try BuiltSite([
      "site/images/a.png": "", "site/images/x/b.svg": "<svg/>", "site/x.txt": "",
    ])
    #expect(
      site.routes.filter { $0.hasPrefix("site/") } == ["site/images/a.png", "site/images/x/b.svg"])
  }

  @Test func titlesSayThePageAndTheCourse() throws {
    let site = try BuiltSite([
      "course.yml": "{title: \"<T>\", language: pt-BR}",
      "journal/a.md": entry(1, more: "title: A & B\n"),
    ])
    #expect(site.text("index.html").contains("<html lang=\"pt-BR\">"))
    #expect(site.text("index.html").contains("<title>&lt;T&gt;</title>"))
    #expect(site.text("journal/a.html").contains("<title>A &amp; B, week 1 · &lt;T&gt;</title>"))
  }

  @Test func theNavigationLeadsToEveryRoomAndMarksWhereYouAre() throws {
    let site = try BuiltSite([
      "journal/a.md": entry(1, more: "tags: [x]\n"), "exercises/reading/b.md": "# B",
      "exercises/c.md": "# C",
    ])
    let home = HTMLCheck(page: site.text("index.html")).addresses
    for room in [
      "archive.html", "tags/index.html", "exercises/index.html", "exercises/reading/index.html",
    ] {
      #expect(home.contains(room))
    }
    #expect(
      site.text("archive.html").contains("<a href=\"archive.html\" aria-current=\"page\">Weeks</a>")
    )
    #expect(
      site.text("journal/a.html").contains(
        "<a href=\"../archive.html\" aria-current=\"true\">Weeks</a>"))
    #expect(site.text("exercises/reading/b.html").contains("aria-current=\"true\">Reading</a>"))
  }

  @Test func pagesSayTheLatestDayOfTheJournalAndNoOther() throws {
    let site = try BuiltSite(["journal/a.md": entry(1, more: "date: 2017-08-06\n")])
    #expect(site.words("archive.html").contains("As of 6 August 2017"))
    #expect(!(try BuiltSite(["journal/a.md": entry(1)]).words("archive.html").contains("As of")))
  }

  @Test func theSameJournalGivesTheSameBytes() throws {
    let (one, two) = (try BuiltSite(OddJournal.files), try BuiltSite(OddJournal.files))
    #expect(one.routes == two.routes)
    for route in one.routes { #expect(one.text(route) == two.text(route), "\(route)") }
  }

  @Test(
    "as of the latest mention too, unless it is dated after its import or outside the monitoring")
  func asOfMentions() throws {
    func asOf(_ day: String, seen: String?) throws -> String {
      let line = #"{"type":"mention","id":"a","day":"\#(day)","title":"T""#
      let site = try BuiltSite([
        "journal/a.md": entry(1, more: "date: 2017-08-06\n"),
        "exercises/alerts/a.md": term("A", more: "since: 2017-08-01\nuntil: 2017-08-20\n"),
        "exercises/alerts/a.mentions.jsonl": line
          + (seen.map { #","seen":"\#($0)T08:00:00.000Z""# } ?? "") + "}\n",
      ])
      let words = site.words("exercises/alerts/a.html")
      return String(words[try #require(words.firstRange(of: "As of ")).upperBound...].prefix(14))
    }
    #expect(try asOf("2017-08-09", seen: "2017-08-09") == "9 August 2017 ")
    #expect(try asOf("2017-08-10", seen: "2017-08-09") == "10 August 2017")
    #expect(try asOf("2017-08-19", seen: "2017-08-09") == "6 August 2017 ")
    #expect(try asOf("2017-08-21", seen: "2017-09-01") == "6 August 2017 ")
    #expect(try asOf("2017-08-09", seen: nil) == "6 August 2017 ")
  }

  @Test(
    "as of the latest alert too, unless it is made from a mention that is dated after its import")
  func asOfAlerts() throws {
    func pages(_ day: String, mark: String) throws -> (term: String, other: String) {
      let line =
        #"{"type":"mention","id":"a","day":"\#(day)","title":"T","seen":"2017-08-09T08:00:00.000Z"}"#
      let site = try BuiltSite([
        "journal/a.md": entry(1, more: "date: 2017-08-06\n"),
        "exercises/alerts/a.md": term("A", more: "since: 2017-08-01\n")
          + "## \(day) T\(mark)\n\nWords.\n",
        "exercises/alerts/a.mentions.jsonl": line + "\n",
        "exercises/alerts/b.md": term("B", more: "since: 2017-08-01\n"),
      ])
      return (site.words("exercises/alerts/a.html"), site.words("exercises/alerts/b.html"))
    }
    let late = try pages("2056-01-01", mark: " <!-- mention: a -->")
    #expect(late.term.contains("As of 6 August 2017"))
    #expect(late.other.contains("6 days"))
    #expect(late.term.contains("Words."))
    let inTime = try pages("2017-08-10", mark: " <!-- mention: a -->")
    #expect(inTime.term.contains("As of 10 August 2017"))
    #expect(inTime.other.contains("10 days"))
    // What a student writes is taken at their word.
    #expect(try pages("2056-01-01", mark: "").other.contains("As of 1 January 2056"))
  }
}
