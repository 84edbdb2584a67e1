import Testing

@Suite("reflect quiz --exam, on a terminal")
struct QuizExamScreenTests {
  @Test("an exam with fewer cards than were asked for says so on its first screen")
  func shortage() throws {
    let journal = try Journal.makeQuiz()
    let terminal = try journal.quizTerminal("--exam 300 --seed 7", ["NO_COLOR": "1"])
    let screen = try terminal.wait(
      for: "of the 300 asked for: the other cards would give these away")
    // Above the question, where nobody passes it over.
    let line = try #require(screen.split(separator: "\n").dropFirst(2).first)
    #expect(line.contains("of the 300 asked for"), "\(screen)")
    try terminal.press("idk", "Enter", "Enter", "Enter")
    #expect(try !terminal.wait(for: "CRM · 2 of").contains("300 asked for"))
  }

  @Test("an exam acknowledges an answer, and asks whether an empty one is meant")
  func habit() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "attacks#question", "what-follows")
    let terminal = try journal.quizTerminal("--exam 3 --seed 1", ["NO_COLOR": "1"])
    try terminal.press("something", "Enter")
    try terminal.wait(for: "noted · CRM · 2 of 3")
    try terminal.press("Enter")
    try terminal.wait(for: "no answer yet; Enter once more says that you do not know")
    // Whoever types then has not said so.
    try terminal.press("x", "BSpace")
    try terminal.press("Enter")
    try terminal.wait(for: "no answer yet; Enter once more says that you do not know")
    #expect(try journal.answers.count == 1)
    try terminal.press("Enter")
    try terminal.wait(for: "noted · CRM · 3 of 3")
    // Who says it in words is asked nothing.
    try terminal.press("no idea", "Enter")
    try terminal.wait(for: "0 of 3 right, 0 %")
    let given = try journal.reviews.compactMap { $0["given"] as? [String] }
    #expect(given == [["something"], [], []])
  }

  @Test("a terminal that can only show lines asks whether an empty answer is meant, too")
  func habitOfLines() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "attacks#question")
    let terminal = try journal.quizTerminal("--exam 2 --seed 1", ["TERM": "dumb"])
    try terminal.press("Enter")
    try terminal.wait(for: "no answer yet; Enter once more says that you do not know")
    try terminal.press("Enter")
    try terminal.wait(for: "noted · CRM · 2 of 2")
    try terminal.type("no idea")
    try terminal.wait(for: "(undo, quit)")
    try terminal.type("quit")
    try terminal.wait(for: "0 of 2 right, 0 %")
  }

  @Test("an exam shows no verdict before its end")
  func exam() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "attacks#question")
    let terminal = try journal.quizTerminal("--exam 2 --seed 1")
    #expect(try !terminal.screen.contains("Tab hint"))
    try terminal.press("touchpoint", "Enter")
    #expect(try !terminal.wait(for: "CRM · 2 of 2").contains("✓ right"))
    try terminal.press("touchpoint", "Enter")
    let end = try terminal.wait(for: "nothing is left to ask")
    #expect(end.contains("1 of 2 right, 50 %") && end.contains("Read again"))
    try terminal.press("q")
    try terminal.wait(for: "next: `reflect quiz --exam 2 --seed 1` asks the same again")
  }
}
