import Diagnostics
import Exchange
import Journal
import Testing

@Suite("RSS feeds")
struct RSSTests {
  @Test("an item becomes a mention: CDATA, entities, creator and publication date")
  func item() throws {
    let harvest = try #require(try harvests(of: "rss.xml").first)
    #expect(harvest.term == nil)
    #expect(
      harvest.mentions.first
        == IncomingMention(
          guid: "times-48213", at: "2017-09-20T04:30:00Z", day: try #require(Day("2017-09-19")),
          title: "Shops & chatbots: who’s asking?",
          url: "https://times.example.com/2017/09/chatbots?utm_source=rss&utm_medium=feed",
          source: "Ada Reporter", snippet: "Shops answer at night. Customers notice."))
  }

  @Test("a guid that is a permanent link stands in for the link")
  func permalink() throws {
    let mention = try #require(try harvests(of: "rss.xml").first).mentions[1]
    #expect(mention.url == "https://times.example.com/2017/09/fish")
    #expect(mention.guid == mention.url)
    let harvest = try rss(
      "<item><title>t</title><guid isPermaLink='false'>https://example.org/7</guid><pubDate>20 Sep 2017</pubDate></item>"
    )
    #expect(harvest.mentions.first?.url == "")
  }

  @Test("a title is unescaped once for XML and once for HTML, and keeps what is no tag")
  func titleEscapes() throws {
    let mention = try #require(try harvests(of: "rss.xml").first).mentions[1]
    #expect(mention.title == "Fish & chips, 5 < 6 & more")
  }

  @Test("content stands in for a description, and its breaks are spaces")
  func content() throws {
    let mention = try #require(try harvests(of: "rss.xml").first).mentions[1]
    #expect(mention.snippet == "Only content. Two lines.")
    #expect(mention.source == "The Wire")
  }

  @Test(
    "a relative link is left out, and the beginning of the text stands in for a title, with warnings"
  )
  func shortPost() throws {
    let harvest = try #require(try harvests(of: "rss.xml").first)
    let mention = harvest.mentions[2]
    #expect(mention.title == "A short post without a title.")
    #expect(mention.url == "")
    #expect(mention.at == "2017-09-21")
    #expect(mention.source == "The Example Times – Technology")
    #expect(
      harvest.findings.prefix(2).map(\.description) == [
        "rss.xml:31:5: warning: the entry has no title; `A short post without a title.` stands in for it [import-title]",
        "rss.xml:31:5: warning: the link `/2017/09/short` is no web address and is left out [import-link]",
      ])
  }

  @Test("a date that cannot be read is quoted")
  func unreadableDate() throws {
    let harvest = try #require(try harvests(of: "rss.xml").first)
    #expect(harvest.mentions[3].day == importDay)
    #expect(
      harvest.findings.last?.description
        == "rss.xml:36:5: warning: the date `the day before yesterday` cannot be read; 2017-10-02 stands in for it [import-date]"
    )
  }

  @Test(
    "dates are read as feeds write them",
    arguments: [
      ("Wed, 20 Sep 2017 06:32:01 GMT", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("20 Sep 2017 06:32:01 +0000", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("Wed, 20 Sep 2017 23:32:01 -0700", "2017-09-21T06:32:01Z", "2017-09-20"),
      ("Wed, 20 Sep 2017 01:32:01 +1000", "2017-09-19T15:32:01Z", "2017-09-20"),
      ("Wed, 20 Sep 2017 06:32 EST", "2017-09-20T11:32:00Z", "2017-09-20"),
      ("wednesday, 20 september 2017 06:32:01 UT", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("Wed, 20-Sep-17 06:32:01 GMT", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("20 Sep 98 06:32:01 GMT", "1998-09-20T06:32:01Z", "1998-09-20"),
      ("Wed, 20 Sep 2017 06:32:01", "2017-09-20", "2017-09-20"),
      ("Wed, 20 Sep 2017 06:32:01 XYZ", "2017-09-20", "2017-09-20"),
      ("Wed, 20 Sep 2017", "2017-09-20", "2017-09-20"),
      ("2017-09-20T06:32:01Z", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("2017-09-20t06:32:01.123456+05:30", "2017-09-20T01:02:01Z", "2017-09-20"),
      ("2017-09-20 06:32:01Z", "2017-09-20T06:32:01Z", "2017-09-20"),
      ("2017-09-20T06:32Z", "2017-09-20T06:32:00Z", "2017-09-20"),
      ("2017-09-20T06:32:01", "2017-09-20", "2017-09-20"),
      ("2017-09-20", "2017-09-20", "2017-09-20"),
      ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "2016-12-31"),
    ])
  func dates(_ written: String, at: String, day: String) throws {
    let harvest = try rss("<item><title>t</title><pubDate> \(written)\n</pubDate></item>")
    #expect(harvest.mentions.first?.at == at)
    #expect(harvest.mentions.first?.day.description == day)
    #expect(harvest.findings == [])
  }

  @Test(
    "what is no date gets the import's day and a warning",
    arguments: [
      "yesterday", "2017", "2017-02-30", "2017-09-20T25:00:00Z", "2017-09-20T06:61:00Z",
      "2017-09-20Tnoon", "32 Sep 2017 06:00:00 GMT", "20 Foo 2017 06:00:00 GMT",
      "0001-01-01T00:00:00+05:00",
      "9999-12-31T23:59:59-05:00", "1505889121", "20/09/2017", "99999999999999999999-01-01",
    ])
  func noDates(_ written: String) throws {
    let harvest = try rss("<item><title>t</title><pubDate>\(written)</pubDate></item>")
    #expect(harvest.mentions.first?.day == importDay)
    #expect(harvest.findings.map(\.rule) == ["import-date"])
  }

  @Test("a date of Dublin Core stands in for one that cannot be read")
  func dublinCore() throws {
    let harvest = try rss(
      "<item><title>t</title><pubDate>soon</pubDate><dc:date>2017-09-20T06:32:01Z</dc:date></item>")
    #expect(harvest.mentions.first?.at == "2017-09-20T06:32:01Z")
    #expect(harvest.findings == [])
  }

  @Test(
    "HTML becomes text",
    arguments: [
      ("a<br>b<br/>c", "a b c"), ("<p>a</p><p>b</p>", "a b"), ("<b>a</b>b", "ab"),
      ("a <!-- no <b> --> b", "a b"), ("a<script>if (1 < 2) { '</b>' }</script>b", "ab"),
      ("<STYLE type='x>y'>p{}</Style >a", "a"), ("a < b > c & d", "a < b > c & d"),
      ("1 <2", "1 <2"), ("<a title='1 > 0' href=\"x\">y</a>", "y"), ("a <b", "a"),
      ("&eacute;&#233;&#xE9;&#xe9", "éééé"), ("&nbsp;a&nbsp;&nbsp;b ", "a b"),
      ("&amp;amp;", "&amp;"), ("&unknown; &;", "&unknown; &;"), ("&#146;", "’"),
      ("&#0;&#xD800;&#x110000;", "���"),
      ("&#99999999999999999999;", "�"), ("&hellip;&ndash;&euro;", "…–€"),
      ("<!DOCTYPE html>a<?php b ?>c", "ac"),
      ("<script>never closed", ""), ("<!-- never closed", ""), ("tail <", "tail <"),
      ("tail &", "tail &"),
    ])
  func html(_ written: String, _ text: String) throws {
    let harvest = try rss(
      "<item><title>t</title><pubDate>2017-09-20</pubDate><description><![CDATA[\(written)]]></description></item>"
    )
    #expect(harvest.mentions.first?.snippet == text)
  }

  @Test("a feed in another encoding is read by its declaration")
  func encodings() throws {
    let latin = try #require(try harvests(of: "latin-1.xml").first)
    #expect(latin.mentions.first?.title == "Käse & Brötchen")
    #expect(latin.mentions.first?.url == "https://zeitung.example.de/käse")
    #expect(latin.mentions.first?.source == "Zeitung für Köln")
    #expect(latin.findings.first?.location.line == 4)
    let wide = try #require(try harvests(of: "utf-16.xml").first)
    #expect(wide.mentions.first?.title == "Größe")
  }

  @Test("HTML's entities are known where a feed names a DTD, which is not fetched")
  func externalDTD() throws {
    #expect(try harvests(of: "external-dtd.xml").first?.mentions.first?.title == "Café news !")
  }
}
