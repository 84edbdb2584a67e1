import Journal
import Quiz
import TestSupport
import Testing

@Suite("a session")
struct SessionTests {
  private static let invoice = "15/words/invoice#which-term"

  private func answer(_ review: Review?) -> ReviewedAnswer? {
    if case .answer(let answer) = review?.event { answer } else { nil }
  }

  @Test("records what was asked, expected, given, suggested and rated, and how long it took")
  func records() throws {
    let student = Student(Outlines.words)
    var play = try Play(of: student)
    #expect(play.question?.card.id.description == Self.invoice)
    #expect(play.question?.turn == .new)
    play.answer("an invoice")
    #expect(play.judgement?.isCorrect == true && play.log.isEmpty)
    play.accept(.easy)
    let recorded = try #require(answer(play.log.first))
    #expect(recorded.card.description == Self.invoice)
    #expect(recorded.question == "Words: which term? ____ — a list of what was sold")
    #expect(recorded.expected == ["Invoice"] && recorded.given == ["an invoice"])
    #expect(recorded.suggested == .good && recorded.rating == .easy)
    #expect(recorded.seconds == 10 && !recorded.isOverruled && recorded.mode == .study)
    #expect(play.session.study.memory(of: recorded.card)?.phase == .review)
  }

  @Test(
    "what is missed comes back until it is recalled, after the others or when its minute is over")
  func comesBack() throws {
    let student = Student(Outlines.words)
    var play = try Play(of: student)
    var asked: [String] = []
    var misses = 2
    while let question = play.question {
      asked.append(question.card.id.description)
      let isInvoice = question.card.id.description == Self.invoice
      if isInvoice, misses < 2 { #expect(question.turn == .again) }
      if isInvoice, misses > 0 {
        misses -= 1
        play.answer(knowing: false)
      } else {
        play.answer(knowing: true)
      }
    }
    #expect(asked.filter { $0 == Self.invoice }.count == 3)
    #expect(asked.last == Self.invoice && asked.count == Set(asked).count + 2)
    #expect(play.session.tally.missed == 1)
    #expect(play.session.tally.results[0].last == .good)
  }

  @Test("a miss whose minute is over comes before the rest")
  func minute() throws {
    var play = try Play(of: Student(Outlines.words))
    play.answer(knowing: false)
    let second = play.question?.card.id
    play.clock += 60_000
    play.answer(knowing: true)
    #expect(second != nil && play.question?.card.id.description == Self.invoice)
    #expect(play.question?.turn == .again)
  }

  @Test("a hint offers options, and the answer is hard at best")
  func hint() throws {
    var play = try Play(of: Student(Outlines.words))
    play.hint()
    #expect(Set(play.question?.options ?? []) == ["Invoice", "Receipt", "Voucher"])
    #expect(!play.session.canBeHinted)
    play.answer("Invoice")
    #expect(play.judgement?.isCorrect == true && play.judgement?.suggested == .hard)
    play.accept()
    #expect(answer(play.log.first)?.rating == .hard)
    var list = try Play(of: Student("## Phases\n\n1. First\n2. Next\n3. Last\n"))
    list.hint()
    #expect(Set(list.question?.options ?? []) == ["First", "Next", "Last"])
    list.answer("First", "Last", "Next")
    #expect(list.judgement?.run == Judgement.Run(inOrder: 2, of: 3))
    #expect(list.judgement?.isCorrect == false)
  }

  @Test("a sequence with a repeated step can be chosen after a hint, each of the two by its label")
  func hintOfRepeatedStep() throws {
    var play = try Play(of: Student("## Talk\n\n1. Listen\n2. Respond\n3. Listen\n"))
    play.hint()
    let options = try #require(play.question?.options)
    #expect(options.sorted() == ["Listen", "Listen", "Respond"])
    let labels = ["1", "2", "3"]
    let listens = zip(labels, options).filter { $0.1 == "Listen" }.map(\.0)
    let responds = zip(labels, options).filter { $0.1 == "Respond" }.map(\.0)
    let line = "\(listens[0]) \(responds[0]) \(listens[1])"
    let chosen = try #require(OptionLabels(options).several(in: line))
    #expect(chosen == ["Listen", "Respond", "Listen"])
    #expect(OptionLabels(options).several(in: "\(listens[0]) \(listens[0])") == nil)
    play.answer(chosen)
    #expect(play.judgement?.isCorrect == true && play.judgement?.suggested == .hard)
  }

  @Test("I was right overrules the grading, and is recorded as such")
  func overrules() throws {
    var play = try Play(of: Student(Outlines.words))
    play.answer("a bill")
    #expect(play.judgement?.suggested == .again && play.judgement?.canBeOverruled == true)
    play.overrule()
    #expect(play.judgement?.suggested == .good && play.judgement?.canBeOverruled == false)
    play.accept()
    let recorded = try #require(answer(play.log.first))
    #expect(recorded.suggested == .again)
    #expect(recorded.isOverruled && recorded.rating == .good && recorded.given == ["a bill"])
    // Nobody was right who said nothing, or who was right already.
    play.answer()
    #expect(play.judgement?.canBeOverruled == false)
  }

  @Test("an answer that is not rated yet is asked once more, and leaves no trace")
  func askAgain() throws {
    var play = try Play(of: Student(Outlines.words))
    let card = play.question?.card.id
    play.answer("Invioce or so")
    let now = play.now
    var session = play.session
    session.askAgain(now: now)
    #expect(session.question?.card.id == card && play.log.isEmpty)
    if case .asking = session.step {} else { Issue.record("it is not asked again") }
  }

  @Test("a suspended card is gone, and undo brings it back")
  func suspends() throws {
    var play = try Play(of: Student(Outlines.words))
    let card = try #require(play.question?.card.id)
    play.suspend()
    #expect(play.session.study.history.isSuspended(card))
    #expect(!play.played.contains(card))
    play.undo()
    #expect(play.question?.card.id == card && !play.session.study.history.isSuspended(card))
  }

  @Test("no further question comes when the minutes are over")
  func minutes() throws {
    var play = try Play(SessionRequest(minutes: 1), of: Student(Outlines.crm))
    var count = 0
    var left = 0
    while play.question != nil {
      #expect(play.session.leftByTime == 0)
      left = play.session.left
      play.answer(knowing: count % 2 == 0)
      count += 1
    }
    #expect(count == 6 && play.isOver)
    // What was asked last was missed, and so it is left too.
    #expect(left > 0 && play.session.leftByTime == left + 1)
    play.undo()
    #expect(play.question != nil && play.session.leftByTime == 0)
  }

  @Test("of a session that has asked everything when its minutes are over, nothing is left")
  func minutesEnough() throws {
    var play = try Play(SessionRequest(limit: 1, minutes: 1), of: Student(Outlines.crm))
    play.clock = 55_000
    play.answer(knowing: true)
    #expect(play.isOver && play.session.leftByTime == 0)
  }

  @Test("a card that was renamed takes its history along, and the log says so once")
  func renames() throws {
    var student = Student("## Phases of a sale\n\n- First\n- Next\n- Last\n")
    try student.learn("15/phases-of-a-sale#name-all")
    student.write("## Kinds of sale\n\n- First\n- Next\n- Last\n")
    student.day = 20
    var play = try Play(of: student)
    let card = try #require(play.question?.card.id)
    #expect(card.description == "15/kinds-of-sale#name-all" && play.question?.turn == .due)
    play.answer(knowing: false)
    play.answer(knowing: true)
    let kinds = play.log.map { review in
      switch review.event {
      case .rename: "rename"
      case .answer: "answer"
      default: "other"
      }
    }
    #expect(kinds == ["rename", "answer", "answer"])
    student.take(play)
    let study = try student.study()
    #expect(study.carriedOver.isEmpty && study.memory(of: card)?.reviews == 4)
    #expect(study.memory(of: card)?.lapses == 1)
  }

  @Test(
    "a card that was renamed takes its history along, also when the outline was opened meanwhile")
  func renamesOverAnOpenedOutline() throws {
    var student = Student("## Phases of a sale\n\n- First\n- Next\n- Last\n")
    try student.learn("15/phases-of-a-sale#name-all")
    student.write("## Kinds of sale\n\n- First\n- Next\n- Last\n")
    student.day = 20
    var play = try Play(of: student)
    try play.openOutline(of: student)
    play.answer(knowing: true)
    let isRename = play.log.map { if case .rename = $0.event { true } else { false } }
    #expect(isRename == [true, false])
  }

  @Test("a leech is pointed out when it is lost for the eighth time")
  func leech() throws {
    var student = Student(Outlines.words)
    for _ in 0..<7 {
      try student.learn(Self.invoice)
      student.day += 40
      try student.answer(Self.invoice, .again)
    }
    try student.learn(Self.invoice)
    student.day += 40
    var play = try Play(of: student)
    #expect(play.question?.card.id.description == Self.invoice)
    play.answer("no idea")
    #expect(play.session.leechLapses == 8)
    play.accept(.good)
    #expect(play.session.leechLapses == nil)
  }

  @Test("two sessions at once lose nothing, in whichever order their lines come", arguments: 0..<10)
  func twoAtOnce(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    var student = Student(Outlines.crm)
    for card in try student.deck().cards.prefix(9) {
      try student.answer(card.id.description, .good)
    }
    student.day = 3
    var one = try Play(of: student, seed: seed)
    var two = try Play(of: student, seed: seed + 1, hour: 13)
    for _ in 0..<6 {
      one.answer(knowing: Bool.random(using: &random))
      two.answer(knowing: Bool.random(using: &random))
    }
    let renamed = two.log.map { review in
      var review = review
      review.id += "two"
      return review
    }
    let lines = (one.log + renamed).shuffled(using: &random).map(\.line)
    let before = student.log.flatMap(\.line)
    let history = History.replay(before + lines.flatMap(\.self), jobs: 1).history
    #expect(history.answerCount == 9 + one.log.count + two.log.count)
    let other = History.replay(
      before + lines.shuffled(using: &random).flatMap(\.self), jobs: 2
    ).history
    for card in try student.deck().cards.map(\.id) {
      #expect(history.memory(of: card) == other.memory(of: card))
    }
  }

  @Test("the summary counts first answers, and says what to read again and when to go on")
  func summary() throws {
    let student = Student(Outlines.words)
    var missed = try Play(of: student)
    missed.answer(knowing: false)
    _ = missed.playOn()
    let summary = SessionSummary(missed.session)
    let count = missed.session.tally.results.count
    #expect(summary.score.asked == count && summary.score.missed == 1)
    #expect(summary.chapters.map(\.key.description) == ["15"])
    #expect(summary.readAgain.map(\.name) == ["Invoice"])
    #expect(summary.readAgain.first?.path == ["Words"])
    #expect(summary.readAgain.first?.line == 8)
    let outlook = SessionSummary.Outlook(
      missed.session.study, chapters: [], today: student.today, now: missed.now)
    #expect(outlook.now == 0 && outlook.later == count)
    #expect(outlook.laterFrom.map { $0 > missed.now } == true)
  }
}
