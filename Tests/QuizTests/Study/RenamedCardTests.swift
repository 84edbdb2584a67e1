import Journal
import Quiz
import TestSupport
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

  @Test("A suspended card with another name is reported, studied or not", arguments: [true, false])
  func suspended(_ isStudied: Bool) throws {
    let (old, new) = ("15/words/invoice#which-term", "15/words/bill#which-term")
    var student = Student(Self.outline)
    student.append(.suspend(CardID(phases)))
    if isStudied { try student.learn(old) }
    student.append(.suspend(CardID(old)))
    student.write(Self.outline.replacing("Invoice", with: "Bill"))
    #expect(
      messages(try student.study()) == [
        "exercises/reviews.jsonl:\(isStudied ? 3 : 2): warning: no chapter asks `\(old)` any more; "
          + "if it is `\(new)` now, `reflect chapters --rename '\(old)' '\(new)'` keeps it suspended "
          + "[renamed-card]"
      ])
    student.append(.rename(CardID(old), to: CardID(new)))
    let study = try student.study()
    #expect(study.standing(of: CardID(new)) == .suspended)
    #expect(messages(study) == [])
  }

  @Test func aSuspendedCardStaysSoUnderAnotherNameUntilItIsLifted() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.append(.suspend(CardID(phases)))
    student.write(Self.outline.replacing("Touchpoint phases", with: "Kinds of contact"))
    let new = CardID("15/kinds-of-contact#name-all")
    var study = try student.study()
    #expect(study.standing(of: new) == .suspended && messages(study) == [])
    var random = SeededRandom(1)
    let moment = Moment(student.today, milliseconds: 80_000_000)
    let lines = study.lifting([new], on: student.today, at: moment, using: &random)
    #expect(lines.map(\.event) == [.rename(CardID(phases), to: new), .unsuspend(new)])
    #expect(lines[0].at < lines[1].at && lines[0].id != lines[1].id)
    for line in lines {
      student.append(line)
      study.add(line)
    }
    let again = try student.study()
    #expect(again.standing(of: new) == .learning && again.carriedOver.isEmpty)
    #expect(HistoryState(study.history) == HistoryState(again.history))
    // What the log says already needs no rename.
    student.append(.suspend(new))
    let later = try student.study().lifting([new], on: student.today, at: moment, using: &random)
    #expect(later.map(\.event) == [.unsuspend(new)])
  }

  private static let ways = [
    ("name-in-order", "1. Pre-purchase\n2. Purchase\n3. Post-purchase"),
    (
      "reveal",
      "- Pre-purchase\n- Purchase\n- Post-purchase\n- what people say to their friends much later on"
    ),
  ]

  @Test("A list that is asked in another way keeps its history and is due at once", arguments: ways)
  func anotherWay(_ kind: String, _ list: String) throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.write("## Touchpoint phases\n\n\(list)")
    let new = "15/touchpoint-phases#\(kind)"
    var study = try student.study()
    #expect(study.memory(of: CardID(new))?.reviews == 2)
    #expect(study.due(on: student.today).map(\.id.description).contains(new))
    #expect(messages(study) == [])
    student.append(.rename(CardID(phases), to: CardID(new)))
    #expect(try student.study().isChanged(CardID(new)))
    try student.answer(new, .good)
    study = try student.study()
    #expect(!study.isChanged(CardID(new)))
    #expect(study.memory(of: CardID(new))?.reviews == 3)
  }

  @Test func theOrderOfRevealedBulletsDoesNotMatterAndTheirWordsDo() throws {
    let items = ["Post", "Mail", "what people say to their friends much later on"]
    func list(_ items: [String]) -> String { "## Ways\n\n- " + items.joined(separator: "\n- ") }
    var student = Student(list(items))
    try student.learn("15/ways#reveal")
    student.write(list(items.reversed()))
    #expect(try !student.study().isChanged(CardID("15/ways#reveal")))
    student.write(list(items + ["Radio"]))
    #expect(try student.study().isChanged(CardID("15/ways#reveal")))
  }

  @Test func ofManyRenamesTheFirstTwentyAreReported() throws {
    func outline(_ word: String) -> String {
      (1...25).map { "## \(word) \($0)\n\n- Item a\($0)x\n- Thing b\($0)x" }.joined(
        separator: "\n\n")
    }
    var student = Student(outline("New"))
    for number in 1...25 {
      student.append(
        .answer(
          ReviewedAnswer(
            card: CardID("15/old-\(number)#name-all"), question: "?", expected: ["old"], given: [],
            suggested: .good, rating: .good, seconds: 1)))
    }
    let messages = messages(try student.study())
    #expect(messages.count == 21)
    #expect(
      messages.last
        == "exercises/reviews.jsonl:21: warning: no chapter asks 5 more cards any more, "
        + "which are shown once those above are renamed [renamed-card]")
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
