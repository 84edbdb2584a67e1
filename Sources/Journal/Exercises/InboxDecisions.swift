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
  /// The alert that was taken out of the term's file, where an undo that was cut short had left it; `nil` where
  /// none was.
  public var removed: AppendedAlert?
  /// True where the decision is known from the log alone, so that its alert has to be looked for.
  public var isEarlier = false
}

/// Why a decision was not taken.
public enum DecisionRefusal: Error, Sendable {
  /// The alert could not be appended.
  case alert(AlertRefusal)
  /// The log could not be read or written.
  case log(Finding)
  /// Somebody else has decided meanwhile; now that it is known, the same decision would be taken.
  case decided(MentionDecision.Verdict)
  /// The mention's alert stands in the term's file, and is not ours to take out: the file goes on after it, or
  /// somebody has worked on it.
  case written(SourceLocation)
}

/// Puts decisions on one term's mentions on disk, each before anyone is told that it was taken.
public struct InboxDecisions: Sendable {
  private let root: String
  private let file: String
  private var log: MentionLog

  /// Prepares decisions.
  /// - Parameters:
  ///   - term: the term, with what its log holds.
  ///   - folder: where it is from.
  public init(_ term: AlertTerm, in folder: ExerciseFolder) {
    root = folder.root
    file = folder[term.page].path
    log = term.log
  }

  /// Dismisses a group.
  ///
  /// An alert that an undo has left in the term's file, as it was cut short, goes first, as with that undo: a mention
  /// that is dismissed has none.
  /// - Throws: `DecisionRefusal`; then nothing was decided. `written` where such an alert cannot go.
  public mutating func dismiss(
    _ group: StoryGroup, now: Moment
  ) throws(DecisionRefusal) -> TakenDecision {
    let (file, root) = (file, root)
    let removed = try record(group.mentions.map { ($0.id, .dismissed) }, now) {
      () throws(DecisionRefusal) in try Self.takeOut(group, file, root)
    }
    return TakenDecision(group: group, verdict: .dismissed, removed: removed)
  }

  /// Removes the alert that the term's file holds for a mention of the group.
  /// - Returns: the alert; `nil` where there is none.
  private static func takeOut(
    _ group: StoryGroup, _ file: String, _ root: String
  ) throws(DecisionRefusal) -> AppendedAlert? {
    let written = try Self.written(group, file, root)
    guard let first = written.first else { return nil }
    guard written.count == 1, let alert = first.appended else { throw .written(first.place) }
    let removal = try reading(file) { () throws(FileFailure) in
      try AlertFile.remove(alert, in: root)
    }
    switch removal {
    case .removed: return alert
    case .kept(let place): throw .written(place)
    case .gone, .older, .restored: return nil
    }
  }

  private static func written(
    _ group: StoryGroup, _ file: String, _ root: String
  ) throws(DecisionRefusal) -> [AlertFile.Written] {
    try reading(file) { () throws(FileFailure) in
      try AlertFile.written(group.mentions.map(\.id), in: file, root)
    }
  }

  private static func reading<Value>(
    _ file: String, _ work: () throws(FileFailure) -> Value
  ) throws(DecisionRefusal) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .alert(.failed(error.finding(path: file)))
    }
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
  /// - Throws: `DecisionRefusal`; then nothing was decided.
  public mutating func find(
    _ group: StoryGroup, sentiment: Sentiment?, comment: String, now: Moment
  ) throws(DecisionRefusal) -> TakenDecision {
    let mention = group.first
    let draft = AlertDraft(
      day: mention.day, title: mention.title, url: isWebAddress(mention.url) ? mention.url : nil,
      mention: mention.id, at: now, sentiment: sentiment, comment: comment)
    let (file, root) = (file, root)
    let verdicts: [(MentionID, MentionDecision.Verdict)] =
      [(mention.id, .significant)] + group.others.map { ($0.id, .dismissed) }
    let alert = try record(verdicts, now) { () throws(DecisionRefusal) in
      do throws(AlertRefusal) {
        return try AlertFile.append(draft, to: file, in: root)
      } catch {
        throw .alert(error)
      }
    }
    return TakenDecision(group: group, verdict: .significant, alert: alert)
  }

  /// Decides that a group with an alert in the term's file already is significant.
  /// - Throws: `DecisionRefusal`; then nothing was decided.
  public mutating func settle(
    _ group: StoryGroup, now: Moment
  ) throws(DecisionRefusal) -> TakenDecision {
    let written = try Set(Self.written(group, file, root).map(\.mention))
    let significant = written.isEmpty ? [group.first.id] : written
    try record(
      group.mentions.map { ($0.id, significant.contains($0.id) ? .significant : .dismissed) }, now)
    return TakenDecision(group: group, verdict: .significant)
  }

  /// Where the alert of one of the group's mentions stands in the term's file now; `nil` where there is none.
  /// - Throws: `DecisionRefusal` where the file cannot be read.
  public func writtenPlace(of group: StoryGroup) throws(DecisionRefusal) -> SourceLocation? {
    try Self.written(group, file, root).first?.place
  }

  /// Takes a decision back: its mentions are unread again, and what was appended goes while it still ends the file;
  /// an alert that was taken out comes back.
  ///
  /// The log is written first: if that is all that happens, the alert is found in the file when the mention is
  /// decided on again.
  /// - Returns: what became of the alert; `nil` where there was none.
  /// - Throws: `DecisionRefusal`; `decided` where the decision does not count any more.
  public mutating func undo(
    _ taken: TakenDecision, now: Moment
  ) throws(DecisionRefusal) -> AlertRemoval? {
    try record(taken.group.mentions.map { ($0.id, .unread) }, now)
    do throws(FileFailure) {
      if let alert = taken.alert { return try AlertFile.remove(alert, in: root) }
      if let removed = taken.removed {
        let alert = try AlertFile.putBack(removed, in: root)
        return .restored(SourceLocation(alert.file, line: alert.line))
      }
      guard taken.verdict == .significant else { return nil }
      if !taken.isEarlier {
        let known = try AlertFile.written(taken.group.mentions.map(\.id), in: file, root)
        return known.first.map { .older($0.place) }
      }
      return try AlertFile.removeAlert(of: taken.group.first.id, from: file, in: root)
    } catch {
      throw .log(error.finding(path: file))
    }
  }

  /// The decisions of earlier sessions that count, the earliest first.
  public var earlier: [(decision: TakenDecision, at: String)] {
    let decided = log.mentions.compactMap { mention in
      log.decisions[mention.id].flatMap { $0.verdict == .unread ? nil : (mention, $0) }
    }
    // What was decided with one key has one moment.
    return Dictionary(grouping: decided) { $0.1.at }.sorted { $0.key < $1.key }.flatMap {
      at, all -> [(TakenDecision, String)] in
      var others = all.filter { $0.1.verdict == .dismissed }.map(\.0)
      var taken = all.filter { $0.1.verdict == .significant }.map {
        TakenDecision(group: StoryGroup($0.0), verdict: .significant, isEarlier: true)
      }
      if taken.isEmpty {
        let first = others.removeFirst()
        taken = [TakenDecision(group: StoryGroup(first), verdict: .dismissed, isEarlier: true)]
      }
      taken[0].group.others = others
      return taken.map { ($0, at) }
    }
  }

  /// Reads what others have decided meanwhile.
  /// - Returns: the part of the group that is still undecided; `nil` where all is decided.
  /// - Throws: `FileFailure` where the log cannot be read.
  public mutating func undecided(_ group: StoryGroup) throws(FileFailure) -> StoryGroup? {
    do throws(FileFailure) {
      try readOn(in: try LockedFile(path, creates: false))
    } catch {
      if !error.isMissing { throw error }
    }
    let left = group.mentions.filter { verdict(of: $0.id) == .unread }
    return left.first.map { StoryGroup($0, others: Array(left.dropFirst())) }
  }

  private var path: String { "\(root)/\(AlertTerm.logPath(of: file))" }

  private func verdict(of mention: MentionID) -> MentionDecision.Verdict {
    log.decisions[mention]?.verdict ?? .unread
  }

  private mutating func readOn(in file: borrowing LockedFile) throws(FileFailure) {
    if file.size == log.length { return }
    // Someone may have put another log there, with git say, whose decisions count as well.
    let start = file.size < log.length ? 0 : log.length
    log.takeDecisions(of: try file.bytes(from: start, limit: LogFile.largest), from: start)
  }

  /// Writes decisions, and whatever has to be on disk before them, while nobody else can decide.
  private mutating func record<Value>(
    _ verdicts: [(mention: MentionID, verdict: MentionDecision.Verdict)], _ now: Moment,
    after first: () throws(DecisionRefusal) -> Value
  ) throws(DecisionRefusal) -> Value {
    let before = verdicts.map { verdict(of: $0.mention) }
    let open = try logging { () throws(FileFailure) in try LockedFile(path, creates: true) }
    do throws(FileFailure) { try readOn(in: open) } catch { throw logRefusal(error) }
    for (old, (mention, _)) in zip(before, verdicts) where verdict(of: mention) != old {
      throw .decided(verdict(of: mention))
    }
    let value = try first()
    let decisions = self.decisions(verdicts, now)
    do throws(FileFailure) {
      try LogFile.append(decisions.flatMap(\.line), to: open)
    } catch {
      throw logRefusal(error)
    }
    for decision in decisions { log.take(decision) }
    return value
  }

  private mutating func record(
    _ verdicts: [(mention: MentionID, verdict: MentionDecision.Verdict)], _ now: Moment
  ) throws(DecisionRefusal) {
    try record(verdicts, now) { () throws(DecisionRefusal) in }
  }

  private func decisions(
    _ verdicts: [(mention: MentionID, verdict: MentionDecision.Verdict)], _ now: Moment
  ) -> [MentionDecision] {
    // Decisions are replayed by their moments, so one that takes another back must be later, also within a
    // millisecond and where the clock was set back; and those of one key are told by their moment.
    let moment = now.later(than: Moment(log.latest))
    return verdicts.map { mention, verdict in
      MentionDecision(
        id: Self.randomID(), of: mention, at: moment.description, verdict: verdict)
    }
  }

  private func logging<Value: ~Copyable>(
    _ work: () throws(FileFailure) -> Value
  ) throws(DecisionRefusal) -> Value {
    do throws(FileFailure) { return try work() } catch { throw logRefusal(error) }
  }

  private func logRefusal(_ failure: FileFailure) -> DecisionRefusal {
    .log(failure.finding(path: AlertTerm.logPath(of: file)))
  }

  private static func randomID() -> String {
    let digits = String(UInt64.random(in: 0..<1 << 40), radix: 16)
    return String(repeating: "0", count: 10 - digits.utf8.count) + digits
  }
}
