import Diagnostics
import Files
import Logs

/// A decision that is on disk, and what it takes to undo it.
public struct TakenDecision: Sendable, Hashable {
  /// What was decided on.
  public var group: StoryGroup
  /// What was decided on the group's first mention; the others are dismissed.
  public var verdict: MentionDecision.Verdict
  /// The alert that was appended to the term's file; `nil` where none was.
  public var alert: AppendedAlert?
}

/// Puts decisions on one term's mentions on disk, each before anyone is told that it was taken.
public struct InboxDecisions: Sendable {
  private let root: String
  private let file: String
  /// The latest moment at which a mention was decided on; the next must be later to count.
  private var latest: [MentionID: Moment] = [:]

  /// Prepares decisions.
  /// - Parameters:
  ///   - term: the term, with what its log holds.
  ///   - folder: where it is from.
  public init(_ term: AlertTerm, in folder: ExerciseFolder) {
    root = folder.root
    file = folder[term.page].path
    latest = term.log.decided.compactMapValues { Moment($0) }
  }

  /// Dismisses a group.
  /// - Throws: `FileFailure` where the log cannot be written; then nothing was decided.
  public mutating func dismiss(
    _ group: StoryGroup, now: Moment
  ) throws(FileFailure) -> TakenDecision {
    try record(group.mentions.map { ($0.id, .dismissed) }, now)
    return TakenDecision(group: group, verdict: .dismissed)
  }

  /// Finds the first of a group significant and dismisses the others.
  ///
  /// The Markdown is written first and counts as the decision if the log's lines are lost.
  /// - Parameters:
  ///   - group: the group.
  ///   - sentiment: how it sounds, if the student says.
  ///   - comment: what the student says about it.
  ///   - now: the moment of the decision.
  /// - Returns: the decision.
  /// - Throws: `AlertRefusal` where the alert cannot be appended; then nothing was decided.
  public mutating func find(
    _ group: StoryGroup, sentiment: Sentiment?, comment: String, now: Moment
  ) throws(AlertRefusal) -> TakenDecision {
    let mention = group.first
    let draft = AlertDraft(
      day: mention.day, title: mention.title, url: isWebAddress(mention.url) ? mention.url : nil,
      mention: mention.id, sentiment: sentiment, comment: comment)
    let alert = try AlertFile.append(draft, to: file, in: root)
    return try settle(group, alert, now)
  }

  /// Decides that a group whose first mention has its alert in the term's file already is significant.
  /// - Throws: `AlertRefusal` where the log cannot be written.
  public mutating func settle(
    _ group: StoryGroup, now: Moment
  ) throws(AlertRefusal) -> TakenDecision {
    try settle(group, nil, now)
  }

  private mutating func settle(
    _ group: StoryGroup, _ alert: AppendedAlert?, _ now: Moment
  ) throws(AlertRefusal) -> TakenDecision {
    do throws(FileFailure) {
      let others = group.others.map { ($0.id, MentionDecision.Verdict.dismissed) }
      try record([(group.first.id, .significant)] + others, now)
    } catch {
      throw .file(error.finding(path: AlertTerm.logPath(of: file)))
    }
    return TakenDecision(group: group, verdict: .significant, alert: alert)
  }

  /// Takes a decision back: its mentions are unread again, and what was appended goes while it still ends the file.
  ///
  /// The log is written first: if that is all that happens, the alert is found in the file when the mention is
  /// decided on again.
  /// - Returns: what became of the alert; `nil` where there was none.
  /// - Throws: `FileFailure` where a file cannot be written.
  public mutating func undo(
    _ taken: TakenDecision, now: Moment
  ) throws(FileFailure) -> AlertRemoval? {
    try record(taken.group.mentions.map { ($0.id, .unread) }, now)
    guard let alert = taken.alert else { return nil }
    return try AlertFile.remove(alert, in: root)
  }

  private mutating func record(
    _ verdicts: [(MentionID, MentionDecision.Verdict)], _ now: Moment
  ) throws(FileFailure) {
    // Decisions are replayed by their moments, so one that takes another back must be later, also within a
    // millisecond and where the clock was set back.
    let after = verdicts.compactMap { latest[$0.0] }.max()
    let moment = max(now, after.map { Moment(milliseconds: $0.milliseconds + 1) } ?? now)
    var lines: [UInt8] = []
    for (mention, verdict) in verdicts {
      lines +=
        MentionDecision(
          id: Self.randomID(), of: mention, at: moment.description, verdict: verdict
        ).line
    }
    try LogFile.append(lines, to: "\(root)/\(AlertTerm.logPath(of: file))")
    for (mention, _) in verdicts { latest[mention] = moment }
  }

  private static func randomID() -> String {
    let digits = String(UInt64.random(in: 0..<1 << 40), radix: 16)
    return String(repeating: "0", count: 10 - digits.utf8.count) + digits
  }
}
