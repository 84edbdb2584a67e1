import Diagnostics
import Journal
import Quiz

/// Statistics as a person reads them in a terminal.
struct StatsText {
  private let statistics: Statistics
  private let showsConcepts: Bool
  private let output = Output.standard
  private let style = Style(for: .standard)
  private static let mostWeeks = 6
  private static let mostNames = 5

  init(_ statistics: Statistics, showsConcepts: Bool) {
    self.statistics = statistics
    self.showsConcepts = showsConcepts
  }

  func print() {
    guard statistics.cards.count > 0 || !statistics.days.isEmpty else {
      output.line(
        "no cards yet; an outline in exercises/chapters/ makes some, as in `reflect chapters`")
      return
    }
    guard !statistics.days.isEmpty else {
      output.line(
        "nothing answered yet; \(counted(statistics.cards.count, "card")) wait to be asked")
      output.line("next: `reflect quiz` asks them, and what you recall is counted here")
      return
    }
    due()
    chapters()
    if showsConcepts { concepts() }
    recalled()
    days()
    hardest()
    confusions()
  }

  // MARK: - Parts

  private func due() {
    let forecast = statistics.forecast
    let overdue = forecast.overdue > 0 ? ", \(forecast.overdue) of them overdue" : ""
    title("due")
    var table = Table(sides: [.left, .right])
    table.rows = [
      ["today", "\(forecast.dueToday)"], ["tomorrow", "\(forecast.days[1])"],
      ["in 7 days", "\(forecast.due(inNext: 7))"], ["in 30 days", "\(forecast.due(inNext: 30))"],
    ]
    var lines = table.lines
    lines[0] += overdue
    show(lines)
  }

  private func chapters() {
    guard !statistics.chapters.isEmpty else { return }
    title("chapters")
    var table = Table(sides: [.left, .left, .right, .right, .right, .right, .right])
    table.rows = [["", "", "mastered", "learning", "new", "due", "recalled"]]
    for chapter in statistics.chapters {
      table.rows.append([
        fitted(printable(chapter.key.description), to: hasColumns ? 12 : .max),
        "", "\(chapter.cards.mastered)",
        "\(chapter.cards.learning)", "\(chapter.cards.new)", "\(chapter.due)",
        percent(chapter.retention.share),
      ])
    }
    if statistics.chapters.count > 1 {
      let all = statistics.cards
      table.rows.append([
        "all", "", "\(all.mastered)", "\(all.learning)", "\(all.new)",
        "\(statistics.forecast.dueToday)", percent(statistics.retention.share),
      ])
    }
    let room = room(beside: table)
    for (index, chapter) in statistics.chapters.enumerated() {
      table.rows[index + 1][1] = fitted(printable(chapter.title), to: room)
    }
    showTable(table)
    if statistics.cards.suspended > 0 {
      show(["\(counted(statistics.cards.suspended, "card")) suspended: `reflect quiz --suspended`"])
    }
  }

  private func concepts() {
    for chapter in statistics.chapters {
      let own = statistics.concepts.filter { $0.chapter == chapter.key }
      guard !own.isEmpty else { continue }
      title("concepts of \(printable(chapter.key.description))")
      var table = Table(sides: [.left, .left, .right, .right, .right])
      table.rows = [["", "", "cards", "due", "forgotten"]]
      for concept in own {
        table.rows.append([
          "", concept.standing.shown,
          "\(concept.cards.count)", concept.due == 0 ? "" : "\(concept.due)",
          concept.forgotten == 0 ? "" : "\(concept.forgotten) of \(concept.answers)",
        ])
      }
      name(own, in: &table, from: 1)
      showTable(table)
    }
  }

  private func recalled() {
    let retention = statistics.retention
    guard retention.count > 0 else { return }
    title("recalled")
    var table = Table(sides: [.left, .right, .right, .right])
    table.rows = [["", "answers", "recalled", "expected"]]
    for week in statistics.weeks.suffix(Self.mostWeeks) {
      table.rows.append(row("week from \(week.start)", week.retention))
    }
    table.rows.append(row("all in all", retention))
    showTable(table)
  }

  private func row(_ name: String, _ retention: Retention) -> [String] {
    [name, "\(retention.count)", percent(retention.share), percent(retention.predicted)]
  }

  private func days() {
    let streak = statistics.streak
    title("days")
    var table = Table(sides: [.left, .right, .right, .right])
    table.rows = [["", "days", "answers", "minutes"]]
    for (name, length) in [("last 7 days", 7), ("last 30 days", 30)] {
      table.rows.append(
        row(name, statistics.days.filter { 0..<length ~= statistics.today - $0.day }))
    }
    table.rows.append(row("all in all", statistics.days))
    showTable(table)
    show([
      "\(counted(streak.current, "day")) in a row now; "
        + "the longest row is \(counted(streak.longest, "day"))"
    ])
  }

  private func row(_ name: String, _ days: [ReviewDay]) -> [String] {
    let seconds = days.reduce(0) { $0 + $1.seconds }
    return [
      name, "\(days.count)", "\(days.reduce(0) { $0 + $1.answers })",
      "\(Int((seconds / 60).rounded()))",
    ]
  }

  private func hardest() {
    let hardest = statistics.hardest(Self.mostNames)
    guard !hardest.isEmpty else { return }
    title("hardest concepts")
    var table = Table(sides: [.left, .left])
    table.rows = hardest.map { concept in
      [
        "",
        "forgotten \(concept.forgotten) of \(counted(concept.answers, "time"))"
          + (concept.leeches.isEmpty ? "" : ", a leech"),
      ]
    }
    name(hardest, in: &table, from: 0)
    showTable(table, hasHead: false)
  }

  private func confusions() {
    let confusions = statistics.confusions.prefix(Self.mostNames)
    guard !confusions.isEmpty else { return }
    title("taken for one another")
    var table = Table(sides: [.left, .right])
    table.rows = confusions.map { ["", counted($0.count, "time")] }
    let room = room(beside: table) - terminalWidth(" for ")
    for (index, confusion) in confusions.enumerated() {
      let names = ConceptLabel.pair(
        printable(confusion.given), printable(confusion.expected), to: room)
      table.rows[index][0] = "\(names.0) for \(names.1)"
    }
    showTable(table, hasHead: false)
  }

  // MARK: - Lines

  /// Whether names are cut to a terminal's width; a program that reads them gets them whole.
  private var hasColumns: Bool { output.isTerminal }

  private var columns: Int { hasColumns ? output.size.columns : .max }

  /// How many columns a table's cells leave of a line for those that are still empty.
  private func room(beside table: Table) -> Int {
    max(12, columns - 2 - (table.lines.map { terminalWidth($0) }.max() ?? 0))
  }

  /// Fills the first cells of a table's rows with the names of concepts.
  private func name(_ concepts: [ConceptStatistics], in table: inout Table, from row: Int) {
    let room = room(beside: table)
    for (index, concept) in concepts.enumerated() {
      table.rows[row + index][0] = ConceptLabel.text(concept.name, under: concept.path, to: room)
    }
  }

  private func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))%" } ?? ""
  }

  private func title(_ words: String) {
    output.line(words == "due" ? style.bold(words) : "\n" + style.bold(words))
  }

  private func show(_ lines: [String]) {
    for line in lines { output.line(fitted("  " + line, to: columns)) }
  }

  private func showTable(_ table: Table, hasHead: Bool = true) {
    for (index, line) in table.lines.enumerated() {
      let shown = fitted("  " + line, to: columns)
      output.line(hasHead && index == 0 ? style.dim(shown) : shown)
    }
  }
}

extension Study.Standing {
  /// The standing as a word with a shape.
  var shown: String {
    switch self {
    case .mastered: "✓ mastered"
    case .learning: "… learning"
    case .new: "· new"
    case .suspended: "- suspended"
    }
  }
}
