import ArgumentParser
import Diagnostics
import Files
import Journal

/// The options of every command that works in a journal.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp(
      "The journal's folder, or one inside it.", valueName: "dir"))
  var journal: String = "."

  /// The folder that `course.yml` stands in, looked for upwards.
  func root() throws -> String {
    guard let start = resolvedPath(journal) else {
      throw Stop.couldNotRun("\(journal): there is no such folder")
    }
    var folder = start
    while true {
      if fileKind(folder == "/" ? "/\(Workspace.marker)" : "\(folder)/\(Workspace.marker)") != nil {
        return folder
      }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw Stop.couldNotRun(
      "there is no \(Workspace.marker) in \(start) or above it; type `reflect init` to start a journal"
    )
  }

  /// Reads the journal for a command that shows or adds something and can live with findings elsewhere.
  /// - Throws: `Stop` where `course.yml` itself cannot be used.
  func workspace() throws -> Workspace {
    try workspaceWithFindings().workspace
  }

  /// Reads the journal, and says what is wrong with its files.
  /// - Throws: `Stop` where `course.yml` itself cannot be used.
  func workspaceWithFindings() throws -> (workspace: Workspace, findings: [Finding]) {
    let loading = ParsingGuard.during { watch in
      Workspace.load(
        try root(), leavesOutDrafts: false, jobs: processorCount(), watch: watch)
    }
    let loaded = try loading.get()
    let course = loaded.findings.filter {
      $0.severity == .error && $0.location.file == Workspace.marker
    }
    guard course.isEmpty, let workspace = loaded.workspace else {
      FindingReport(findings: course).print()
      throw Stop.findings
    }
    return (workspace, loaded.findings)
  }

  /// Reads the files of one exercise, for a command that needs nothing else of the journal.
  func exercise(_ kind: ExerciseFolder.Kind, readsLogs: Bool = false) throws -> ExerciseFolder {
    let root = try root()
    return try ParsingGuard.during { watch in
      ExerciseFolder(kind, of: root, readsLogs: readsLogs, jobs: processorCount(), watch: watch)
    }.get()
  }
}

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// How many processors may be used.
func processorCount() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
