import Foundation
import Testing

@Suite("a story that is decided on again after an undo")
struct InboxUndoTests {
  private static let file = "exercises/alerts/amazon.md"
  private static let log = "exercises/alerts/amazon.mentions.jsonl"
  private static let title = "Tale0 about thing0"

  /// A journal in which an undo of an alert was killed: its line is in the log, and the alert is still in the file.
  private func cutShort() throws -> Journal {
    let journal = try Inbox.journal([.init(title: Self.title, path: "s/0")])
    try journal.shell("printf 's\\nneutral\\nFirst comment.\\n' | reflect alert inbox").expect()
    let log = try journal.read(Self.log)
    let mention = try #require(log.firstMatch(of: /"of":"([0-9a-f]+)"/)?.output.1)
    try journal.write(
      Self.log,
      log
        + #"{"type":"decision","id":"f","of":"\#(mention)","at":"2030-01-01T00:00:00.000Z","verdict":"unread"}"#
        + "\n")
    return journal
  }

  @Test("its comment is asked for and written, as the undo took the alert out of the file")
  func significantAgain() throws {
    let journal = try Inbox.journal([.init(title: Self.title, path: "s/0")])
    try journal.shell("printf 's\\nneutral\\nFirst comment.\\n' | reflect alert inbox").expect()
    try journal.shell("printf 's\\npositive\\nBetter comment.\\n' | reflect alert inbox --undo")
      .expect(
        out: """
          ✓ undone, a decision of an earlier session: Tale0 about thing0
          its comment, which is in no file now:
            First comment.
          ...
          Comment Better comment.
          ✓ significant, in exercises/alerts/amazon.md:5
          ...
          """, err: "")
    let text = try journal.readAlerts()
    #expect(text.hasSuffix("\n\nBetter comment.\n\(Inbox.end)"))
    #expect(!text.contains("First comment."))
  }

  @Test("on a terminal its comment is asked for too")
  func significantAgainOnTerminal() throws {
    let journal = try Inbox.journal([
      .init(title: Self.title, path: "s/0"), .init(title: "Another story", path: "s/1"),
    ])
    try journal.shell("printf 's\\nneutral\\nFirst comment.\\nq\\n' | reflect alert inbox").expect()
    let terminal = try Inbox.terminal(journal, ["NO_COLOR": "1"])
    try terminal.press("u")
    try terminal.wait(for: "an earlier session")
    try terminal.press("s")
    try terminal.wait(for: "How does it sound?")
    try terminal.press("Enter")
    try terminal.press("Better comment.", "Enter")
    try terminal.wait(for: "✓ significant, in exercises/alerts/amazon.md:5")
    #expect(try journal.readAlerts().contains("Better comment."))
  }

  @Test("an alert that a killed undo left goes when it is dismissed, and undo brings it back")
  func dismissed() throws {
    let journal = try cutShort()
    let text = try journal.read(Self.file)
    try journal.shell("printf 'd\\nu\\nq\\n' | reflect alert inbox").expect(
      out: """
        ...
        ✓ dismissed; its alert, left in exercises/alerts/amazon.md:5, is taken out
        ...
        ✓ undone; its alert is in exercises/alerts/amazon.md:5 again
        ...
        """, err: "")
    #expect(try journal.read(Self.file) == text)
    try journal.shell("printf 'd\\n' | reflect alert inbox").expect()
    let state = try MentionState(journal)
    #expect(state.verdicts == [Self.title: "dismissed"])
    #expect(state.alerts.isEmpty)
    try journal.reflect("alert", "list").expect(
      out: "[..]\namazon[..]1       0            0", err: "")
  }

  @Test("an alert that the file goes on after is not taken out, and where it is is told")
  func kept() throws {
    let journal = try cutShort()
    let text = try journal.read(Self.file) + "My afterthought.\n"
    try journal.write(Self.file, text)
    try journal.shell("printf 'd\\n' | reflect alert inbox").expect(
      1,
      out: """
        ...
        its alert is in exercises/alerts/amazon.md:5, and the file goes on after it or it was changed; take it out there to dismiss it, or find it significant with `s`

        0 significant, 0 dismissed; 1 unread
        """, err: "no further line was read")
    try journal.shell("printf 's\\nu\\ns\\n' | reflect alert inbox").expect(
      out: """
        ...
        ✓ significant, as its alert is in exercises/alerts/amazon.md:5 already
        ...
        ✓ unread again; its alert stays in exercises/alerts/amazon.md:5, where it was
        ...
        ✓ significant, as its alert is in exercises/alerts/amazon.md:5 already
        ...
        """, err: "")
    #expect(try journal.read(Self.file) == text)
    #expect(try MentionState(journal).verdicts == [Self.title: "significant"])
  }

  @Test("undo goes back to what was skipped before it takes a decision back")
  func skipped() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(journal, ["NO_COLOR": "1"])
    try terminal.press("d")
    try terminal.wait(for: "2 of 4")
    try terminal.press("k")
    try terminal.wait(for: "3 of 4")
    try terminal.press("u")
    try terminal.wait(for: "✓ back to what you skipped")
    #expect(try terminal.screen.contains("2 of 4"))
    #expect(try MentionState(journal).verdicts["Tale0 about thing0"] == "dismissed")
    try terminal.press("u")
    try terminal.wait(for: "1 of 4")
    #expect(try MentionState(journal).verdicts["Tale0 about thing0"] == "unread")
    try terminal.press("q")
    try terminal.wait(for: "0 significant, 0 dismissed; 4 unread")
  }
}
