import Journal
import Quiz
import TestSupport
import Testing

@Suite struct FSRSTests {
  private let start = Day(number: 17_429)

  private func answer(_ memory: Memory?, _ rating: Rating, on day: Day) -> Memory {
    FSRS.standard.answered(memory, rating, day: day, at: Moment(day, milliseconds: 36_000_000))
  }

  @Test func answersGivenWhenDueLeadToThePublishedIntervals() {
    let ratings: [Rating] =
      Array(repeating: .good, count: 6) + [.again, .again] + Array(repeating: .good, count: 5)
    var memory: Memory?
    var day = start
    var intervals: [Int] = []
    for rating in ratings {
      let next = answer(memory, rating, on: day)
      intervals.append(next.due - day)
      day = next.due
      memory = next
    }
    #expect(intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
    #expect(memory?.reviews == 13)
    #expect(memory?.lapses == 1, "forgetting it again while learning it again is one lapse")
  }

  @Test func answersOnGivenDaysLeadToThePublishedStability() throws {
    var memory = answer(nil, .again, on: start)
    var day = start
    for gap in [0, 1, 3, 8, 21] {
      day = day + gap
      memory = answer(memory, .good, on: day)
    }
    #expect(abs(memory.stability - 53.626903) < 1e-6)
    #expect(abs(memory.difficulty - 6.357487) < 1e-6)
  }

  @Test func anAnswerDatedBeforeTheLastCountsAsTheSameDay() {
    let first = answer(nil, .good, on: start)
    let before = answer(first, .good, on: start + -3)
    #expect(before.stability == answer(first, .good, on: start).stability)
  }

  @Test func stepsOfMinutesAreCountedFromTheMoment() {
    let now = Moment(start, milliseconds: 86_399_000)
    let again = FSRS.standard.answered(nil, .again, day: start, at: now)
    #expect(again.dueAt?.milliseconds == now.milliseconds + 60_000)
    #expect(again.isDue(on: start))
    #expect(!again.isDue(on: start, at: now))
    #expect(again.isDue(on: start + 1, at: Moment(milliseconds: now.milliseconds + 60_000)))
    let hard = FSRS.standard.answered(nil, .hard, day: start, at: now)
    #expect(hard.dueAt?.milliseconds == now.milliseconds + 330_000)
  }

  @Test func recallIsNineInTenWhenStabilityHasPassed() {
    for days in [1, 7, 100, 3000] {
      let recall = FSRS.standard.retrievability(stability: Double(days), after: days)
      #expect(abs(recall - 0.9) < 1e-12)
    }
    #expect(FSRS.standard.retrievability(stability: 3, after: 0) == 1)
  }

  @Test func fuzzReachesEveryDayOfItsRangeAndNoOther() {
    for days in [1, 2, 3, 8, 30, 400] {
      let range = Fuzz.range(around: days)
      let chances = (0..<1000).map { Double($0) / 1000 }
      let reached = Set(chances.map { Fuzz.interval(around: days, chance: $0) })
      #expect(reached == Set(range), "\(days) days")
    }
  }

  @Test func fuzzDependsOnTheCardAndItsAnswersAlone() {
    var memory = answer(nil, .easy, on: start)
    let ids = (0..<200).map { CardID("15/phase-\($0)#name-all") }
    let days = ids.map { Fuzz.spread(memory, of: $0).due - start }
    #expect(days == ids.map { Fuzz.spread(memory, of: $0).due - start })
    #expect(Set(days) == Set(6...10), "cards of one day spread over the range around 8")
    memory.reviews = 2
    #expect(days != ids.map { Fuzz.spread(memory, of: $0).due - start })
  }

  @Test func fuzzLeavesStepsOfMinutesAlone() {
    let memory = answer(nil, .good, on: start)
    #expect(Fuzz.spread(memory, of: CardID("15/a#name-all")) == memory)
  }

  @Test func valuesStayInTheirRangesWhateverIsAnswered() {
    var random = SeededRandom(6)
    for _ in 0..<200 {
      var memory: Memory?
      var day = start
      for _ in 0..<40 {
        day = day + Int.random(in: -2...4000, using: &random)
        let rating = Rating.allCases.randomElement(using: &random) ?? .again
        let next = answer(memory, rating, on: day)
        #expect(next.stability >= FSRS.leastStability && next.stability.isFinite)
        #expect(1...10 ~= next.difficulty)
        #expect(0...FSRS.longestInterval ~= next.due - day)
        memory = next
      }
    }
  }
}
