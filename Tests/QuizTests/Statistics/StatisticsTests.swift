import Journal
import Quiz
import Testing

@Suite struct StatisticsTests {
  private static let outline = """
    ## Touchpoint phases

    - **Pre-purchase** — before the decision
    - **Purchase** — the decision
    - **Post-purchase** — after the sale

    ## Benefits

    - Price
    - Retention
    """
  private let phases = "15/touchpoint-phases#name-all"
  private let benefits = "15/benefits#name-all"

  @Test func anEmptyLogIsAllNew() throws {
    let statistics = try Student(Self.outline).statistics()
    #expect(statistics.cards.new == statistics.cards.count && statistics.cards.count > 2)
    #expect(statistics.forecast.dueToday == 0 && statistics.forecast.later == 0)
    #expect(statistics.retention.share == nil && statistics.retention.predicted == nil)
    #expect(statistics.streak.current == 0 && statistics.streak.longest == 0)
    #expect(statistics.days.isEmpty && statistics.weeks.isEmpty && statistics.confusions.isEmpty)
    #expect(statistics.hardest(10).isEmpty)
    #expect(statistics.chapters.map(\.title) == ["Chapter 15"])
  }

  @Test func theForecastCountsEachCardOnItsDay() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    student.day = 1
    try student.learn(benefits)
    let now = try student.statistics().forecast
    #expect(now.dueToday == 0 && now.days[1] == 1 && now.days[2] == 1)
    #expect(now.due(inNext: 1) == 1 && now.due(inNext: 7) == 2 && now.later == 0)
    student.day = 3
    let late = try student.statistics().forecast
    #expect(late.overdue == 1 && late.days[0] == 1 && late.dueToday == 2)
  }

  @Test func aListThatChangedIsForecastForToday() throws {
    var student = Student(Self.outline)
    try student.learn(benefits)
    student.day = 1
    student.write(Self.outline.replacing("- Price", with: "- Profit"))
    let forecast = try student.statistics().forecast
    #expect(forecast.overdue == 0 && forecast.days[0] == 1)
  }

  @Test func retentionCountsKnownCardsADayOrMoreLater() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    try student.answer(phases, .again, mode: .cram)
    #expect(try student.statistics().retention.count == 0, "learning and cramming do not count")
    student.day = 2
    try student.answer(phases, .good)
    try student.answer(phases, .good)
    student.day = 13
    try student.answer(phases, .again)
    student.day = 14
    try student.answer(phases, .good)
    let statistics = try student.statistics()
    #expect(statistics.retention.count == 2 && statistics.retention.recalled == 1)
    #expect(statistics.retention.share == 0.5)
    let predicted = try #require(statistics.retention.predicted)
    #expect(0.88...0.93 ~= predicted, "each was due when it was asked")
    #expect(
      statistics.weeks.map { "\($0.start) \($0.retention.recalled)/\($0.retention.count)" } == [
        "2017-09-18 1/1", "2017-10-02 0/1",
      ])
    #expect(statistics.chapters.map(\.retention.count) == [2])
  }

  @Test func masteredMeansThreeWeeksOfStability() throws {
    var student = Student(Self.outline)
    try student.learn(benefits)
    student.day = 2
    try student.answer(benefits, .good)
    #expect(try student.statistics().cards.mastered == 0)
    student.day = 13
    try student.answer(benefits, .good)
    let statistics = try student.statistics()
    #expect(try student.study().memory(of: CardID(benefits))?.isMastered == true)
    #expect(statistics.cards.mastered == 1)
    #expect(statistics.cards.new == statistics.cards.count - 1)
    let concept = try #require(statistics.concepts.first { $0.name == "Benefits" })
    #expect(concept.standing == .mastered && concept.cards.count == 1)
    #expect(statistics.chapters[0].concepts.mastered == 1)
  }

  @Test func theHardestConceptsAreForgottenMostOfTheirAnswers() throws {
    var student = Student(Self.outline)
    try student.learn(phases)
    for _ in 0..<3 { try student.answer(benefits, .again) }
    for _ in 0..<3 { try student.answer(phases, .good) }
    try student.answer(phases, .again)
    let hardest = try student.statistics().hardest(5)
    #expect(hardest.map(\.name) == ["Benefits", "Touchpoint phases"])
    #expect(hardest.map(\.forgotten) == [3, 1])
    #expect(hardest.map(\.answers) == [3, 6])
    #expect(try student.statistics().hardest(1).map(\.name) == ["Benefits"])
  }

  @Test func confusionsNameWhatWasTypedInstead() throws {
    var student = Student(
      """
      ## Money

      **Invoice** — a list of what was sold

      **Receipt** — a proof of what was paid
      """)
    let id = "15/money/invoice#which-term"
    try student.answer(id, .again, given: ["a reciept"])
    try student.answer(id, .again, given: ["Receipt"])
    try student.answer(id, .again, given: ["no idea"])
    try student.answer(id, .again)
    try student.answer(id, .good, given: ["Invoice"])
    #expect(try confusions(student) == ["15: Invoice, given Receipt, 2"])
  }

  private static let goals = """
    ## Phases

    - Before
      - Goals
        - Educate consumers
        - Gain customers
    - During
      - Goals
        - Deliver value
        - Instil confidence
    """

  @Test func confusionsNameWhatWasChosenInstead() throws {
    var student = Student(Self.goals)
    let card = try student.deck().cards.first { card in
      card.kind == .whichOne && card.answer == ["During"]
    }
    let id = try #require(card).id.description
    try student.answer(id, .again, given: ["Before"])
    try student.answer(id, .again, given: ["Before"], mode: .exam)
    try student.answer(id, .good, given: ["During"])
    #expect(try confusions(student) == ["15: During, given Before, 2"])
  }

  @Test func confusionsNameItemsOfAnotherList() throws {
    var student = Student(Self.goals)
    try student.answer(
      "15/phases/during/goals#name-all", .again,
      given: ["Deliver value", "gain customers", "nonsense"])
    #expect(try confusions(student) == ["15: During · Goals, given Gain customers, 1"])
  }

  private func confusions(_ student: Student) throws -> [String] {
    try student.statistics().confusions.map {
      "\($0.chapter): \($0.expected), given \($0.given), \($0.count)"
    }
  }

  @Test func daysCountAnswersAndMinutesAndRows() throws {
    var student = Student(Self.outline)
    try student.answer(benefits, .again, seconds: 40)
    try student.answer(benefits, .good, seconds: 50, mode: .exam)
    student.day = 1
    try student.answer(benefits, .good, seconds: 4000)
    student.day = 4
    try student.answer(benefits, .good, seconds: -3)
    let statistics = try student.statistics()
    #expect(statistics.days.map(\.answers) == [2, 1, 1])
    #expect(statistics.days.map(\.seconds) == [90, 300, 0])
    #expect(statistics.days.map(\.minutes) == [2, 5, 0])
    #expect(statistics.streak.current == 1 && statistics.streak.longest == 2)
    student.day = 5
    #expect(try student.statistics().streak.current == 1, "today may still come")
    student.day = 6
    #expect(try student.statistics().streak.current == 0)
    #expect(try student.statistics().streak.longest == 2)
  }

  @Test func oneChapterCanBeAskedFor() throws {
    var student = Student(["15": Self.outline, "16": "## Words\n\n- Invoice\n- Receipt"])
    try student.learn(benefits)
    try student.learn("16/words#name-all")
    try student.answer("16/words#name-all", .good)
    student.append(.suspend(CardID("16/words#name-all")))
    let one = try student.statistics(of: [ChapterKey("16")])
    #expect(one.chapters.map(\.key) == [ChapterKey("16")])
    #expect(one.cards.count == one.cards.suspended)
    #expect(one.days.map(\.answers) == [3])
    #expect(try student.statistics().days.map(\.answers) == [5])
  }

  @Test func answersToCardsThatAreGoneCountForDaysAndRetention() throws {
    var student = Student(Self.outline)
    try student.learn(benefits)
    student.day = 2
    try student.answer(benefits, .good)
    student.write("## Words\n\n**Invoice** — a list of what was sold")
    let statistics = try student.statistics()
    #expect(statistics.days.map(\.answers) == [2, 1])
    #expect(statistics.retention.count == 1)
    #expect(statistics.cards.new == statistics.cards.count)
  }
}
