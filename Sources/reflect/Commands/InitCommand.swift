import ArgumentParser
import Diagnostics
import Files
import Journal

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a journal in a folder.",
    discussion: """
      Makes what is missing and never overwrites: a commented course.yml, the folders, a first entry, \
      .gitignore and .gitattributes.

      EXAMPLES
        reflect init                     in the current folder
        reflect init my-journal
        reflect init my-journal --title "Marketing" --starts 2017-07-31
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
  var folder: String = "."

  @Option(help: "The course's name.")
  var title: String = "My course"

  @Option(help: "Your name.")
  var student: String = "Your Name"

  @Option(
    help: ArgumentHelp("The first day of week 1 (default: this week's Monday).", valueName: "date"))
  var starts: String?

  func run() throws {
    guard !folder.isEmpty else {
      throw Stop.badUsage("the folder's name must not be empty; for this folder, leave it out")
    }
    guard !title.trimmingSpaces().isEmpty else {
      throw Stop.badUsage("--title must not be empty")
    }
    let today = try Clock.today()
    var first = today + (1 - today.weekday)
    if let starts {
      guard let day = Day(starts) else {
        throw Stop.badUsage("--starts must be a date such as 2017-07-31, not `\(starts)`")
      }
      first = day
    }
    let scaffold = WorkspaceScaffold(title: title, student: student, starts: first)
    do throws(FileFailure) {
      for name in scaffold.folders { try makeFolder("\(folder)/\(name)") }
      for (name, text) in scaffold.files { try create(name, text) }
    } catch {
      throw Stop.couldNotRun(error)
    }
    let workspace = try WorkspaceOptions.parse(["--journal=\(folder)"]).workspace()
    if workspace.entries.isEmpty {
      let entry = EntryScaffold(.first, in: workspace)
      do throws(FileFailure) {
        try create(entry.path, entry.text)
      } catch {
        throw Stop.couldNotRun(error)
      }
    }
    sayWhatIsNext()
  }

  /// Creates a file that is not there; says which it was.
  private func create(_ name: String, _ text: String) throws(FileFailure) {
    do throws(FileFailure) {
      try createFile("\(folder)/\(name)", Array(text.utf8))
      Output.standard.line("created \(name)")
    } catch  where error.code == EEXIST {
      Output.standard.line("kept \(name), which was there")
    }
  }

  private func sayWhatIsNext() {
    let style = Style(for: .standard)
    let output = Output.standard
    output.line("")
    if folder != "." {
      output.line(printable("Go there with `cd \(shellWord(folder))`, then type:"))
    }
    if folder == "." { output.line("Next, type:") }
    for (command, purpose) in [
      ("reflect open 1", "write the first week in your editor"),
      ("reflect build --drafts", "make the site, with what is not finished yet"),
      ("reflect list", "see where you stand, week by week"),
    ] {
      let gap = String(repeating: " ", count: 24 - command.count)
      output.line("  \(style.accent(command))\(gap)\(style.dim(purpose))")
    }
  }
}

/// A folder's name as a shell reads it back, also where it begins with a dash.
private func shellWord(_ name: String) -> String {
  let name = name.hasPrefix("-") ? "./\(name)" : name
  let isPlain = name.utf8.allSatisfy {
    0x30...0x39 ~= $0 || 0x61...0x7a ~= $0 | 0x20 || "-._/".utf8.contains($0)
  }
  return isPlain ? name : "'\(name.replacing("'", with: "'\\''"))'"
}
