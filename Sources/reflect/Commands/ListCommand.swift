import ArgumentParser
import Diagnostics
import Files
import Journal

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the weeks: written, draft or missing, words, due.",
    discussion: """
      EXAMPLES
        reflect list
        reflect list --format json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let (workspace, findings) = try options.workspaceWithFindings()
    // An entry that cannot be read looks like one that is missing; its error says that it is there.
    FindingReport(findings: findings.filter { $0.severity == .error }).print()
    let today = try Clock.today()
    let weeks = WeekStanding.all(of: workspace, by: today)
    if format == .json {
      return Output.standard.line(
        JSON.array(weeks.map { json(of: $0, workspace) }).text)
    }
    if weeks.isEmpty {
      return Output.standard.line("no weeks yet; `reflect new 1` begins the first")
    }
    var table = Table(sides: [.right, .left, .left, .right, .left])
    table.rows = [["week", "topic", "state", "words", "due"]]
    table.rows += weeks.map { week in
      let page = week.entry.map { workspace[$0.page] }
      return [
        "\(week.number)", printable(page?.title ?? week.topic ?? ""), shown(week.state),
        page.map { "\($0.document.wordCount)" } ?? "", week.due.map { "\($0)" } ?? "",
      ]
    }
    let style = Style(for: .standard)
    let lines = table.lines
    Output.standard.line(style.dim(lines[0]))
    for (line, week) in zip(lines.dropFirst(), weeks) {
      Output.standard.line(week.isCurrent ? style.bold(line) : line)
    }
  }

  private func shown(_ state: WeekStanding.State) -> String {
    switch state {
    case .written(late: false): "✓ written"
    case .written(late: true): "✓ written late"
    case .begun: "… draft"
    case .missing: "✗ missing"
    case .now: "· this week"
    case .ahead: "· to come"
    }
  }

  private func json(of week: WeekStanding, _ workspace: Workspace) -> JSON {
    let page = week.entry.map { workspace[$0.page] }
    return .object([
      ("week", .number(week.number.value)),
      ("title", .string(page?.title ?? week.topic ?? "")),
      ("state", .string(name(of: week.state))),
      ("words", .optional(page?.document.wordCount)),
      ("due", .optional(week.due?.description)),
      ("file", .optional(page?.path)),
      ("current", .bool(week.isCurrent)),
    ])
  }

  private func name(of state: WeekStanding.State) -> String {
    switch state {
    case .written(late: false): "written"
    case .written(late: true): "late"
    case .begun: "draft"
    case .missing: "missing"
    case .now, .ahead: "to-come"
    }
  }
}
