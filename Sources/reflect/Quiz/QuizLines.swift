import Diagnostics
import Journal
import Quiz

/// The quiz for whoever reads and writes lines: a program, or a person without a full terminal.
///
/// What is typed from memory is a line, and a list ends with an empty one; a line that begins with `:` is a command.
/// Where lines are piped in, their end is that of what was begun: a list is answered, and what was answered recorded.
/// Whoever ends the input of a terminal wants to leave.
struct QuizLines {
  private(set) var quiz: QuizPlay
  private let output: Output
  private let prompt: LinePrompt
  private let style: Style
  /// Whether a person's last answer in an exam, which shows nothing of it, is to be acknowledged.
  private var isNoted = false

  init(_ quiz: QuizPlay, _ output: Output) {
    self.quiz = quiz
    self.output = output
    prompt = LinePrompt(output)
    style = Style(for: output)
  }

  /// Asks until nothing is left, the person has had enough, or the input ends.
  mutating func run() throws {
    if let shortage = quiz.session.shortage { output.line(shortage.text) }
    while true {
      let goesOn =
        switch quiz.session.step {
        case .asking(let question): try ask(question)
        case .judged(let question, let judgement): try rate(question, judgement)
        case .between(let rounds): try pause(rounds)
        case .over: try finish()
        }
      if !goesOn { return }
    }
  }

  // MARK: - Asking

  /// - Returns: false where that is enough.
  private mutating func ask(_ question: Question) throws -> Bool {
    output.line("")
    let text = QuestionText(question: question, session: quiz.session, style: style)
    let isExam = quiz.session.request.isExam
    output.line(style.bold((isNoted ? "\(ExamText.noted) · " : "") + text.title))
    isNoted = false
    for line in text.lines(columns: output.size.columns) { output.line(line) }
    output.line(style.dim("(\(keys(for: question)))"))
    var items: [String] = []
    var isWarned = false
    while true {
      guard let line = prompt.ask("> ") else {
        if items.isEmpty || prompt.isTerminal { return false }
        try quiz.answer(items)
        return true
      }
      let isCommand = line == "?" || line.hasPrefix(":")
      if isCommand, LineCommand(line) == .hint, !items.isEmpty, quiz.session.canBeHinted {
        output.line("a hint changes the whole question, so it comes before the first item")
        continue
      }
      if isCommand {
        guard let goesOn = try command(line) else { continue }
        return goesOn
      }
      if let given = given(line, question, &items) {
        // Whoever pipes lines in means each of them.
        if isExam, prompt.isTerminal, given.isEmpty, !isWarned {
          output.line(ExamText.emptyAnswer)
          isWarned = true
          continue
        }
        try quiz.answer(given)
        isNoted = isExam && prompt.isTerminal
        return true
      }
      isWarned = false
    }
  }

  /// What was answered; `nil` where another line is waited for.
  private func given(
    _ line: String, _ question: Question, _ items: inout [String]
  ) -> [String]? {
    switch question.manner {
    case .typing: return line.isEmpty ? [] : [line]
    case .recalling: return []
    case .listing:
      if line.isEmpty { return items }
      items += question.items(in: line)
      return nil
    case .choosing(let options):
      if line.isEmpty { return [] }
      if let option = OptionLabels(options).one(in: line) { return [option] }
      output.line("`\(printable(line))` is none of the options")
    case .arranging(let options), .picking(let options, _, _):
      if line.isEmpty { return [] }
      if let chosen = OptionLabels(options).several(in: line) {
        let count = question.wantedCount
        if question.isPicking || chosen.count == count { return chosen }
        output.line("\(count) are to be put in order, not \(chosen.count)")
      } else {
        output.line("`\(printable(line))` is no list of the options, such as `2 1 3`")
      }
    }
    return nil
  }

  private func keys(for question: Question) -> String {
    var keys: [String]
    switch question.manner {
    case .typing: keys = ["empty if you do not know"]
    case .listing: keys = ["one a line, an empty line ends the list"]
    case .choosing: keys = ["the label of one"]
    case .arranging: keys = ["the labels in order, such as 2 1 3"]
    case .picking(_, let count, let isOrdered):
      keys = ["the labels of \(count)\(isOrdered ? " in order" : "")"]
    case .recalling: keys = ["say it to yourself; Enter shows the answer"]
    }
    if quiz.session.canBeHinted { keys.append("? hint") }
    return (keys + [":undo", ":suspend", ":quit"]).joined(separator: ", ")
  }

  /// Does what a line asks for that is no answer.
  /// - Returns: whether the quiz goes on; `nil` where the same question waits for another line.
  private mutating func command(_ line: String) throws -> Bool? {
    switch LineCommand(line) {
    case .hint:
      guard quiz.session.canBeHinted else {
        output.line("there is no hint here")
        return nil
      }
      quiz.hint()
    case .undo:
      let canUndo = quiz.session.canUndo
      output.line(try quiz.undo())
      if !canUndo { return nil }
    case .suspend: output.line(try quiz.suspend())
    case .quit: return false
    default:
      output.line("`\(printable(line))` is no command here")
      return nil
    }
    return true
  }

  // MARK: - Rating

  /// - Returns: false where that is enough.
  private mutating func rate(_ question: Question, _ judgement: Judgement) throws -> Bool {
    let text = JudgementText(
      question: question, judgement: judgement, session: quiz.session, style: style)
    let due = DueText.after(
      judgement.suggested, in: quiz.session, day: try Clock.today(), now: try Clock.now())
    for line in text.lines(columns: output.size.columns, dueAfter: due) { output.line(line) }
    let right = judgement.canBeOverruled ? "right, " : ""
    let others = Rating.allCases.filter { $0 != judgement.suggested }.map(\.name)
    let keys = "Enter \(judgement.suggested.name), \(others.joined(separator: ", ")), \(right)"
    while true {
      let hint = style.dim("(\(keys)open, suspend, undo, quit)")
      guard let line = prompt.ask("\(hint) ") else {
        if !prompt.isTerminal { try quiz.accept(judgement.suggested) }
        return false
      }
      if let rating = RatingKey.rating(line, suggested: judgement.suggested) {
        try quiz.accept(rating)
        return true
      }
      switch LineCommand(line) {
      case .right where judgement.canBeOverruled:
        quiz.overrule()
        return true
      case .open: output.line(try quiz.openOutline())
      case .suspend:
        output.line(try quiz.suspend())
        return true
      case .undo:
        output.line(try quiz.undo())
        return true
      case .quit: return false
      default: output.line("`\(printable(line))` is no key here")
      }
    }
  }

  // MARK: - Between and after

  private mutating func pause(_ rounds: Int) throws -> Bool {
    output.line("")
    output.line(RoundText.done(quiz.session, rounds: rounds))
    while true {
      guard let line = prompt.ask("\(style.dim("(Enter goes on, undo, quit)")) ") else {
        return false
      }
      switch LineCommand(line) {
      case .nothing:
        try quiz.beginRound()
        return true
      case .undo:
        output.line(try quiz.undo())
        return true
      case .quit: return false
      default: output.line("`\(printable(line))` is no key here")
      }
    }
  }

  /// Leaves a last chance to take the last answer back.
  /// - Returns: true where that was done.
  private mutating func finish() throws -> Bool {
    if quiz.session.leftByTime > 0 {
      output.line("")
      output.line(EndText.title(quiz.session))
    }
    guard quiz.session.canUndo else { return false }
    output.line("")
    guard let line = prompt.ask("\(style.dim("(undo, quit)")) "),
      LineCommand(line) == .undo
    else { return false }
    output.line(try quiz.undo())
    return true
  }
}
