import Diagnostics
import Files
import Journal
import Quiz

/// A quiz while it is played: what can be done with a question, whatever it is shown on.
///
/// Every change is on disk before anybody is told.
struct QuizPlay {
  private(set) var session: Session
  private let root: String
  private var random = SystemRandomNumberGenerator()

  init(_ session: Session, in root: String) {
    self.session = session
    self.root = root
  }

  // MARK: - Without a trace

  mutating func hint() { session.hint() }

  mutating func overrule() { session.overrule() }

  /// Answers the question; in an exam that is all that is asked of it.
  /// - Throws: `Stop` where the log cannot be written.
  mutating func answer(_ given: [String]) throws {
    session.answer(given, now: try Clock.now())
    guard session.request.isExam, case .judged(_, let judgement) = session.step else { return }
    try accept(judgement.suggested)
  }

  mutating func askAgain() throws { session.askAgain(now: try Clock.now()) }

  mutating func beginRound() throws { session.beginRound(now: try Clock.now()) }

  // MARK: - On disk

  /// Records the answer.
  /// - Throws: `Stop` where the log cannot be written.
  mutating func accept(_ rating: Rating) throws {
    try record(session.accepting(rating, try stamp()))
  }

  /// Suspends the card in question.
  /// - Returns: what happened, for the person.
  /// - Throws: `Stop` where the log cannot be written.
  mutating func suspend() throws -> String {
    try record(session.suspending(try stamp()))
    return "✓ suspended; `reflect quiz --suspended` lifts it"
  }

  /// Takes back what was done last: an answer that is not rated yet, else the last line of this session.
  /// - Returns: what happened, for the person.
  /// - Throws: `Stop` where the log cannot be written.
  mutating func undo() throws -> String {
    if case .judged = session.step {
      try askAgain()
      return "the answer is not recorded; once more"
    }
    guard session.canUndo else { return "nothing to undo" }
    let isEarlier = session.undoesEarlier
    try record(session.undoing(try stamp()))
    return isEarlier ? "✓ undone, an answer of an earlier session" : "✓ undone"
  }

  private mutating func record(_ reviews: [Review]) throws {
    if reviews.isEmpty { return }
    let root = root
    do throws(FileFailure) {
      try TerminalMode.undisturbed { () throws(FileFailure) in
        try History.append(reviews, in: root)
      }
    } catch {
      throw Self.stop(error, recorded: session.tally.answers)
    }
    session.take(reviews, now: try Clock.now())
  }

  private mutating func stamp() throws -> Session.Stamp {
    Session.Stamp(
      id: Review.identifier(&random), day: try Clock.today(), at: try Clock.now())
  }

  /// The one line that ends a session whose log cannot be written, and what became of it.
  private static func stop(_ failure: FileFailure, recorded: Int) -> Stop {
    var failure = failure
    let kept =
      switch recorded {
      case 0: "nothing of this session is recorded"
      case 1: "your last answer is not recorded, the one before it is"
      default: "your last answer is not recorded, the \(recorded) before it are"
      }
    failure.reason += "; \(kept)"
    return .couldNotRun(failure, path: History.file)
  }

  /// Sees before the first question whether the log could be written.
  /// - Throws: `Stop` where it could not.
  static func checkLog(in root: String) throws {
    let path = "\(root)/\(History.file)"
    let place =
      fileKind(path) == nil ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : path
    if access(place, W_OK) != 0, errno != ENOENT {
      throw stop(FileFailure(.write, path, errno: errno), recorded: 0)
    }
  }

  // MARK: - The outline

  /// Opens the outline in the person's editor, at the card's answer, and goes on with what it says then.
  /// - Returns: what happened, for the person.
  mutating func openOutline() throws -> String {
    guard let card = session.question?.card else { return "" }
    do {
      try TerminalMode.lend {
        try Programs.edit("\(root)/\(card.file)", line: card.line)
      }
    } catch let stop as Stop {
      return printable(stop.lines.joined(separator: " "))
    }
    let folder = ExerciseFolder(
      .chapters, of: root, readsLogs: false, jobs: processorCount())
    let deck = Deck(folder.chapters, jobs: processorCount())
    let errors = (folder.findings + deck.findings).filter { $0.severity == .error }
    if let error = errors.first { return "the quiz goes on with the old outline: \(error)" }
    session.use(Study(deck: deck, history: session.study.history))
    return "back from \(printable(card.file)):\(card.line)"
  }
}
