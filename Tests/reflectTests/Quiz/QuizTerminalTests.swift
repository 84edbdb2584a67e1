import Files
import Foundation
import Testing

@Suite("reflect quiz, and the terminal it is on")
struct QuizTerminalTests {
  @Test("opens the outline in the editor, and goes on with what it says then")
  func editor() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "attacks#question")
    try journal.write(
      "bin/nano", "#!/bin/sh\necho \"$@\" >opened\nsed -i 's/^A: Listening/A: Reading/' \"$2\"\n")
    chmod("\(journal.folder)/bin/nano", 0o755)
    let terminal = try journal.quizTerminal("", ["EDITOR": "\(journal.folder)/bin/nano"])
    try terminal.press("Enter")
    try terminal.wait(for: "✗ not known")
    try terminal.press("o")
    try terminal.wait(for: "back from exercises/chapters/15.md:8")
    #expect(
      try journal.read("opened") == "+8 \(journal.folder)/exercises/chapters/15.md\n")
    try terminal.press("e")
    try terminal.wait(for: "What comes before an answer?")
    try terminal.press("reading", "Enter")
    try terminal.wait(for: "✓ right")
  }

  @Test(
    "tells an editor the line as it wants to be told",
    arguments: [("kate", "-l 33 "), ("vim", "+33 ")])
  func editorLine(_ editor: String, _ told: String) throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question")
    try journal.write("bin/\(editor)", "#!/bin/sh\necho \"$@\" >opened\n")
    chmod("\(journal.folder)/bin/\(editor)", 0o755)
    try journal.shell(
      "printf '\\nopen\\n' | reflect quiz",
      environment: ["EDITOR": "\(journal.folder)/bin/\(editor)"]
    ).expect()
    #expect(try journal.read("opened") == "\(told)\(journal.folder)/exercises/chapters/15.md\n")
  }

  @Test("Ctrl-D deletes forward in what is typed, and quits where nothing is")
  func controlD() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("benefits#name-all")
    let terminal = try journal.quizTerminal("", ["NO_COLOR": "1"])
    try terminal.press("xloyalty", "C-d", "C-a", "C-d")
    #expect(try terminal.wait(for: "\n  loyalty").contains("Enter next"))
    try terminal.press("Enter")
    try terminal.wait(for: "· loyalty")
    // What is entered already would be lost as well.
    try terminal.press("C-d", "reach", "Enter")
    try terminal.wait(for: "· reach")
    try terminal.press("BSpace", "C-u", "BSpace", "C-u")
    try terminal.wait(for: "Enter I do not know")
    try terminal.press("C-d")
    try terminal.wait(for: "nothing was answered")
  }

  @Test("a small terminal shows as much of the question as fits, and then what is typed below it")
  func small() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term")
    let terminal = try journal.quizTerminal("", ["NO_COLOR": "1"])
    try terminal.resize(columns: 12, lines: 5)
    #expect(
      try terminal.wait(for: "between…")
        == "CRM · 1 of…\nWhich term?\n____ — any\ncontact\nbetween…")
    try terminal.press("touch")
    #expect(
      try terminal.wait(for: "  touch")
        == "CRM · 1 of…\nWhich term?\n____ — any…\n  touch\nEnter answer")
    try terminal.press("point", "Enter")
    // What does not fit is reached with the arrows, and no line is too long for the screen.
    try terminal.wait(for: "… ↓ shows")
    for _ in 0..<6 { try terminal.press("Down") }
    let answer = try terminal.wait(for: "✓ right")
    #expect(answer.hasPrefix("CRM · 1 of…\n"), "\(answer)")
  }

  @Test("types and edits letters of any script, and what is pasted is text")
  func typing() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question", "benefits#name-all")
    let terminal = try journal.quizTerminal()
    try terminal.paste("loyalty\ninsight\n")
    try terminal.press("Enter", "Reachh", "BSpace", "Enter")
    try terminal.wait(for: "· Reach")
    try terminal.press("BSpace")
    try terminal.wait(for: "Enter next")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("g")
    try terminal.press("schön 社会", "BSpace", "BSpace", "C-a", "un", "C-e", "x", "Enter")
    try terminal.wait(for: "you typed   unschön x")
    try terminal.press("q")
    try terminal.wait(for: "1 card: 1 recalled")
  }

  @Test("uses colour where there is some, and none with NO_COLOR", arguments: [true, false])
  func colour(_ isWanted: Bool) throws {
    let journal = try Journal.makeQuiz()
    let terminal = try journal.quizTerminal("", isWanted ? [:] : ["NO_COLOR": "1"])
    #expect(try terminal.colouredScreen.contains("\u{1b}[") == isWanted)
    try terminal.press("Enter")
    try terminal.wait(for: "✗ not known")
    #expect(try terminal.colouredScreen.contains("\u{1b}[") == isWanted)
  }

  @Test("fits itself to the window, however small, and scrolls what does not fit")
  func resizes() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("phases#name-in-order")
    let terminal = try journal.quizTerminal()
    for (columns, lines) in [(40, 12), (20, 6), (10, 3), (120, 40), (80, 24)] {
      try terminal.resize(columns: columns, lines: lines)
      usleep(300_000)
      let screen = try terminal.screen
      #expect(screen.hasPrefix(columns == 10 ? "CRM · 1 o" : "CRM · 1 of 1"), "\(columns)×\(lines)")
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= lines)
    }
    try terminal.resize(columns: 40, lines: 12)
    try terminal.press("wrong", "Enter", "Enter")
    try terminal.wait(for: "… ↓ shows more")
    let screen = try terminal.screen
    #expect(screen.contains("q quit") && screen.contains("r I was right"), "\(screen)")
    for _ in 0..<30 { try terminal.press("Down") }
    try terminal.wait(for: "Suggested: again")
    // However often it was pressed, one step leads back.
    try terminal.press("Up")
    try terminal.wait(for: "… ↓ shows more")
    try terminal.press("Down")
    try terminal.wait(for: "Suggested: again")
    try terminal.press("Enter")
    try terminal.wait(for: "once more")
  }

  @Test("gives the terminal back however it ends", arguments: ["C-c", "C-\\", "C-d"])
  func ends(_ key: String) throws { try expectEnd { try $0.press(key) } }

  @Test("gives the terminal back when it is told to end", arguments: [SIGTERM, SIGHUP])
  func ends(_ signal: Int32) throws { try expectEnd { kill(try $0.program, signal) } }

  private func expectEnd(_ end: (Terminal) throws -> Void) throws {
    let journal = try Journal.makeQuiz()
    let terminal = try journal.quizTerminal()
    #expect(try terminal.mode == "isig")
    try terminal.press("touchpoint", "Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("Enter")
    try terminal.wait(for: "CRM · 2 of")
    try end(terminal)
    try terminal.wait(for: "\n$")
    try terminal.type("echo back")
    let screen = try terminal.wait(for: "\nback")
    #expect(!screen.contains("CRM ·"))
    #expect(try terminal.restoredMode() == "icanon echo isig")
    #expect(try journal.answers == ["15/touchpoints/touchpoint#which-term good"])
  }
}

extension Journal {
  /// A terminal in which a quiz asks its first question.
  func quizTerminal(
    _ arguments: String = "", _ environment: [String: String] = [:]
  ) throws -> Terminal {
    let terminal = try Terminal(self, environment: environment)
    try terminal.type("'\(Reflect.path)' quiz \(arguments)")
    try terminal.wait(for: "CRM · 1 of")
    return terminal
  }
}
