import Diagnostics
import Journal
import Quiz

/// What a session came to, as lines of a terminal or as JSON.
struct SummaryText {
  let session: Session
  let summary: SessionSummary
  let outlook: SessionSummary.Outlook
  /// The seed that asks the same exam again; `nil` for other sessions.
  let seed: Int?
  let now: Moment

  init(_ session: Session, seed: Int?, day: Day, now: Moment) {
    self.session = session
    self.seed = seed
    self.now = now
    summary = SessionSummary(session)
    outlook = SessionSummary.Outlook(
      session.study, chapters: session.request.chapters, today: day, now: now)
  }

  private static let mostToRead = 9

  /// The lines, of at most so many columns; where nobody sees a terminal, what to do next stays on one.
  func lines(columns: Int, _ style: Style) -> [String] {
    var lines = [headline]
    if case .judged = session.step {
      lines.append("the last answer was not rated, so it is not recorded")
    }
    if summary.score.asked > 0 {
      // A program that reads the names gets them whole.
      let room = Output.standard.isTerminal ? columns : .max
      lines += chapters(room, style)
      lines += session.request.isExam ? missed(columns, style) : readAgain(room, style)
    }
    return lines + [""] + (Output.standard.isTerminal ? wrapped(next, to: columns) : [next])
  }

  private var headline: String {
    let score = summary.score
    if score.asked == 0 { return "nothing was answered" }
    let seconds = Int(session.tally.seconds)
    let time = seconds < 60 ? "\(seconds) s" : "\((seconds + 30) / 60) min"
    if session.request.isExam {
      let share = (score.recalled * 100 + score.asked / 2) / score.asked
      return "\(score.recalled) of \(score.asked) right, \(share) %, in \(time)"
    }
    let missed =
      score.missed == 0
      ? "" : ", \(score.missed) missed\(isAllRecalled ? " and then recalled" : "")"
    return "\(counted(score.asked, "card")): \(score.recalled) recalled\(missed), in \(time)"
  }

  private var isAllRecalled: Bool { session.tally.results.allSatisfy { $0.last > .again } }

  private func chapters(_ columns: Int, _ style: Style) -> [String] {
    var table = Table(sides: [.left, .right])
    for chapter in summary.chapters {
      table.rows.append([
        "  " + fitted(printable("\(chapter.key)  \(chapter.title)"), to: max(10, columns - 14)),
        shown(chapter.score),
      ])
      for concept in summary.concepts where session.request.isExam && concept.chapter == chapter.key
      {
        table.rows.append([
          "    " + name(of: concept, to: max(10, columns - 16)), shown(concept.score),
        ])
      }
    }
    return table.lines
  }

  private func shown(_ score: SessionSummary.Score) -> String {
    "\(score.recalled) of \(score.asked)"
  }

  private func readAgain(_ columns: Int, _ style: Style) -> [String] {
    let places = summary.readAgain
    if places.isEmpty { return [] }
    var lines = ["", style.bold("Read again")]
    for place in places.prefix(Self.mostToRead) {
      let spot = "\(printable(place.file)):\(place.line)"
      let left = columns - 4 - terminalWidth(spot)
      if left >= 20 {
        let text = name(of: place, to: left)
        lines.append("  \(text)  " + style.dim(spot))
      } else {
        lines.append("  " + name(of: place, to: columns - 2))
        lines.append("    " + style.dim(fitted(spot, to: columns - 4)))
      }
    }
    let more = places.count - Self.mostToRead
    return more > 0 ? lines + ["  and \(counted(more, "other"))"] : lines
  }

  /// The questions that were missed in an exam, which showed no answers, and where they stand.
  private func missed(_ columns: Int, _ style: Style) -> [String] {
    let missed = session.tally.results.filter { !$0.isRecalled }
    if missed.isEmpty { return [] }
    var lines = ["", style.bold("Read again")]
    for result in missed {
      let card = result.card
      lines += wrapped(printable(card.question), to: columns - 2).map { "  \($0)" }
      for (label, texts) in [("right  ", card.answer), ("yours  ", result.given)]
      where !texts.isEmpty {
        let text = wrapped(printable(texts.joined(separator: "; ")), to: columns - 11)
        for (index, line) in text.enumerated() {
          lines.append("    " + (index == 0 ? style.dim(label) : "       ") + line)
        }
      }
      lines.append("    " + style.dim("\(printable(card.file)):\(card.line)"))
    }
    return lines
  }

  private func name(of concept: SessionSummary.ConceptScore, to columns: Int) -> String {
    ConceptLabel.text(concept.name, under: concept.path, to: columns)
  }

  /// What to do next, in one line.
  var next: String {
    let keys = session.request.chapters.map { " \($0)" }.joined()
    if let seed, case .exam(let count) = session.request.mode, summary.score.asked > 0 {
      return "next: `reflect quiz\(keys) --exam \(count) --seed \(seed)` asks the same again"
    }
    return DueText.next(outlook, now: now, chapters: keys)
  }

  /// The value that programs read.
  var json: JSON {
    let mode =
      switch session.request.mode {
      case .scheduled: "study"
      case .cram: "cram"
      case .exam: "exam"
      }
    return .object([
      ("mode", .string(mode)),
      ("seed", .optional(seed)),
      ("shortage", session.shortage?.json ?? .null),
      ("cards", .number(summary.score.asked)),
      ("recalled", .number(summary.score.recalled)),
      ("missed", .number(summary.score.missed)),
      ("answers", .number(session.tally.answers)),
      ("seconds", .number(Int(session.tally.seconds))),
      ("leftByTime", .number(session.leftByTime)),
      ("chapters", .array(summary.chapters.map(json))),
      ("concepts", .array(summary.concepts.map(json))),
      ("due", .number(outlook.now)),
      ("later", .number(outlook.later)),
      ("laterFrom", .optional(outlook.laterFrom?.description)),
      ("nextDay", .optional(outlook.nextDay?.description)),
      ("onNextDay", .number(outlook.onNextDay)),
      ("new", .number(outlook.new)),
      ("newToday", .number(outlook.newToday)),
    ])
  }

  private func json(_ chapter: SessionSummary.ChapterScore) -> JSON {
    .object([
      ("chapter", .string(chapter.key.description)),
      ("title", .string(chapter.title)),
      ("cards", .number(chapter.score.asked)),
      ("recalled", .number(chapter.score.recalled)),
    ])
  }

  private func json(_ concept: SessionSummary.ConceptScore) -> JSON {
    .object([
      ("chapter", .string(concept.chapter.description)),
      ("concept", .string(concept.name)),
      ("path", .array(concept.path.map(JSON.string))),
      ("cards", .number(concept.score.asked)),
      ("recalled", .number(concept.score.recalled)),
      ("file", .string(concept.file)),
      ("line", .number(concept.line)),
    ])
  }
}
