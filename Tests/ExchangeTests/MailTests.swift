import Diagnostics
import Exchange
import Journal
import Testing

@Suite("Mails of Google Alerts")
struct MailTests {
  @Test("a mail's plain text is read: base64, flowed lines joined, delsp honoured")
  func plainText() throws {
    let harvests = try harvests(of: "alert.eml")
    #expect(harvests.map(\.term) == ["amazon"])
    let mentions = harvests[0].mentions
    #expect(
      mentions.first
        == IncomingMention(
          guid: nil, at: "2017-09-21T05:15:30Z", day: try #require(Day("2017-09-20")),
          title:
            "Amazon sent ‘baby registry’ e-mails by mistake to a great many customers who have no baby",
          url: "https://www.example.com/2017/09/20/amazon-baby-registry.html",
          source: "The Example Times",
          snippet:
            "A technical glitch had Amazon tell people of gifts for babies they don't have, and people were not amused; some said that it was the strangest mail they ever ..."
        ))
    #expect(mentions.map(\.source) == ["The Example Times", "News Example", "Institute for Shops"])
    #expect(mentions[1].snippet == "Amazon hires. And pays.")
    #expect(mentions[1].url == "https://news.example.org/c++?id=7")
    #expect(harvests[0].findings == [])
  }

  @Test("links to the alert's settings are no stories")
  func footer() throws {
    #expect(try harvests(of: "alert.eml")[0].mentions.count == 3)
  }

  @Test("without plain text, the page's markup is read")
  func markup() throws {
    let mentions = try harvests(of: "alert-html.eml")[0].mentions
    #expect(
      mentions.map(\.title) == [
        "Amazon sent 'baby registry' e-mails – by mistake 😀", "Why C++ developers like Amazon",
      ])
    #expect(mentions[0].snippet == "A \"technical\" glitch ...")
  }

  @Test("without markup, the page's links through Google are read, each once")
  func links() throws {
    let mentions = try harvests(of: "alert-links.eml")[0].mentions
    #expect(mentions.map(\.title) == ["Amazon sent 'baby registry' e-mails", "Käse & Amazon"])
    #expect(mentions.map(\.url).last == "https://zeitung.example.de/käse")
  }

  @Test("a localised mail in another encoding is read")
  func localised() throws {
    let harvest = try harvests(of: "alert-german.eml")[0]
    #expect(harvest.term == "künstliche Intelligenz")
    #expect(harvest.mentions.map(\.snippet) == ["Köln zeigt Kunst ..."])
    #expect(harvest.mentions.map(\.day.description) == ["2017-09-20"])
  }

  @Test("a digest of several terms becomes a harvest for each")
  func digest() throws {
    let harvests = try harvests(of: "digest.eml")
    #expect(harvests.map(\.term) == ["amazon", "\"social crm\" OR scrm"])
    #expect(harvests.map { $0.mentions.map(\.title) } == [["One"], ["Two"]])
  }

  @Test("a mailbox becomes a harvest for each term, in the order in which they appear")
  func mailbox() throws {
    let harvests = try harvests(of: "two-terms.mbox")
    #expect(harvests.map(\.term) == ["amazon", "listening"])
    #expect(
      harvests[0].mentions.map(\.url) == [
        "https://garden.example.org/seed", "https://garden.example.org/seed2",
      ])
    #expect(harvests[1].mentions.map(\.title) == ["From now on shops listen"])
  }

  @Test("a quoted `From ` line of a mailbox loses one quote")
  func quotedFrom() throws {
    let mention = try #require(try harvests(of: "two-terms.mbox")[0].mentions.first)
    #expect(mention.title == "From seed to shop")
    #expect(mention.snippet == ">From a reader: nothing is lost.")
  }

  @Test("mails from others are left out with one warning a sender, and unreadable dates told")
  func strangers() throws {
    let harvests = try harvests(of: "two-terms.mbox")
    #expect(
      harvests.flatMap(\.findings).map(\.description) == [
        "two-terms.mbox:21: warning: 2 mails from `offers@shop.example` are no Google Alerts and are left out [import-mail]",
        "two-terms.mbox:64: warning: the mail `Google Alert - amazon` has no readable date; 2017-10-02 stands in for it [import-date]",
      ])
  }

  @Test("a story whose link is no web address keeps its own words, and so does the next")
  func foreignLink() throws {
    let story = "Title @\nThe Paper\nAbout @ and nothing else...\n"
    for link in ["<javascript:alert(1)>", "<data:text/html,x>", "<mailto:a@b>"] {
      let body =
        "=== News - 2 new results for [amazon] ===\n\n\(story.replacing("@", with: "one"))\(link)\n\n"
        + "\(story.replacing("@", with: "two"))<https://www.google.com/url?url=https://example.org/2>\n\n"
        + "- - - -\nUnsubscribe from this Google Alert:\n<https://www.google.com/alerts/remove?x=1>\n"
        + "Help is\nhere\n<https://support.example.org/>\n"
      let harvest = try #require(try harvests(alertMail(body), file: "a.eml").first)
      #expect(harvest.mentions.map(\.title) == ["Title one", "Title two"], "\(link)")
      #expect(harvest.mentions.map(\.url) == ["", "https://example.org/2"])
      #expect(
        harvest.mentions.map(\.snippet) == [
          "About one and nothing else...", "About two and nothing else...",
        ])
      #expect(harvest.findings.map(\.rule) == ["import-link"])
    }
  }

  @Test("mails that are left out are named, however many warnings come before")
  func namedErrors() throws {
    let whole = String(decoding: try fixture("alert.eml"), as: UTF8.self)
    let dateless = whole.replacing(#/(?m)^Date:.*\n/#, with: "")
    let cut = whole.prefix(whole.count / 2)
    let box = String(repeating: "From a@b\n\(dateless)\n\n", count: 60) + "From a@b\n\(cut)"
    let findings = try harvests(box, file: "many.mbox")[0].findings
    #expect(findings.count { $0.message.contains("ends in the middle") } == 1)
    #expect(findings.count == 52)
    #expect(findings.last?.message == "10 more findings like these are not shown")
    #expect(findings.last?.severity == .warning)
  }

  @Test("a mail that ends in the middle is left out and told, and the others of its file are read")
  func cut() throws {
    let whole = String(decoding: try fixture("alert.eml"), as: UTF8.self)
    let stories = try harvests(whole, file: "a.eml")[0].mentions.count
    let end = try #require(whole.ranges(of: "--001a114a7f5c8ed0aa0559").last?.lowerBound)
    // Also where all that is missing are the last two bytes.
    for part in [
      whole[..<end], whole.prefix(whole.count / 2), whole[..<end] + "--001a114a7f5c8ed0aa0559",
    ] {
      let harvest = try #require(try harvests(String(part), file: "a.eml").first)
      #expect(harvest.mentions.isEmpty)
      #expect(
        harvest.findings.map(\.description) == [
          "a.eml:1: error: the mail `Google Alert - amazon` ends in the middle and is left out; save it once more [import-mail]"
        ])
    }
    let both = try harvests(
      "From a@b\n\(whole[..<end])\n\nFrom a@b\n\(whole)", file: "both.mbox")
    #expect(both[0].mentions.count == stories)
    #expect(both[0].findings.map(\.severity) == [.error])
  }

  @Test("a file with mails from others only brings in nothing but the warning")
  func onlyStrangers() throws {
    let harvests = try harvests(alertMail("Hello", from: "Someone <a@example.org>"), file: "a.eml")
    #expect(harvests.map(\.term) == [nil])
    #expect(harvests[0].mentions == [])
    #expect(
      harvests[0].findings.map(\.message) == [
        "a mail from `a@example.org` is no Google Alert and is left out"
      ])
  }

  @Test("a mail that passes an alert on says what to save instead")
  func forwarded() throws {
    let mail = alertMail(
      "---------- Forwarded message\nFrom: Google Alerts <googlealerts-noreply@google.com>\n",
      subject: "Fwd: Google Alert - amazon", from: "Ada <ada@example.org>")
    #expect(
      try harvests(mail, file: "a.eml")[0].findings.map(\.message) == [
        "a mail from `ada@example.org` is no Google Alert and is left out; save the alert that was passed on as a file of its own"
      ])
  }

  @Test("a sender who only calls himself Google Alerts is a stranger")
  func impostor() throws {
    for from in [
      "\"googlealerts-noreply@google.com\" <x@evil.example>",
      "googlealerts-noreply@google.com.evil.example",
      "x@evil.example, googlealerts-noreply@google.com",
    ] {
      let text =
        "=== News - 1 new result for [a] ===\n\nT\nP\nS\n<\(redirect("https://evil.example"))>\n"
      #expect(try harvests(alertMail(text, from: from))[0].mentions == [])
    }
  }

  @Test("a mail that tells of no story is told of")
  func noStory() throws {
    let harvests = try harvests(alertMail("Welcome to Google Alerts."), file: "a.eml")
    #expect(
      harvests[0].findings.map(\.description) == [
        "a.eml:1: warning: the mail `Google Alert - amazon` tells of no story [import-mail]"
      ])
  }

  @Test("the subject names the term where no heading does")
  func termOfSubject() throws {
    let text = "T\nP\nS\n<\(redirect("https://example.org/a"))>\n"
    for (subject, term) in [
      ("Google Alert - amazon", "amazon"), ("=?UTF-8?B?R29vZ2xlIEFsZXJ0IOKAkyBjYWbDqQ==?=", "café"),
      ("Hello", nil),
    ] as [(String, String?)] {
      #expect(try harvests(alertMail(text, subject: subject))[0].term == term)
    }
  }

  @Test("headings and addresses that were wrapped are joined")
  func wrapped() throws {
    let text = """
      === News - 1 new result for [a very long term that someone
      thought of] ===

      Title
      Publisher
      Snippet
      <https://www.google.com/url?rct=j&sa=t&url=https://example.org/a-very-long
      -address&ct=ga&cd=CAIy>
      """
    let harvest = try harvests(alertMail(text))[0]
    #expect(harvest.term == "a very long term that someone thought of")
    #expect(harvest.mentions.map(\.url) == ["https://example.org/a-very-long-address"])
  }

  @Test("of two lines, a short second one is the publisher, a long one the text")
  func twoLines() throws {
    let text = """
      One
      The Times
      <\(redirect("https://example.org/1"))>

      Two
      What happened was longer than any publisher's name, and went on ...
      <\(redirect("https://example.org/2"))>
      """
    let mentions = try harvests(alertMail(text))[0].mentions
    #expect(mentions.map(\.source) == ["The Times", ""])
    #expect(mentions[1].snippet.hasPrefix("What happened"))
  }

  @Test("a line of which nothing is seen is no title, and a redirect to no web address no link")
  func nothingSeen() throws {
    let text =
      "\u{202e}\u{feff}\n\u{1b}\nTitle\nPublisher\nText\n<\(redirect("javascript:alert(1)"))>\n"
    let harvest = try harvests(alertMail(text), file: "a.eml")[0]
    #expect(harvest.mentions.map(\.title) == ["Title"])
    #expect(harvest.mentions.map(\.source) == ["Publisher"])
    #expect(harvest.mentions.map(\.url) == [""])
    #expect(harvest.findings.map(\.rule) == ["import-link"])
  }

  @Test("lines may end as on Windows, and the file with a mark")
  func windows() throws {
    let text = alertMail("T\nP\nS\n<\(redirect("https://example.org/a"))>\n")
    let mail = "\u{feff}" + text.replacing("\n", with: "\r\n")
    #expect(try harvests(mail)[0].mentions.map(\.title) == ["T"])
  }

  @Test("a missing boundary, an unknown charset or encoding do no harm")
  func broken() throws {
    let body = "T\nP\nS\n<\(redirect("https://example.org/a"))>\n"
    for type in [
      "text/plain; charset=no-such-charset", "text/plain; charset=\"../../x\"",
      "text/plain; charset=utf-16",
      "multipart/alternative; boundary=none", "multipart/alternative", "nonsense",
      "text/plain; charset=utf-7",
    ] {
      _ = try harvests(alertMail(body, type: type))
    }
    let harvest = try harvests(alertMail(body, type: "text/plain; charset=no-such-charset"))[0]
    #expect(harvest.mentions.map(\.title) == ["T"])
  }
}
