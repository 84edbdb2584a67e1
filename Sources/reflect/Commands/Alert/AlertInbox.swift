import ArgumentParser
import Diagnostics
import Files
import Journal

struct AlertInbox: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Decide on unread mentions, one key each.",
    discussion: """
      A significant mention gets your comment and becomes an alert in the term's file; the others are \
      dismissed. Each decision is on disk before the next mention is shown. Headlines that are nearly the \
      same are shown as one: dismissing takes them all, finding it significant takes the first.

      Without a terminal, each line of the input is a key: s (then a sentiment and a comment, a line each), \
      d, k to skip, o to open, u to undo, q, or the word. Undo goes back to the decisions of earlier sessions, the last first. \
      A line that cannot be taken ends it, and those that follow are not read.

      EXAMPLES
        reflect alert inbox
        reflect alert inbox amazon
        printf 's\\nnegative\\nIt cost trust.\\nd\\n' | reflect alert inbox amazon
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The term, or the name of its file (default: every term).")
  var term: String?

  @Flag(help: "Begin by taking back the last decision, whenever it was.")
  var undo = false

  func run() throws {
    _ = try Clock.now()
    let isInteractive =
      isatty(STDIN_FILENO) == 1 && Output.standard.isTerminal && environment("TERM") != "dumb"
    // Before any other thread begins, so that none of them is hit by a signal.
    let signals = isInteractive ? try SignalWatch() : nil
    let folder = try options.exercise(.alerts, readsLogs: true)
    let terms = try term.map { [try folder.monitored($0)] } ?? folder.terms
    // What is appended to a file with errors could not be read again.
    let whole = terms.filter { folder[$0.page].isWhole }
    var inbox = Inbox(whole, in: folder)
    let told = undo ? try takeBack(&inbox) : ""
    if inbox.queue.current == nil || !isInteractive, undo {
      Output.standard.line(told)
      inbox.tellTakenOut()
    }
    let report = FindingReport(findings: findings(of: terms, in: folder))
    var wasRead = true
    if inbox.queue.current == nil {
      // A file that cannot be read may hold what is.
      if report.errors == 0 { Output.standard.line("nothing is unread") }
      if inbox.canUndo, !undo {
        Output.standard.line("next: take the last decision back with `reflect alert inbox --undo`")
      }
    } else if let signals {
      var screens = InboxScreens(inbox, signals, notice: told)
      try screens.run()
      screens.tellEnd()
    } else {
      var lines = InboxLines(inbox)
      wasRead = try lines.run()
    }
    report.print()
    if report.errors > 0 || !wasRead { throw Stop.findings }
  }

  /// What is wrong with the terms that are gone through, and with files that may be terms, where all are.
  private func findings(of terms: [AlertTerm], in folder: ExerciseFolder) -> [Finding] {
    let paths = Set(terms.map { folder[$0.page].path })
    let logs = Set(paths.map(AlertTerm.logPath))
    return folder.findings.filter {
      (term == nil || paths.contains($0.location.file)) && $0.severity == .error
        || logs.contains($0.location.file)
    }
  }

  /// - Returns: what happened, for the person.
  private func takeBack(_ inbox: inout Inbox) throws -> String {
    let now = try Clock.now()
    do throws(DecisionRefusal) {
      return try inbox.undo(now)
    } catch {
      throw Stop(code: error.exitCode, lines: [error.message])
    }
  }
}
