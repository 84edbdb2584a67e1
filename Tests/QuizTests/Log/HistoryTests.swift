import Diagnostics
import Journal
import Quiz
import TestSupport
import Testing

@Suite struct HistoryTests {
  private let phases = CardID("15/phases#name-all")
  private let benefits = CardID("15/benefits#name-all")
  private let start = Day(number: 17_429)

  private func line(
    _ id: String, _ day: Int, _ event: Review.Event, minute: Int = 0
  ) -> String {
    let day = start + day
    let at = Moment(day, milliseconds: 36_000_000 + minute * 60_000)
    return String(decoding: Review(id: id, at: at, day: day, event).line, as: UTF8.self)
  }

  private func answer(
    _ card: CardID, _ rating: Rating, mode: ReviewedAnswer.Mode = .study
  ) -> Review.Event {
    .answer(
      ReviewedAnswer(
        card: card, question: "?", expected: ["a"], given: ["b"], suggested: rating, rating: rating,
        seconds: 2, mode: mode))
  }

  private func replay(_ lines: String...) -> History {
    let (history, findings) = History.replay(Array(lines.joined().utf8), jobs: 2)
    #expect(findings.isEmpty)
    return history
  }

  @Test func anEmptyLogIsAnEmptyHistory() {
    let history = replay()
    #expect(history.studied.isEmpty && history.answerCount == 0 && history.lastDay == nil)
    #expect(history.memory(of: phases) == nil)
  }

  @Test func answersAreScheduledByTheirDays() throws {
    let history = replay(
      line("a", 0, answer(phases, .good)), line("b", 0, answer(phases, .good), minute: 10))
    let memory = try #require(history.memory(of: phases))
    #expect(memory.phase == .review)
    #expect(memory.due == start + 2)
    #expect(memory.reviews == 2)
    #expect(history.memory(of: benefits) == nil)
    #expect(history.lastDay == start)
  }

  @Test func anUndoneAnswerNeverWas() {
    let history = replay(
      line("a", 0, answer(phases, .good)), line("b", 1, answer(phases, .again)),
      line("c", 1, .undo(of: "b"), minute: 1), line("d", 1, .undo(of: "nothing"), minute: 2))
    #expect(HistoryState(history) == HistoryState(replay(line("a", 0, answer(phases, .good)))))
  }

  @Test func aRepeatedLineCountsOnce() {
    let lines = [line("a", 0, answer(phases, .good)), line("b", 4, answer(phases, .hard))]
    let once = replay(lines[0], lines[1])
    #expect(HistoryState(replay(lines[1], lines[0], lines[1], lines[0])) == HistoryState(once))
  }

  @Test func ofLinesWithOneIdentifierTheFirstByTimeCounts() {
    let (good, again) = (
      line("a", 0, answer(phases, .good)), line("a", 3, answer(phases, .again))
    )
    #expect(HistoryState(replay(again, good)) == HistoryState(replay(good)))
    #expect(HistoryState(replay(good, again)) == HistoryState(replay(good)))
  }

  @Test func theLastOfSuspendAndUnsuspendHolds() {
    let (off, on) = (line("a", 0, .suspend(phases)), line("b", 1, .unsuspend(phases)))
    #expect(replay(off).isSuspended(phases))
    #expect(!replay(off).isSuspended(benefits))
    #expect(!replay(on, off).isSuspended(phases))
    #expect(replay(on, off, line("c", 2, .suspend(phases))).suspendedCards == [phases])
  }

  @Test func crammingAndExamsAreRecordedAndNeverScheduled() {
    let history = replay(
      line("a", 0, answer(phases, .good)), line("b", 5, answer(phases, .again, mode: .cram)),
      line("c", 6, answer(phases, .again, mode: .exam)),
      line("d", 6, answer(benefits, .good, mode: .exam)))
    let memory = replay(line("a", 0, answer(phases, .good))).memory(of: phases)
    #expect(history.memory(of: phases) == memory)
    #expect(history.memory(of: benefits) == nil)
    #expect(history.answerCount == 4)
    #expect(history.lastDay == start + 6)
  }

  @Test func aRenamedCardKeepsItsHistory() {
    let new = CardID("15/touchpoint-phases#name-all")
    let history = replay(
      line("a", 0, answer(phases, .good)), line("s", 0, .suspend(phases), minute: 1),
      line("b", 1, .rename(phases, to: new)), line("c", 2, answer(new, .good)))
    #expect(history.memory(of: phases) == nil)
    #expect(history.memory(of: new)?.reviews == 2)
    #expect(history.suspendedCards == [new])
  }

  @Test func answersUnderTheOldNameFollowFromAnotherBranch() {
    let new = CardID("15/touchpoint-phases#name-all")
    let history = replay(
      line("a", 0, answer(phases, .good)), line("b", 1, .rename(phases, to: new)),
      line("c", 2, answer(phases, .good)))
    #expect(history.memory(of: new)?.reviews == 2)
    #expect(history.memory(of: phases) == nil)
  }

  @Test func aNameThatIsTakenUpAgainIsInUse() {
    let new = CardID("15/touchpoint-phases#name-all")
    let history = replay(
      line("a", 0, answer(phases, .good)), line("b", 1, .rename(phases, to: new)),
      line("c", 2, .rename(new, to: phases)), line("d", 3, answer(phases, .good)))
    #expect(history.memory(of: phases)?.reviews == 2)
    #expect(history.memory(of: new) == nil)
    // What had the name before, and went elsewhere, stays there.
    let other = replay(
      line("a", 0, answer(phases, .good)), line("b", 1, .rename(phases, to: new)),
      line("c", 2, answer(benefits, .good)), line("d", 3, .rename(benefits, to: phases)))
    #expect(other.memory(of: new)?.reviews == 1)
    #expect(other.memory(of: phases)?.reviews == 1)
  }

  @Test func linesThatCannotBeReadAreWarningsWithTheirPlace() {
    let good = line("a", 0, answer(phases, .good))
    let text =
      good + "{\"type\":\"answer\",\"id\":\"b\"}\n\n  \nnonsense\n{\"type\":\"dance\"}\n" + good
    let (history, findings) = History.replay(Array(text.utf8), jobs: 2)
    #expect(history.answerCount == 1)
    #expect(
      findings.map(\.description) == [
        "exercises/reviews.jsonl:2: warning: an answer needs `id`, `at`, `day`, `card` and "
          + "`rating`, and knows its `mode`; this line is passed over, correct or delete it to end "
          + "this warning [log-line]",
        "exercises/reviews.jsonl:5:1: warning: an object must begin with `{`; this line is passed "
          + "over, delete it to end this warning [log-line]",
        "exercises/reviews.jsonl:6: warning: `type` must be answer, undo, suspend, unsuspend or "
          + "rename; this line is passed over, correct or delete it to end this warning [log-line]",
      ])
  }

  @Test func identifiersOfCardsMayHoldWhatJSONEscapes() {
    let odd = CardID("15/\"so-called\"#which-term")
    let history = replay(
      line("a", 0, answer(odd, .good)),
      line("b", 0, answer(odd, .good), minute: 10).replacing("15/", with: "\\u0031\\u0035\\/"))
    #expect(history.memory(of: odd)?.reviews == 2)
  }
}
