import ArgumentParser
import Diagnostics
import Files
import Journal
import Markdown

struct AlertList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the terms: days monitored, mentions, unread, significant, the last comment.",
    discussion: """
      EXAMPLES
        reflect alert list
        reflect alert list --format json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let folder = try options.exercise(.alerts, readsLogs: true)
    let today = try Clock.today()
    let terms = folder.terms.filter { !$0.term.isEmpty }.map { TermLine($0, in: folder, today) }
    let report = FindingReport(findings: folder.findings)
    if format == .json {
      Output.standard.line(JSON.array(terms.map(\.json)).text)
    } else if !terms.isEmpty {
      show(terms)
    } else if report.errors == 0 {
      Output.standard.line("no terms yet; `reflect alert add` with a term starts to monitor it")
    }
    report.print()
    if report.errors > 0 { throw Stop.findings }
  }

  private func show(_ terms: [TermLine]) {
    let style = Style(for: .standard)
    var table = Table(sides: [.left, .right, .right, .right, .right, .left])
    table.rows = [["term", "days", "mentions", "unread", "significant", "last comment"]]
    table.rows += terms.map { term in
      [
        fitted(printable(term.name), to: 24), term.days.map { "\($0)" } ?? "",
        "\(term.mentions)", "\(term.unread)", "\(term.significant)", term.lastShown,
      ]
    }
    let output = Output.standard
    let columns = output.size.columns
    let facts = Table(sides: Array(table.sides.dropLast()), rows: table.rows.map { $0.dropLast() })
    let width = facts.lines.map { terminalWidth($0) }.max() ?? 0
    if output.isTerminal, width > columns { return stack(terms, columns, style) }
    let lines = output.isTerminal ? table.lines.map { fitted($0, to: columns) } : table.lines
    output.line(style.dim(lines[0]))
    for (line, term) in zip(lines.dropFirst(), terms) {
      output.line(term.unread > 0 ? style.bold(line) : line)
    }
  }

  /// Shows what has no room side by side one below the other.
  private func stack(_ terms: [TermLine], _ columns: Int, _ style: Style) {
    for term in terms {
      let name = fitted(printable(term.name), to: columns)
      Output.standard.line(term.unread > 0 ? style.bold(name) : name)
      let days = term.days.map { "\(counted($0, "day")), " } ?? ""
      let facts =
        "\(days)\(counted(term.mentions, "mention")), \(term.unread) unread, \(term.significant) significant"
      for line in wrapped(facts, to: columns - 2) { Output.standard.line("  \(line)") }
      if term.lastShown.isEmpty { continue }
      Output.standard.line("  " + style.dim(fitted(term.lastShown, to: columns - 2)))
    }
  }
}

/// One term as the list shows it.
private struct TermLine {
  let name: String
  let file: String
  let term: AlertTerm
  let days: Int?
  let mentions: Int
  let unread: Int
  let significant: Int
  let dismissed: Int
  let last: SignificantAlert?
  let lastLine: Int?

  init(_ term: AlertTerm, in folder: ExerciseFolder, _ today: Day) {
    let page = folder[term.page]
    name = term.term
    file = page.path
    self.term = term
    days = term.daysMonitored(by: today)
    let tally = term.tally
    mentions = term.log.mentions.count
    unread = tally.unread
    dismissed = tally.dismissed
    significant = tally.significant
    last = term.lastAlert
    lastLine = last.map { page.document.headings[$0.heading].line }
  }

  var lastShown: String {
    guard let last else { return "" }
    return printable("\(last.day) \(Document.parse(last.comment).excerpt)")
  }

  var json: JSON {
    let last: JSON =
      self.last.map { alert in
        .object([
          ("day", .string(alert.day.description)),
          ("title", .string(alert.title)),
          ("url", .optional(alert.url)),
          ("mention", .optional(alert.mention?.description)),
          ("sentiment", .optional(alert.sentiment?.rawValue)),
          ("comment", .string(alert.comment)),
          ("line", .optional(lastLine)),
        ])
      } ?? .null
    return .object([
      ("term", .string(name)),
      ("file", .string(file)),
      ("feed", .optional(term.feed)),
      ("since", .optional(term.since?.description)),
      ("until", .optional(term.until?.description)),
      ("days", .optional(days)),
      ("mentions", .number(mentions)),
      ("unread", .number(unread)),
      ("dismissed", .number(dismissed)),
      ("significant", .number(significant)),
      ("last", last),
    ])
  }
}
