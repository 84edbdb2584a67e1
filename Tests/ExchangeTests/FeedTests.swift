import Diagnostics
import Exchange
import Journal
import Testing

@Suite("Feeds of Google Alerts")
struct GoogleFeedTests {
  @Test("an entry becomes a mention")
  func entry() throws {
    let harvest = try #require(try harvests(of: "google-alert.xml").first)
    #expect(harvest.term == "amazon")
    #expect(harvest.findings == [])
    #expect(
      harvest.mentions.first
        == IncomingMention(
          guid: "tag:google.com,2013:googlealerts/feed:16402138402212876545",
          at: "2017-09-20T06:32:01Z", day: try #require(Day("2017-09-20")),
          title: "Amazon sent 'baby registry' e-mails by mistake",
          url: "https://www.example.com/2017/09/20/amazon-baby-registry.html", source: "",
          snippet:
            "A \"technical glitch\" had Amazon tell people of gifts for babies they don't have, ..."
        ))
  }

  @Test("entries keep the order of the file, and ids larger than any integer")
  func order() throws {
    let mentions = try #require(try harvests(of: "google-alert.xml").first).mentions
    #expect(mentions.map(\.day.description) == ["2017-09-20", "2017-09-19", "2017-09-18"])
    #expect(mentions[1].guid == "tag:google.com,2013:googlealerts/feed:9223372036854775808")
  }

  @Test("what was escaped twice is unescaped twice, and no more")
  func escapes() throws {
    let mention = try #require(try harvests(of: "google-alert.xml").first).mentions[1]
    #expect(mention.title == "Why C++ & Rust developers like Amazon <3")
    #expect(mention.url == "https://news.example.org/c++?topic=a%3Ab&id=7")
  }

  @Test("an older redirect with q= is taken off as well")
  func olderRedirect() throws {
    let mention = try #require(try harvests(of: "google-alert.xml").first).mentions[2]
    #expect(mention.url == "http://archive.example.net/story")
  }

  @Test("a localised title names the term")
  func localised() throws {
    let harvest = try #require(try harvests(of: "google-alert-french.xml").first)
    #expect(harvest.term == "intelligence artificielle")
    #expect(harvest.mentions.first?.title == "L'intelligence artificielle au musée")
    #expect(harvest.mentions.first?.url == "https://www.exemple.fr/actualités/musée")
  }

  @Test(
    "titles of alerts in any language name the term; other titles name none",
    arguments: [
      ("Google Alert - amazon", "amazon"),
      ("Google Alert – amazon", "amazon"),
      ("Google Alerte — réseaux sociaux", "réseaux sociaux"),
      ("Alerta do Google – marketing", "marketing"),
      ("Google アラート - マーケティング", "マーケティング"),
      ("Google Alert - a - b", "a - b"),
      ("Google Alert - &quot;social crm&quot; OR scrm", "\"social crm\" OR scrm"),
      ("Google News - Technology", nil), ("Google Alert", nil), ("Google Alert - ", nil),
      ("Alert - amazon", nil), ("", nil),
    ] as [(String, String?)])
  func terms(_ title: String, _ term: String?) throws {
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>\(title)</title></feed>"
    #expect(try harvests(feed).first?.term == term)
  }

  @Test("a feed with Google's id is an alert's whatever its language calls it")
  func termByID() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>tag:google.com,2005:reader/user/1/state/com.google/alerts/2</id>
      <title>Google Meldung - Kundenpflege</title></feed>
      """
    #expect(try harvests(feed).first?.term == "Kundenpflege")
  }

  @Test("a feed without entries is no error")
  func empty() throws {
    let harvests = try harvests(of: "google-alert-empty.xml")
    #expect(harvests.map(\.term) == ["\"social crm\""])
    #expect(harvests.flatMap(\.mentions) == [])
    #expect(harvests.flatMap(\.findings) == [])
  }
}

@Suite("Other Atom feeds")
struct AtomTests {
  @Test("a blog's feed brings in its entries, with its author as source")
  func blog() throws {
    let harvest = try #require(try harvests(of: "blog.atom").first)
    #expect(harvest.term == nil)
    #expect(harvest.mentions.map(\.source) == ["Grace Writer", "Another Blog", "Grace Writer"])
  }

  @Test("a plain title is not taken for HTML")
  func plainTitle() throws {
    let mention = try #require(try harvests(of: "blog.atom").first?.mentions.first)
    #expect(mention.title == "1 < 2 &amp; other truths")
  }

  @Test("XHTML becomes text without its scripts")
  func xhtml() throws {
    let mention = try #require(try harvests(of: "blog.atom").first?.mentions.first)
    #expect(mention.snippet == "One & two, or three.")
  }

  @Test("the alternate link is preferred, others that are not the story are ignored")
  func links() throws {
    let mention = try #require(try harvests(of: "blog.atom").first?.mentions.first)
    #expect(mention.url == "https://blog.example.org/truths")
    let harvest = try atom(
      "<entry><title>t</title><published>2017-09-20</published>"
        + "<link rel='self' href='https://example.org/self'/></entry>")
    #expect(harvest.mentions.first?.url == "")
    #expect(harvest.findings == [])
  }

  @Test("the time is UTC, the day as written in its own offset")
  func times() throws {
    let mentions = try #require(try harvests(of: "blog.atom").first).mentions
    #expect(mentions[0].at == "2017-09-20T06:30:00Z")
    #expect(mentions[1].at == "2017-09-20T02:59:59Z")
    #expect(mentions[1].day.description == "2017-09-19")
  }

  @Test("an entry without a date gets the import's day, and a warning at its place")
  func noDate() throws {
    let harvest = try #require(try harvests(of: "blog.atom").first)
    #expect(harvest.mentions[2].at == "2017-10-02")
    #expect(harvest.mentions[2].day == importDay)
    #expect(
      harvest.findings.map(\.description) == [
        "blog.atom:26:3: warning: the entry has no date; 2017-10-02 stands in for it [import-date]"
      ])
  }

  @Test("a content that is no text is no snippet")
  func binary() throws {
    #expect(try harvests(of: "blog.atom").first?.mentions[2].snippet == "")
  }

  @Test("the summary is preferred to the content, whichever comes first")
  func summary() throws {
    for parts in [
      "<content>long</content><summary>short</summary>",
      "<summary>short</summary><content>long</content>",
    ] {
      let harvest = try atom(
        "<entry><title>t</title><updated>2017-09-20T00:00:00Z</updated>\(parts)</entry>")
      #expect(harvest.mentions.first?.snippet == "short")
    }
  }

  @Test("an empty summary gives way to the content")
  func emptySummary() throws {
    let harvest = try atom(
      "<entry><title>t</title><updated>2017-09-20T00:00:00Z</updated><summary> </summary><content>long</content></entry>"
    )
    #expect(harvest.mentions.first?.snippet == "long")
  }

  @Test("an entry with neither title nor text is told by its address; one with nothing is left out")
  func noTitle() throws {
    let harvest = try atom(
      "<entry><link href='https://example.org/a'/><updated>2017-09-20T00:00:00Z</updated></entry><entry/>"
    )
    #expect(harvest.mentions.map(\.title) == ["https://example.org/a"])
    #expect(harvest.findings.map(\.rule) == ["import-title", "import-title"])
  }

  @Test("a story that is known is counted and not read again, whatever is wrong with it")
  func known() throws {
    let atom = """
      <feed xmlns='http://www.w3.org/2005/Atom'><title>Google Alert - amazon</title>
      <entry><id>tag:google.com,2013:googlealerts/feed:1</id><title>Known</title>
      <link href='javascript:alert(1)'/><content type='xhtml'><div>x</div></content></entry>
      <entry><id>tag:google.com,2013:googlealerts/feed:2</id><title>New</title>
      <published>2017-09-20T06:32:01Z</published></entry></feed>
      """
    let rss = """
      <rss version="2.0"><channel><title>Google Alert - amazon</title>
      <item><title>New</title><pubDate>20 Sep 2017 06:32:01 GMT</pubDate><guid>b</guid></item>
      <item><title>Known</title><link>javascript:alert(1)</link><guid>feed:1</guid></item>
      </channel></rss>
      """
    for feed in [atom, rss] {
      let harvest = try #require(
        try readHarvests(Array(feed.utf8), file: "in.xml", today: importDay) { term, guid in
          term == "amazon" && guid.hasSuffix("feed:1")
        }.first)
      #expect(harvest.mentions.map(\.title) == ["New"])
      #expect(harvest.known == 1)
      #expect(harvest.findings.isEmpty)
    }
  }
}
