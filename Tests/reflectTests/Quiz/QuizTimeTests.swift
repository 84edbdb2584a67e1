import Testing

@Suite("reflect quiz --minutes")
struct QuizTimeTests {
  @Test("says that the time is up and how many cards are left, and not that a miss comes back")
  func timeIsUp() async throws {
    let journals = try (0..<2).map { _ in try Journal.makeQuiz() }
    for journal in journals { try journal.leave("touchpoint#which-term", "attacks#question") }
    let terminal = try journals[0].quizTerminal("--minutes 1", ["NO_COLOR": "1"])
    let piped = try Terminal(journals[1])
    try piped.type(
      "(echo; sleep 61; echo) | '\(Reflect.path)' quiz --minutes 1 --format json >out 2>err; echo ended"
    )
    try await Task.sleep(for: .seconds(61))
    try terminal.press("Enter")
    try terminal.wait(for: "✗ not known")
    try terminal.press("Enter")
    // The other card, and the one that was missed.
    let screen = try terminal.wait(for: "the time is up · 2 cards left")
    #expect(!screen.contains("comes back") && !screen.contains("nothing is left"), "\(screen)")
    #expect(screen.contains("\nagain\n") && screen.contains("1 card: 0 recalled, 1 missed, in"))
    try terminal.press("u")
    try terminal.wait(for: "CRM · 1 of 2")
    try piped.wait(for: "\nended")
    #expect(try journals[1].read("err").contains("\n\nthe time is up · 2 cards left\n"))
    #expect(try journals[1].read("out").contains("\"leftByTime\": 2,"))
  }
}
