import ArgumentParser
import Diagnostics
import Files
import Journal
import Quiz
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site.",
    discussion: """
      Every page is written or none: an error leaves the site as it was. Pages that did not change keep \
      their modification time. The site works from a folder, offline, and on any host.

      EXAMPLES
        reflect build                    into site/public
        reflect build --drafts           with the weeks that are not finished
        reflect build --output ~/www     into a folder of its own
        reflect build --format json      what was found and written, for a program
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; it must be empty or hold an earlier build (default: site/public).",
      valueName: "dir"))
  var output: String?

  @Flag(help: "Show drafts too.")
  var drafts = false

  @Option(help: ArgumentHelp("How many threads work at once.", valueName: "n"))
  var jobs: Int?

  @Option(help: "How to report: text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 256")
    }
    if output == "" { throw ValidationError("--output must not be empty") }
  }

  func run() throws {
    let root = try options.root()
    let jobs = self.jobs ?? processorCount()
    let loading = try ParsingGuard.during { watch in
      Workspace.load(root, leavesOutDrafts: !drafts, jobs: jobs, watch: watch)
    }.get()
    let places = loading.workspace.map { workspace in
      together(
        jobs: jobs, { LinkGraph(workspace, leavesOutDrafts: !drafts, jobs: jobs) },
        { Addresses(workspace, showsDrafts: drafts) })
    }
    let studying = loading.workspace.map { study(of: $0, jobs: jobs) }
    let findings =
      (loading.findings + (places?.0.findings ?? []) + (studying?.findings ?? [])).sorted()
    guard let workspace = loading.workspace, let (graph, addresses) = places,
      let study = studying?.study,
      !findings.contains(where: { $0.severity == .error })
    else {
      report(findings, nil)
      throw Stop.findings
    }
    let target = output ?? "\(root)/site/public"
    let site = Site(
      workspace, graph: graph, addresses: addresses, study: study, jobs: jobs)
    let progress = Progress()
    let publication = Publication(from: root, to: target, jobs: jobs, progress: progress)
    let summary: PublicationSummary
    do throws(PublicationFailure) {
      summary = try ProgressLine.during(progress) { () throws(PublicationFailure) in
        try publication.publish(site)
      }
    } catch {
      FindingReport(findings: findings).print()
      throw stop(error, target)
    }
    let leftOut = drafts ? [] : workspace.pages.filter(\.isDraft).map(\.path)
    report(findings, (summary, leftOut, target))
    // Taking a large journal apart again piece by piece would take a tenth of the build.
    withExtendedLifetime((loading, workspace, graph, site)) { Stop(code: 0, lines: []).end() }
  }

  /// The cards of the chapters that are shown, and what was answered.
  private func study(
    of workspace: Workspace, jobs: Int
  ) -> (study: Study, findings: [Finding]) {
    let isShown = { (chapter: Chapter) in drafts || !workspace[chapter.page].isDraft }
    let deck = Deck(workspace.chapters.filter(isShown), jobs: jobs)
    let log = History.load(workspace.root, jobs: jobs)
    let study = Study(
      deck: deck, history: log.history,
      leftOut: Set(workspace.chapters.filter { !isShown($0) }.map(\.key)))
    return (study, deck.findings + log.findings + study.findings)
  }

  private func report(
    _ findings: [Finding], _ built: (summary: PublicationSummary, drafts: [String], target: String)?
  ) {
    if format == .json {
      Output.standard.line(json(findings, built).text)
      return
    }
    let report = FindingReport(findings: findings)
    report.print()
    guard let (summary, drafts, target) = built else {
      let warnings = report.warnings == 0 ? "" : ", \(counted(report.warnings, "warning"))"
      Output.error.line(
        "\(counted(report.errors, "error"))\(warnings); nothing was written, the site is as it was")
      return
    }
    let output = Output.standard
    for draft in drafts { output.line(printable("draft left out: \(draft)")) }
    let changes =
      summary.written + summary.removed == 0
      ? "nothing changed"
      : "\(summary.written) written, \(summary.removed) removed"
    output.line("\(counted(summary.files, "file")) in the site, \(changes)")
    output.line(printable("open \(target)/index.html"))
  }

  private func json(
    _ findings: [Finding], _ built: (summary: PublicationSummary, drafts: [String], target: String)?
  ) -> JSON {
    .object([
      ("findings", .array(findings.map(\.json))),
      ("output", .optional(built?.target)),
      ("files", .optional(built?.summary.files)),
      ("written", .optional(built?.summary.written)),
      ("removed", .optional(built?.summary.removed)),
      ("drafts", .array((built?.drafts ?? []).map(JSON.string))),
    ])
  }

  private func stop(_ failure: PublicationFailure, _ target: String) -> Stop {
    switch failure {
    case .busy:
      .couldNotRun("\(target): another build is writing there; wait for it to end")
    case .file(let failure):
      .couldNotRun(failure)
    case .foreignFiles(let files):
      .couldNotRun(
        "\(target): holds files that reflect did not make (\(files.joined(separator: ", "))); "
          + "move them away, or name another folder with --output")
    }
  }
}

extension Finding {
  /// The finding for a program; line and column are null where they are not known.
  var json: JSON {
    .object([
      ("file", .string(location.file)),
      ("line", location.line == 0 ? .null : .number(location.line)),
      ("column", location.column == 0 ? .null : .number(location.column)),
      ("severity", .string(severity.rawValue)),
      ("message", .string(message)),
      ("rule", .string(rule)),
    ])
  }
}
