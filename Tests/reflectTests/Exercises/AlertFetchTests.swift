import Testing

@Suite("reflect alert fetch")
struct AlertFetchTests {
  private func add(_ term: String, _ feed: String, to journal: Journal) throws {
    try journal.write(
      "exercises/alerts/\(term).md", "---\nterm: \(term)\nsince: 2017-08-09\nfeed: \(feed)\n---\n")
  }

  @Test("gets each term's feed, and adds what is new to the term's log")
  func fetches() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try add("amazon", server.url("/feed.xml"), to: journal)
    try add("google", server.url("/g.xml"), to: journal)
    try journal.write("feed.xml", Feed.google("Amazon", stories: 3))
    try journal.write("g.xml", Feed.google("google", stories: 2))
    // The feed that answers first is told first.
    let told = try journal.reflect("alert", "fetch").out.split(separator: "\n").sorted()
    #expect(
      told.joined(separator: "\n") == """
        amazon: 3 new mentions
        google: 2 new mentions
        next: decide on them with `reflect alert inbox`
        """)
    #expect(try MentionState(journal).verdicts.count == 3)
    try journal.write("feed.xml", Feed.google("Amazon", stories: 4))
    try journal.reflect("alert", "fetch", "amazon").expect(
      out: "amazon: 1 new mention, 3 known already\nnext: [..]", err: "")
    #expect(try MentionState(journal).verdicts.count == 4)
  }

  @Test("asks whether a feed has changed, and asks for all of it where the log lost something")
  func conditions() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try add("amazon", server.url("/to-feed"), to: journal)
    try journal.write("feed.xml", Feed.google("Amazon", stories: 3))
    try journal.reflect("alert", "fetch").expect(out: "amazon: 3 new mentions\n...")
    try journal.reflect("alert", "fetch").expect(out: "amazon: the feed has not changed", err: "")
    #expect(server.requests.last?.hasSuffix("Wed, 20 Sep 2017 06:32:01 GMT") == true)
    // The cache is not git's business, and nothing is lost without it.
    try journal.shell("git init -q . && git add -A && git ls-files").expect(
      out: """
        course.yml
        exercises/alerts/amazon.md
        exercises/alerts/amazon.mentions.jsonl
        feed.xml
        ...
        """)
    let log = try journal.read("exercises/alerts/amazon.mentions.jsonl")
    try journal.write(
      "exercises/alerts/amazon.mentions.jsonl",
      log.split(separator: "\n").dropLast().joined(separator: "\n"))
    try journal.reflect("alert", "fetch").expect(out: "amazon: 1 new mention, 2 known already\n...")
    try journal.write(
      ".cache-lost", "")
    try journal.shell("rm -r exercises/alerts/.cache && reflect alert fetch").expect(
      out: "amazon: 0 new mentions, 3 known already", err: "")
    try journal.shell(
      "echo '{\"url\":' | tee exercises/alerts/.cache/*.json >x && reflect alert fetch"
    )
    .expect(out: "amazon: 0 new mentions, 3 known already", err: "")
  }

  @Test("does not remember a feed that could not be taken in")
  func notRemembered() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try add("amazon", server.url("/feed.xml"), to: journal)
    try journal.write("feed.xml", "<feed>")
    for _ in 0..<2 {
      try journal.reflect("alert", "fetch").expect(
        1, out: "", err: "exercises/alerts/amazon.md: error: its feed cannot be read: [..] [fetch]")
    }
    #expect(server.requests.allSatisfy { $0 == "/feed.xml" })
  }

  @Test(
    "what a bad server does is told in a line, costs no more than its time, and keeps no other feed"
  )
  func badServers() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try journal.write("feed.xml", Feed.google("amazon", stories: 3))
    try add("amazon", server.url("/feed.xml"), to: journal)
    let bad = [
      ("broken", "the server answered with status 500"),
      ("cut-off", "it broke off before its end"),
      ("drip", "it took longer than 2 seconds"),
      ("endless", "it has more than the 16 MB allowed"),
      ("huge", "it has more than the 16 MB allowed"),
      ("missing", "the server answered with status 404"),
      ("silent", "it took longer than 2 seconds"),
      ("to-file", "it leads to an address that is neither http nor https"),
      ("to-gopher", "it leads to an address that is neither http nor https"),
      ("to-itself", "it redirects more than five times"),
    ]
    for (path, _) in bad { try add(path, server.url("/\(path)"), to: journal) }
    try add("unreachable", "http://127.0.0.1:1/", to: journal)
    let says = bad.map { "exercises/alerts/\($0).md: error: cannot get its feed: \($1) [fetch]" }
    try journal.reflect("alert", "fetch", "--timeout", "2").expect(
      1, out: "amazon: 3 new mentions\nnext: [..]",
      err: (says + [
        "exercises/alerts/unreachable.md: error: cannot get its feed: its server cannot be reached; [..] [fetch]"
      ]).joined(separator: "\n"))
  }

  @Test("leaves out terms that are over or have no feed, unless named")
  func leftOut() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try journal.write("exercises/alerts/none.md", "---\nterm: none\n---\n")
    try journal.write(
      "exercises/alerts/over.md",
      "---\nterm: over\nuntil: 2017-09-01\nfeed: \(server.url("/over.xml"))\n---\n")
    try journal.write("over.xml", Feed.google("over", stories: 1))
    try journal.reflect("alert", "fetch").expect(
      out: "no term has a feed; add `feed:` with its address to a term's file", err: "")
    try journal.reflect("alert", "fetch", "over", "none").expect(
      1, out: "over: 1 new mention\nnext: [..]",
      err:
        "exercises/alerts/none.md: error: the term has no feed; add `feed:` with its address [fetch]"
    )
    try journal.reflect("alert", "fetch", "elsewhere").expect(
      2, out: "", err: "[..]not monitored[..]")
    try journal.reflect("alert", "fetch", "--timeout", "0").expect(64, out: "")
  }

  @Test("says so where curl is not there, and reads nobody's curlrc")
  func curl() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try journal.write("feed.xml", Feed.google("amazon", stories: 3))
    try add("amazon", server.url("/feed.xml"), to: journal)
    try journal.reflect("alert", "fetch", environment: ["PATH": "/nonexistent"]).expect(
      2, out: "", err: "reflect: the command `curl` is not installed; [..]")
    try journal.write(".curlrc", "url = \"file:///etc/passwd\"\noutput = \"stolen\"\n")
    try journal.reflect("alert", "fetch", environment: ["HOME": journal.folder]).expect(
      out: "amazon: 3 new mentions\nnext: [..]", err: "")
    #expect(!journal.has("stolen"))
  }

  @Test("an address is no option and no pattern of curl's")
  func addresses() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    try add("amazon", server.url("/a[1-3]{b,c}.xml"), to: journal)
    try journal.reflect("alert", "fetch").expect(1, err: "[..]status 404 [fetch]")
    #expect(server.requests == ["/a[1-3]{b,c}.xml"])
  }
}
