import Journal
import Quiz
import TestSupport
import Testing

@Suite("which cards a session asks")
struct SessionPlanTests {
  /// Expects that no two of the cards give each other away.
  private func expectDiscreet(_ asked: [CardID], _ deck: Deck, _ what: String) {
    let cards = Array(Set(asked))
    for (place, a) in cards.enumerated() {
      for b in cards[place...] { #expect(!deck.givesAway(a, b), "\(what): \(a) and \(b)") }
    }
  }

  @Test("a new chapter is asked in its own order, ten new cards a day")
  func newChapter() throws {
    var student = Student(Outlines.long)
    var play = try Play(of: student)
    let asked = play.playOn()
    let deck = try student.deck()
    let order = deck.cards.map(\.id).filter(Set(asked).contains)
    #expect(asked.count == 10 && asked == order)
    #expect(play.session.newCards == 10)
    student.take(play)
    // Those are asked for today; the next day begins others, after what is due.
    #expect(try Play(of: student).isOver)
    #expect(try Play(SessionRequest(newCards: 3), of: student).session.newCards == 3)
    student.day = 1
    play = try Play(of: student)
    #expect(play.session.newCards > 0)
    let next = play.playOn()
    let new = next.filter { !asked.contains($0) }
    #expect(new.count == play.session.newCards)
    #expect(Array(next.suffix(new.count)) == new, "new ones come last")
    expectDiscreet(next, deck, "second day")
  }

  @Test("what is due comes before what is new, what is likely forgotten first, and chapters mixed")
  func order() throws {
    var student = Student(Outlines.many(6))
    for key in 1...6 {
      try student.learn("\(key)/subject-\(key)/term\(key)#which-term")
      try student.learn("\(key)/subject-\(key)#name-all")
    }
    student.day = 4
    // One that was recalled yesterday and is not due, and one that is new.
    let play = try Play(SessionRequest(newCards: 2), of: student)
    var due = play
    let asked = due.playOn()
    #expect(asked.count == 14)
    let chapters = asked.prefix(12).map(\.chapter.description)
    #expect(chapters != chapters.sorted(), "\(chapters)")
    #expect(Set(asked.prefix(12)).count == 12)
    // The same seed asks the same, another another order.
    #expect(try Play(SessionRequest(newCards: 2), of: student).played == asked)
    #expect(try Play(SessionRequest(newCards: 2), of: student, seed: 2).played != asked)
  }

  @Test("the most cards are kept to, and no new one is begun where there is no room")
  func limit() throws {
    var student = Student(Outlines.many(6))
    for key in 1...6 { try student.learn("\(key)/subject-\(key)#name-all") }
    student.day = 30
    #expect(try Play(SessionRequest(limit: 4), of: student).played.count == 4)
    #expect(try Play(SessionRequest(limit: 8), of: student).played.count == 8)
    #expect(try Play(SessionRequest(newCards: 0), of: student).played.count == 6)
    let one = try Play(SessionRequest(chapters: [ChapterKey("3")], newCards: 0), of: student)
    #expect(one.played.map(\.description) == ["3/subject-3#name-all"])
  }

  @Test("what waits for its minutes counts among the most cards")
  func limitOfWaiting() throws {
    var student = Student(Outlines.many(6))
    for key in 1...6 { try student.answer("\(key)/subject-\(key)#name-all", .again) }
    // Seconds later, when the minute of none is over.
    let play = try Play(SessionRequest(limit: 2), of: student, hour: 10)
    #expect(Set(play.played).count == 2)
  }

  @Test("of what waits for its minutes, what was missed comes first where not all may be asked")
  func missedOfWaiting() throws {
    var student = Student(Outlines.many(3))
    try student.answer("1/subject-1#name-all", .good)
    try student.answer("2/subject-2#name-all", .again)
    let play = try Play(SessionRequest(limit: 1), of: student, hour: 10)
    #expect(play.played.first?.description == "2/subject-2#name-all")
  }

  @Test("cards that give each other away are never asked in one session", arguments: 0..<30)
  func discretion(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    var student = Student(["15": Outlines.crm].merging(Outlines.many(3)) { first, _ in first })
    let deck = try student.deck()
    for card in deck.cards where Bool.random(using: &random) {
      try student.answer(
        card.id.description, Rating.allCases.randomElement(using: &random) ?? .good)
      student.day += Int.random(in: 0...1, using: &random)
    }
    student.day += Int.random(in: 0...20, using: &random)
    let request = SessionRequest(newCards: Int.random(in: 0...40, using: &random))
    let knows = Int.random(in: 1...3, using: &random)
    var play = try Play(request, of: student, seed: seed)
    let asked = play.playOn { _ in Int.random(in: 0...knows, using: &random) > 0 }
    #expect(play.isOver)
    expectDiscreet(asked, deck, "seed \(seed)")
    // Whatever was missed last was recalled in the end.
    #expect(play.session.tally.results.allSatisfy { $0.last > .again })
    // What is left out is due still, and comes in the next session.
    student.take(play)
    let missing = try student.study().due(on: student.today).filter { !asked.contains($0.id) }
    let next = try Play(SessionRequest(newCards: 0), of: student, seed: seed).played
    #expect(missing.isEmpty || !next.isEmpty)
    expectDiscreet(next, deck, "seed \(seed), next")
  }

  /// Plays a session every so many days.
  /// - Returns: for each session the cards that were asked, until none is new, and how many were new before.
  private func playAll(
    _ outlines: [String: String], everyDays days: Int, knowing share: Int, seed: UInt64
  ) throws -> [(asked: [CardID], unknown: Int)] {
    var random = SeededRandom(seed)
    var student = Student(outlines)
    let deck = try student.deck()
    var unknown = Set(deck.cards.map(\.id))
    var sessions: [(asked: [CardID], unknown: Int)] = []
    while !unknown.isEmpty, sessions.count <= 2 * deck.cards.count {
      var play = try Play(of: student, seed: seed)
      let asked = play.playOn { _ in Int.random(in: 0..<100, using: &random) < share }
      expectDiscreet(asked, deck, "session \(sessions.count)")
      sessions.append((asked, unknown.count))
      unknown.subtract(asked)
      student.take(play)
      student.day += days
    }
    #expect(unknown.isEmpty, "never asked: \(unknown.map(\.description).sorted())")
    return sessions
  }

  @Test(
    "what is left out comes in a later session; of two in a row one begins something, until every card was asked",
    arguments: [(1, 100), (1, 80), (1, 40), (7, 80), (30, 100), (30, 60)])
  func nothingStarves(days: Int, share: Int) throws {
    for outline in [Outlines.crm, Outlines.long] {
      let sessions = try playAll(
        ["15": outline], everyDays: days, knowing: share, seed: UInt64(days + share))
      for (before, after) in zip(sessions, sessions.dropFirst(2)) {
        #expect(after.unknown < before.unknown, "\(before.asked)")
      }
    }
  }

  @Test("a new card comes before what is due only where nothing was begun the last time either")
  func newBeforeDue() throws {
    // The list asks for what both of the other cards show.
    var student = Student("## A\n\n- B\n  - One\n  - Two\n- C\n  - Three\n  - Four\n")
    try student.learn("15/a#name-all")
    student.day = 40
    let play = try Play(of: student)
    #expect(play.played.map(\.description) == ["15/a#name-all"])
    try student.answer("15/a#name-all", .good)
    student.day = 800
    #expect(
      try Play(of: student).played.map(\.description) == ["15/a/b#name-all", "15/a/c#name-all"])
    #expect(
      try Play(SessionRequest(newCards: 0), of: student).played.map(\.description)
        == ["15/a#name-all"])
    // Where the session may ask no more than is due, nothing is begun.
    #expect(
      try Play(SessionRequest(limit: 1), of: student).played.map(\.description)
        == ["15/a#name-all"])
    // Something else that is new leaves the list where it was.
    student.write(
      "## A\n\n- B\n  - One\n  - Two\n- C\n  - Three\n  - Four\n\n## D\n\n- Five\n- Six\n")
    #expect(
      try Play(of: student).played.map(\.description) == ["15/a#name-all", "15/d#name-all"])
  }

  @Test("suspended cards are never asked, in no mode")
  func suspended() throws {
    var student = Student(Outlines.crm)
    let deck = try student.deck()
    let all = deck.cards.map(\.id)
    for card in all where card != all[3] { student.append(.suspend(card)) }
    for mode: SessionRequest.Mode in [.scheduled, .cram, .exam(cards: 50)] {
      #expect(try Play(SessionRequest(mode, newCards: 50), of: student).played == [all[3]])
    }
  }

  @Test("cramming asks everything, in rounds without cards that give each other away")
  func cram() throws {
    var student = Student(Outlines.long)
    let deck = try student.deck()
    var play = try Play(SessionRequest(.cram), of: student)
    var rounds: [[CardID]] = [[]]
    while !play.isOver {
      if let card = play.question?.card.id {
        rounds[rounds.count - 1].append(card)
        play.answer(knowing: true)
      } else {
        rounds.append([])
        play.beginRound()
      }
    }
    #expect(Set(rounds.joined()) == Set(deck.cards.map(\.id)))
    #expect(rounds.joined().count == deck.cards.count && rounds.count > 1)
    for round in rounds { expectDiscreet(round, deck, "a round") }
    // Nothing is scheduled by it.
    student.take(play)
    let study = try student.study()
    #expect(deck.cards.allSatisfy { study.memory(of: $0.id) == nil })
    #expect(study.begun(on: student.today) == 0)
    #expect(try Play(of: student).session.newCards == 10)
  }

  @Test("an exam asks the same for the same seed, whatever was answered meanwhile")
  func exam() throws {
    var student = Student(["15": Outlines.crm].merging(Outlines.many(3)) { first, _ in first })
    let exam = SessionRequest(.exam(cards: 12))
    let asked = try Play(exam, of: student, seed: 7).played
    #expect(asked.count == 12 && Set(asked).count == 12)
    expectDiscreet(asked, try student.deck(), "exam")
    for card in asked { try student.answer(card.description, .again) }
    #expect(try Play(exam, of: student, seed: 7).played == asked)
    #expect(try Play(exam, of: student, seed: 8).played != asked)
    // What only the student can judge is left out, and a miss does not come back.
    var play = try Play(SessionRequest(.exam(cards: 1000)), of: student)
    let all = play.playOn { _ in false }
    #expect(Set(all).count == all.count && play.session.tally.recalled == 0)
    #expect(!all.contains { $0.kind == .reveal })
  }

  @Test("an exam that asks fewer cards than were asked for tells how many and why")
  func shortage() throws {
    let student = Student(Outlines.crm)
    let all = try Play(SessionRequest(.exam(cards: 1000)), of: student)
    let count = all.played.count
    let shortage = try #require(all.session.shortage)
    #expect(shortage.cards == count && shortage.wanted == 1000 && shortage.isByDisclosure)
    #expect(try Play(SessionRequest(.exam(cards: 3)), of: student).session.shortage == nil)
    // Who limits it asks for no more than that.
    let limited = SessionRequest(.exam(cards: 1000), limit: 3)
    #expect(try Play(limited, of: student).session.shortage == nil)
    let one = Student("## Talk\n\nQ: What comes before an answer?\n\nA: Listening\n")
    let only = try Play(SessionRequest(.exam(cards: 2)), of: one).session.shortage
    #expect(only?.cards == 1 && only?.isByDisclosure == false)
  }
}

extension Play {
  /// The cards that are asked where everything is known.
  var played: [CardID] {
    var copy = self
    return copy.playOn()
  }
}
