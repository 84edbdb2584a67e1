import Diagnostics
import Journal
import Testing

@testable import Quiz

@Suite("A deck")
struct DeckTests {
  @Test("a card's identifier is the chapter, the way to it, the kind and what is asked")
  func identifiers() throws {
    let deck = try deck(
      "## Customer touchpoints\n\n- **Pre-purchase**: early on\n  - Goals\n    - Be heard, of course!\n- Purchase\n  - Goals\n    - C++ / C# (100 %)\n\nQ: Why?\nA: So\n\n1. A\n2. B\n"
    )
    let ids = Set(deck.cards.map(\.id.description))
    for id in [
      "1/customer-touchpoints/pre-purchase#which-term",
      "1/customer-touchpoints/pre-purchase#which-definition",
      "1/customer-touchpoints/pre-purchase/goals#name-all",
      "1/customer-touchpoints/pre-purchase/goals#which-one/be-heard-of-course",
      "1/customer-touchpoints/purchase/goals#which-one/c++-c%23",
      "1/customer-touchpoints#question/why",
    ] {
      #expect(ids.contains(id), "\(id) is none of \(ids.sorted())")
    }
  }

  @Test("correcting a definition, a gloss, other names or punctuation keeps every identifier")
  func corrections() throws {
    let before = try deck("## A\n\n- **Term** — what it was\n- Sales (buying)\n- “Word of mouth”\n")
    let after = try deck(
      "## A:\n\n- **Term (also: name)** — what it is now\n- Sales (purchase)\n- Word-of-mouth.\n")
    #expect(before.cards.map(\.id) == after.cards.map(\.id))
  }

  @Test("two cards of one identifier are an error with both places, and the first is asked")
  func clash() throws {
    let deck = try deck("## Aims\n\n- Profit\n- Joy\n\n## Aims\n\n- Fame\n- Rest\n")
    #expect(
      deck.warnings == [
        "c.md:12:3: error: this asks the same as line 7, and both would be `1/aims#name-all`; give one another name [two-cards]"
      ])
    #expect(deck.lines(.nameAll).count == 1)
  }

  @Test("is in the order of the chapters, and of each outline")
  func order() throws {
    let chapters = try chapters([
      "exercises/chapters/a.md": "---\nchapter: b\n---\n\n## Z\n\n- One\n- Two\n\n## Y\n\n- Four\n",
      "exercises/chapters/b.md": "---\nchapter: 2\n---\n\n## X\n\n- Five\n",
    ])
    let deck = Deck(chapters)
    #expect(deck.cards.map(\.id.description) == ["2/x#name-all", "b/z#name-all", "b/y#name-all"])
    #expect(deck.cards(of: ChapterKey("b")).map(\.line) == [7, 12])
    #expect(deck.cards(of: ChapterKey("none")).isEmpty)
    #expect(deck[CardID("2/x#name-all")]?.answer == ["Five"])
    #expect(deck[CardID("2/x#name")] == nil)
  }

  /// The kinds of the cards that one must not be asked with.
  private func barred(_ deck: Deck, _ id: String) -> [String] {
    deck.cards.map(\.id).filter { deck.givesAway(CardID(id), $0) }.map {
      $0.description.replacing("1/", with: "")
    }
  }

  @Test("a term is not asked with its definition")
  func termAndDefinition() throws {
    let deck = try deck("## A\n\n**B** — one thing\n\n**C** — another thing\n")
    #expect(barred(deck, "1/a/b#which-term") == ["a/b#which-definition"])
  }

  @Test("a sequence is asked in one way only")
  func sequence() throws {
    let deck = try deck("## A\n\n1. B\n2. C\n3. D\n")
    #expect(
      barred(deck, "1/a#what-follows/b")
        == ["a#name-in-order", "a#put-in-order", "a#what-follows/c"])
  }

  @Test("a list is not asked with what one of its items belongs to, but items are with each other")
  func classification() throws {
    let deck = try deck(
      "## A\n\n- B\n  - Goals\n    - One\n    - Two\n- C\n  - Goals\n    - Three\n    - Four\n")
    #expect(
      barred(deck, "1/a/b/goals#name-all") == [
        "a#name-all", "a/b/goals#which-one/one", "a/b/goals#which-one/two",
      ])
    #expect(barred(deck, "1/a/b/goals#which-one/one") == ["a#name-all", "a/b/goals#name-all"])
  }

  @Test("a list is not asked with a gap in one of its items")
  func cloze() throws {
    let deck = try deck("## A\n\n- **Set the tone** for the whole community\n- B\n")
    #expect(barred(deck, "1/a#name-all") == ["a/set-the-tone#cloze"])
  }

  @Test("a list is not asked with what names one of its items in a label, a way or a question")
  func namedItems() throws {
    let deck = try deck(
      "## Care\n\n- Listening\n  - Half\n  - Other half\n- Talk\n\n## Rest\n\n**Calm** — no talk\n\nQ: What comes after talk?\nA: Sleep\n\n## Listening\n\n- Ears\n- Eyes\n"
    )
    #expect(
      barred(deck, "1/care#name-all") == [
        "care/listening#name-all", "rest#question/what-comes-after-talk",
        "listening#name-all",
      ])
  }

  @Test("a question with an answer is not asked with what names it, nor with the list that has it")
  func answeredQuestions() throws {
    let deck = try deck(
      "## Key\n\nQ: What is the key?\nA: Listening\n\nQ: What does CRM stand for?\nA: Customer relationship management\n\n## Steps\n\n1. Listening\n2. Talk\n3. Sale\n\n## Words\n\n**CRM** — customer relationship management\n\n**PR** — care for a name\n"
    )
    #expect(
      barred(deck, "1/key#question/what-is-the-key") == [
        "steps#name-in-order", "steps#put-in-order", "steps#what-follows/listening",
      ])
    #expect(
      barred(deck, "1/key#question/what-does-crm-stand-for") == [
        "words/crm#which-term", "words/crm#which-definition", "words/pr#which-definition",
      ])
  }

  @Test("an order is not asked with the definition of one of the steps that it shows")
  func shownSteps() throws {
    let deck = try deck("## A\n\n1. **B** — one thing\n2. **C** — another\n3. D\n")
    #expect(barred(deck, "1/a#put-in-order").contains("a/b#which-term"))
    #expect(!barred(deck, "1/a#name-in-order").contains("a/b#which-term"))
  }

  @Test("an order is asked with what names a step but not its place")
  func namedSteps() throws {
    let deck = try deck(
      "## A\n\n1. Bee\n2. Cat\n   - Fur\n   - Paws\n3. Dog\n\n## B\n\nQ: What does a cat chase?\nA: Mice\n"
    )
    let tellsCat = ["a/cat#name-all", "b#question/what-does-a-cat-chase"]
    let asksOrder = [
      "a#name-in-order", "a#put-in-order", "a#what-follows/bee", "a#what-follows/cat",
    ]
    #expect(barred(deck, "1/a#put-in-order") == asksOrder.filter { $0 != "a#put-in-order" })
    #expect(
      barred(deck, "1/a#what-follows/cat") == asksOrder.filter { $0 != "a#what-follows/cat" })
    // What follows the bee is the cat, and so is one of all three.
    for id in ["a#what-follows/bee", "a#name-in-order"] {
      #expect(barred(deck, "1/\(id)") == asksOrder.filter { $0 != id } + tellsCat)
    }
  }

  @Test("an order is not asked with options that stand in it")
  func orderOfOptions() throws {
    let deck = try deck(
      "## A\n\n1. B\n   - Goals\n     - One\n2. C\n   - Goals\n     - Two\n3. D\n   - Goals\n     - Three\n"
    )
    #expect(barred(deck, "1/a/b/goals#which-one/one").contains("a#put-in-order"))
    #expect(!barred(deck, "1/a/b/goals#name-all").contains("a#put-in-order"))
  }

  @Test("a name that is left out of a card, or of which a part is, does not keep others away")
  func hiddenNames() throws {
    let deck = try deck(
      "## Listening\n\n**Social listening** — to hear what is said\n\n## Key\n\nQ: What is the key?\nA: Listening\n"
    )
    let term = try #require(deck[CardID("1/listening/social-listening#which-term")])
    #expect(term.question == "Which term? ____ — to hear what is said")
    #expect(
      barred(deck, "1/key#question/what-is-the-key") == [
        "listening/social-listening#which-definition"
      ])
  }

  @Test("the title of a chapter and its headings, which nothing asks for, keep no card away")
  func headings() throws {
    let deck = try deck(
      "## A\n\n### B\n\n- C\n- D\n\n### E\n\n- F\n- G\n\n## H\n\n### K\n\n- I\n- J\n")
    for card in deck.cards { #expect(barred(deck, card.id.description).isEmpty) }
  }

  @Test("cards with one question are not asked with what names either answer")
  func twins() throws {
    let deck = try deck(
      "## A\n\n**B** — one thing\n\n**C** — one thing\n\n## B\n\n- D\n- E\n")
    #expect(deck[CardID("1/a/c#which-term")]?.answer == ["C"])
    #expect(
      barred(deck, "1/a/c#which-term") == [
        "a/b#which-term", "a/b#which-definition", "a/c#which-definition", "b#name-all",
      ])
  }
}
