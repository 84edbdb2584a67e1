import Journal

/// A quiz while it is played: which question is asked, how it was answered, and the lines of the log that come of that.
///
/// It knows no clock, no terminal and no disk. Whoever shows it appends the lines that it hands out to the log, and
/// then lets it take them; a line that could not be appended leaves it as it was.
public struct Session: Sendable {
  /// What is taken back when an answer is.
  private struct Progress: Sendable {
    var queue: SessionQueue
    var rounds: ArraySlice<[CardID]>
    var tally = SessionTally()
    var asked: Set<CardID> = []
  }

  private enum Taken: Sendable {
    case answer(id: String)
    case suspension(CardID)
  }

  /// What the person wants.
  public let request: SessionRequest
  /// The cards and what is known of them, with what was answered in the session.
  public private(set) var study: Study
  /// Where it stands.
  public private(set) var step = Step.over
  /// How many of the cards were never studied when it began.
  public let newCards: Int
  /// What an exam lacks of the cards that were asked for; `nil` where it lacks none.
  public let shortage: ExamShortage?

  private var progress: Progress
  private var taken: [(what: Taken, before: Progress, question: Question)] = []
  private var log: SessionLog
  private var random: SessionRandom
  private let day: Day
  private let begun: Moment
  private var shown: Moment
  private var answered = 0.0

  /// Begins a session.
  /// - Parameters:
  ///   - request: what the person wants.
  ///   - study: the cards and what is known of them.
  ///   - seed: where chance comes from; the same seed asks the same.
  ///   - day: the day where the person is.
  ///   - now: the time.
  public init(_ request: SessionRequest, of study: Study, seed: UInt64, day: Day, now: Moment) {
    var random = SessionRandom(seed: seed)
    let plan = SessionPlan(request, study, today: day, now: now, using: &random)
    self.request = request
    self.study = study
    self.random = random
    newCards = plan.newCards
    shortage = plan.shortage
    progress = Progress(
      queue: SessionQueue(planned: plan.rounds.first ?? [], waiting: plan.waiting),
      rounds: plan.rounds.dropFirst())
    log = SessionLog(study)
    self.day = day
    begun = now
    shown = now
    goOn(now)
  }

  // MARK: - Where it stands

  /// What was answered so far.
  public var tally: SessionTally { progress.tally }

  /// How many cards this round still asks, without the one that is asked now.
  public var left: Int { progress.queue.left + progress.queue.missed }

  /// How many cards it was still to ask when its minutes were over; 0 before that, and where none was left.
  public private(set) var leftByTime = 0

  /// How many cards this round asks in all, as far as is known.
  public var total: Int { progress.asked.count + progress.queue.left }

  /// Whether something can be taken back: an answer or a suspension of this session, or an answer of the same day.
  public var canUndo: Bool { !taken.isEmpty || earlierAnswer != nil }

  /// Whether what would be taken back is an answer of an earlier session.
  public var undoesEarlier: Bool { taken.isEmpty }

  /// The last answer of the day that no answer of this session came after.
  private var earlierAnswer: String? {
    request.mode == .scheduled ? study.history.lastStudied(on: day) : nil
  }

  // MARK: - Answering

  /// Gives a hint, where there can be one; exams have none.
  public mutating func hint() {
    guard case .asking(var question) = step, canBeHinted else { return }
    question.hint(using: &random)
    step = .asking(question)
  }

  /// Whether a hint can be asked for now.
  public var canBeHinted: Bool {
    guard case .asking(let question) = step else { return false }
    return !request.isExam && question.canBeHinted
  }

  /// Answers the question; nothing is recorded before the rating is accepted.
  /// - Parameters:
  ///   - given: what was typed or chosen, an item each; nothing where the person does not know.
  ///   - now: the time.
  public mutating func answer(_ given: [String], now: Moment) {
    guard case .asking(let question) = step else { return }
    answered = Double(max(0, now.milliseconds - shown.milliseconds)) / 1000
    step = .judged(question, Judgement(given, to: question))
  }

  /// Says that the grading was wrong, and the answer right.
  public mutating func overrule() {
    guard case .judged(let question, var judgement) = step, judgement.canBeOverruled else { return }
    judgement.isOverruled = true
    step = .judged(question, judgement)
  }

  /// Asks the question once more, whose answer was not recorded.
  public mutating func askAgain(now: Moment) {
    guard case .judged(let question, _) = step else { return }
    ask(question, now)
  }

  // MARK: - Lines of the log

  /// The lines that record the answer.
  /// - Parameters:
  ///   - rating: what the person makes of it.
  ///   - stamp: when, and under which name.
  /// - Returns: nothing where no answer waits for its rating.
  public func accepting(_ rating: Rating, _ stamp: Stamp) -> [Review] {
    guard case .judged(let question, let judgement) = step else { return [] }
    let card = question.card
    let answer = ReviewedAnswer(
      card: card.id, question: card.question, expected: card.answer, given: judgement.given,
      suggested: judgement.graded, rating: rating, seconds: answered,
      isOverruled: judgement.isOverruled, mode: mode)
    return log.lines(.answer(answer), about: card.id, stamp)
  }

  /// The lines that suspend the card in question; nothing where there is none.
  public func suspending(_ stamp: Stamp) -> [Review] {
    guard let question else { return [] }
    return log.lines(.suspend(question.card.id), about: question.card.id, stamp)
  }

  /// The line that takes back the last answer or suspension; nothing where there is none.
  public func undoing(_ stamp: Stamp) -> [Review] {
    switch taken.last?.what {
    case .answer(let id): [log.line(.undo(of: id), stamp)]
    case .suspension(let card): [log.line(.unsuspend(card), stamp)]
    case nil: earlierAnswer.map { [log.line(.undo(of: $0), stamp)] } ?? []
    }
  }

  private var mode: ReviewedAnswer.Mode {
    switch request.mode {
    case .scheduled: .study
    case .cram: .cram
    case .exam: .exam
    }
  }

  // MARK: - Going on

  /// Takes lines that are in the log now, and goes on.
  /// - Parameters:
  ///   - reviews: what `accepting`, `suspending` or `undoing` handed out.
  ///   - now: the time.
  public mutating func take(_ reviews: [Review], now: Moment) {
    for review in reviews {
      log.take(review)
      var earlier: CardID?
      if taken.isEmpty, case .undo(let id) = review.event {
        earlier = study.history.card(of: id)
      }
      study.add(review)
      switch review.event {
      case .answer(let answer): take(answer, review, now)
      case .suspend(let card):
        remember(.suspension(card))
        progress.queue.drop(card)
        goOn(now)
      case .undo, .unsuspend:
        if let earlier { ask(earlier, now) } else { restore(now) }
      case .rename: break
      }
    }
  }

  /// Begins the next round of cramming.
  public mutating func beginRound(now: Moment) {
    guard case .between = step, let round = progress.rounds.popFirst() else { return }
    progress.queue = SessionQueue(planned: round)
    progress.asked = []
    goOn(now)
  }

  /// Goes on with other cards, as an outline was changed meanwhile; the question that is shown stays.
  public mutating func use(_ study: Study) {
    self.study = study
    log.goOn(with: study)
  }

  private mutating func take(_ answer: ReviewedAnswer, _ review: Review, _ now: Moment) {
    guard let question else { return }
    remember(.answer(id: review.id))
    progress.tally.take(answer, to: question.card)
    let isMissed = answer.rating == .again
    switch request.mode {
    case .exam: break
    case .cram:
      if isMissed {
        let minute = Moment(milliseconds: review.at.milliseconds + 60_000)
        progress.queue.wait(.init(card: answer.card, from: minute, isMissed: true))
      }
    case .scheduled:
      if let at = study.memory(of: answer.card)?.dueAt {
        progress.queue.wait(.init(card: answer.card, from: at, isMissed: isMissed))
      }
    }
    goOn(now)
  }

  private mutating func remember(_ what: Taken) {
    guard let question else { return }
    taken.append((what, progress, question))
  }

  private mutating func restore(_ now: Moment) {
    guard let last = taken.popLast() else { return }
    progress = last.before
    // Without the hint that it was answered with.
    let turn = last.question.turn
    guard let card = study.deck[last.question.card.id] else { return goOn(now) }
    ask(Question(card, turn, number: last.question.number, using: &random), now)
  }

  /// Asks a card now, and then what was to be asked.
  private mutating func ask(_ id: CardID, _ now: Moment) {
    if let question {
      progress.queue.ask(question.card.id)
      progress.asked.remove(question.card.id)
    }
    progress.queue.drop(id)
    progress.queue.ask(id)
    goOn(now)
  }

  private mutating func goOn(_ now: Moment) {
    let isTimeOver = isTimeOver(now)
    leftByTime = isTimeOver ? left + leftOfRounds : 0
    guard !isTimeOver, let id = nextCard(now) else {
      step = progress.rounds.isEmpty || isTimeOver ? .over : .between(rounds: progress.rounds.count)
      return
    }
    let isAgain = !progress.asked.insert(id.id).inserted
    let isNew = study.standing(of: id.id) == .new && request.mode == .scheduled
    let turn: Question.Turn = isAgain ? .again : isNew ? .new : .due
    ask(Question(id, turn, number: progress.asked.count, using: &random), now)
  }

  private var leftOfRounds: Int {
    progress.rounds.joined().count { !study.history.isSuspended($0) }
  }

  private mutating func nextCard(_ now: Moment) -> Card? {
    while let id = progress.queue.next(now) {
      if let card = study.deck[id], !study.history.isSuspended(id) { return card }
    }
    return nil
  }

  private mutating func ask(_ question: Question, _ now: Moment) {
    shown = now
    leftByTime = 0
    step = .asking(question)
  }

  private func isTimeOver(_ now: Moment) -> Bool {
    guard let minutes = request.minutes else { return false }
    return now.milliseconds - begun.milliseconds >= minutes * 60_000
  }
}
