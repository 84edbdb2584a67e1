import Diagnostics
import Logs

/// What came in for a term and what was decided about it: a log of JSON lines, replayed.
///
/// Replay depends on the set of lines and not on their order, so that two branches of a journal that were merged
/// line by line come to the same state whichever was merged into which.
public struct MentionLog: Sendable {
  /// Every mention once, by day, then by time, then by identifier.
  public private(set) var mentions: [Mention] = []
  /// The decision that counts for each mention that has one.
  public private(set) var verdicts: [MentionID: MentionDecision.Verdict] = [:]

  /// When the decision that counts was taken, as the log has it.
  public private(set) var decided: [MentionID: String] = [:]

  /// A log in which nothing stands.
  public static let empty = MentionLog()

  private init() {}

  /// Replays a log.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: what to call it in findings.
  /// - Returns: the log, and a warning for each line that could not be read.
  public static func replay(_ bytes: [UInt8], file: String) -> (
    log: MentionLog, findings: [Finding]
  ) {
    var log = MentionLog()
    var mentions: [MentionID: Mention] = [:]
    var decisions: [MentionDecision] = []
    let findings = LogFile.forEachLine(of: bytes, file: file) { line, _ in
      if line.holds("type", "mention") {
        guard let mention = Mention(line) else {
          return "a mention needs an `id`, a `day` and a `title`"
        }
        if let known = mentions[mention.id], !mention.precedes(known) { return nil }
        mentions[mention.id] = mention
      } else if line.holds("type", "decision") {
        guard let decision = MentionDecision(line) else {
          return "a decision needs `id`, `of`, `at` and one of the verdicts"
        }
        decisions.append(decision)
      } else {
        return "`type` must be mention or decision"
      }
      return nil
    }
    log.mentions = mentions.values.sorted { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
    // Copies of one decision are equal, so the last in this order is the same whichever copy it is.
    decisions.sort { ($0.at, $0.id, $0.verdict.rawValue) < ($1.at, $1.id, $1.verdict.rawValue) }
    for decision in decisions {
      log.verdicts[decision.of] = decision.verdict
      log.decided[decision.of] = decision.at
    }
    return (log, findings)
  }

  /// Tells of every line about a mention, in order and repeated ones too, without making a value of each.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: what to call it in findings.
  ///   - take: told of each line, and whose it is.
  /// - Returns: a warning for each line that could not be read.
  static func forEachLine(
    of bytes: [UInt8], file: String, _ take: (borrowing JSONLine, MentionID) -> Void
  ) -> [Finding] {
    LogFile.forEachLine(of: bytes, file: file) { line, _ in
      guard line.holds("type", "mention") else { return nil }
      guard let id = line.text("id").flatMap({ MentionID($0) }) else {
        return "a mention needs an `id`, a `day` and a `title`"
      }
      take(line, id)
      return nil
    }
  }

  /// The names that feeds have for the mentions of a log.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: what to call it in findings.
  /// - Returns: the names, and a warning for each line that could not be read.
  public static func guids(
    in bytes: [UInt8], file: String
  ) -> (guids: Set<String>, findings: [Finding]) {
    var guids: Set<String> = []
    let findings = forEachLine(of: bytes, file: file) { line, _ in
      if let guid = line.text("guid") { guids.insert(guid) }
    }
    return (guids, findings)
  }

  /// What holds for a mention, where the term's file is known to hold these mentions as significant alerts.
  ///
  /// The Markdown is written before the decision, so it counts where no decision followed.
  public func verdict(
    of id: MentionID, written: Set<MentionID>
  ) -> MentionDecision.Verdict {
    verdicts[id] ?? (written.contains(id) ? .significant : .unread)
  }
}

extension Mention {
  /// Which of two lines of one mention counts: the earlier seen, then the smaller by its text.
  fileprivate func precedes(_ other: Mention) -> Bool {
    if seen != other.seen { return seen < other.seen }
    return line.lexicographicallyPrecedes(other.line)
  }
}
