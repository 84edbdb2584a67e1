import Foundation
import Testing

@Suite("reflect alert import")
struct AlertImportTests {
  @Test("takes the term from the feed's title, starts its file, and says so")
  func starts() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "f.xml",
      Feed.google(
        "amazon",
        [
          .init(
            title: "A &lt;b&gt;river&lt;/b&gt; &amp;amp; more", path: "a?x=1&amp;utm_source=g",
            day: "2017-09-03"),
          .init(title: "B", path: "b"),
        ]))
    try journal.reflect("alert", "import", "f.xml").expect(
      out: """
        created exercises/alerts/amazon.md, monitored since 2017-09-03
        amazon: 2 new mentions
        next: decide on them with `reflect alert inbox`
        """, err: "")
    let log = try journal.read("exercises/alerts/amazon.mentions.jsonl")
    #expect(log.split(separator: "\n").count == 2)
    #expect(log.contains(#""title":"A river & more""#))
    #expect(log.contains(#""day":"2017-09-03""#))
    try journal.reflect("alert", "import", "f.xml").expect(
      out: "amazon: 0 new mentions, 2 known already", err: "")
    #expect(try journal.read("exercises/alerts/amazon.mentions.jsonl") == log)
    try journal.reflect("build").expect(err: "")
  }

  @Test("finds the term in any case of letters, and takes another where one is named")
  func term() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/shop.md", "---\nterm: Amazon\n---\n")
    try journal.write("exercises/alerts/other.md", "---\nterm: google\n---\n")
    try journal.write("f.xml", Feed.google("AMAZON", stories: 2))
    try journal.reflect("alert", "import", "f.xml").expect(
      out: "Amazon: 2 new mentions\nnext: [..]")
    #expect(journal.has("exercises/alerts/shop.mentions.jsonl"))
    try journal.reflect("alert", "import", "f.xml", "--term", "other").expect(
      out: "google: 2 new mentions\nnext: [..]", err: "")
    try journal.reflect("alert", "import", "f.xml", "--term", "New one").expect(
      out:
        "created exercises/alerts/new-one.md, monitored since 2017-09-20\nNew one: 2 new mentions\n..."
    )
  }

  @Test("a feed that is called as a term that is monitored is about that term")
  func titledAsTerm() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/tea.md", "---\nterm: tea shop\n---\n")
    let feed = Feed.google("x", stories: 2).replacing("Google Alert - x", with: "Tea Shop")
      .replacing("tag:google.com,2013:googlealerts", with: "urn")
    try journal.write("f.xml", feed)
    try journal.reflect("alert", "import", "f.xml").expect(
      out: "tea shop: 2 new mentions\nnext: [..]", err: "")
    // The title says nothing of who published a story.
    #expect(try !journal.read("exercises/alerts/tea.mentions.jsonl").contains("Tea Shop"))
    try journal.reflect("alert", "import", "f.xml").expect(
      out: "tea shop: 0 new mentions, 2 known already", err: "")
    try journal.write("g.xml", feed.replacing("Tea Shop", with: "Tea Shops"))
    try journal.reflect("alert", "import", "g.xml").expect(
      1, out: "", err: "g.xml: error: it does not say which term it is about; [..]")
  }

  @Test("a term that is nearly one of those monitored is not begun by mistake")
  func mistypedTerm() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/amazon.md", "---\nterm: amazon\n---\n")
    try journal.write("f.xml", Feed.google("amazone", stories: 2))
    let before = try journal.snapshot()
    try journal.reflect("alert", "import", "f.xml", "--term", "amzon").expect(
      2, out: "",
      err:
        "reflect: `amzon` is not monitored, and `amazon` is; name that, or start the new one with `reflect alert add` first"
    )
    #expect(try journal.snapshot() == before)
    // Who means it says so first, and a feed knows its own term.
    try journal.reflect("alert", "add", "amzon").expect()
    try journal.reflect("alert", "import", "f.xml", "--term", "amzon").expect(
      out: "amzon: 2 new mentions\nnext: [..]")
    try journal.reflect("alert", "import", "f.xml").expect(
      out: "created exercises/alerts/amazone.md, [..]\namazone: 2 new mentions\nnext: [..]")
  }

  @Test("a file that cannot be read does not keep the others")
  func broken() throws {
    let journal = try Journal.makeSmall()
    try journal.write("f.xml", Feed.google("amazon", stories: 3))
    try journal.write("half.xml", String(Feed.google("amazon", stories: 9, from: 5).dropLast(300)))
    try journal.write("text.txt", "nothing of the kind")
    try journal.write(
      "untold.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title></feed>")
    try journal.reflect(
      "alert", "import", "gone.xml", "half.xml", "text.txt", "f.xml", "untold.xml"
    ).expect(
      1, out: "created [..]\namazon: 3 new mentions\nnext: [..]",
      err: """
        gone.xml: error: cannot read it: it does not exist [file]
        half.xml:1:[..]: error: [..] [import]
        text.txt: error: this is no Atom or RSS feed and no mail (.eml or mbox) [import]
        untold.xml: error: it does not say which term it is about; name it with --term [import]
        """)
    #expect(try MentionState(journal).verdicts.count == 3)
  }

  @Test("reads the mails that Google sends")
  func mails() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "alert.eml",
      """
      From: Google Alerts <googlealerts-noreply@google.com>
      Date: Wed, 20 Sep 2017 06:32:01 +1000
      Subject: Google Alert - amazon
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8

      === News - 1 new result for [amazon] ===

      Baby-registry e-mails sent by mistake
      Consumer Notes
      A confusing mail told many people that a gift had been bought.
      <https://www.google.com/url?rct=j&sa=t&url=https://example.org/story&ct=ga>

      """)
    try journal.reflect("alert", "import", "alert.eml").expect(
      out: "created [..]\namazon: 1 new mention\nnext: [..]", err: "")
    let log = try journal.read("exercises/alerts/amazon.mentions.jsonl")
    #expect(
      log.contains(
        #""title":"Baby-registry e-mails sent by mistake","url":"https://example.org/story""#))
  }

  @Test("takes today for a day that has not come or that was before the web, and warns of it")
  func future() throws {
    let journal = try Journal.makeSmall()
    let stories = ["2017-09-20", "2017-09-21", "2056-01-01", "1017-09-20"].map {
      Feed.Story(title: "On \($0)", path: $0, day: $0)
    }
    try journal.write("soon.xml", Feed.google("amazon", Array(stories.prefix(2))))
    try journal.reflect("alert", "import", "soon.xml").expect(err: "")
    try journal.write("late.xml", Feed.google("amazon", stories))
    try journal.reflect("alert", "import", "late.xml").expect(
      out: "amazon: 2 new mentions, 2 known already\nnext: [..]",
      err: """
        late.xml:[..]: warning: the date `2056-01-01` has not come yet; 2017-09-20 stands in for it [import-date]
        late.xml:[..]: warning: the date `1017-09-20` is older than every page of the web; 2017-09-20 stands in for it [import-date]
        """)
    let log = try journal.read("exercises/alerts/amazon.mentions.jsonl")
    #expect(!log.contains(#""day":"2056"#) && !log.contains(#""at":"2056"#))
    try journal.reflect("alert", "import", "late.xml").expect(
      out: "amazon: 0 new mentions, 4 known already", err: "")
  }

  @Test("monitors a term that it starts since the first story that is near the others")
  func since() throws {
    let journal = try Journal.makeSmall()
    let days = ["1995-02-03", "2017-09-12", "2017-09-15", "2017-09-14"]
    let stories = days.map { Feed.Story(title: "On \($0)", path: $0, day: $0) }
    try journal.write("new.xml", Feed.google("retail", stories))
    try journal.reflect("alert", "import", "new.xml").expect(
      out: """
        created exercises/alerts/retail.md, monitored since 2017-09-12
        retail: 4 new mentions
        next: [..]
        """)
  }

  @Test(
    "two imports of the same ten thousand at once leave ten thousand whole lines", arguments: 1...3)
  func atOnce(_ round: Int) throws {
    let journal = try Journal.makeSmall()
    try journal.write("f.xml", Feed.google("amazon", stories: 10_000))
    try journal.shell(
      "reflect alert import f.xml & reflect alert import f.xml & reflect alert import f.xml & wait"
    ).expect(err: "")
    let lines = try journal.read("exercises/alerts/amazon.mentions.jsonl").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 10_001 && lines.last == "")
    let state = try MentionState(journal)
    #expect(state.tornLines == 0)
    #expect(state.verdicts.count == 10_000)
    #expect(
      try journal.snapshot("exercises/alerts").files == ["amazon.md", "amazon.mentions.jsonl"])
  }

  @Test(
    "killed at any moment it leaves a journal that the next import completes", arguments: 0..<20)
  func killed(_ round: Int) throws {
    let journal = try Journal.makeSmall()
    try journal.write("f.xml", Feed.google("amazon", stories: 2000))
    let program = journal.command([Reflect.path, "alert", "import", "f.xml"])
    _ = try program.run(killedAfter: useconds_t(round * 2500))
    try journal.reflect("alert", "import", "f.xml").expect()
    let state = try MentionState(journal)
    #expect(state.verdicts.count == 2000)
    #expect(state.tornLines <= 1)
    try journal.reflect("alert", "list").expect()
  }

  @Test("a disk that is full leaves the log as it was")
  func fullDisk() throws {
    let journal = try Journal.makeSmall()
    try journal.write("f.xml", Feed.google("amazon", stories: 3))
    try journal.write("more.xml", Feed.google("amazon", stories: 100))
    try journal.reflect("alert", "import", "f.xml").expect()
    let before = try journal.snapshot()
    try journal.shell("ulimit -f 2; reflect alert import more.xml").expect(
      2, out: "", err: "exercises/alerts/amazon.mentions.jsonl: error: cannot write it: [..] [file]"
    )
    #expect(try journal.snapshot().contents == before.contents)
  }

  @Test("a log that is a symbolic link is left alone")
  func linkedLog() throws {
    let journal = try Journal.makeSmall()
    let elsewhere = try Journal.make(["secret": "mine"])
    try journal.write("f.xml", Feed.google("amazon", stories: 3))
    try journal.write("exercises/alerts/amazon.md", "---\nterm: amazon\n---\n")
    try journal.link("exercises/alerts/amazon.mentions.jsonl", to: "\(elsewhere.folder)/secret")
    try journal.reflect("alert", "import", "f.xml").expect(
      2, out: "", err: "[..]amazon.mentions.jsonl: error: [..]")
    #expect(try elsewhere.read("secret") == "mine")
  }
}
