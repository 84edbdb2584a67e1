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
    let keys = statistics.chapters.map { terminalWidth(printable($0.key.description)) }
    // What the numbers leave of a line.
    let room = max(12, output.size.columns - 48 - min(12, keys.max() ?? 0))
    for chapter in statistics.chapters {
      table.rows.append([
        fitted(printable(chapter.key.description), to: 12),
        fitted(printable(chapter.title), to: room), "\(chapter.cards.mastered)",
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
          fitted(printable(label(concept)), to: 40), concept.standing.shown,
          "\(concept.cards.count)", concept.due == 0 ? "" : "\(concept.due)",
          concept.forgotten == 0 ? "" : "\(concept.forgotten) of \(concept.answers)",
        ])
      }
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
        fitted(printable(label(concept)), to: 38),
        "forgotten \(concept.forgotten) of \(counted(concept.answers, "time"))"
          + (concept.leeches.isEmpty ? "" : ", a leech"),
      ]
    }
    showTable(table, hasHead: false)
  }

  private func confusions() {
    let confusions = statistics.confusions.prefix(Self.mostNames)
    guard !confusions.isEmpty else { return }
    title("taken for one another")
    var table = Table(sides: [.left, .right])
    table.rows = confusions.map { confusion in
      [
        fitted(printable(confusion.given), to: 28) + " for "
          + fitted(printable(confusion.expected), to: 32),
        counted(confusion.count, "time"),
      ]
    }
    showTable(table, hasHead: false)
  }

  // MARK: - Lines

  private func label(_ concept: ConceptStatistics) -> String {
    concept.path.last.map { "\($0) · \(concept.name)" } ?? concept.name
  }

  private func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))%" } ?? ""
  }

  private func title(_ words: String) {
    output.line(words == "due" ? style.bold(words) : "\n" + style.bold(words))
  }

  private func show(_ lines: [String]) {
    for line in lines { output.line(fitted("  " + line, to: output.size.columns)) }
  }

  private func showTable(_ table: Table, hasHead: Bool = true) {
    for (index, line) in table.lines.enumerated() {
      let shown = fitted("  " + line, to: output.size.columns)
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
