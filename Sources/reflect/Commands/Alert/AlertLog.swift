import ArgumentParser
import Diagnostics
import Exchange
import Files
import Journal

struct AlertLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Add a significant alert to a term's file.",
    discussion: """
      Appends a dated heading with your comment; nothing else in the file changes. Without --comment your \
      editor ($VISUAL or $EDITOR) opens, and an empty comment takes nothing.

      EXAMPLES
        reflect alert log amazon --title "Baby-registry e-mails sent by mistake"
        reflect alert log amazon --title "Drones over Lyon" \\
          --url https://example.org/drones --date 2017-09-20 \\
          --sentiment neutral --comment "Nobody asked the neighbours."
        pbpaste | reflect alert log amazon --title "Drones over Lyon" --comment -
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The term, or the name of its file.")
  var term: String

  @Option(parsing: .unconditional, help: "The headline.")
  var title: String

  @Option(help: ArgumentHelp("The story's address.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The day of the alert (default: today).", valueName: "date"))
  var date: String?

  @Option(help: "How it sounds: positive, neutral or negative.")
  var sentiment: Sentiment?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Your comment, in Markdown; - reads it from standard input.", valueName: "text"))
  var comment: String?

  func run() throws {
    let title = try oneLine(self.title, "--title")
    // As an alert's mail has it, which leads through Google.
    let typed = try webAddress(self.url, "--url")
    let story = typed.map { StoryAddress.unwrapped($0) } ?? ""
    let url = story.isEmpty ? typed : story
    let today = try Clock.today()
    let day = try day(date, "--date") ?? today
    let folder = try options.exercise(.alerts, readsLogs: true)
    let term = try folder.monitored(self.term)
    let path = folder[term.page].path
    try folder.requireWhole(path)
    let known = url.flatMap { mention(at: $0, in: term) }
    var draft = AlertDraft(
      day: day, title: title, url: url, mention: known?.id, sentiment: sentiment, comment: "")
    if comment == nil, !Programs.hasEditor {
      throw Stop.couldNotRun(
        "no editor is set; give the comment with `--comment \"…\"`, or set EDITOR, as in `export EDITOR=nano`"
      )
    }
    let edited = comment == nil ? try EditedText(note: note(draft)) : nil
    let now = try Clock.now()
    draft.at = now
    draft.comment = try edited?.text ?? given()
    guard !draft.comment.isEmpty else {
      edited?.discard()
      Output.error.line("nothing was added, as there is no comment")
      throw Stop.findings
    }
    do throws(AlertRefusal) {
      let alert = try AlertFile.append(draft, to: path, in: folder.root)
      edited?.discard()
      Output.standard.line(printable("added to \(alert.file):\(alert.line)"))
      if day > today { warn(day, alert) }
    } catch {
      throw stop(error, keeping: edited)
    }
    if let known { try settle(known, of: term, in: folder, now) }
  }

  /// Says that a day has not come yet, as pages take the latest day for theirs.
  private func warn(_ day: Day, _ alert: AppendedAlert) {
    let place = SourceLocation(alert.file, line: alert.line, column: 4)
    FindingReport(findings: [
      .warning(place, "\(day) has not come yet; correct it where it is no plan", rule: "future-day")
    ])
    .print()
  }

  /// Takes the decision that the alert is.
  private func settle(
    _ mention: Mention, of term: AlertTerm, in folder: ExerciseFolder, _ now: Moment
  ) throws {
    var decisions = InboxDecisions(term, in: folder)
    // An inbox may decide meanwhile, but here the person has said what counts.
    for isLast in [false, true] {
      do throws(DecisionRefusal) {
        _ = try decisions.settle(StoryGroup(mention), now: now)
        return
      } catch {
        if case .decided = error, !isLast { continue }
        throw Stop(code: 1, lines: [error.message])
      }
    }
  }

  /// The mention of the same story, which then need not be decided on in the inbox.
  private func mention(at url: String, in term: AlertTerm) -> Mention? {
    let key = StoryAddress.key(url)
    return term.log.mentions.first { StoryAddress.key($0.url) == key }
  }

  private func note(_ draft: AlertDraft) -> String {
    "Your comment on \(draft.day) \(draft.title). Save it and close the editor; empty takes nothing."
  }

  private func given() throws -> String {
    guard comment == "-" else { return (comment ?? "").trimmingBlankLines() }
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    return text.trimmingBlankLines()
  }

  private func stop(_ refusal: AlertRefusal, keeping edited: EditedText?) -> Stop {
    let isNowhere = if case .comment = refusal { true } else { false }
    var stop = Stop(
      code: refusal.exitCode, lines: [isNowhere ? "reflect: \(refusal.message)" : refusal.message])
    if let edited { stop.lines.append("your comment is kept in \(edited.path)") }
    return stop
  }
}
