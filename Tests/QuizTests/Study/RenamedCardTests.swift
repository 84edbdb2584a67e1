import Journal
import Quiz
import Testing

@Suite struct RenamedCardTests {
  private static let outline = """
    ## Touchpoint phases

    - Pre-purchase
    - Purchase
    - Post-purchase

    ## Words

    **Invoice** — a list of what was sold
    """
  private let phases = "15/touchpoint-phases#name-all"

  private func messages(_ study: Study) -> [String] { study.findings.map(\.description) }

  @Test func aRenamedHeadingKeepsTheHistoryOfItsList() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write(Self.outline.replacing("Touchpoint phases", with: "Kinds of contact"))
    let study = try student.study()
    let new = CardID("15/kinds-of-contact#name-all")
    #expect(study.carriedOver.map(\.to) == [new])
    #expect(study.carriedOver.map(\.from) == [CardID(phases)])
    #expect(study.memory(of: new)?.reviews == 2)
    #expect(study.memory(of: CardID(phases)) == nil)
    #expect(study.standing(of: new) == .learning)
    #expect(messages(study) == [])
  }

  @Test func aRecordedRenameIsFollowedWhateverTheAnswer() throws {
    var student = Student(Self.outline)
    try student.learn("15/words/invoice#which-term")
    student.write(Self.outline.replacing("Invoice", with: "Bill"))
    student.append(
      .rename(
        CardID("15/words/invoice#which-term"), to: CardID("15/words/bill#which-term")))
    let study = try student.study()
    #expect(study.memory(of: CardID("15/words/bill#which-term"))?.reviews == 2)
    #expect(study.carriedOver.isEmpty && messages(study) == [])
  }

  @Test func aTermWithAnotherNameIsReportedWithTheCommand() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    try student.learn("15/words/invoice#which-term")
    student.write(Self.outline.replacing("Invoice", with: "Bill"))
    let study = try student.study()
    #expect(study.carriedOver.isEmpty)
    #expect(study.memory(of: CardID("15/words/bill#which-term")) == nil)
    #expect(
      messages(study) == [
        "exercises/reviews.jsonl:4: warning: no chapter asks `15/words/invoice#which-term` any "
          + "more; if it is `15/words/bill#which-term` now, `reflect chapters --rename "
          + "'15/words/invoice#which-term' '15/words/bill#which-term'` keeps its history "
          + "[renamed-card]"
      ])
  }

  @Test func twoCardsThatCouldBeMeantAreNotGuessedBetween() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    let two = """
      ## Phases of a sale

      - Pre-purchase
      - Purchase
      - Post-purchase

      ## Moments

      - Post-purchase
      - Purchase
      - Pre-purchase
      """
    student.write(two)
    let study = try student.study()
    #expect(study.carriedOver.isEmpty)
    #expect(messages(study).count == 1)
  }

  @Test func twoHistoriesAreNotCarriedToOneCard() throws {
    let two = """
      ## Phases

      - Pre-purchase
      - Purchase

      ## Moments

      - Pre-purchase
      - Purchase
      """
    var student = Student(two)
    try student.learn("15/phases#name-all")
    try student.learn("15/moments#name-all")
    student.write("## Times\n\n- Pre-purchase\n- Purchase")
    let study = try student.study()
    #expect(study.carriedOver.isEmpty)
    #expect(messages(study).count == 2)
  }

  @Test func whatWasTakenOutIsNoFinding() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write("## Words\n\n**Invoice** — a list of what was sold")
    let study = try student.study()
    #expect(messages(study) == [] && study.carriedOver.isEmpty)
  }

  @Test func whatIsSuspendedIsNotMissed() throws {
    var student = Student(Self.outline)
    try student.learn("15/words/invoice#which-term")
    student.append(.suspend(CardID("15/words/invoice#which-term")))
    student.write(Self.outline.replacing("Invoice", with: "Bill"))
    #expect(messages(try student.study()) == [])
  }

  @Test func aChapterWithAnotherKeyKeepsItsHistories() throws {
    var student = Student(["15": Self.outline])
    try student.learn(phases)
    student.removeChapter("15")
    student.write(Self.outline, chapter: "crm")
    let study = try student.study()
    #expect(study.carriedOver.map(\.to) == [CardID("crm/touchpoint-phases#name-all")])
    #expect(study.memory(of: CardID("crm/touchpoint-phases#name-all"))?.reviews == 2)
  }

  @Test func anotherChapterIsNoHeirOfOneThatIsStillThere() throws {
    var student = Student(["15": Self.outline])
    try student.learn(phases)
    student.write("## Words\n\n**Invoice** — a list of what was sold", chapter: "15")
    student.write(Self.outline, chapter: "16")
    let study = try student.study()
    #expect(study.carriedOver.isEmpty && messages(study) == [])
  }

  @Test func whatIsCarriedOverIsKeptOnceARenameIsRecorded() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write(Self.outline.replacing("Touchpoint phases", with: "Kinds of contact"))
    var study = try student.study()
    student.day = 3
    for (old, new) in study.carriedOver {
      student.append(.rename(old, to: new))
      study.add(try #require(student.log.last))
    }
    try student.answer("15/kinds-of-contact#name-all", .good)
    study.add(try #require(student.log.last))
    let again = try student.study()
    #expect(again.memory(of: CardID("15/kinds-of-contact#name-all"))?.reviews == 3)
    #expect(again.carriedOver.isEmpty)
    #expect(HistoryState(study.history) == HistoryState(again.history))
  }
}
