import Journal
import Testing

@testable import Quiz

@Suite("What an outline asks")
struct CardKindTests {
  private let phases = """
    ## Touchpoints

    ### Phases

    - **Before** — up to the decision
      - Goals
        - Gain customers
        - Be heard
      - Examples
        - Displays
        - Promotions (also: promos)
    - **After** — from the sale on
      - Goals
        - Keep customers
        - Be heard
      - Examples
        - Billing

    """

  @Test("a bullet list of two to nine: name all of it")
  func nameAll() throws {
    #expect(
      try deck(phases).lines(.nameAll) == [
        "Touchpoints · Phases: name both → Before, After",
        "[Touchpoints › Phases] Before · Goals: name both → Gain customers, Be heard",
        "[Touchpoints › Phases] Before · Examples: name both → Displays, Promotions | promos",
        "[Touchpoints › Phases] After · Goals: name both → Keep customers, Be heard",
        "[Touchpoints › Phases] After · Examples: name the only one → Billing",
      ])
  }

  @Test("lists of the same name elsewhere are what a list is confused with")
  func listSiblings() throws {
    let cards = try deck(phases).cards.filter { $0.kind == .nameAll }
    #expect(
      cards.map(\.siblings) == [
        [], ["Keep customers"], ["Billing"], ["Gain customers"], ["Displays", "Promotions"],
      ])
  }

  @Test("a definition: which term, typed, and which definition, chosen")
  func definitions() throws {
    #expect(
      try deck(phases).lines(.whichTerm, .whichDefinition) == [
        "Touchpoints · Phases: which one? ____ — up to the decision → Before",
        "[Touchpoints › Phases] Before: which definition? → *up to the decision* / from the sale on",
        "Touchpoints · Phases: which one? ____ — from the sale on → After",
        "[Touchpoints › Phases] After: which definition? → up to the decision / *from the sale on*",
      ])
  }

  @Test("the term's own words are masked in its definition and in the way to it")
  func masks() throws {
    let deck = try deck(
      "## Customer touchpoints\n\n**Touchpoint (also: contact)** — when customers touch a brand, by contacting it or at a touchpoint\n\n**Other** — a thing of another kind\n"
    )
    #expect(
      deck.lines(.whichTerm) == [
        "Customer ____: which term? ____ — when customers touch a brand, by ____ it or at a ____ → Touchpoint | contact",
        "Customer touchpoints: which term? ____ — a thing of another kind → Other",
      ])
  }

  @Test("a heading that says nothing but the term is left out of its question")
  func maskedHeading() throws {
    #expect(
      try deck("## What a wiki is\n\n### Wiki\n\n**Wiki** — pages that many people write\n").lines(
        .whichTerm)
        == ["Which term? ____ — pages that many people write → Wiki"])
  }

  @Test("a definition that is told by a gap, or by the way to it, is not offered among others")
  func toldDefinition() throws {
    let sale = try deck(
      "## A\n\n**Sale** — the moment of a sale in time\n\n**Gift** — a thing for nothing\n")
    #expect(
      sale.lines(.whichDefinition) == [
        "[A] Sale: which definition? → look: the moment of a sale in time",
        "[A] Gift: which definition? → the moment of a ____ in time / *a thing for nothing*",
      ])
    let halves = try deck(
      "## Two halves\n\n- **Answer** — the half that matters\n- **Ear** — what comes first\n")
    #expect(
      halves.lines(.whichDefinition).first
        == "Answer: which definition? → *the half that matters* / what comes first")
  }

  @Test("two terms with the same definition both count")
  func twins() throws {
    let deck = try deck(
      "## A\n\n- **Buyer** — who pays for it\n- **Client** — who pays for it\n- **Firm** — who is paid for it all\n"
    )
    #expect(
      deck.lines(.whichTerm) == [
        "A: which one? ____ — who pays for it → Buyer | Client",
        "A: which one? ____ — who pays for it → Client | Buyer",
        "A: which one? ____ — who is paid for it all → Firm",
      ])
    #expect(
      deck.cards.filter { $0.kind == .whichTerm }.map(\.siblings) == [
        ["Firm"], ["Firm"], ["Buyer", "Client"],
      ])
    #expect(
      deck.lines(.whichDefinition)[0]
        == "[A] Buyer: which definition? → *who pays for it* / who is paid for it all")
  }

  @Test("a name that a slip makes of a twin's is held against both, wherever it stands")
  func namesLikeATwins() throws {
    let others = ["air", "bark", "clay", "dust", "earth", "fire", "gold", "hay", "ice", "jade"]
      .map { "- **Part of \($0)** — what \($0) is made into\n" }.joined()
    let deck = try deck(
      "## A\n\n- **Retention** — they stay\n- **Upkeep** — they stay\n\(others)\n## B\n\n"
        + "\(others.replacing("Part", with: "Share"))- **Detention** — they are kept in\n")
    let twins = deck.cards.filter { $0.question.contains("they stay") && $0.kind == .whichTerm }
    #expect(twins.count == 2)
    #expect(twins.allSatisfy { $0.siblings.contains("Detention") }, "\(twins.map(\.siblings))")
    #expect(
      twins.allSatisfy { !$0.siblings.contains("Retention") && !$0.siblings.contains("Upkeep") })
  }

  @Test(
    "siblings with lists of the same name: which one, worded neutrally; an item under two accepts either"
  )
  func whichOne() throws {
    #expect(
      try deck(phases + "- **Between** — in the middle of it\n  - Goals\n    - Decide\n").lines(
        .whichOne) == [
          "[Touchpoints › Phases] Goals · Gain customers: Before, After or Between? → *Before* / After / Between",
          "[Touchpoints › Phases] Goals · Be heard: Before, After or Between? → *Before* / *After* / Between",
          "[Touchpoints › Phases] Examples · Displays: Before or After? → *Before* / After",
          "[Touchpoints › Phases] Examples · Promotions: Before or After? → *Before* / After",
          "[Touchpoints › Phases] Goals · Keep customers: Before, After or Between? → Before / *After* / Between",
          "[Touchpoints › Phases] Examples · Billing: Before or After? → Before / *After*",
          "[Touchpoints › Phases] Goals · Decide: Before, After or Between? → Before / After / *Between*",
        ])
  }

  @Test("an item that stands under all siblings, or says its own, is not asked to be put under one")
  func unfairWhichOne() throws {
    let deck = try deck(
      "## Phases\n\n- Buying\n  - Goals\n    - Be heard\n    - Easy to buy\n    - Trust\n- Using\n  - Goals\n    - Be heard\n    - Joy\n"
    )
    #expect(
      deck.lines(.whichOne) == [
        "[Phases] Goals · Trust: Buying or Using? → *Buying* / Using",
        "[Phases] Goals · Joy: Buying or Using? → Buying / *Using*",
      ])
  }

  @Test("of many siblings only some are offered, the right ones among them")
  func manySiblings() throws {
    let outline = (1...9).map {
      "- Week \($0)\n  - Topics\n    - T\($0)\n    - \($0 % 8 == 1 ? "Ends" : "M\($0)")\n"
    }
    let lines = try deck("## Weeks\n\n" + outline.joined()).lines(.whichOne)
    #expect(
      lines.first
        == "[Weeks] Topics · T1: Week 1, Week 2, Week 3 or Week 4? → *Week 1* / Week 2 / Week 3 / Week 4"
    )
    #expect(
      lines.contains(
        "[Weeks] Topics · Ends: Week 1, Week 2, Week 3 or Week 9? → *Week 1* / Week 2 / Week 3 / *Week 9*"
      ))
  }

  private let sequence =
    "## Steps\n\n1. Plan\n2. **Act** — do what was planned now\n3. Measure all of it\n"

  @Test("a numbered list: name in order, put in order, what follows")
  func steps() throws {
    #expect(
      try deck(sequence).lines(.nameInOrder, .putInOrder, .whatFollows) == [
        "Steps: name all 3 in order → Plan < Act < Measure all of it",
        "Steps: put all 3 in order → arrange Plan < Act < Measure all of it",
        "Steps: what follows “Plan”? → Act", "Steps: what follows “Act”? → Measure all of it",
      ])
  }

  @Test("a step that comes twice leaves open what follows it, so that is not asked")
  func repeatedStep() throws {
    #expect(
      try deck("## Bread\n\n1. Mix\n2. Rest\n3. Fold\n4. Rest\n5. Bake\n").lines(
        .nameInOrder, .putInOrder, .whatFollows)
        == [
          "Bread: name all 5 in order → Mix < Rest < Fold < Rest < Bake",
          "Bread: what follows “Mix”? → Rest", "Bread: what follows “Fold”? → Rest",
        ])
  }

  @Test("`Q:` and `A:` ask exactly that; what is too long to be typed is looked at")
  func explicit() throws {
    #expect(
      try deck(
        "## Crisis\n\nQ: Who answers first?\nA: The team (also: we)\n\nQ: Why?\nA: So that nobody has to wait for it\n"
      ).lines(.question)
        == [
          "[Crisis] Who answers first? → The team | we",
          "[Crisis] Why? → look: So that nobody has to wait for it",
        ])
  }

  @Test("an item of more than five words is asked with a gap for its bold part")
  func cloze() throws {
    #expect(
      try deck(
        "## Aims\n\n- **Set the tone** for the whole community\n- Be **a point of reference** in trouble (or any tone)\n- **Be** short\n"
      ).lines(.cloze, .nameAll)
        == [
          "Aims: name all 3 → Set the tone | Set the tone for the whole community, a point of reference | Be a point of reference in trouble, Be | Be short",
          "Aims: ____ for the whole community → Set the tone | Set the tone for the whole community",
          "Aims: Be ____ in trouble (or any tone) → a point of reference | Be a point of reference in trouble",
        ])
  }

  @Test(
    "a list with an item that nobody should type is looked at; the others are asked by their first letters"
  )
  func reveal() throws {
    let deck = try deck(
      "## Aims\n\n- Something that is very long to type\n- Profit\n- Pride (also: pr)\n- Joy\n")
    #expect(
      deck.lines(.nameAll, .reveal, .cloze) == [
        "Aims: say all 4 → look: Something that is very long to type; Profit; Pride; Joy",
        "Aims: which one of the 4 begins with “Pro”? → Profit",
        "Aims: which one of the 4 begins with “J”? → Joy",
      ])
    #expect(
      deck.warnings == [
        "c.md:7:3: warning: nobody can be asked to type this item of 7 words; put the 5 or fewer that are to be typed in bold [not-asked]",
        "c.md:9:3: warning: nothing can ask for `Pride` fairly; define it, or write `Q:` and `A:` below it [not-asked]",
      ])
  }
}
