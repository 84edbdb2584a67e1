import Journal
import Testing

@testable import Quiz

@Suite("Lists that are not asked as they stand")
struct UnusualListTests {
  @Test("more than nine items are not asked at once, but each by its first letters")
  func longList() throws {
    let names = [
      "Ads", "Blogs", "Chats", "Deals", "Events", "Forums", "Games", "Help", "Ideas", "Jokes",
    ]
    let deck = try deck("## Tools\n\n" + names.map { "- \($0)\n" }.joined())
    #expect(deck.lines(.nameAll, .reveal) == [])
    #expect(deck.lines(.cloze).first == "Tools: which one of the 10 begins with “A”? → Ads")
    #expect(deck.cards.flatMap(\.answer) == names)
    #expect(deck.warnings == [])
  }

  @Test("more than nine steps are asked one after the other, and the first by its place")
  func longSequence() throws {
    let names = (1...10).map {
      "Step of \(["air", "bark", "clay", "dust", "earth", "fire", "gold", "hay", "ice", "jade"][$0 - 1])"
    }
    let deck = try deck("## Way\n\n" + names.map { "1. \($0)\n" }.joined())
    #expect(deck.lines(.nameInOrder, .putInOrder) == [])
    #expect(
      deck.lines(.whatFollows).prefix(2) == [
        "Way: what comes first? → Step of air", "Way: what follows “Step of air”? → Step of bark",
      ])
    #expect(deck.cards.flatMap(\.answer) == names)
  }

  @Test("a condition needs its answer beneath it and is never asked by itself")
  func conditions() throws {
    let deck = try deck(
      "## Attack\n\n- If it is true\n  - Apologise\n- If it is false\n- When to speak\n- **When all is calm** — a time like this one\n"
    )
    #expect(
      deck.lines(.nameAll, .whichTerm, .whichDefinition) == [
        "Attack: name the only one → When to speak",
        "Attack · If it is true: name the only one → Apologise",
        "[Attack] When all is calm: which definition? → look: a time like this one",
      ])
    #expect(
      deck.warnings.first
        == "c.md:9:3: warning: nothing stands beneath `If it is false`; put what to do then into a list there [not-asked]"
    )
  }

  @Test("a formula is a definition, not an item")
  func formula() throws {
    #expect(
      try deck("## Value\n\n- Relationship value = all revenue − all of the cost\n").warnings == [
        "c.md:7:3: warning: a formula is asked for as a definition; write `**Relationship value** — all revenue − all of the cost` [not-asked]"
      ])
    #expect(
      try deck("## Value\n\n**Relationship value** — all revenue − all of the cost\n").lines(
        .whichTerm) == [
          "Which term? ____ — all revenue − all of the cost → Relationship value"
        ])
  }

  @Test("a list whose heading says an item is not asked, and the warning says so")
  func toldList() throws {
    let deck = try deck("## Sales and marketing\n\n- Sales\n- Service\n")
    #expect(deck.lines(.nameAll) == [])
    #expect(
      deck.warnings == [
        "c.md:7:3: warning: `Sales and marketing` says this item, so the list is not asked; give one of them other words [not-asked]"
      ])
  }

  @Test("items that only group others are not asked")
  func labels() throws {
    #expect(
      try deck("## Food\n\n- Fruit\n  - Kinds\n    - Apple\n    - Pear\n- Fish\n  - Cod\n").lines(
        .nameAll) == [
          "Food: name both → Fruit, Fish", "[Food] Fruit · Kinds: name both → Apple, Pear",
          "Food · Fish: name the only one → Cod",
        ])
  }

  @Test("bullets and steps under one concept are not asked as a list")
  func mixed() throws {
    let deck = try deck("## A\n\n- Bee\n\n1. Cat\n")
    #expect(deck.cards.isEmpty)
    #expect(
      deck.warnings == [
        "c.md:7:3: warning: nothing asks for this list of steps and bullets or conditions; give each kind an item or a heading of its own [not-asked]",
        "c.md:9:4: warning: nothing asks for this list of steps and bullets or conditions; give each kind an item or a heading of its own [not-asked]",
      ])
  }

  @Test("first letters are told apart however a file has their accents")
  func accents() throws {
    let others = ["Alpha", "Beta", "Gamma", "Delta", "Kappa", "Lambda", "Omikron", "Rho", "Tau"]
    let items = (others + ["\u{c9}clair", "E\u{301}lan"]).map { "- \($0)\n" }.joined()
    let lines = try deck("## Words\n\n\(items)").lines(.cloze)
    #expect(lines.contains { $0.contains("begins with “\u{c9}c”") })
    #expect(lines.contains { $0.contains("begins with “E\u{301}l”") })
  }
}
