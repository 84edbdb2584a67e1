import Journal
import Quiz
import Testing

@Suite struct StudyTests {
  private static let outline = """
    ## Touchpoint phases

    - Pre-purchase
    - Purchase
    - Post-purchase

    ## Steps

    1. Find
    2. Analyse
    3. Act

    ## Words

    **Invoice** — a list of what was sold
    """
  private let phases = "15/touchpoint-phases#name-all"
  private let steps = "15/steps#name-in-order"

  private func ids(_ cards: [Card]) -> [String] { cards.map(\.id.description) }

  @Test func whatWasNeverAskedIsNew() throws {
    let student = Student(Self.outline)
    let study = try student.study()
    #expect(study.newCards.count == study.deck.cards.count)
    #expect(study.due(on: student.today).isEmpty)
    #expect(study.nextDue(after: student.today) == nil)
    #expect(study.standing(of: CardID(phases)) == .new)
  }

  @Test func whatWasLearnedIsDueOnItsDay() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    var study = try student.study()
    #expect(study.standing(of: CardID(phases)) == .learning)
    #expect(study.due(on: student.today).isEmpty)
    #expect(study.nextDue(after: student.today) == student.today + 2)
    #expect(ids(study.due(on: student.today + 2)) == [phases])
    #expect(ids(study.due(on: student.today + 200)) == [phases])
    #expect(!ids(study.newCards).contains(phases))
    // In a step of minutes it is due on the same day.
    try student.answer(steps, .again)
    study = try student.study()
    #expect(ids(study.due(on: student.today)) == [steps])
  }

  @Test func whatIsSuspendedIsNeitherDueNorNew() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.append(.suspend(CardID(phases)))
    student.append(.suspend(CardID(steps)))
    let study = try student.study()
    #expect(study.due(on: student.today + 100).isEmpty)
    #expect(study.nextDue(after: student.today) == nil)
    #expect(!ids(study.newCards).contains(steps))
    #expect(study.standing(of: CardID(steps)) == .suspended)
  }

  @Test func anExamDoesNotSettleAListThatChanged() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write(Self.outline.replacing("- Purchase", with: "- Purchase\n- Delivery"))
    try student.answer(phases, .again, mode: .exam)
    #expect(try student.study().isChanged(CardID(phases)))
  }

  @Test func identifiersAreComparedInBytes() {
    let composed = CardID("15/caf\u{E9}#name-all")
    let decomposed = CardID("15/cafe\u{301}#name-all")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test(
    "A heading keeps its history whichever way its accents are saved",
    arguments: [
      ("Caf\u{E9}", "Cafe\u{301}", "caf\u{E9}"),
      ("\u{1EC6}", "E\u{323}\u{302}", "\u{1EC7}"),
      ("\u{1EC6}", "\u{CA}\u{323}", "\u{1EC7}"),
      ("\u{3AC}", "\u{3B1}\u{301}", "\u{3AC}"),
      ("\u{439}", "\u{438}\u{306}", "\u{439}"),
      ("\u{304C}", "\u{304B}\u{3099}", "\u{304C}"),
      ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ])
  func accents(_ composed: String, _ decomposed: String, _ part: String) throws {
    let outline = { (heading: String) in "## \(heading)\n\n- Milk\n- Sugar" }
    let id = "15/\(part)#name-all"
    var student = Student(outline(composed))
    try student.learn(id)
    student.write(outline(decomposed))
    let study = try student.study()
    #expect(ids(study.deck.cards) == [id])
    // Texts compare as letters; identifiers as bytes.
    #expect(study.deck[CardID(id)] != nil)
    #expect(study.memory(of: CardID(id))?.reviews == 2)
    #expect(study.carriedOver.isEmpty && study.findings.isEmpty)
  }

  @Test func aListWithOtherItemsKeepsItsHistoryAndIsDueAtOnce() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write(Self.outline.replacing("- Purchase", with: "- Purchase\n- Delivery"))
    var study = try student.study()
    #expect(study.isChanged(CardID(phases)))
    #expect(ids(study.due(on: student.today)) == [phases])
    #expect(study.memory(of: CardID(phases))?.reviews == 2)
    // Once it is answered, it is scheduled as ever.
    student.day = 1
    try student.answer(phases, .good)
    study.add(try #require(student.log.last))
    #expect(!study.isChanged(CardID(phases)))
    #expect(study.due(on: student.today).isEmpty)
    #expect(HistoryState(study.history) == HistoryState(student.history()))
  }

  @Test func theOrderOfBulletsDoesNotMatterAndThatOfStepsDoes() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    try student.learn(steps)
    student.write(
      Self.outline.replacing("- Pre-purchase\n- Purchase", with: "- Purchase\n- Pre-purchase")
        .replacing("1. Find\n2. Analyse", with: "1. Analyse\n2. Find"))
    let study = try student.study()
    #expect(ids(study.due(on: student.today)) == [steps])
  }

  @Test func aListThatChangedBackIsAsItWas() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write(Self.outline.replacing("- Purchase", with: "- Delivery"))
    #expect(try student.study().due(on: student.today).count == 1)
    student.write(Self.outline)
    #expect(try student.study().due(on: student.today).isEmpty)
  }

  @Test func aCorrectedDefinitionKeepsTheHistory() throws {
    var student = Student(Self.outline)
    try student.learn("15/words/invoice#which-term")
    student.write(Self.outline.replacing("what was sold", with: "what was sold and for how much"))
    let study = try student.study()
    #expect(study.memory(of: CardID("15/words/invoice#which-term"))?.reviews == 2)
    #expect(study.due(on: student.today).isEmpty)
    #expect(study.findings.isEmpty && study.carriedOver.isEmpty)
  }

  @Test func whatAnAnswerWouldLeadToIsWhatItLeadsTo() throws {
    var student = Student(Self.outline)
    for (day, rating) in [(0, Rating.again), (0, .hard), (0, .good), (1, .good), (9, .easy)] {
      student.day = day
      let study = try student.study()
      try student.answer(phases, rating)
      let review = try #require(student.log.last)
      let foreseen = study.memory(
        of: CardID(phases), after: rating, on: review.day, at: review.at)
      #expect(try student.study().memory(of: CardID(phases)) == foreseen)
    }
  }

  @Test func forgettingAKnownCardEightTimesMakesALeech() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    for lapse in 1...8 {
      student.day += 20
      try student.answer(phases, .again)
      try student.answer(phases, .good)
      let memory = try student.study().memory(of: CardID(phases))
      #expect(memory?.lapses == lapse)
      #expect(memory?.isLeech == (lapse == 8))
    }
    #expect(try student.statistics().leeches == [CardID(phases)])
  }
}
