import ArgumentParser
import Diagnostics
import Files
import Journal

struct AlertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert",
    abstract: "Monitor what is said about a term: add, fetch or import, then decide.",
    discussion: """
      A term has a file, exercises/alerts/<term>.md, and beside it a log of what came in. You decide which \
      mentions are significant; those become dated headings in the file, with your comment.

      EXAMPLES
        reflect alert add amazon
        reflect alert log amazon --title "Baby-registry e-mails sent by mistake" \\
          --sentiment negative
        reflect alert list
      """,
    subcommands: [
      AlertAdd.self, AlertList.self, AlertLog.self, AlertImport.self,
      AlertFetch.self, AlertInbox.self,
    ])
}

extension ExerciseFolder {
  /// The term that a person named on the command line.
  /// - Throws: `Stop` where it is not monitored.
  func monitored(_ name: String) throws -> AlertTerm {
    if let term = term(named: name) { return term }
    let near = nearestTerm(to: name).map { "; did you mean `\($0)`?" }
    throw Stop.couldNotRun(
      "`\(name)` is not monitored\(near ?? "; `reflect alert add` with the term starts that")")
  }

  /// Stops where a file has errors, as what would be added to it could not be read again.
  func requireWhole(_ path: String) throws {
    let errors = findings.filter { $0.location.file == path && $0.severity == .error }
    if errors.isEmpty { return }
    FindingReport(findings: errors).print()
    throw Stop.findings
  }
}

extension Sentiment: ExpressibleByArgument {}
