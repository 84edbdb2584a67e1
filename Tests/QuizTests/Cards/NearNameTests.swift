import Journal
import Testing

@testable import Quiz

@Suite("A name that is near the answer")
struct NearNameTests {
  /// Two lists of four, so that none needs terms of the other to be told apart from.
  private let rhymes = """
    ## Loyalty

    - **Retention (also: keeping)** — those who bought before
    - **Reward** — a thank-you
    - **Referral** — word from a friend
    - **Return** — one more visit

    Q: What is it called when they stay?
    A: Retention

    ## School

    - **Detention** — staying behind
    - **Lesson** — an hour
    - **Break** — a rest
    - **Homework (also: keening)** — an evening

    """

  private func verdict(_ typed: String, _ id: String) throws -> TermGrade {
    let card = try #require(try deck(rhymes)[CardID(id)])
    guard case .term(let answer, let siblings) = card.task else {
      throw CancellationError()
    }
    return Grader.term(typed, expected: answer, siblings: siblings)
  }

  @Test(
    "another term of the chapter is never a typing error, wherever it stands",
    arguments: [
      "1/loyalty/retention#which-term", "1/loyalty#question/what-is-it-called-when-they-stay",
    ])
  func rhymingTerms(id: String) throws {
    #expect(try verdict("detention", id).confusedWith == "Detention")
    #expect(try !verdict("detention", id).isCorrect)
    #expect(try verdict("retentoin", id).isCorrect)
  }

  @Test("neither is another name of a term")
  func rhymingOtherNames() throws {
    let id = "1/loyalty/retention#which-term"
    #expect(try verdict("keening", id).confusedWith == "Homework")
    #expect(try verdict("keeping", id).isCorrect)
  }

  @Test("terms that stand beside the answer come before those that only look like it")
  func rhymesComeLast() throws {
    let card = try #require(try deck(rhymes)[CardID("1/loyalty/retention#which-term")])
    #expect(card.siblings.prefix(3) == ["Reward", "Referral", "Return"])
    #expect(card.siblings.contains("Detention"))
  }

  @Test(
    "a name that is right is never held to be wrong, not even where it is an article",
    arguments: ["A", "The", "The a", "Plan it"])
  func rightSiblings(sibling: String) throws {
    let deck = try deck(
      "## Letters\n\n- **Plan (also: a) (also: plan it)** — the first of all\n- **\(sibling)** — one more\n- **Other** — the last\n"
    )
    let card = try #require(deck[CardID("1/letters/plan#which-term")])
    guard case .term(let answer, let siblings) = card.task else { throw CancellationError() }
    #expect(siblings.map(\.text) == ["Other"])
    for name in [answer.text] + answer.otherNames {
      #expect(Grader.term(name, expected: answer, siblings: siblings).isCorrect)
    }
  }

  @Test("a list is told from the items of the lists beside it, not from what those are called")
  func listsBeside() throws {
    let outline = """
      ## Parts

      - Clients
        - current
        - lapsed
      - Work that is automated
        - sales
        - marketing
      - Which ones there are
        - blogs
      """
    let cards = try deck(outline).cards.filter { $0.kind == .nameAll }
    #expect(
      cards.map(\.siblings).filter { !$0.isEmpty } == [
        ["sales", "marketing", "blogs"], ["current", "lapsed", "blogs"],
        ["current", "lapsed", "sales", "marketing"],
      ])
  }
}
