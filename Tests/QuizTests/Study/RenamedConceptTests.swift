import Journal
import Quiz
import TestSupport
import Testing

/// A concept with another name, and all that stands beneath it.
@Suite struct RenamedConceptTests {
  @Test func aRenamedConceptKeepsTheHistoriesOfAllThatStandsBeneathIt() throws {
    let outline = """
      ## Phases

      - **Purchase** — the moment when money is paid
        - Goals
          - **Make it easy** — leave out steps
        - Examples
          - Invoice
          - Packaging
      - **Loyalty** — all that follows
        - Goals
          - **Keep in touch** — write now and then
        - Examples
          - Invoice
          - Survey
      """
    var student = Student(outline)
    let cards = try student.study().deck.cards.map(\.id).filter {
      $0.description.hasPrefix("15/phases/purchase")
    }
    for card in cards { try student.learn(card.description) }
    student.write(outline.replacing("Purchase", with: "Buying"))
    let study = try student.study()
    #expect(cards.count > 5)
    for card in cards {
      let new = CardID(card.description.replacing("purchase", with: "buying"))
      #expect(study.memory(of: new)?.reviews == 2, "\(card)")
    }
    #expect(study.findings.isEmpty)
    // What is still there was not renamed.
    student.write(
      outline.replacing("Purchase", with: "Buying") + "\n- **Purchase** — another thing entirely")
    #expect(try student.study().findings.isEmpty == false)
  }

  @Test func anItemThatIsMovedTellsNothingOfWhatItStandsUnder() throws {
    let outline = """
      ## Benefits

      - **Speed** — less time for each order
      - **Costs** — less money for each order

      ## Dangers

      - Privacy
      - Noise
      """
    var student = Student(outline)
    for card in try student.study().deck.cards.map(\.id)
    where card.description.hasPrefix("15/benefits") {
      try student.learn(card.description)
    }
    student.write(
      """
      ## Dangers

      - Privacy
      - Noise
      - **Speed** — less time for each order
      - **Costs** — licences that a firm must pay for
      """)
    let study = try student.study()
    #expect(
      Set(study.carriedOver.map(\.to.description)).isSubset(of: [
        "15/dangers/speed#which-term", "15/dangers/speed#which-definition",
        "15/dangers/costs#which-term",
      ]))
    #expect(study.memory(of: CardID("15/dangers#name-all")) == nil)
    #expect(study.memory(of: CardID("15/dangers/costs#which-definition")) == nil)
  }
}
