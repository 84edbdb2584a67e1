import Foundation
import Testing

@Suite("reflect alert list")
struct AlertListTests {
  private func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/alerts/amazon.md",
      """
      ---
      term: amazon
      since: 2017-08-09
      ---

      ## 2017-09-12 [Drones](https://example.org/s/0)
      Sentiment: neutral

      Nobody asked the **neighbours**, and so on and so forth.

      ## 2017-09-02 Older

      Written later.
      """)
    try journal.write(
      "exercises/alerts/google.md",
      "---\nterm: google\nsince: 2017-08-01\nuntil: 2017-08-10\nfeed: https://e.org/f\n---\n")
    try journal.write("f.xml", Feed.google("amazon", stories: 12))
    try journal.reflect("alert", "import", "f.xml").expect()
    try journal.shell("printf 'd\\nd\\ns\\nn\\nWell.\\n' | reflect alert inbox amazon").expect()
    return journal
  }

  @Test("shows days, mentions, unread, significant and the last comment")
  func text() throws {
    try journal().reflect("alert", "list").expect(
      out: """
        term    days  mentions  unread  significant  last comment
        amazon    43        12       9            3  2017-09-20 Well.
        google    10         0       0            0
        """, err: "")
  }

  @Test("tells the same to a program")
  func json() throws {
    let journal = try journal()
    let outcome = try journal.reflect("alert", "list", "--format", "json").expect(err: "")
    let terms = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    try #require(terms.count == 2)
    let amazon = terms[0] as NSDictionary
    let keys = [
      "term", "file", "feed", "since", "until", "days", "mentions", "unread", "dismissed",
      "significant", "last",
    ]
    #expect(Set(amazon.allKeys.compactMap { $0 as? String }) == Set(keys))
    #expect(amazon["term"] as? String == "amazon")
    #expect(amazon["file"] as? String == "exercises/alerts/amazon.md")
    #expect(amazon["feed"] is NSNull)
    #expect(amazon["days"] as? Int == 43)
    #expect(amazon["mentions"] as? Int == 12)
    #expect(amazon["unread"] as? Int == 9)
    #expect(amazon["dismissed"] as? Int == 2)
    #expect(amazon["significant"] as? Int == 3)
    let last = try #require(amazon["last"] as? NSDictionary)
    #expect(last["day"] as? String == "2017-09-20")
    #expect(last["title"] as? String == "Tale2 about thing2")
    #expect(last["url"] as? String == "https://example.org/s/2")
    #expect(last["sentiment"] as? String == "neutral")
    #expect(last["comment"] as? String == "Well.")
    #expect((last["mention"] as? String)?.count == 10)
    #expect(last["line"] as? Int == 15)
    #expect(terms[1]["until"] as? String == "2017-08-10")
    #expect(terms[1]["feed"] as? String == "https://e.org/f")
    #expect(terms[1]["last"] is NSNull)
  }

  @Test("the last comment is the one that was written last on the latest day, as on the site")
  func lastOfDay() throws {
    let journal = try journal()
    for (title, comment) in [("Zebra", "Written first."), ("Apple", "Written last.")] {
      try journal.reflect(
        "alert", "log", "google", "--title", title, "--date", "2017-08-05", "--comment", comment
      ).expect()
    }
    try journal.reflect("alert", "list").expect(out: "...\ngoogle [..] 2017-08-05 Written last.")
    let json = try journal.reflect("alert", "list", "--format", "json").expect().out
    #expect(json.contains(#""comment": "Written last.""#))
    try journal.reflect("build", "--drafts").expect()
    let page = try journal.read("site/public/exercises/alerts/google.html")
    let last = try #require(page.range(of: "Written last."))
    let first = try #require(page.range(of: "Written first."))
    // The newest stands on top.
    #expect(last.lowerBound < first.lowerBound)
  }

  @Test("lists what can be read, and says what cannot")
  func findings() throws {
    let journal = try journal()
    try journal.write("exercises/alerts/broken.md", "---\nsince: 2017-08-01\n---\n")
    let log = "exercises/alerts/amazon.mentions.jsonl"
    try journal.write(log, try journal.read(log) + "{\"type\":\"men")
    try journal.reflect("alert", "list").expect(
      1,
      out: """
        term    days  mentions  unread  significant  last comment
        amazon    43        12       9            3  2017-09-20 Well.
        google    10         0       0            0
        """,
      err: """
        exercises/alerts/amazon.mentions.jsonl:16:[..]: warning: the last line is cut off [..]
        exercises/alerts/broken.md:1:1: error: the file does not say which term is monitored; [..]
        """)
  }

  @Test("on a narrow terminal stands one fact below the other, none cut")
  func narrow() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("alert", "add", "customer relationship", "--since", "2017-09-01").expect()
    try journal.reflect(
      "alert", "log", "customer relationship", "--title", "T", "--comment", "It cost trust."
    ).expect()
    let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
    try terminal.resize(columns: 40, lines: 24)
    try terminal.type("clear; REFLECT_TODAY=2017-09-20 '\(Reflect.path)' alert list")
    let screen = try terminal.wait(for: "significant")
    #expect(
      screen.contains(
        """
        customer relationship
          20 days, 0 mentions, 0 unread, 1
          significant
          2017-09-20 It cost trust.
        """), "\(screen)")
  }

  @Test("says what to do where no term is monitored")
  func empty() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("alert", "list").expect(
      out: "no terms yet; `reflect alert add` with a term starts to monitor it", err: "")
    try journal.reflect("alert", "list", "--format", "json").expect(out: "[]", err: "")
  }

  @Test("sends nothing of a stranger's to the terminal as it came")
  func hostile() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/alerts/a.md",
      "---\nterm: \"a \u{202e}b\"\n---\n\n## 2017-09-20 T\n\nc &#27;[31m \u{202e} d\n")
    let out = try journal.reflect("alert", "list").expect().out
    #expect(!out.unicodeScalars.contains { $0.value == 0x1b || $0.value == 0x202e })
  }
}
