import Diagnostics
import Files
import Journal
import Quiz

/// The quiz on a terminal: a screen a question, then a screen with what came of the answer.
struct QuizScreens {
  private(set) var quiz: QuizPlay
  private let name: String
  private var keys: KeyReader
  private var input = QuizInput()
  /// Whether the keys that are no answers are shown.
  private var isPaused = false
  private var scroll = 0
  private var notice = ""
  /// Whether the last answer of an exam, which shows nothing of it, is to be acknowledged.
  private var isNoted = false
  /// Whether an empty answer was pressed, of which an exam asks whether it is meant.
  private var isWarned = false
  /// When the card in question comes back after the suggested rating.
  private var dueAfter: String?
  private let style = Style(for: .standard)

  init(_ quiz: QuizPlay, _ name: String, _ signals: SignalWatch) {
    self.quiz = quiz
    self.name = name
    keys = KeyReader(signals)
  }

  /// Asks until nothing is left or the person has had enough.
  mutating func run() throws {
    try TerminalMode.take()
    defer { TerminalMode.giveBack() }
    if case .over = quiz.session.step { return }
    while true {
      try draw()
      let key = keys.next()
      if key == .redraw { continue }
      if key == .closed { return }
      notice = ""
      let goesOn =
        switch quiz.session.step {
        case .asking(let question): try ask(key, question)
        case .judged(let question, let judgement): try rate(key, question, judgement)
        case .between: try pause(key)
        case .over: try finish(key)
        }
      if !goesOn { return }
      if case .over = quiz.session.step, !quiz.session.canUndo { return }
    }
  }

  // MARK: - Asking

  /// - Returns: false where the person quits.
  private mutating func ask(_ key: Key, _ question: Question) throws -> Bool {
    let wasWarned = isWarned
    isWarned = false
    if isPaused || question.isDirect, let goesOn = try command(key) { return goesOn }
    switch key {
    case .escape:
      if !question.isDirect { isPaused.toggle() }
    case .control("d") where isPaused || input.isEmpty || !question.isTyped: return false
    case .control("i") where quiz.session.canBeHinted:
      quiz.hint()
      input = QuizInput()
    case _ where isPaused: break
    case .up where !question.isTyped: scroll = max(0, scroll - 1)
    case .down where !question.isTyped: scroll += 1
    default:
      if let given = input.take(key, for: question) { try answer(given, wasWarned: wasWarned) }
    }
    return true
  }

  private mutating func answer(_ given: [String], wasWarned: Bool) throws {
    let isExam = quiz.session.request.isExam
    if isExam, given.isEmpty, !wasWarned {
      isWarned = true
      notice = ExamText.emptyAnswer
      return
    }
    try quiz.answer(given)
    begin()
    isNoted = isExam
    guard case .judged(_, let judgement) = quiz.session.step else { return }
    dueAfter = DueText.after(
      judgement.suggested, in: quiz.session, day: try Clock.today(), now: try Clock.now())
  }

  /// Does what a key asks for that is no answer.
  /// - Returns: whether the quiz goes on; `nil` where the key asks for nothing.
  private mutating func command(_ key: Key) throws -> Bool? {
    switch key {
    case .character("u"): notice = try quiz.undo()
    case .character("s"): notice = try quiz.suspend()
    case .character("q"): return false
    default: return nil
    }
    begin()
    return true
  }

  private mutating func begin() {
    isNoted = false
    input = QuizInput()
    isPaused = false
    scroll = 0
  }

  // MARK: - Rating

  /// - Returns: false where the person quits.
  private mutating func rate(
    _ key: Key, _ question: Question, _ judgement: Judgement
  ) throws -> Bool {
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll += 1
    case .character("r") where judgement.canBeOverruled:
      quiz.overrule()
      try answered()
    case .character("o"):
      notice = try quiz.openOutline()
    case .enter, .character(" "): try accept(judgement.suggested)
    case .character(let letter):
      if let rating = RatingKey.rating(String(letter), suggested: judgement.suggested) {
        try accept(rating)
      } else if let goesOn = try command(key) {
        return goesOn
      }
    case .control("d"): return false
    default: break
    }
    return true
  }

  private mutating func answered() throws {
    guard case .judged(_, let judgement) = quiz.session.step else { return }
    scroll = 0
    dueAfter = DueText.after(
      judgement.suggested, in: quiz.session, day: try Clock.today(), now: try Clock.now())
  }

  private mutating func accept(_ rating: Rating) throws {
    try quiz.accept(rating)
    begin()
    // A card that is missed when the time is up comes back in another session.
    let comesBack = if case .over = quiz.session.step { false } else { true }
    notice = rating != .again ? "✓ \(rating.name)" : comesBack ? "again: it comes back" : "again"
  }

  // MARK: - Between and after

  private mutating func pause(_ key: Key) throws -> Bool {
    switch key {
    case .enter, .character(" "): try quiz.beginRound()
    case .escape, .control("d"): return false
    default: if let goesOn = try command(key) { return goesOn }
    }
    begin()
    return true
  }

  private mutating func finish(_ key: Key) throws -> Bool {
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll += 1
    case .character("u"):
      notice = try quiz.undo()
      begin()
    case .character("q"), .enter, .escape, .control("d"): return false
    default: break
    }
    return true
  }

  // MARK: - Drawing

  private var columns: Int { Output.standard.size.columns }

  private mutating func draw() throws {
    let columns = columns
    var screen = Screen(title: "", aside: name, body: [], keys: [], notice: notice)
    switch quiz.session.step {
    case .asking(let question):
      screen.isDense = true
      fill(&screen, question, columns)
    case .judged(let question, let judgement):
      screen.isDense = true
      screen.title = QuestionText(question: question, session: quiz.session, style: style).title
      screen.body = body(question, judgement, columns)
      screen.scroll = scroll
      screen.keys = QuizKeys(session: quiz.session).rating(judgement)
    case .between(let rounds):
      screen.title = "a round is done"
      screen.body = wrapped(RoundText.done(quiz.session, rounds: rounds), to: columns)
      screen.keys = [.init("Enter", "next round"), .init("u", "undo"), .init("q", "quit")]
    case .over:
      screen.title = EndText.title(quiz.session)
      let text = SummaryText(
        quiz.session, seed: nil, day: try Clock.today(), now: try Clock.now())
      screen.body = text.lines(columns: columns, style)
      screen.scroll = scroll
      screen.keys = [.init("u", "undo"), .init("q", "quit")]
    }
    let scrolled = screen.draw()
    if screen.scroll != nil { scroll = scrolled }
  }

  private func fill(_ screen: inout Screen, _ question: Question, _ columns: Int) {
    let text = QuestionText(question: question, session: quiz.session, style: style)
    screen.title = (isNoted ? "\(ExamText.noted) · " : "") + text.title
    // A small screen has room for what is asked and for nothing that is said of it.
    if Screen.isSmall {
      screen.body = text.question(columns: columns - 1)
    } else {
      screen.body = shortage(question, columns) + text.asked(columns: columns)
    }
    screen.body += text.options(columns: columns, chosen: input.chosen)
    let keys = QuizKeys(session: quiz.session)
    screen.keys = isPaused ? keys.paused : keys.asking(question, input)
    switch question.manner {
    case .typing, .listing:
      screen.pinned = screen.body.count
      screen.body += [""] + input.items.map { "  · \(printable($0))" }
      let typed = input.editor.lines(columns: columns - 3)
      if !isPaused { screen.cursor = (screen.body.count + typed.row, 2 + typed.column) }
      screen.hasText = !input.isEmpty
      screen.body += typed.lines.map { "  \($0)" }
    case .arranging(let options), .picking(let options, _, _):
      screen.scroll = scroll
      screen.body.append("")
      for (index, place) in input.chosen.enumerated() {
        let item = "\(index + 1). \(printable(options[place]))"
        screen.body.append("  " + fitted(item, to: columns - 2))
      }
    case .choosing, .recalling: screen.scroll = scroll
    }
  }

  /// What an exam lacks of the cards that were asked for, with its first question.
  private func shortage(_ question: Question, _ columns: Int) -> [String] {
    guard question.number == 1, let shortage = quiz.session.shortage else { return [] }
    return wrapped(shortage.text, to: columns).map(style.warning) + [""]
  }

  private func body(_ question: Question, _ judgement: Judgement, _ columns: Int) -> [String] {
    let asked = QuestionText(question: question, session: quiz.session, style: style)
    let came = JudgementText(
      question: question, judgement: judgement, session: quiz.session, style: style)
    return asked.asked(columns: columns) + [""] + came.lines(columns: columns, dueAfter: dueAfter)
  }
}
