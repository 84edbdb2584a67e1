import Testing

@Suite("reflect quiz --exam, on a terminal")
struct QuizExamScreenTests {
  @Test("an exam with fewer cards than were asked for says so on its first screen")
  func shortage() throws {
    let journal = try Journal.makeQuiz()
    let terminal = try journal.quizTerminal("--exam 300 --seed 7", ["NO_COLOR": "1"])
    try terminal.wait(for: "of the 300 asked for: the other cards would give these away")
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
