import ArgumentParser
import Files
import Journal

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a week's entry in your editor, or its page in your browser.",
    discussion: """
      EXAMPLES
        reflect open           the current week's entry in $VISUAL or $EDITOR
        reflect open 8 --page  week 8's page as it was last built
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("The week's number (default: the current one).", valueName: "week"))
  var week: String?

  @Flag(help: "Open the page that `reflect build` made.")
  var page = false

  func run() throws {
    let workspace = try options.workspace()
    let number = try workspace.week(week)
    guard let entry = workspace.entry(of: number) else {
      throw Stop.couldNotRun("week \(number) has no entry; type `reflect new \(number)`")
    }
    let path = workspace[entry.page].path
    guard page else { return try Programs.edit("\(workspace.root)/\(path)") }
    let built = "\(workspace.root)/site/public/\(path.dropLast(3)).html"
    guard fileKind(built) == .file else {
      let how = workspace[entry.page].isDraft ? "reflect build --drafts" : "reflect build"
      throw Stop.couldNotRun("week \(number) has no page; type `\(how)`")
    }
    try Programs.browse(built)
  }
}
