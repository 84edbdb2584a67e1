import ArgumentParser
import CMalloc
import Files

@main
struct Reflect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflect",
    abstract: "A reflective learning journal: weekly entries in Markdown, and a site to show them.",
    discussion: """
      A journal is a folder of plain text. Start one, write a week, look at it:

        reflect init my-journal && cd my-journal
        reflect new --edit
        reflect build --drafts

      Findings read `file:line:column: severity: message [rule]`.
      Exit codes: 0 fine, 1 errors found, 2 could not run, 64 bad usage.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, OpenCommand.self, ListCommand.self, BuildCommand.self,
      AlertCommand.self, BlogCommand.self, ChaptersCommand.self, MapCommand.self, QuizCommand.self,
      StatsCommand.self,
    ])

  static func main() {
    // A reader that goes away ends us quietly, and a file-size limit is an error to report, not to die of.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    malloc_grow_by(64 << 20)
    do {
      try Names.check()
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      stop.end()
    } catch {
      exit(withError: error)
    }
  }
}
