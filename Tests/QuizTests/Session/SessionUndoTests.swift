import Journal
import Quiz
import TestSupport
import Testing

@Suite("undo in a session")
struct SessionUndoTests {
  @Test("undo asks the card again and leaves the history as it was", arguments: 0..<20)
  func undo(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    var student = Student(Outlines.crm)
    for card in try student.deck().cards.prefix(12) {
      try student.answer(
        card.id.description, Rating.allCases.randomElement(using: &random) ?? .good)
    }
    student.day = 9
    var play = try Play(of: student, seed: seed)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      play.answer(knowing: Bool.random(using: &random))
    }
    guard let card = play.question?.card.id else { return }
    let before = play.session
    play.answer(knowing: Bool.random(using: &random))
    play.undo()
    #expect(play.question?.card.id == card)
    #expect(play.session.left == before.left && play.session.total == before.total)
    #expect(play.session.tally.results.count == before.tally.results.count)
    for card in try student.deck().cards.map(\.id) {
      #expect(play.session.study.memory(of: card) == before.study.memory(of: card), "\(card)")
    }
    // The log says the same to whoever replays it.
    student.take(play)
    let replayed = try student.study()
    for card in try student.deck().cards.map(\.id) {
      #expect(replayed.memory(of: card) == before.study.memory(of: card), "\(card)")
    }
  }

  @Test("undo goes on to the answers before, and then to those of an earlier session of the day")
  func undoAll() throws {
    var student = Student(Outlines.words)
    var play = try Play(of: student)
    let first = play.question?.card.id
    play.answer(knowing: true)
    let second = play.question?.card.id
    play.answer(knowing: true)
    student.take(play)
    var later = try Play(SessionRequest(newCards: 5), of: student, hour: 13)
    later.undo()
    #expect(later.question?.card.id == second)
    later.undo()
    #expect(later.question?.card.id == first)
    #expect(!later.session.canUndo)
    #expect(later.session.study.history.answerCount == 0)
    #expect(later.session.undoing(.init(id: "x", day: student.today, at: later.now)).isEmpty)
    student.day = 1
    #expect(try !Play(of: student).session.canUndo)
  }

  @Test(
    "an answer of an earlier session that is undone is asked once, then the question before it",
    arguments: 0..<6)
  func undoOfPlanned(_ seed: UInt64) throws {
    var student = Student(Outlines.words)
    var play = try Play(SessionRequest(newCards: 2), of: student)
    let first = play.question?.card.id
    play.answer(knowing: false)
    let second = play.question?.card.id
    play.answer(knowing: false)
    student.take(play)
    // An hour later both are due, and either of them is shown.
    var later = try Play(SessionRequest(newCards: 0), of: student, seed: seed, hour: 13)
    let isFirst = later.question?.card.id == first
    later.undo()
    #expect(later.question?.card.id == second && later.question?.number == 1)
    #expect(later.session.total == 2 && later.session.left == 1)
    later.answer(knowing: true)
    #expect(later.question?.card.id == first && later.question?.number == 2)
    #expect(later.question?.turn == .due, "\(isFirst)")
    #expect(later.session.total == 2 && later.session.left == 0)
    later.answer(knowing: true)
    #expect(later.isOver)
  }
}
