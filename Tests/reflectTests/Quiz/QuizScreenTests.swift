import Files
import Foundation
import Testing

@Suite("reflect quiz, on a terminal")
struct QuizScreenTests {
  private static let rule = String(repeating: "─", count: 80)

  /// The label of an option on the screen.
  private func label(_ option: String, on terminal: Terminal) throws -> String {
    let screen = try terminal.screen
    let line = screen.split(separator: "\n").first {
      $0.hasSuffix("  \(option)") && $0.hasPrefix("  ")
    }
    return String(try #require(line, "\(option)\n\(screen)").dropFirst(2).prefix(1))
  }

  @Test("a step that comes twice can be chosen twice, each time by its own label")
  func repeatedStep() throws {
    let journal = try Journal.makeQuiz()
    try journal.write(
      "exercises/chapters/15.md",
      "---\nchapter: 15\ntitle: CRM\n---\n\n## Talk\n\n1. Listen\n2. Respond\n3. Listen\n")
    try journal.leave("talk#name-in-order")
    let terminal = try journal.quizTerminal("", ["NO_COLOR": "1"])
    try terminal.press("Tab")
    let lines = try terminal.wait(for: "choose 3 in order").split(separator: "\n")
    func labels(_ step: String) -> [String] {
      lines.filter { $0.hasSuffix("  \(step)") }.map { String($0.dropFirst(2).prefix(1)) }
    }
    let listens = labels("Listen")
    try #require(listens.count == 2)
    try terminal.press(listens[0])
    try terminal.press(try #require(labels("Respond").first))
    try terminal.press(listens[1])
    try terminal.wait(for: "3. Listen")
    try terminal.press("Enter")
    try terminal.wait(for: "✓ right, with a hint")
  }

  @Test("each screen says where one is, what is asked and what can be pressed")
  func screens() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "phases#name-in-order")
    let terminal = try journal.quizTerminal("", ["NO_COLOR": "1"])
    #expect(
      try terminal.screen == """
        CRM · 1 of 2 · new                                                  reflect quiz
        \(Self.rule)
        Which term? ____ — any contact between brand and customer



















        \(Self.rule)
        Enter I do not know   Tab hint   Esc more
        """)
    try terminal.press("contact point")
    try terminal.wait(for: "Enter answer")
    try terminal.press("Enter")
    #expect(
      try terminal.wait(for: "✗ wrong") == """
        CRM · 1 of 2 · new                                                  reflect quiz
        \(Self.rule)
        Which term? ____ — any contact between brand and customer

        ✗ wrong
          the answer  Touchpoint
          you typed   contact point
        Touchpoints · exercises/chapters/15.md:8

        Suggested: again; comes back in 1 minute











        \(Self.rule)
        Enter again   h hard   g good   e easy   r I was right   o outline   s suspend
        u undo   q quit
        """)
    #expect(try journal.answers.isEmpty)
    try terminal.press("r")
    let right = try terminal.wait(for: "✓ right, as you say")
    #expect(
      right.contains(
        "To have it known next time, add `(also: contact point)` to `Touchpoint` in\n"
          + "exercises/chapters/15.md:8."))
    #expect(right.contains("Suggested: good; comes back in 10 minutes"))
    try terminal.press("Enter")
    try terminal.wait(for: "CRM · 2 of 2 · new")
    // It is on disk before the next question is shown.
    #expect(try journal.answers == ["15/touchpoints/touchpoint#which-term good"])
    try terminal.press("pre purchase", "Enter", "purchase; dance", "Enter")
    #expect(
      try terminal.wait(for: "Enter that is all") == """
        CRM · 2 of 2 · new                                                  reflect quiz
        \(Self.rule)
        Phases: name all 3 in order

          · pre purchase
          · purchase
          · dance















        \(Self.rule)
        Enter that is all   Tab hint   Esc more
        """)
    try terminal.press("Enter")
    let list = try terminal.wait(for: "✗ 2 of 3 recalled, 1 wrong")
    #expect(
      list.contains(
        """
          ✓ 1. Pre-purchase
          ✓ 2. Purchase
          ✗ 3. Post-purchase  missed
          ≠ dance  wrong
        exercises/chapters/15.md:12
        """))
    try terminal.press("h")
    try terminal.wait(for: "nothing is left to ask")
    try terminal.press("q")
    try terminal.wait(for: "2 cards: 2 recalled, in")
    #expect(
      try journal.answers == [
        "15/touchpoints/touchpoint#which-term good", "15/phases#name-in-order hard",
      ])
    #expect(try terminal.restoredMode() == "icanon echo isig")
  }

  @Test("puts in order by labels, chooses with one key, and reveals")
  func kinds() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("phases#put-in-order", "benefits#name-all", "hopes#reveal")
    let terminal = try journal.quizTerminal()
    try terminal.press(try label("Pre-purchase", on: terminal))
    try terminal.wait(for: "1. Pre-purchase")
    try terminal.press("BSpace")
    try terminal.press(try label("Purchase", on: terminal), try label("Pre-purchase", on: terminal))
    // The last one falls into place.
    try terminal.wait(for: "3. Post-purchase")
    try terminal.press("Enter")
    let wrong = try terminal.wait(for: "✗ 2 of 3 in the right order")
    #expect(
      wrong.contains(
        """
          ✓ 1. Pre-purchase
          ⇅ 2. Purchase  out of place, you had it at 1
          ✓ 3. Post-purchase
        """), "\(wrong)")
    try terminal.press("u")
    try terminal.wait(for: "the answer is not recorded; once more")
    try terminal.press(try label("Pre-purchase", on: terminal), try label("Purchase", on: terminal))
    try terminal.press("Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("Enter")
    try terminal.wait(for: "Benefits: name all 3")
    try terminal.press("Enter")
    try terminal.wait(for: "✗ not known")
    try terminal.press("e")
    try terminal.wait(for: "Attacks · Hopes: say the only one")
    try terminal.press("Enter")
    try terminal.wait(for: "Have people come again and again")
    try terminal.press("a")
    try terminal.wait(for: "once more · the last")
    try terminal.press("Enter", "g")
    try terminal.wait(for: "nothing is left to ask")
    #expect(
      try journal.answers == [
        "15/phases#put-in-order good",
        "15/benefits#name-all easy",
        "15/attacks/hopes#reveal again", "15/attacks/hopes#reveal good",
      ])
  }

  @Test("one key chooses")
  func choice() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("which-one/invoice")
    let terminal = try journal.quizTerminal()
    let screen = try terminal.wait(
      for: "Examples · Invoice: Pre-purchase, Purchase or Post-purchase?")
    #expect(screen.contains("  1  Pre-purchase\n  2  Purchase\n  3  Post-purchase\n"))
    #expect(screen.hasSuffix("1–3 choose   Enter I do not know   s suspend   q quit"))
    try terminal.press("3")
    let wrong = try terminal.wait(for: "✗ wrong")
    #expect(wrong.contains("  the answer  Purchase\n  you chose   Post-purchase\n"))
    try terminal.press("1")
    try terminal.wait(for: "once more · the last")
    try terminal.press("2")
    try terminal.wait(for: "✓ right")
    try terminal.press("Enter")
    try terminal.wait(for: "nothing is left to ask")
    #expect(try journal.answers.map { $0.suffix(5) } == ["again", " good"])
  }

  @Test("a hint offers options, and the answer is hard at best")
  func hint() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("pre-purchase/examples#name-all", "what-follows")
    let terminal = try journal.quizTerminal()
    try terminal.press("Tab")
    try terminal.wait(for: "choose")
    try terminal.press(try label("Post-purchase", on: terminal))
    try terminal.wait(for: "✓ right, with a hint")
    try terminal.wait(for: "Suggested: hard")
    try terminal.press("Enter")
    try terminal.wait(for: "Pre-purchase · Examples: name both")
    try terminal.press("Tab")
    try terminal.wait(for: "choose 2")
    try terminal.press(try label("Marketing", on: terminal))
    try terminal.wait(for: "1. Marketing")
    try terminal.press(try label("Promotions", on: terminal), "Enter")
    try terminal.wait(for: "✓ right, with a hint")
    try terminal.press("Enter")
    try terminal.wait(for: "nothing is left to ask")
    #expect(try journal.answers.allSatisfy { $0.hasSuffix(" hard") })
  }

  @Test("takes back, suspends, quits half-way and goes on where it was")
  func resumes() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "attacks#question", "benefits#name-all")
    let terminal = try journal.quizTerminal()
    try terminal.press("touchpoint", "Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("Enter")
    try terminal.wait(for: "CRM · 2 of 3")
    try terminal.press("Escape")
    try terminal.wait(for: "u undo   s suspend   q quit   Esc back")
    try terminal.press("u")
    try terminal.wait(for: "✓ undone")
    #expect(try journal.answers.isEmpty)
    try terminal.wait(for: "CRM · 1 of 3")
    try terminal.press("Escape")
    try terminal.wait(for: "Esc back")
    try terminal.press("s")
    try terminal.wait(for: "✓ suspended; `reflect quiz --suspended` lifts it")
    try terminal.press("loyalty, insight, reach", "Enter", "Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("e")
    try terminal.wait(for: "What comes before an answer?")
    try terminal.press("Escape")
    try terminal.wait(for: "Esc back")
    try terminal.press("q")
    try terminal.wait(for: "1 card: 1 recalled, in")
    #expect(try journal.answers == ["15/benefits#name-all easy"])
    try terminal.type("clear; '\(Reflect.path)' quiz")
    try terminal.wait(for: "CRM · 1 of 1 · new")
    try terminal.press("listening", "Enter")
    try terminal.wait(for: "✓ right")
    try terminal.press("g")
    try terminal.wait(for: "nothing is left to ask")
    try terminal.press("u")
    try terminal.wait(for: "What comes before an answer?")
    try terminal.press("Escape")
    try terminal.wait(for: "Esc back")
    try terminal.press("q")
    try terminal.wait(for: "nothing was answered")
    #expect(try journal.answers == ["15/benefits#name-all easy"])
  }
}
