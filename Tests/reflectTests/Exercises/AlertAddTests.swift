import Testing

@Suite("reflect alert add")
struct AlertAddTests {
  @Test("starts a term's file and asks nothing")
  func starts() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("alert", "add", "Social CRM").expect(
      out: """
        created exercises/alerts/social-crm.md, monitored since 2017-09-20
        next: save the alerts that come by mail, then `reflect alert import` with the files
        """, err: "")
    #expect(
      try journal.read("exercises/alerts/social-crm.md") == """
        ---
        term: Social CRM
        since: 2017-09-20
        ---

        <!-- Why this term? What you write here, above the first alert, opens the term's page. -->

        """)
    try journal.reflect("build").expect(err: "")
    #expect(journal.has("site/public/exercises/alerts/social-crm.html"))
  }

  @Test("takes a feed and the first day")
  func options() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect(
      "alert", "add", "amazon", "--feed", "https://e.org/feeds/1?a=b&c", "--since", "2017-08-09"
    ).expect(
      out: """
        created exercises/alerts/amazon.md, monitored since 2017-08-09
        next: `reflect alert fetch`, then `reflect alert inbox`
        """, err: "")
    let text = try journal.read("exercises/alerts/amazon.md")
    #expect(
      text.hasPrefix("---\nterm: amazon\nsince: 2017-08-09\nfeed: https://e.org/feeds/1?a=b&c\n---")
    )
  }

  @Test("never touches a term that is there, and says where it is")
  func there() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/x.md", "---\nterm: Amazon\nsince: 2017-08-09\n---\nMine.\n")
    try journal.write("exercises/alerts/google.md", "A note.\n")
    let before = try journal.snapshot()
    try journal.reflect("alert", "add", "AMAZON").expect(
      out: "Amazon is monitored already: exercises/alerts/x.md", err: "")
    try journal.reflect("alert", "add", "amazon", "--since", "2017-08-09").expect(err: "")
    try journal.reflect("alert", "add", "amazon", "--since", "2017-08-10").expect(
      2, out: "",
      err:
        "reflect: Amazon is monitored already: exercises/alerts/x.md, which was not changed; edit its first lines"
    )
    try journal.reflect("alert", "add", "google").expect(
      2, out: "",
      err:
        "reflect: exercises/alerts/google.md is there but says no term; give it `term:`, or rename it"
    )
    #expect(try journal.snapshot() == before)
  }

  @Test(
    "makes nothing of what is no term, date or address",
    arguments: [
      ([""], "the term must not be empty"), ([" "], "the term must not be empty"),
      (["a\nb"], "the term must be one line without control characters"),
      (["a\u{1b}[31m"], "the term must be one line without control characters"),
      (
        ["a", "--since", "2017-02-30"],
        "--since must be a date such as 2017-09-20, not `2017-02-30`"
      ),
      (
        ["a", "--feed", "file:///etc/passwd"],
        "--feed must be an address that begins with http:// or https://, not `file:///etc/passwd`"
      ),
      (["a", "--feed", "https://"], "--feed must be [..], not `https://`"),
    ])
  func badUsage(_ arguments: [String], _ says: String) throws {
    let journal = try Journal.makeSmall()
    let before = try journal.snapshot()
    try journal.command([Reflect.path, "alert", "add"] + arguments).run().expect(
      64, out: "", err: "reflect: \(says)")
    #expect(try journal.snapshot() == before)
  }

  @Test("writes nothing outside the journal, wherever a folder leads")
  func outside() throws {
    let journal = try Journal.makeSmall()
    let elsewhere = try Journal.make()
    try journal.write("exercises/x", "")
    try journal.link("exercises/alerts", to: elsewhere.folder)
    try journal.link("exercises/blogs", to: elsewhere.folder)
    try journal.reflect("alert", "add", "amazon").expect(
      2, out: "",
      err: "exercises/alerts/amazon.md: error: cannot create it: [..] leads outside [..]")
    try journal.shell("reflect blog add http://e.org </dev/null").expect(
      2, err: "exercises/blogs/e.md: error: cannot create it: [..] leads outside [..]")
    #expect(try elsewhere.snapshot().items.isEmpty)
  }
}
