import ArgumentParser
import Diagnostics
import Files
import Journal

struct AlertAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Start to monitor a term.",
    discussion: """
      Makes exercises/alerts/<term>.md and asks nothing. A term that is monitored already stays as it is.

      EXAMPLES
        reflect alert add amazon
        reflect alert add "social crm" --since 2017-08-09
        reflect alert add amazon --feed https://www.google.com/alerts/feeds/1234/5678
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The term, as you search for it.")
  var term: String

  @Option(help: ArgumentHelp("The address of the term's feed.", valueName: "url"))
  var feed: String?

  @Option(help: ArgumentHelp("The first day of monitoring (default: today).", valueName: "date"))
  var since: String?

  func run() throws {
    let name = try oneLine(term, "the term")
    let feed = try webAddress(self.feed, "--feed")
    let since = try day(self.since, "--since")
    let today = try Clock.today()
    let folder = try options.exercise(.alerts)
    let scaffold: AlertScaffold
    do throws(AlertScaffold.Obstacle) {
      scaffold = try AlertScaffold(name, since: since ?? today, feed: feed, in: folder)
    } catch {
      return try explain(error, feed: feed, since: since, in: folder)
    }
    try create(scaffold.path, scaffold.text, in: folder.root)
    Output.standard.line(printable("created \(scaffold.path), monitored since \(scaffold.since)"))
    let next =
      feed == nil
      ? "save the alerts that come by mail, then `reflect alert import` with the files"
      : "`reflect alert fetch`, then `reflect alert inbox`"
    Output.standard.line("next: \(next)")
  }

  /// Says what is there; an option that it does not bear out was asked for in vain.
  private func explain(
    _ obstacle: AlertScaffold.Obstacle, feed: String?, since: Day?, in folder: ExerciseFolder
  ) throws {
    switch obstacle {
    case .noTerm(let path):
      throw Stop.couldNotRun("\(path) is there but says no term; give it `term:`, or rename it")
    case .monitored(let known):
      let path = folder[known.page].path
      guard feed == nil || feed == known.feed, since == nil || since == known.since else {
        throw Stop.couldNotRun(
          "\(known.term) is monitored already: \(path), which was not changed; edit its first lines"
        )
      }
      Output.standard.line(printable("\(known.term) is monitored already: \(path)"))
    }
  }
}
