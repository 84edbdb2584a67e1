import Diagnostics
import Exchange
import Journal
import Testing

@Suite("Files that mean harm, or are broken", .timeLimit(.minutes(1)))
struct HostileTests {
  @Test("a feed that declares entities is refused where it does")
  func entities() throws {
    #expect(
      complaint(about: try fixture("billion-laughs.xml"), file: "billion-laughs.xml")
        == "billion-laughs.xml:3:21: error: the file declares entities, which feeds do not need; it is not read [import]"
    )
    for name in ["external-entity.xml"] {
      #expect(complaint(about: try fixture(name)).contains("declares entities"))
    }
    #expect(
      complaint(about: "<!DOCTYPE feed [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><feed/>")
        .contains("declares entities"))
    #expect(
      complaint(about: "<!DOCTYPE feed [<!ATTLIST b a (x|y) 'x'>]><feed/>").contains(
        "declares attributes"))
  }

  @Test("nothing of a file that ends too early is taken")
  func truncated() throws {
    #expect(
      complaint(about: try fixture("truncated.xml"), file: "truncated.xml")
        == "truncated.xml:1:1453: error: the file ends in the middle of the feed; save it again, whole [import]"
    )
    let whole = try fixture("google-alert.xml")
    for length in stride(from: 1, to: whole.count - 8, by: 7) {
      #expect(complaint(about: Array(whole[..<length])).contains("error: "))
    }
  }

  @Test(
    "what is wrong with a feed is said in words, at its place",
    arguments: [
      ("", "in.xml: error: the file is empty [import]"),
      (" \n ", "in.xml: error: the file is empty [import]"),
      ("Hello", "in.xml: error: this is no Atom or RSS feed and no mail (.eml or mbox) [import]"),
      (
        "{\"a\": 1}",
        "in.xml: error: this is no Atom or RSS feed and no mail (.eml or mbox) [import]"
      ),
      (
        "<!doctype html><html><p>Hi</html>",
        "in.xml: error: this is a web page; the feed that it tells of has another address [import]"
      ),
      (
        "<html>",
        "in.xml: error: this is a web page; the feed that it tells of has another address [import]"
      ),
      (
        "<opml></opml>",
        "in.xml:1:6: error: this is XML, but no Atom or RSS 2.0 feed: its first element is `opml` [import]"
      ),
      (
        "<rss>\n  <channel>\n    <title>a</titel>",
        "in.xml:3:21: error: `<title>` is closed by `</titel>` [import]"
      ),
      (
        "<rss>\n<channel>&nbsp;</channel></rss>",
        "in.xml:2:16: error: `&nbsp;` is not an entity of XML; write the character itself, or `&amp;nbsp;` [import]"
      ),
      (
        "<rss>\nFish & chips</rss>", "in.xml:2:7: error: a `&` stands alone; write `&amp;` [import]"
      ),
      ("<rss>1 < 2</rss>", "in.xml:1:9: error: a `<` stands alone; write `&lt;` [import]"),
      ("<rss a=\"<\"/>", "in.xml:1:9: error: a `<` stands in an attribute; write `&lt;` [import]"),
      ("<rss a=\"1\" a=\"2\"/>", "in.xml:1:17: error: an attribute is given twice [import]"),
      (
        "<rss/>more",
        "in.xml:1:7: error: the feed ends before this; remove what follows it [import]"
      ),
      (
        "<?xml version='1.0' encoding='klingon'?><rss/>",
        "in.xml:1:39: error: its encoding `klingon` is not known; save it as UTF-8 [import]"
      ),
    ])
  func complaints(_ text: String, _ expected: String) {
    #expect(complaint(about: text) == expected)
  }

  @Test("links that are no web addresses are left out with a warning, whatever they are")
  func links() throws {
    let harvest = try #require(try harvests(of: "dangerous.xml").first)
    #expect(
      harvest.mentions.map(\.url) == ["", "https://example.org/%E2%80%AEgpj.exe%1B[2J", "", ""])
    #expect(
      harvest.findings.map(\.rule) == [
        "import-link", "import-link", "import-date", "import-link", "import-title",
      ])
  }

  @Test("scripts, control characters, escape sequences and overrides are gone from texts")
  func texts() throws {
    let mentions = try #require(try harvests(of: "dangerous.xml").first).mentions
    #expect(mentions[0].title == "Click me")
    #expect(mentions[0].snippet == "Text [2J gnp.exe")
    #expect(mentions[1].title == "right to left and hidden")
  }

  @Test("no more marks stand on a letter than a script has, and what hides in tags is gone")
  func marks() throws {
    for (written, shown) in [
      (
        "Zalgo e" + String(repeating: "\u{301}", count: 500) + "!",
        "Zalgo e\u{301}\u{301}\u{301}\u{301}!"
      ),
      ("a\u{e0041}\u{e0042}b", "ab"), ("שָׁלוֹם עֲלֵיכֶם", "שָׁלוֹם עֲלֵיכֶם"),
      ("Việt Nam e\u{302}\u{323}", "Việt Nam e\u{302}\u{323}"), ("ภาษาไทยที่นี่", "ภาษาไทยที่นี่"),
    ] {
      let item = "<item><title>\(written)</title><pubDate>2017-09-20</pubDate></item>"
      let title = try rss(item).mentions.first?.title ?? ""
      #expect(Array(title.unicodeScalars) == Array(shown.unicodeScalars), "\(written)")
    }
  }

  @Test("a title of any length is cut")
  func longTitle() throws {
    let mentions = try #require(try harvests(of: "dangerous.xml").first).mentions
    #expect(mentions[2].title == String(repeating: "A", count: 299) + "…")
    let long = String(repeating: "wörter ", count: 150_000)
    let mention = try #require(
      try rss("<item><title>\(long)</title><pubDate>2017-09-20</pubDate></item>").mentions.first)
    #expect(mention.title.count <= 300)
    #expect(mention.title.hasSuffix("…"))
  }

  @Test("the day of the import stands in for a date in the future, and for one before the web")
  func incredible() throws {
    let harvest = try #require(try harvests(of: "dangerous.xml").first)
    #expect(harvest.mentions[3].at == "2017-10-02")
    #expect(
      harvest.findings.contains {
        $0.message == "the date `2999-01-01` has not come yet; 2017-10-02 stands in for it"
      })
    for (written, day) in [
      ("2017-10-03T10:00:00+14:00", "2017-10-03"), ("2017-10-04", "2017-10-02"),
      ("1991-08-06", "1991-08-06"), ("1991-08-05", "2017-10-02"),
    ] {
      let item = "<item><title>A</title><pubDate>\(written)</pubDate></item>"
      #expect(try rss(item).mentions.first?.day.description == day, "\(written)")
    }
  }

  @Test("the day of the import stands in for a mail's date in the future")
  func incredibleMail() throws {
    let mail = String(decoding: try fixture("alert.eml"), as: UTF8.self)
      .replacing(#/(?m)^Date:.*$/#, with: "Date: Fri, 1 Jan 2999 10:00:00 +0000")
    let harvest = try #require(
      try readHarvests(Array(mail.utf8), file: "a.eml", today: importDay).first)
    #expect(harvest.mentions.allSatisfy { $0.day == importDay })
    #expect(
      harvest.findings.map(\.message).first?.hasPrefix("the date `2999-01-01` of the mail `")
        == true)
  }

  @Test("bytes that XML does not allow are replaced with a warning at the first")
  func repair() throws {
    let harvest = try #require(try harvests(of: "control-bytes.xml").first)
    #expect(harvest.mentions.map(\.title) == ["Bell and [31mred and Latin \u{fffd} end"])
    #expect(harvest.mentions.map(\.url) == ["https://example.org/a"])
    #expect(
      harvest.findings.map(\.description) == [
        "control-bytes.xml:3:18: warning: bytes that XML does not allow are left out or shown as \u{fffd}, here and after [import-encoding]"
      ])
  }

  @Test("a feed that is both broken and full of forbidden bytes stays broken")
  func repairInVain() {
    #expect(complaint(about: Array("<rss><channel>\u{1}".utf8)).contains("ends in the middle"))
  }

  @Test(
    "markup made to take hours is refused at once",
    arguments: [
      "<rss " + (0..<100_000).map { "a\($0)=''" }.joined(separator: " ") + "/>",
      "<rss>" + String(repeating: "<a>", count: 100_000),
      "<rss " + (0..<250).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/>",
      "<rss>" + (0..<100).map { "<b xmlns:a\($0)='u' xmlns:b\($0)='u' xmlns:c\($0)='u'>" }.joined(),
      "<rss a='>' " + (0..<1000).map { "a\($0) = \">\"" }.joined(separator: "\n") + "/>",
    ])
  func crowded(_ feed: String) {
    #expect(complaint(about: feed).contains("error: "))
  }

  @Test("many attributes, spread over a feed and its CDATA sections, are no harm")
  func notCrowded() throws {
    let tags = String(repeating: "<a b='1'/>", count: 1000)
    let harvest = try rss(
      "<item><title>t</title><pubDate>2017-09-20</pubDate><description><![CDATA[<a \(String(repeating: "b=1 ", count: 1000))> x]]></description></item>\(tags)<!-- <a \(String(repeating: "b=1 ", count: 1000)) -->"
    )
    #expect(harvest.mentions.map(\.snippet) == ["x"])
  }

  @Test("many warnings become fifty and their number")
  func manyWarnings() throws {
    let harvest = try rss(String(repeating: "<item><title>t</title></item>", count: 1000))
    #expect(harvest.mentions.count == 1000)
    #expect(harvest.findings.count == 51)
    #expect(harvest.findings.last?.message == "950 more findings like these are not shown")
  }

  @Test(
    "mails made to take minutes, memory or the stack are left out",
    arguments: [
      String(repeating: "--b\n\n\n", count: 20_000),
      (0..<100).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
      "To: " + String(repeating: "a:", count: 100_000),
      "To: a\n" + String(repeating: " a:\n", count: 100_000),
      (0..<50_000).map { "X\($0): y\n" }.joined(),
    ])
  func crowdedMail(_ content: String) throws {
    let mail =
      "From: googlealerts-noreply@google.com\nContent-Type: multipart/mixed; boundary=b\n\(content)\n"
    let harvest = try #require(try harvests(mail, file: "in.eml").first)
    #expect(harvest.mentions == [])
    #expect(harvest.findings.map(\.rule) == ["import-mail"])
  }

  @Test(
    "a sender is found, or not, in headers of any kind",
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "<", count: 100_000),
      String(repeating: "\"", count: 100_001), String(repeating: "a:", count: 100_000), "", "\\",
      "(\\", "\"\\",
      "=?utf-8?q?googlealerts-noreply=40google.com?=", "\u{1b}[31m\u{202e}x@y",
    ])
  func senders(_ from: String) throws {
    let harvest = try #require(try harvests(alertMail("x", from: from), file: "in.eml").first)
    #expect(harvest.mentions == [])
    #expect(harvest.findings.allSatisfy { printable($0.description) == $0.description })
  }

  @Test("a mail of megabytes is read")
  func largeMail() throws {
    let story = "T\nP\nS\n<\(redirect("https://example.org/a"))>\n"
    let harvest = try #require(
      try harvests(
        alertMail(story + String(repeating: "lorem ipsum dolor sit amet\n", count: 40_000))
      ).first)
    #expect(harvest.mentions.map(\.title) == ["T"])
  }
}
