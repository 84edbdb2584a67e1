import ArgumentParser
import Diagnostics
import Files
import Journal

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a week's entry.",
    discussion: """
      The entry has what course.yml says of the week: its topic, prompts, exercises and chapters, the \
      course's sections, and what the last entry meant to do next. An entry that is there is never touched.

      EXAMPLES
        reflect new            the current week by the calendar
        reflect new 8          week 8
        reflect new 8 --edit   and open it in $VISUAL or $EDITOR
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("The week's number (default: the current one).", valueName: "week"))
  var week: String?

  @Flag(name: .shortAndLong, help: "Open the entry in your editor.")
  var edit = false

  func run() throws {
    let workspace = try options.workspace()
    let number = try workspace.week(week)
    if let entry = workspace.entry(of: number) {
      let path = workspace[entry.page].path
      Output.standard.line(printable("week \(number) has an entry: \(path)"))
      if edit { try Programs.edit("\(workspace.root)/\(path)") }
      return
    }
    let scaffold = EntryScaffold(number, in: workspace)
    let path = "\(workspace.root)/\(scaffold.path)"
    do throws(FileFailure) {
      try makeFolder("\(workspace.root)/journal")
      try createFile(path, Array(scaffold.text.utf8))
    } catch  where error.code == EEXIST {
      throw Stop.couldNotRun(
        "\(scaffold.path) is there but is not the entry of week \(number); give it `week: \(number)`, or rename it"
      )
    } catch {
      throw Stop.couldNotRun(error, path: scaffold.path)
    }
    let due = workspace.calendar.dueDay(of: number).map { ", due \($0)" } ?? ""
    Output.standard.line("created \(scaffold.path), a draft\(due)")
    if week != nil, workspace.course.week(number) == nil, !workspace.course.weeks.isEmpty {
      Output.standard.line(
        "course.yml does not list week \(number); add it there for its topic and prompts")
    }
    if edit {
      try Programs.edit(path)
    } else {
      Output.standard.line("next: write in it, then see it with `reflect build --drafts`")
    }
  }
}

extension Workspace {
  /// The week that a person named, or the current one.
  /// - Throws: `Stop` where the text is no week, or no calendar says which week it is.
  func week(_ text: String?) throws -> WeekNumber {
    if let text {
      guard let week = WeekNumber(text) else {
        throw Stop.badUsage("`\(text)` is not a week; give a number such as 8")
      }
      return week
    }
    guard let week = calendar.week(on: try Clock.today()) else {
      throw Stop.couldNotRun(
        "which week is it? add `starts:` with the course's first day to course.yml, or give a number"
      )
    }
    return week
  }
}
