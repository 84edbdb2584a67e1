import Testing

@Suite("what the inbox does not take from a program")
struct InboxRefusalTests {
  @Test("takes nothing where the comment, the sentiment or the input ends early")
  func incomplete() throws {
    for input in ["s\\n", "s\\nn\\n", ""] {
      let journal = try Inbox.journal(Inbox.three)
      let before = try journal.snapshot()
      try journal.shell("printf '\(input)' | reflect alert inbox").expect(
        input.isEmpty ? 0 : 1,
        out: input.isEmpty ? "..." : "...\nthe input ends here, so the mention stays unread\n...",
        err: input.isEmpty ? "" : "no further line was read")
      #expect(try journal.snapshot() == before, "\(input)")
    }
  }

  @Test(
    "reads no further where a program's line cannot be taken, as the next may be meant for another story"
  )
  func misread() throws {
    for (input, why) in [
      ("x\\n", "`x` is no key here"), ("Dull\\n", "`Dull` is no key here"),
      ("\\n", "an empty line is no key"), ("u\\n", "nothing to undo"),
      ("s\\nbad\\nMy words.\\n", "`bad` is no sentiment"),
      ("s\\nn\\n\\n", "no comment"), ("s\\n-\\n```\\n", "the comment opens a code block"),
    ] {
      let journal = try Inbox.journal(Inbox.three)
      let before = try journal.snapshot()
      let outcome = try journal.shell("printf '\(input)d\\nd\\n' | reflect alert inbox")
      outcome.expect(
        1, out: "...\n\(why)[..]\n\n0 significant, 0 dismissed; 3 unread",
        err: "no further line was read")
      #expect(try journal.snapshot() == before, "\(input)")
    }
  }

  @Test("a program's line at the end is told where it is for a story that is not there")
  func atTheEnd() throws {
    for (line, code, why) in [
      ("x", 1, "`x` is no key here\n"), ("s", 1, "nothing is left to decide on\n"), ("d", 0, ""),
      ("", 0, ""),
    ] {
      let journal = try Inbox.journal(Inbox.three)
      try journal.shell("printf 'd\\nd\\n\(line)\\n' | reflect alert inbox").expect(
        Int32(code),
        out: "...\n(undo, quit) \(line)\n\(why)\n0 significant, 3 dismissed; nothing is unread",
        err: code == 0 ? "" : "no further line was read")
    }
  }

  @Test("the comment of a story whose alert is there already decides on no other story")
  func settledThenComment() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.shell("printf 's\\n\\nc1\\n' | reflect alert inbox").expect()
    try journal.write(
      "exercises/alerts/amazon.md", try journal.read("exercises/alerts/amazon.md") + "More.\n")
    try journal.shell("reflect alert inbox --undo </dev/null").expect()
    try journal.shell("printf 's\\n\\nDull and dismal.\\n' | reflect alert inbox").expect(
      1, out: "...\n✓ significant, as its alert is in [..]\n...\nan empty line is no key\n...",
      err: "no further line was read")
    #expect(try MentionState(journal).verdicts[Inbox.three[1].title] == "unread")
  }

  @Test("an input without end comes to one where a line is refused again and again")
  func endless() throws {
    let journal = try Inbox.journal(Inbox.three)
    try journal.shell("printf 's\\n\\nc1\\n' | reflect alert inbox").expect()
    try journal.shell(
      "reflect alert inbox --undo </dev/null; printf 'More.\\n' >>exercises/alerts/amazon.md"
    )
    .expect()
    let log = "exercises/alerts/amazon.mentions.jsonl"
    let mention = try #require(journal.read(log).firstMatch(of: /"of":"([0-9a-f]+)"/)?.output.1)
    try journal.write(
      "exercises/alerts/amazon.md",
      "---\nterm: amazon\n---\n\n## 2017-09-18 T <!-- mention: \(mention) -->\n\nMine.\n")
    try journal.shell("yes d 2>/dev/null | reflect alert inbox").expect(
      1, out: "...\nits alert is in exercises/alerts/amazon.md:5, [..]\n...",
      err: "no further line was read")
  }
}
