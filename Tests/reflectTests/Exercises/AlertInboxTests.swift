import Testing

@Suite("reflect alert inbox, line by line")
struct AlertInboxTests {
  @Test("the first letter of a line is the key, and what is asked is answered with a line")
  func whole() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.shell(
      "printf 'significant\\nnegative\\nIt cost trust.\\nD\\n' | reflect alert inbox"
    ).expect(
      out: """

        amazon · 1 of 2 unread
        2017-09-18  Baby-registry e-mails sent by mistake
                    example.org

                    It is said of amazon.

                    with 1 like it:
        2017-09-20  Baby registry e-mails sent by mistake · example.org
        (significant, dismiss, k skip, open, undo, quit) significant
        Sentiment (positive, neutral or negative; empty for none) negative
        Comment It cost trust.
        ✓ significant, in exercises/alerts/amazon.md:5; the one like it is dismissed

        amazon · 2 of 2 unread
        2017-09-19  Three weeks on the river
                    example.org

                    It is said of amazon.
        (significant, dismiss, k skip, open, undo, quit) D
        ✓ dismissed

        (undo, quit) 

        1 significant, 2 dismissed; nothing is unread
        """, err: "")
    #expect(
      try MentionState(journal).verdicts == [
        Inbox.three[0].title: "significant", Inbox.three[1].title: "dismissed",
        Inbox.three[2].title: "dismissed",
      ])
    #expect(
      try journal.readAlerts().hasSuffix(
        "Sentiment: negative <!-- alert: STAMP -->\n\nIt cost trust.\n<!-- end of alert: STAMP -->\n"
      ))
    try journal.reflect("alert", "inbox").expect(
      out: """
        nothing is unread
        next: take the last decision back with `reflect alert inbox --undo`
        """, err: "")
  }

  @Test("dismissing takes the whole group, and undo takes all of it back")
  func group() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.shell("printf 'd\\nu\\nu\\nq\\n' | reflect alert inbox amazon").expect(
      1,
      out: """
        ...
        ✓ dismissed, with the one like it
        ...
        ✓ undone
        ...
        nothing to undo
        ...

        0 significant, 0 dismissed; 3 unread
        """, err: "no further line was read")
    #expect(try Set(MentionState(journal).verdicts.values) == ["unread"])
  }

  @Test("undo removes the alert again")
  func undo() throws {
    let journal = try Inbox.journal(Inbox.three)
    let before = try journal.read("exercises/alerts/amazon.md")
    try journal.shell("printf 's\\n\\nc1\\ns\\n+\\nc2\\nu\\nu\\n' | reflect alert inbox").expect(
      out: """
        ...
        ✓ significant, in exercises/alerts/amazon.md:10

        (undo, quit) u
        ✓ undone
        ...
        ✓ undone
        ...

        0 significant, 0 dismissed; 3 unread
        """, err: "")
    #expect(try journal.read("exercises/alerts/amazon.md") == before)
  }

  @Test("undo says where the alert is, where the file goes on after it")
  func undoKeeps() throws {
    let journal = try Inbox.journal(Inbox.three)
    // Someone writes into the file while the inbox waits for its next line.
    let writes = "sleep 0.5; printf 'More.\\n' >>exercises/alerts/amazon.md; echo u; echo q"
    try journal.shell("{ printf 's\\n\\nc1\\n'; \(writes); } | reflect alert inbox").expect(
      out: """
        ...
        ✓ significant, in exercises/alerts/amazon.md:5; the one like it is dismissed
        ...
        ✓ unread again; its alert stays in exercises/alerts/amazon.md:5, as the file goes on after it or it was changed
        ...
        """, err: "")
    let text = try journal.read("exercises/alerts/amazon.md")
    #expect(
      try journal.readAlerts().hasSuffix("\nc1\n<!-- end of alert: STAMP -->\nMore.\n"))
    // The next session finds it there and does not write it twice.
    try journal.shell("echo s | reflect alert inbox").expect(
      out: "...\n✓ significant, as its alert is in exercises/alerts/amazon.md:5 already[..]\n...")
    #expect(try journal.read("exercises/alerts/amazon.md") == text)
  }

  @Test("undo goes back into earlier sessions, the last decision first")
  func undoEarlier() throws {
    let journal = try Inbox.journal(Inbox.three)
    let before = try journal.read("exercises/alerts/amazon.md")
    try journal.shell("printf 's\\n-\\nc1\\n' | reflect alert inbox").expect()
    try journal.shell("printf 'd\\n' | reflect alert inbox").expect()
    try journal.shell("printf 'u\\nq\\n' | reflect alert inbox --undo").expect(
      out: """
        ✓ undone, a decision of an earlier session: Three weeks on the river

        amazon · 1 of 1 unread
        2017-09-19  Three weeks on the river
        ...
        (significant, dismiss, k skip, open, undo, quit) u
        ✓ undone, a decision of an earlier session: Baby-registry e-mails sent by mistake
        its comment, which is in no file now:
          c1

        amazon · 2 of 2 unread
        2017-09-18  Baby-registry e-mails sent by mistake
        ...
                    with 1 like it:
        ...
        0 significant, 0 dismissed; 3 unread
        """, err: "")
    #expect(try journal.read("exercises/alerts/amazon.md") == before)
    #expect(try Set(MentionState(journal).verdicts.values) == ["unread"])
    try journal.shell("reflect alert inbox --undo </dev/null").expect(out: "nothing to undo\n...")
  }

  @Test(
    "what another inbox decided meanwhile is neither asked about nor overruled, and that is told")
  func meanwhile() throws {
    let journal = try Inbox.journal(Inbox.three)
    func script(_ elsewhere: String, then: String) -> String {
      "{ sleep 0.4; printf '\(elsewhere)' | reflect alert inbox >/dev/null; printf '\(then)'; } | reflect alert inbox"
    }
    // The group on the screen is dismissed elsewhere, and so is the next one, once this one has been told.
    try journal.shell(script("d\\n", then: "s\\n-\\nMy words.\\nd\\n")).expect(
      out: """
        ...
        Comment My words.
        it was dismissed meanwhile, elsewhere; that stays, and your comment was not added

        2 mentions decided meanwhile, elsewhere; passed over

        amazon · 2 of 2 unread
        ...
        ✓ dismissed
        ...
        """, err: "")
    #expect(try Set(MentionState(journal).verdicts.values) == ["dismissed"])
    let again = try Inbox.journal(Inbox.three)
    try again.shell(script("d\\nd\\n", then: "k\\n")).expect(
      out: """
        ...
        skipped

        1 mention decided meanwhile, elsewhere; passed over

        0 significant, 0 dismissed, 2 skipped; 2 unread
        """, err: "")
  }

  @Test("skips, and leaves that unread")
  func skip() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.shell("printf 'k\\nd\\n' | reflect alert inbox").expect(
      out: "...\n0 significant, 1 dismissed, 2 skipped; 2 unread", err: "")
    #expect(try MentionState(journal).verdicts[Inbox.three[1].title] == "dismissed")
  }

  @Test("opens the story in the browser, and only an address of the web")
  func open() throws {
    let journal = try Inbox.journal(Inbox.three)
    let browser = ["BROWSER": "echo opening"]
    try journal.shell("printf 'o\\nq\\n' | reflect alert inbox", environment: browser).expect(
      out: "...\n(significant, [..]) o\nopening https://example.org/a\n...", err: "")
    let log = "exercises/alerts/amazon.mentions.jsonl"
    for url in ["javascript:alert(1)", "file:///etc/passwd", "--help", ""] {
      try journal.write(
        log, #"{"type":"mention","id":"1","day":"2017-09-20","title":"T","url":"\#(url)"}"# + "\n")
      try journal.shell("printf 'o\\ns\\n\\nc\\n' | reflect alert inbox", environment: browser)
        .expect(
          out:
            "...\nit has no address of the web\n...\n1 significant, 0 dismissed; nothing is unread")
      try journal.write("exercises/alerts/amazon.md", "---\nterm: amazon\n---\n")
    }
  }

  @Test("sends nothing of a stranger's to the terminal as it came")
  func hostile() throws {
    let journal = try Inbox.journal(Inbox.three)
    let evil = #"\u001b[31m\u0007\u009b2J\u202e\n\rx"#
    try journal.write(
      "exercises/alerts/amazon.mentions.jsonl",
      #"{"type":"mention","id":"1","day":"2017-09-20","title":"T\#(evil)","url":"https://e.org/\#(evil)","source":"S\#(evil)","snippet":"N\#(evil)"}"#
        + "\n")
    let out = try journal.shell("printf 's\\n\\nc\\nu\\nd\\n' | reflect alert inbox").expect(
      err: ""
    ).out
    let bad: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && $0 != "\n" || 0x7f..<0xa0 ~= $0.value || 0x202a...0x202e ~= $0.value
    }
    #expect(!out.unicodeScalars.contains(where: bad))
    #expect(out.contains("T?[31m??2J???x"))
  }

  @Test(
    "goes through every term, or the one that is named; a file with errors is left out and told")
  func terms() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.write("g.xml", Feed.google("google", stories: 2))
    try journal.reflect("alert", "import", "g.xml").expect()
    try journal.shell("printf 'd\\nd\\n' | reflect alert inbox google").expect(
      out: "...\n0 significant, 2 dismissed; nothing is unread", err: "")
    try journal.write("exercises/alerts/google.md", "---\nterm: google\nsince: never\n---\n")
    try journal.shell("printf 'd\\nd\\n' | reflect alert inbox").expect(
      1, out: "\namazon · 1 of 2 unread\n...\n0 significant, 3 dismissed; nothing is unread",
      err: "exercises/alerts/google.md:3:8: error: `since` must be a date[..]")
    try journal.reflect("alert", "inbox", "xyz").expect(
      2, out: "", err: "[..]`xyz` is not monitored[..]")
  }

  @Test("a disk that is full takes no decision, and leaves both files as they were")
  func fullDisk() throws {
    let journal = try Inbox.journal(Inbox.three)
    let long = String(repeating: "word ", count: 400)
    try journal.write("answers", "s\n\n\(long)\n")
    let before = try journal.snapshot()
    try journal.shell("ulimit -f 1; reflect alert inbox <answers").expect(
      2, err: "exercises/alerts/amazon.md: error: cannot write it: [..] [file]")
    #expect(try journal.snapshot().contents == before.contents)
  }
}
