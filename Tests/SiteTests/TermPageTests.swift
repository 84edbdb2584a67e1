import Testing

@testable import Site

@Suite("The page of a monitored term")
struct TermPageTests {
  private static let body = """
    I buy there.

    ## Query

    The word without the river.

    \(alert("2017-08-13", "Refunds", "positive", "It spoke *first*, see [week 1](../../journal/week-01.md)."))
    \(alert("2017-09-20", "Registry e-mails", "negative", "A technical fault.\n\n### Later\n\nIt said sorry."))
    ## Looking back

    I would choose it again.
    """

  private func site(_ more: [String: String] = [:]) throws -> BuiltSite {
    let files = [
      "journal/week-01.md": entry(
        1, "See [refunds](../exercises/alerts/amazon.md#2017-08-13-refunds).",
        more: "title: First\ndate: 2017-10-01\n"),
      "exercises/alerts/amazon.md": term("Amazon", Self.body),
      "exercises/alerts/amazon.mentions.jsonl": mentions([("2017-08-13", 2), ("2017-09-20", 6)]),
    ]
    return try BuiltSite(files.merging(more) { $1 })
  }

  private let route = "exercises/alerts/amazon.html"

  @Test("says how long it is monitored, how much came in, and what is still to decide")
  func facts() throws {
    let words = try site().words(route)
    #expect(
      words.contains(
        "Amazon Monitored since 7 August 2017 , 56 days 8 mentions 8 unread 2 significant Last comment 20 September 2017"
      ))
    #expect(words.contains("8 mentions wait What mattered is for you to say: reflect alert inbox"))
  }

  @Test("shows what stands before the first alert as the reason, with its headings")
  func reason() throws {
    let words = try site().words(route)
    #expect(
      words.contains("Why this term I buy there. Query The word without the river. "))
  }

  @Test(
    "shows the alerts newest first, each with its comment and without the line of its sentiment")
  func order() throws {
    let words = try site().words(route)
    #expect(
      words.contains(
        "Alerts that mattered 20 September 2017 negative Registry e-mails A technical fault. Later It said sorry. "
          + "13 August 2017 positive Refunds It spoke first , see week 1 . I would choose"
      ) == false)
    #expect(
      words.contains(
        "Alerts that mattered 20 September 2017 negative Registry e-mails A technical fault. Later It said sorry. "
          + "13 August 2017 positive Refunds It spoke first , see week 1 . Looking back I would choose it again."
      ))
    #expect(!words.contains("Sentiment:"))
  }

  @Test("keeps each alert's anchor, so that links to it lead there")
  func anchors() throws {
    let site = try site()
    #expect(site.text("journal/week-01.html").contains("amazon.html#2017-08-13-refunds\""))
    #expect(
      site.text(route).contains(
        "<h3 id=\"2017-08-13-refunds\"><a href=\"https://example.org/2017-08-13\" rel=\"noopener\">Refunds</a></h3>"
      ))
    #expect(site.findings == [])
  }

  @Test("keeps what links to it")
  func backlinks() throws {
    let words = try site([
      "journal/week-02.md": entry(2, "```alerts\nterm: amazon\n```", more: "title: Second\n")
    ]).words(route)
    #expect(words.contains("What links here Week 1 First Week 2 Second"))
  }

  @Test("says who published an alert that was made from a mention")
  func source() throws {
    let line =
      #"{"type":"mention","id":"abc","day":"2017-08-13","title":"T","source":"The <Ledger>","url":"javascript:a"}"#
    let page = try site([
      "exercises/alerts/amazon.md": term(
        "Amazon", "## 2017-08-13 Refunds\n<!-- mention: abc -->\n\nGood."),
      "exercises/alerts/amazon.mentions.jsonl": line + "\n",
    ]).text(route)
    #expect(page.contains("<span>The &lt;Ledger&gt;</span>"))
    #expect(!page.contains("javascript:"))
    #expect(page.contains("<li>0 unread</li><li>1 significant</li>"))
  }

  @Test("leaves a dated heading inside a quotation or list where it stands")
  func nested() throws {
    let page = try site([
      "exercises/alerts/amazon.md": term(
        "Amazon", "Why.\n\n> ## 2017-08-13 Quoted\n>\n> Words.\n\n- ## 2017-08-14 Listed\n")
    ]).text(route)
    #expect(page.contains("<blockquote>\n<h2 id=\"2017-08-13-quoted\">2017-08-13 Quoted</h2>"))
    #expect(page.contains("<h3>Quoted</h3>"))
    #expect(HTMLCheck(page: page).problems == [])
  }

  @Test("says what would be here where there is nothing yet")
  func empty() throws {
    let site = try site([
      "exercises/alerts/amazon.md": term("Amazon"), "exercises/alerts/amazon.mentions.jsonl": "",
      "journal/week-01.md": entry(1),
    ])
    let words = site.words(route)
    #expect(words.contains("before the first dated heading of exercises/alerts/amazon.md"))
    #expect(words.contains("reflect alert import FILE"))
    #expect(words.contains("reflect alert inbox goes through what came in"))
    #expect(!site.text(route).contains("<svg"))
  }

  @Test("is not there for a draft, nor named anywhere, unless drafts are shown")
  func draft() throws {
    let files = ["exercises/alerts/amazon.md": term("Amazon", more: "draft: true\n")]
    let site = try BuiltSite(files)
    #expect(!site.routes.contains { $0.hasPrefix("exercises/") })
    #expect(!site.text("index.html").contains("Alerts"))
    #expect(try BuiltSite(files, showsDrafts: true).words(route).contains("Amazon draft Monitored"))
  }

  @Test("is found in the sitemap and the navigation, as is the overview")
  func navigation() throws {
    let site = try site([
      "course.yml": "title: M\nstarts: 2017-07-31\nurl: https://example.org/\n"
    ])
    for path in [route, "exercises/alerts/index.html"] {
      #expect(site.text("sitemap.xml").contains("<loc>https://example.org/\(path)</loc>"))
    }
    #expect(
      site.text("index.html").contains("<a href=\"exercises/alerts/index.html\">Alerts</a>"))
    #expect(site.words("index.html").contains("unread 8 mentions : reflect alert inbox"))
  }
}

@Suite("A page whose text begins with its title")
struct LeadingTitleTests {
  @Test("has it once, with its markup and its anchor")
  func once() throws {
    let site = try BuiltSite([
      "exercises/a.md": "# A *fine* [title](#more)\n\nText.\n\n## More\n",
      "exercises/b.md": "# First\n\n[It](a.md#a-fine-title)\n",
      "exercises/c.md": "---\ntitle: Another\n---\n\n# First\n",
    ])
    #expect(
      site.text("exercises/a.html").contains(
        "<header><h1 id=\"a-fine-title\">A <em>fine</em> <a href=\"#more\">title</a></h1>\n</header>\n<div class=\"prose\">\n\n<p>Text."
      ))
    #expect(site.words("exercises/c.html").contains("Another First"))
    for page in ["a", "b", "c"] {
      #expect(HTMLCheck(page: site.text("exercises/\(page).html")).problems == [])
    }
  }
}
