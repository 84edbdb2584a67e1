import Files
import Testing

@Suite("reflect alert log")
struct AlertLogTests {
  static let front = "---\nterm: amazon\nsince: 2017-08-09\n---\n\nWhy.\n"
  private static let file = "exercises/alerts/amazon.md"

  private func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(Self.file, Self.front)
    return journal
  }

  @Test("appends a dated heading with the comment, and the page shows it")
  func appends() throws {
    let journal = try journal()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "Baby-registry e-mails sent by mistake",
      "--url", "https://example.org/story", "--date", "2017-09-19", "--sentiment", "negative",
      "--comment", "It cost **trust**."
    ).expect(out: "added to exercises/alerts/amazon.md:8", err: "")
    #expect(
      try journal.readAlerts() == Self.front + """

        ## 2017-09-19 [Baby-registry e-mails sent by mistake](https://example.org/story) <!-- alert: STAMP -->
        Sentiment: negative <!-- alert: STAMP -->

        It cost **trust**.
        <!-- end of alert: STAMP -->

        """)
    try journal.reflect("build").expect(err: "")
    let page = try journal.read("site/public/exercises/alerts/amazon.html")
    #expect(page.contains("It cost <strong>trust</strong>."))
    #expect(page.contains("Baby-registry e-mails sent by mistake"))
  }

  @Test("without a comment it opens the editor")
  func editor() throws {
    let journal = try journal()
    let editor = [
      "EDITOR": #"sh -c 'printf "Written\n\nat length.\n" | cat - "$1" >x; cat x >"$1"' sh"#
    ]
    try journal.reflect("alert", "log", "amazon", "--title", "Drones", environment: editor).expect(
      out: "added to exercises/alerts/amazon.md:8", err: "")
    #expect(
      try journal.readAlerts()
        == Self.front
        + "\n## 2017-09-20 Drones <!-- alert: STAMP -->\n\nWritten\n\nat length. <!-- alert: STAMP -->\n<!-- end of alert: STAMP -->\n"
    )
  }

  @Test("tells in the editor what is asked, and leaves nothing of that")
  func editorNote() throws {
    let journal = try journal()
    let editor = ["VISUAL": "cp", "EDITOR": "false"]
    // `cp FILE` fails, so what is asked is seen before, with another editor.
    try journal.reflect(
      "alert", "log", "amazon", "--title", "A --> b", environment: ["VISUAL": "cat"]
    ).expect(
      1,
      out: """


        <!-- Your comment on 2017-09-20 A - -> b. Save it and close the editor; empty takes nothing. -->
        """, err: "nothing was added, as there is no comment")
    try journal.reflect("alert", "log", "amazon", "--title", "A", environment: editor).expect(
      2, out: "", err: "...\nreflect: the editor `cp` ended with exit code 1")
    try journal.reflect("alert", "log", "amazon", "--title", "A").expect(
      2, out: "",
      err:
        "reflect: no editor is set; give the comment with `--comment \"…\"`, or set EDITOR, as in `export EDITOR=nano`"
    )
    #expect(try journal.read(Self.file) == Self.front)
  }

  @Test("keeps what was written in the editor where it cannot be appended")
  func keepsText() throws {
    let journal = try journal()
    let editor = ["EDITOR": #"sh -c 'echo "\`\`\`" >"$1"' sh"#, "TMPDIR": journal.folder]
    let outcome = try journal.reflect(
      "alert", "log", "amazon", "--title", "A", environment: editor
    ).expect(
      1, out: "", err: "reflect: the comment opens a code block [..]\nyour comment is kept in [..]")
    let path = outcome.err.split(separator: " ").last.map { $0.dropLast() } ?? ""
    #expect(String(decoding: try readFile(String(path)), as: UTF8.self) == "```\n")
  }

  @Test("reads the comment from standard input where that is asked for")
  func standardInput() throws {
    let journal = try journal()
    try journal.shell("printf 'One.\\n\\nTwo.\\n' | reflect alert log amazon --title A --comment -")
      .expect(out: "added to exercises/alerts/amazon.md:8")
    #expect(
      try journal.readAlerts().hasSuffix(
        "## 2017-09-20 A <!-- alert: STAMP -->\n\nOne.\n\nTwo. <!-- alert: STAMP -->\n<!-- end of alert: STAMP -->\n"
      ))
  }

  @Test("warns of a day that has not come yet")
  func future() throws {
    let journal = try journal()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "A", "--date", "2030-12-01", "--comment", "One."
    ).expect(
      out: "added to exercises/alerts/amazon.md:8",
      err:
        "exercises/alerts/amazon.md:8:4: warning: 2030-12-01 has not come yet; correct it where it is no plan [future-day]"
    )
  }

  @Test("takes a headline and a comment that begin with a dash")
  func dash() throws {
    let journal = try journal()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "-5 %", "--comment", "- one\n- two"
    ).expect(out: "added to exercises/alerts/amazon.md:8", err: "")
    #expect(try journal.readAlerts().contains("\n\n- one\n- two\n<!-- end"))
  }

  @Test("keeps what was written where the editor ends with an error, and says where")
  func failingEditor() throws {
    let journal = try journal()
    let editor = [
      "EDITOR": #"sh -c 'echo "My words." >"$1"; exit 3' sh"#, "TMPDIR": journal.folder,
    ]
    let outcome = try journal.reflect(
      "alert", "log", "amazon", "--title", "Drones", environment: editor
    ).expect(
      2, out: "",
      err: "reflect: the editor [..] ended with exit code 3\nwhat you wrote is kept in [ROOT]/[..]")
    let path = outcome.err.split(separator: " ").last.map { $0.dropLast() } ?? ""
    #expect(String(decoding: try readFile(String(path)), as: UTF8.self) == "My words.\n")
    // One that wrote nothing leaves nothing.
    let before = try journal.snapshot()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "Drones",
      environment: ["EDITOR": "false", "TMPDIR": journal.folder]
    ).expect(2, err: "reflect: the editor `false` ended with exit code 1")
    #expect(try journal.snapshot() == before)
  }

  @Test("decides on the mention of the same story, which is then not asked about")
  func knownMention() throws {
    let journal = try journal()
    try journal.write("f.xml", Feed.google("amazon", stories: 3))
    try journal.reflect("alert", "import", "f.xml").expect()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "Mine", "--comment", "c",
      "--url", "http://example.org/s/1/?utm_source=x"
    ).expect()
    #expect(
      try MentionState(journal).verdicts == [
        "Tale0 about thing0": "unread", "Tale1 about thing1": "significant",
        "Tale2 about thing2": "unread",
      ])
    try journal.reflect(
      "alert", "log", "amazon", "--title", "Mine again", "--comment", "c",
      "--url", "https://example.org/s/1"
    ).expect(1, out: "", err: "exercises/alerts/amazon.md:8: this alert is there already")
  }

  @Test("changes nothing where the file has errors, or would swallow the alert")
  func brokenFile() throws {
    let journal = try journal()
    for (text, says) in [
      ("---\nterm: [a\n---\n", "[..]error[..]"),
      (
        Self.front + "```\ncode\n",
        "exercises/alerts/amazon.md:8: error: the file ends inside a code block [..]"
      ),
    ] {
      try journal.write(Self.file, text)
      let outcome = try journal.reflect(
        "alert", "log", "amazon", "--title", "A", "--comment", "c")
      outcome.expect(outcome.code == 2 ? 2 : 1, out: "", err: text.contains("[a") ? nil : says)
      #expect(try journal.read(Self.file) == text)
    }
  }

  @Test("says which term it could have been")
  func unknown() throws {
    let journal = try journal()
    try journal.reflect("alert", "log", "amazn", "--title", "A", "--comment", "c").expect(
      2, out: "", err: "reflect: `amazn` is not monitored; did you mean `amazon`?")
    try journal.reflect("alert", "log", "xyz", "--title", "A", "--comment", "c").expect(
      2, out: "",
      err: "reflect: `xyz` is not monitored; `reflect alert add` with the term starts that")
  }

  @Test(
    "understands no other sentiment, date, address or title",
    arguments: [
      ["--sentiment", "bad"], ["--date", "yesterday"], ["--url", "javascript:alert(1)"],
      ["--title", ""],
    ])
  func badUsage(_ more: [String]) throws {
    let journal = try journal()
    let words = [Reflect.path, "alert", "log", "amazon", "--comment", "c", "--title", "A"] + more
    try journal.command(words).run().expect(64, out: "")
    #expect(try journal.read(Self.file) == Self.front)
  }

  @Test("an address that leads through Google is kept without the detour")
  func redirect() throws {
    let journal = try journal()
    try journal.reflect(
      "alert", "log", "amazon", "--title", "A", "--comment", "c", "--url",
      "https://www.google.com/url?rct=j&sa=t&url=https://example.org/store&ct=ga"
    ).expect()
    #expect(try journal.readAlerts().contains("[A](https://example.org/store)"))
  }

  @Test("a disk that is full leaves the file as it was")
  func fullDisk() throws {
    let journal = try journal()
    // A file of more than one block of 1,024 bytes cannot be written.
    try journal.shell(
      "ulimit -f 1; reflect alert log amazon --title A --comment \"$(printf '%02000d' 0)\""
    ).expect(
      2, out: "", err: "exercises/alerts/amazon.md: error: cannot write it: [..] [file]")
    #expect(try journal.read(Self.file) == Self.front)
  }
}
