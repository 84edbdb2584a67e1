import ArgumentParser
import Diagnostics
import Files
import Journal
import Quiz

struct QuizCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Answer what is due from the chapters, and begin some new cards.",
    discussion: """
      First comes what is due today, what you most likely forgot before the rest; then up to 10 new cards a \
      day, in the order of their outline. What you miss comes back until you recall it. After each answer \
      Enter accepts the rating that is suggested, and a, h, g, e or 1 to 4 choose again, hard, good or easy. \
      Each answer is in exercises/reviews.jsonl before the next question is shown; you may quit at any time.

      Cards that give each other away are not asked in one session; what is left out comes in a later one. \
      --cram asks them in rounds, and like --exam it schedules nothing.

      Without a terminal, each line of the input is an answer. A list has an item or several on a line, and \
      an empty line ends it; elsewhere an empty line means that you do not know, as `idk` does. Options are \
      chosen by their labels: `2`, or `3 1 2` for an order. After an answer, a line is a rating, its first \
      letter, or empty for the one that is suggested; or right (I was right), open, suspend, undo, quit. Before it, ? is a \
      hint, and :undo, :suspend and :quit are what they say. Where the input ends, a list that was begun is \
      answered, and the rating that is suggested accepted.

      EXAMPLES
        reflect quiz
        reflect quiz 15 social-crm --minutes 10
        reflect quiz 15 --exam 20 --seed 7
        printf 'CRM\\n\\n:quit\\n' | reflect quiz 15
        reflect quiz --suspended
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The chapters' keys, such as 15 or social-crm; all where none is named.")
  var keys: [String] = []

  @Option(
    name: .customLong("new"),
    help: "How many new cards to begin (default: 10, less those begun today).")
  var newCards: Int?

  @Option(help: "How many cards to ask in all.")
  var limit: Int?

  @Option(help: "After how many minutes to ask no more.")
  var minutes: Int?

  @Flag(help: "Ask every card, and schedule nothing.")
  var cram = false

  @Option(
    help: ArgumentHelp(
      "Ask so many cards by chance, without hints, and score them at the end.", valueName: "cards"))
  var exam: Int?

  @Option(help: "Which chance; the same seed asks the same exam.")
  var seed: Int?

  @Flag(help: "List the suspended cards, and lift those that you name.")
  var suspended = false

  @Option(help: "How to print the summary: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try check()
    let (today, now) = (try Clock.today(), try Clock.now())
    let isInteractive =
      !suspended && isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal
      && environment("TERM") != "dumb"
    // Before any other thread begins, so that none of them is hit by a signal.
    let signals = isInteractive ? try SignalWatch() : nil
    var loaded = try QuizLoading(options)
    let chapters = try chosen(keys, of: loaded.folder)
    guard loaded.errors.isEmpty else {
      FindingReport(findings: loaded.errors).print()
      throw Stop.findings
    }
    if loaded.folder.chapters.isEmpty, format == .text {
      return Output.standard.line(
        "no chapters yet; each is an outline in exercises/chapters/ with `chapter: 15` at its top, "
          + "and its lists and definitions are what is asked")
    }
    let named = keys.isEmpty ? [] : chapters.map(\.key)
    if suspended {
      let suspended = SuspendedCards(loaded.study, chapters: named, in: loaded.root)
      loaded.take(try suspended.run(format))
    } else {
      let seed = self.seed ?? Int.random(in: 1...999_999)
      let session = Session(
        request(named), of: loaded.study, seed: UInt64(seed), day: today, now: now)
      try play(session, exam == nil ? nil : seed, loaded.root, signals)
    }
    FindingReport(findings: loaded.warnings).print()
  }

  private func request(_ chapters: [ChapterKey]) -> SessionRequest {
    let mode: SessionRequest.Mode = exam.map { .exam(cards: $0) } ?? (cram ? .cram : .scheduled)
    return SessionRequest(
      mode, chapters: chapters, newCards: newCards, limit: limit, minutes: minutes)
  }

  private func play(
    _ session: Session, _ seed: Int?, _ root: String, _ signals: SignalWatch?
  ) throws {
    var last = session
    if case .over = session.step {
      if format == .text { Output.standard.line(nothing(in: session, today: try Clock.today())) }
    } else {
      try QuizPlay.checkLog(in: root)
      if let signals {
        var screens = QuizScreens(QuizPlay(session, in: root), name, signals)
        try screens.run()
        last = screens.quiz.session
      } else {
        // Nothing but the summary is standard output where a program reads it.
        var lines = QuizLines(QuizPlay(session, in: root), format == .json ? .error : .standard)
        try lines.run()
        last = lines.quiz.session
        if format == .text { Output.standard.line("") }
      }
    }
    let text = SummaryText(last, seed: seed, day: try Clock.today(), now: try Clock.now())
    if format == .json {
      Output.standard.line(text.json.text)
    } else if last.tally.answers > 0 || session.question != nil {
      for line in text.lines(columns: Output.standard.size.columns, Style(for: .standard)) {
        Output.standard.line(line)
      }
    } else {
      Output.standard.line(text.next)
    }
  }

  private var name: String {
    exam != nil ? "reflect quiz --exam" : cram ? "reflect quiz --cram" : "reflect quiz"
  }

  /// What to say where there is no question.
  private func nothing(in session: Session, today: Day) -> String {
    if session.study.deck.cards.isEmpty { return "the chapters have no cards yet" }
    if exam != nil || cram { return "there is no card to ask" }
    let begun = session.study.begun(on: today)
    return begun > 0 && newCards == nil
      ? "nothing is due now, and \(counted(begun, "new card")) \(begun == 1 ? "was" : "were") begun today"
      : "nothing is due now"
  }

  private func check() throws {
    if exam != nil, cram { throw Stop.badUsage("--exam and --cram are two things; choose one") }
    if exam != nil || cram, newCards != nil {
      throw Stop.badUsage("--new goes with neither --exam nor --cram, which schedule nothing")
    }
    if seed != nil, exam == nil { throw Stop.badUsage("--seed goes with --exam") }
    if suspended, exam != nil || cram || newCards != nil || limit != nil || minutes != nil {
      throw Stop.badUsage("--suspended goes with chapters and --format alone")
    }
    for (name, value, least) in [
      ("--new", newCards, 0), ("--limit", limit, 1), ("--minutes", minutes, 1), ("--exam", exam, 1),
      ("--seed", seed, 0),
    ] {
      if let value, !(least...1_000_000_000).contains(value) {
        throw Stop.badUsage("\(name) must be a number from \(least) on, not `\(value)`")
      }
    }
  }
}
