import Foundation
import Testing

@Suite("reflect quiz, what it says of an answer")
struct QuizAnswerTests {
  /// A journal with one chapter, of which only the cards are asked whose identifiers hold a word.
  private func journal(_ outline: String, asking card: String) throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/chapters/15.md", "---\nchapter: 15\ntitle: CRM\n---\n\n\(outline)\n")
    try journal.leave(card)
    return journal
  }

  /// What is printed for lines that are typed, up to what can be done then.
  private func said(_ lines: String, in journal: Journal) throws -> String {
    try journal.write("answers", lines)
    return try journal.shell("reflect quiz <answers").expect(err: "").out
  }

  @Test("shows the whole way where the question hid it, and the other names that are right")
  func wholeWay() throws {
    let journal = try journal(
      """
      ## What CRM is

      ### Names of CRM

      **Customer relationship management (CRM) (also: customer care)** — a strategy for dealing with buyers
      """, asking: "which-term")
    let out = try said("strategy\n", in: journal)
    #expect(!out.components(separatedBy: "> strategy")[0].contains("CRM is"))
    #expect(
      out.contains(
        """
          the answer  Customer relationship management (also: CRM; customer care)
          you typed   strategy
        What CRM is › Names of CRM · exercises/chapters/15.md:10

        """), "\(out)")
  }

  @Test("says the line alone where the question has said the way")
  func wayIsSaid() throws {
    let journal = try journal(
      "## Papers\n\n- **Invoice** — a list of what was sold\n- **Receipt** — a proof of payment",
      asking: "invoice#which-term")
    let out = try said("\n", in: journal)
    #expect(out.contains("  the answer  Invoice\nexercises/chapters/15.md:8\n"), "\(out)")
  }

  @Test("a list that was right is shown as taken for right, and its line is said once")
  func overruledList() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("benefits#name-all")
    let out = try said("loyalty\nknowledge\nreach\n\nright\n\n", in: journal)
    let (before, after) = try #require(halves(of: out, at: "✓ right, as you say\n"))
    #expect(before.contains("  ✗ Insight  missed\n  ✓ Reach\n  ≠ knowledge  wrong\n"))
    #expect(
      after.hasPrefix(
        """
          ✓ Loyalty
          ✓ Insight  taken for right
          ✓ Reach
          ✓ knowledge  taken for right

        To have it known next time, add `(also: knowledge)` to `Insight` in
        exercises/chapters/15.md:28.
        exercises/chapters/15.md:27

        Suggested: good; comes back in 10 minutes

        """), "\(after)")
  }

  @Test("where the line to add to is the card's own, it is not said twice in a row")
  func overruledTerm() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question")
    let out = try said("hearing\nright\n\n", in: journal)
    let (_, after) = try #require(halves(of: out, at: "✓ right, as you say\n"))
    #expect(
      after.contains(
        "`Listening` in\nexercises/chapters/15.md:33.\n\nSuggested: good; comes back in 10 minutes\n"
      ),
      "\(after)")
  }

  @Test("of a list out of order, marks those that are out of place, and says where you had them")
  func outOfOrder() throws {
    let journal = try journal(
      "## Steps\n\n1. Look\n2. Think\n3. Plan\n4. Act\n5. Rest", asking: "name-in-order")
    let out = try said("act, look, think, plan, rest\n\n", in: journal)
    #expect(
      out.contains(
        """
        ✗ 5 of 5 recalled, 4 of 5 in the right order
          ✓ 1. Look
          ✓ 2. Think
          ✓ 3. Plan
          ⇅ 4. Act  out of place, you had it at 1
          ✓ 5. Rest

        """), "\(out)")
    let right = try said("act, look, think, plan, rest\n\nright\n\n", in: journal)
    #expect(right.contains("  ✓ 4. Act  taken for right\n"))
  }

  @Test("says each thing once: a definition that was chosen, and a name that was typed")
  func once() throws {
    let outline = """
      ## Papers

      **Invoice** — a list of what was sold

      **Receipt** — a proof of what was paid

      **Voucher** — a promise of what will be given
      """
    let journal = try journal(outline, asking: "receipt#which-definition")
    let out = try said("\n", in: journal)
    let (_, after) = try #require(halves(of: out, at: "✗ not known\n"))
    #expect(
      after.hasPrefix("  the answer  a proof of what was paid\nexercises/chapters/15.md:10\n"))
    try journal.leave("receipt#which-term")
    let typed = try said("invoice\n", in: journal)
    #expect(
      typed.contains("  the answer  Receipt\n  you typed   invoice\n") && !typed.contains("that is")
    )
    // What was taken for a typing error of another name is another thing to say.
    #expect(
      try said("invoyce\n", in: journal).contains("  you typed   invoyce\n  that is     Invoice\n"))
  }

  @Test("shows a definition with its own name where the options had a gap")
  func gap() throws {
    let journal = try journal(
      """
      ## Papers

      **Invoice** — a list of what was sold

      **Receipt** — what a receipt book is full of

      **Voucher** — the voucher of a shop
      """, asking: "receipt#which-definition")
    let out = try said("\n", in: journal)
    #expect(out.contains("  what a ____ book is full of\n"), "\(out)")
    #expect(out.contains("  the answer  what a receipt book is full of\nexercises/"), "\(out)")
  }

  @Test("says what a missed item is, in two lines at most, and its other names")
  func missedItems() throws {
    let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    let journal = try journal(
      """
      ## Papers

      - **Invoice** (also: bill) — a list of what was sold
      - **Receipt** — a proof of what was paid
      - **Voucher** — \(long)
      """, asking: "papers#name-all")
    let out = try said("receipt\n\n", in: journal)
    let (_, after) = try #require(halves(of: out, at: "✗ 1 of 3 recalled\n"))
    let lines = after.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(4) == [
        "  ✗ Invoice (also: bill)  missed", "      a list of what was sold", "  ✓ Receipt",
        "  ✗ Voucher  missed",
      ], "\(after)")
    #expect(lines[4].hasPrefix("      word1 word2 ") && lines[5].hasSuffix("…"))
    #expect(lines.dropFirst(4).prefix(2).allSatisfy { $0.count <= 80 })
    #expect(lines[6] == "exercises/chapters/15.md:8")
  }

  @Test(
    "what says that you do not know is no wrong answer",
    arguments: ["don't know", "dont know", "I don’t know.", "IDK", "no idea", "??"])
  func notKnown(_ words: String) throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "benefits#name-all")
    let out = try said("\(words)\n\n\(words)\n\n", in: journal)
    #expect(out.components(separatedBy: "\n✗ not known\n").count == 3, "\(out)")
    #expect(!out.contains("≠") && !out.contains("you typed"))
    let given = try journal.reviews.compactMap { $0["given"] as? [String] }
    #expect(given == [[], []])
  }

  @Test("where such words are the answer, they are right")
  func knownUnknown() throws {
    let journal = try journal(
      "## Talk\n\nQ: What does a novice say?\n\nA: No idea", asking: "question")
    #expect(try said("no idea\n", in: journal).contains("\n✓ right\n"))
  }

  private func halves(of text: String, at mark: String) -> (String, String)? {
    let parts = text.components(separatedBy: mark)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
