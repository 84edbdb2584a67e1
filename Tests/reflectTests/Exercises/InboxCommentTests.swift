import Foundation
import Testing

@Suite("a comment that is written in the inbox")
struct InboxCommentTests {
  @Test("a comment from the editor that is refused is shown, and so is where it is kept")
  func refusedComment() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(
      journal,
      [
        "NO_COLOR": "1", "TMPDIR": journal.folder,
        "EDITOR": #"sh -c '\''printf "My words.\n\n## A heading\n" >"$1"'\'' sh"#,
      ])
    try terminal.press("s", "Enter", "Enter")
    let screen = try terminal.wait(for: "is kept in")
    #expect(screen.contains("  My words.\n\n  ## A heading\n"))
    #expect(screen.contains("the comment holds a heading that would end it"))
    let shown = screen.replacing("\n", with: "")
    let kept = try #require(
      shown.firstMatch(of: /is kept in \s*(.*?)\s*until/)?.output.1.replacing(" ", with: ""))
    #expect(kept.hasPrefix("\(journal.folder)/reflect-"))
    let name = kept.dropFirst(journal.folder.utf8.count + 1)
    #expect(try journal.read(String(name)).hasPrefix("My words."))
    // What is wrong can be mended here, and then nothing is left over.
    for _ in 0..<12 { try terminal.press("BSpace") }
    try terminal.press("Enter")
    try terminal.wait(for: "2 of 4")
    #expect(try journal.readAlerts().hasSuffix("\n\nMy words.\n\(Inbox.end)"))
    #expect(!journal.has(String(name)))
  }

  @Test("what was typed about stories waits with each of them, also after an undo")
  func several() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(journal, ["NO_COLOR": "1"])
    func begin(_ story: String, _ text: String) throws {
      try terminal.wait(for: "\(story) of 4")
      try terminal.press("s", "-")
      try terminal.wait(for: "It sounds negative.")
      if text.isEmpty { return }
      try terminal.press(text)
      try terminal.wait(for: text)
    }
    func leave() throws {
      try terminal.press("Escape")
      try terminal.wait(for: "How does it sound?")
      try terminal.press("Escape")
      try terminal.wait(for: "s significant")
    }
    try begin("1", "Long thoughts.")
    try leave()
    try terminal.press("k")
    try begin("2", "")
    try leave()
    try begin("2", "Two.")
    try terminal.press("Enter")
    try terminal.wait(for: "3 of 4")
    try terminal.press("u")
    try terminal.wait(for: "✓ undone; s goes on with its comment")
    try begin("2", "")
    #expect(try terminal.screen.contains("  Two."))
    try leave()
    try terminal.press("u")
    try begin("1", "")
    #expect(try terminal.screen.contains("  Long thoughts."))
    try leave()
    try terminal.press("q")
    // What is in no file is shown at the end.
    let end = try terminal.wait(for: "  Two.")
    #expect(end.contains("a comment that was not taken, and is in no file:\n  Long thoughts."))
  }

  @Test(
    "an undo of an earlier session says on the screen what it took back, and shows its comment at the end"
  )
  func undoFirst() throws {
    let journal = try Inbox.journal()
    try journal.shell("printf 's\\n\\nMy words.\\nq\\n' | reflect alert inbox").expect()
    let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
    try terminal.type("'\(Reflect.path)' alert inbox --undo")
    try terminal.wait(for: "✓ undone, a decision of an earlier session: Tale0 about thing0")
    try terminal.press("q")
    try terminal.wait(for: "in no file:\n  My words.")
  }

  @Test("a comment that is begun goes on in the editor, also one that was refused")
  func goesOn() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(
      journal,
      [
        "NO_COLOR": "1", "TMPDIR": journal.folder,
        "EDITOR": #"sh -c '\''sed -i "s/^# My/My/; s/Begun/# My words/" "$1"'\'' sh"#,
      ])
    try terminal.press("s", "Enter")
    try terminal.wait(for: "What do you say")
    try terminal.press("Begun.")
    try terminal.wait(for: "Begun.")
    try terminal.press("C-o")
    try terminal.wait(for: "is kept in")
    #expect(try terminal.screen.contains("  # My words."))
    try terminal.press("C-o")
    try terminal.wait(for: "2 of 4")
    #expect(try journal.readAlerts().hasSuffix("\n\nMy words.\n\(Inbox.end)"))
    let files = try FileManager.default.contentsOfDirectory(atPath: journal.folder)
    #expect(!files.contains { $0.hasPrefix("reflect-") })
  }

  @Test("a comment from the editor that is refused and left stays where it was said to be")
  func leftComment() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(
      journal,
      ["TMPDIR": journal.folder, "EDITOR": ##"sh -c '\''echo "# My words" >"$1"'\'' sh"##])
    try terminal.press("s", "Enter", "Enter")
    try terminal.wait(for: "is kept in")
    try terminal.press("Escape")
    try terminal.wait(for: "How does it sound?")
    try terminal.press("Enter")
    try terminal.press("C-u", "Other words.", "Enter")
    try terminal.wait(for: "2 of 4")
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: journal.folder).first {
        $0.hasPrefix("reflect-")
      })
    #expect(try journal.read("\(folder)/comment.md") == "# My words\n")
  }

  @Test("what another inbox decides meanwhile is passed over, and a comment begun is not lost")
  func meanwhile() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(journal, ["NO_COLOR": "1"])
    try journal.shell("printf 'd\\nd\\n' | reflect alert inbox").expect()
    try terminal.press("d")
    try terminal.wait(for: "it was dismissed meanwhile, elsewhere; that stays")
    try terminal.wait(for: "3 of 4")
    try terminal.press("s", "Enter")
    try terminal.press("My words.")
    try terminal.wait(for: "My words.")
    try journal.shell("printf 'd\\n' | reflect alert inbox").expect()
    try terminal.press("Enter")
    try terminal.wait(for: "Enter finds it significant all the same")
    #expect(try MentionState(journal).verdicts["Tale2 about thing2"] == "dismissed")
    try terminal.press("Enter")
    try terminal.wait(for: "4 of 4")
    #expect(try MentionState(journal).verdicts["Tale2 about thing2"] == "significant")
    try journal.shell("printf 'd\\n' | reflect alert inbox").expect()
    try terminal.press("x")
    try terminal.wait(for: "1 mention decided meanwhile, elsewhere; passed over")
    try terminal.press("q")
    try terminal.wait(for: "1 significant, 0 dismissed; nothing is unread")
  }
}
