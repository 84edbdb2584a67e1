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
    let workspace = try options.workspace()
    let today = try Clock.today()
    let weeks = WeekLine.all(workspace, today: today)
    if format == .json {
      return Output.standard.line(JSON.array(weeks.map(\.json)).text)
    }
    if weeks.isEmpty {
      return Output.standard.line("no weeks yet; `reflect new 1` begins the first")
    }
    let style = Style(for: .standard)
    var table = Table(sides: [.right, .left, .left, .right, .left])
    table.rows = [["week", "topic", "state", "words", "due"]]
    table.rows += weeks.map { week in
      [
        "\(week.number)", printable(week.title), week.state.shown,
        week.words.map { "\($0)" } ?? "", week.due.map { "\($0)" } ?? "",
      ]
    }
    let lines = table.lines
    Output.standard.line(style.dim(lines[0]))
    for (line, week) in zip(lines.dropFirst(), weeks) {
      Output.standard.line(week.isNow ? style.bold(line) : line)
    }
  }
}

/// One week as the list shows it.
private struct WeekLine {
  enum State: String {
    case written, late, draft, missing
    case toCome = "to-come"

    var shown: String {
      switch self {
      case .written: "✓ written"
      case .late: "✓ written late"
      case .draft: "… draft"
      case .missing: "✗ missing"
      case .toCome: "· to come"
      }
    }
  }

  var number: WeekNumber
  var title: String
  var state: State
  var words: Int?
  var due: Day?
  var path: String?
  var isNow: Bool

  static func all(_ workspace: Workspace, today: Day) -> [WeekLine] {
    let now = workspace.calendar.week(on: today)
    let listed = workspace.course.weeks.map(\.number)
    let entries = Dictionary(
      workspace.entries.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(listed).union(entries.keys).sorted().map { number in
      let due = workspace.calendar.dueDay(of: number)
      let entry = entries[number]
      let page = entry.map { workspace[$0.page] }
      let state: State
      if let page, let entry {
        let isLate = zip(entry.date, due).map { $0 > $1 } ?? false
        state = page.isDraft ? .draft : isLate ? .late : .written
      } else {
        state = due.map { $0 < today } ?? false ? .missing : .toCome
      }
      return WeekLine(
        number: number,
        title: page?.title ?? workspace.course.week(number)?.topic ?? "",
        state: state, words: page?.document.wordCount, due: due, path: page?.path,
        isNow: number == now)
    }
  }

  var json: JSON {
    .object([
      ("week", .number(number.value)),
      ("title", .string(title)),
      ("state", .string(state.rawValue)),
      ("words", .optional(words)),
      ("due", .optional(due?.description)),
      ("file", .optional(path)),
      ("current", .bool(isNow)),
    ])
  }
}

private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
  guard let a, let b else { return nil }
  return (a, b)
}
