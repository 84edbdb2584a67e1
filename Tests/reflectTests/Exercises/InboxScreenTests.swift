import Files
import Foundation
import Testing

@Suite("reflect alert inbox, on a terminal")
struct InboxScreenTests {
  private static let rule = String(repeating: "─", count: 80)

  @Test("each screen says where one is, what is asked and what can be pressed")
  func screens() throws {
    let journal = try Inbox.journal([
      .init(title: "Baby-registry e-mails sent by mistake", path: "a", day: "2017-09-18"),
      .init(title: "Baby registry e-mails sent by mistake", path: "c"),
      .init(title: "Another tale", path: "d"),
    ])
    let terminal = try Inbox.terminal(journal, ["NO_COLOR": "1"])
    #expect(
      try terminal.screen == """
        amazon · 1 of 2 unread                                       reflect alert inbox
        \(Self.rule)
        2017-09-18  Baby-registry e-mails sent by mistake
                    example.org

                    It is said of amazon.

                    with 1 like it:
        2017-09-20  Baby registry e-mails sent by mistake · example.org













        \(Self.rule)
        s significant   d dismiss   k skip   o open   u undo   q quit
        """)
    try terminal.press("s")
    #expect(
      try terminal.wait(for: "How does it sound?") == """
        amazon · 1 of 2 unread                                       reflect alert inbox
        \(Self.rule)
        2017-09-18  Baby-registry e-mails sent by mistake
                    example.org

        How does it sound?
















        \(Self.rule)
        p positive   n neutral   g negative   Enter not said   Esc back
        """)
    try terminal.press("g")
    try terminal.wait(for: "It sounds negative.")
    try terminal.press("It cost trust, schön 社会")
    #expect(
      try terminal.wait(for: "社会") == """
        amazon · 1 of 2 unread                                       reflect alert inbox
        \(Self.rule)
        2017-09-18  Baby-registry e-mails sent by mistake
                    example.org

        What do you say about it? It sounds negative.

          It cost trust, schön 社会














        \(Self.rule)
        Enter save   Esc back
        """)
    try terminal.press("Enter")
    let next = try terminal.wait(for: "2 of 2")
    #expect(
      next.contains("✓ significant, in exercises/alerts/amazon.md:5; the one like it is dismissed"))
    // It is on disk before the next mention is shown.
    #expect(try journal.readAlerts().hasSuffix("\nIt cost trust, schön 社会\n\(Inbox.end)"))
    try terminal.press("u")
    try terminal.wait(for: "✓ undone")
    #expect(try journal.read("exercises/alerts/amazon.md") == "---\nterm: amazon\n---\n")
    try terminal.press("d")
    try terminal.wait(for: "✓ dismissed, with the one like it")
    try terminal.press("k")
    #expect(
      try terminal.wait(for: "nothing is left") == """
        nothing is left to decide                                    reflect alert inbox
        \(Self.rule)
        0 significant, 2 dismissed, 1 skipped; 1 unread


















        skipped
        \(Self.rule)
        u undo   q quit
        """)
    try terminal.press("q")
    try terminal.wait(for: "0 significant, 2 dismissed, 1 skipped; 1 unread\n$")
    #expect(try terminal.restoredMode() == "icanon echo isig")
  }

  @Test("uses colour where there is some, and none with NO_COLOR", arguments: [true, false])
  func colour(_ isWanted: Bool) throws {
    let terminal = try Inbox.terminal(try Inbox.journal(), isWanted ? [:] : ["NO_COLOR": "1"])
    let screen = try terminal.colouredScreen
    #expect(screen.contains("\u{1b}[") == isWanted)
    #expect(try terminal.screen.contains("s significant   d dismiss"))
  }

  @Test("gives the terminal back however it ends", arguments: ["q", "C-c", "C-\\"])
  func ends(_ key: String) throws {
    try expectEnd { try $0.press(key) }
  }

  @Test("gives the terminal back when it is told to end", arguments: [SIGTERM, SIGHUP])
  func ends(_ signal: Int32) throws {
    try expectEnd { kill(try $0.program, signal) }
  }

  private func expectEnd(_ end: (Terminal) throws -> Void) throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(journal)
    #expect(try terminal.mode == "isig")
    try terminal.press("d")
    try terminal.wait(for: "✓ dismissed")
    try end(terminal)
    // What is typed before the shell has the terminal again may be lost.
    try terminal.wait(for: "' alert inbox")
    try terminal.type("echo back")
    let screen = try terminal.wait(for: "\nback")
    // Only one screen of the two is left, and it has no story on it.
    #expect(!screen.contains("amazon ·"))
    #expect(try terminal.restoredMode() == "icanon echo isig")
    #expect(try MentionState(journal).verdicts["Tale0 about thing0"] == "dismissed")
  }

  @Test("stops with Ctrl-Z and goes on with fg")
  func stops() throws {
    let terminal = try Inbox.terminal(try Inbox.journal())
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try terminal.restoredMode() == "icanon echo isig")
    try terminal.type("echo between")
    try terminal.wait(for: "\nbetween")
    try terminal.type("fg")
    try terminal.wait(for: "1 of 4")
    #expect(try terminal.mode == "isig")
    try terminal.press("d")
    try terminal.wait(for: "2 of 4")
    try terminal.press("q")
    try terminal.wait(for: "0 significant, 1 dismissed; 3 unread")
  }

  @Test("fits itself to the window, however small")
  func resizes() throws {
    let terminal = try Inbox.terminal(try Inbox.journal(), ["NO_COLOR": "1"])
    for (columns, lines) in [(40, 12), (20, 6), (10, 3), (200, 50), (80, 24)] {
      try terminal.resize(columns: columns, lines: lines)
      usleep(300_000)
      let screen = try terminal.screen
      #expect(
        screen.hasPrefix(columns == 10 ? "amazon ·" : "amazon · 1 of 4"), "\(columns)×\(lines)")
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= lines)
      if lines >= 6 { #expect(screen.contains("s significant"), "\(columns)×\(lines)\n\(screen)") }
    }
    try terminal.press("d")
    try terminal.wait(for: "2 of 4")
  }

  @Test("a comment is edited with the usual keys, pasted into, or written in the editor")
  func comment() throws {
    let journal = try Inbox.journal()
    let terminal = try Inbox.terminal(
      journal, ["EDITOR": #"sh -c '\''echo In the editor. >"$1"'\'' sh"#])
    try terminal.press("s", "+")
    try terminal.wait(for: "It sounds positive.")
    try terminal.press("wrongx")
    try terminal.press(
      "BSpace", "C-a", "->", "C-e", " word", "C-w", "fin", "Left", "Left", "Left", "Left")
    try terminal.press("!", "Enter")
    try terminal.wait(for: "2 of 4")
    #expect(try journal.readAlerts().hasSuffix("\n->wrong! fin\n\(Inbox.end)"))
    try terminal.press("s", "Enter", "Enter")
    try terminal.wait(for: "3 of 4")
    #expect(try journal.readAlerts().hasSuffix("\nIn the editor.\n\(Inbox.end)"))
    #expect(try terminal.mode == "isig")
    // What is pasted is text, whatever keys it would be, and its lines are lines.
    try terminal.paste("ddqs")
    try terminal.press("s", "-")
    try terminal.wait(for: "It sounds negative.")
    try terminal.paste("One line.\n\nAnother: sdq.")
    try terminal.wait(for: "Another: sdq.")
    try terminal.press("Enter")
    try terminal.wait(for: "4 of 4")
    #expect(
      try journal.readAlerts().hasSuffix(
        "\nOne line.\n\nAnother: sdq. \(Inbox.mark)\n\(Inbox.end)"))
    // Escape leads back, and nothing is taken or lost.
    try terminal.press("s", "-")
    try terminal.wait(for: "It sounds negative.")
    try terminal.press("Begun.")
    try terminal.wait(for: "Begun.")
    try terminal.press("Escape")
    try terminal.wait(for: "How does it sound?")
    try terminal.press("Escape")
    try terminal.wait(for: "s significant")
    try terminal.press("s", "+")
    let begun = try terminal.wait(for: "It sounds positive.")
    #expect(begun.contains("  Begun."))
    #expect(try terminal.screen.contains("Ctrl-O go on in your editor"))
    try terminal.press("Escape")
    try terminal.wait(for: "How does it sound?")
    try terminal.press("Escape")
    try terminal.wait(for: "s significant")
    try terminal.press("q")
    try terminal.wait(for: "3 significant, 0 dismissed; 1 unread")
  }

  @Test("a stranger's headline writes nothing to the terminal")
  func hostile() throws {
    let journal = try Inbox.journal()
    try journal.write(
      "exercises/alerts/amazon.mentions.jsonl",
      #"{"type":"mention","id":"1","day":"2017-09-20","title":"\u001b]0;pwned\u0007\u001b[2J\u001b[31mT","url":"javascript:alert(1)"}"#
        + "\n")
    let terminal = try Inbox.terminal(journal, ["BROWSER": "touch opened"])
    #expect(try terminal.screen.contains("?]0;pwned??[2J?[31mT"))
    try terminal.press("o")
    try terminal.wait(for: "it has no address of the web")
    #expect(!journal.has("opened"))
    try terminal.press("s", "p")
    try terminal.wait(for: "It sounds positive.")
    try terminal.press("c", "Enter")
    try terminal.wait(for: "1 significant, 0 dismissed; nothing is unread")
    try terminal.press("q")
    try terminal.wait(for: "$ ")
    let text = try journal.read("exercises/alerts/amazon.md")
    #expect(!text.contains("\u{1b}") && !text.contains("javascript"))
  }
}
