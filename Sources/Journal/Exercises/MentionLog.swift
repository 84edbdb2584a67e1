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
  public private(set) var decisions: [MentionID: MentionDecision] = [:]
  /// When the latest decision was taken; empty where none was.
  public private(set) var latest = ""
  /// How many bytes the log's whole lines have.
  public private(set) var length = 0

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
        log.take(decision)
      } else {
        return "`type` must be mention or decision"
      }
      return nil
    }
    log.mentions = mentions.values.sorted { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
    log.length = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (log, findings)
  }

  /// Takes a decision in, which counts unless a later one is known.
  mutating func take(_ decision: MentionDecision) {
    latest = max(latest, decision.at)
    // Copies of one decision are equal, so the last in this order is the same whichever copy it is.
    if let known = decisions[decision.of], decision.precedes(known) { return }
    decisions[decision.of] = decision
  }

  /// Takes in the decisions of lines that were appended since it was replayed.
  /// - Parameters:
  ///   - tail: the end of the log.
  ///   - start: how many bytes stand before it.
  mutating func takeDecisions(of tail: [UInt8], from start: Int) {
    guard let end = tail.lastIndex(of: UInt8(ascii: "\n")) else { return }
    // A line that cannot be read is told of when the whole log is.
    _ = LogFile.forEachLine(of: Array(tail[...end]), file: "") { line, _ in
      if line.holds("type", "decision"), let decision = MentionDecision(line) { take(decision) }
      return nil
    }
    length = start + end + 1
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
    decisions[id]?.verdict ?? (written.contains(id) ? .significant : .unread)
  }
}

extension MentionDecision {
  /// Which of two decisions on a mention counts: the later.
  fileprivate func precedes(_ other: MentionDecision) -> Bool {
    (at, id, verdict.rawValue) < (other.at, other.id, other.verdict.rawValue)
  }
}

extension Mention {
  /// Which of two lines of one mention counts: the earlier seen, then the smaller by its text.
  fileprivate func precedes(_ other: Mention) -> Bool {
    if seen != other.seen { return seen < other.seen }
    return line.lexicographicallyPrecedes(other.line)
  }
}
