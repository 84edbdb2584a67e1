import Diagnostics
import Files
import Logs

/// What an import changed.
public struct ImportOutcome: Sendable, Hashable {
  /// How many mentions were added.
  public var added = 0
  /// How many were known already.
  public var known = 0
  /// What is wrong with the log.
  public var findings: [Finding] = []

  /// Nothing.
  public init() {}
}

/// Adds stories to a term's log, each once.
public struct MentionImport {
  private let stories: [Mention]
  private let seen: String
  private let key: (String) -> String

  /// Prepares an import.
  /// - Parameters:
  ///   - stories: what came in, in order; their identifiers and `seen` do not matter.
  ///   - seen: when it did.
  ///   - key: tells the text that is the same for two addresses of one story; empty for what is no address.
  public init(_ stories: [Mention], seen: Moment, key: @escaping (String) -> String) {
    self.stories = stories
    self.seen = seen.description
    self.key = key
  }

  /// Appends what the log does not hold yet; whoever else imports meanwhile waits.
  /// - Parameters:
  ///   - log: the log's path from the root, made where it is missing.
  ///   - root: the workspace's folder.
  /// - Returns: what was added.
  /// - Throws: `FileFailure` where the log cannot be read, locked or written.
  public func append(to log: String, in root: String) throws(FileFailure) -> ImportOutcome {
    var outcome = ImportOutcome()
    try LogFile.append(to: "\(root)/\(log)") { bytes in
      let lines: [UInt8]
      (lines, outcome) = additions(to: bytes, file: log)
      return lines
    }
    return outcome
  }

  /// The lines that a log lacks.
  func additions(to bytes: [UInt8], file: String) -> (lines: [UInt8], outcome: ImportOutcome) {
    var outcome = ImportOutcome()
    var guids: Set<String>
    (guids, outcome.findings) = MentionLog.guids(in: bytes, file: file)
    let unknown = stories.filter { $0.guid.map { !guids.contains($0) } ?? true }
    outcome.known = stories.count - unknown.count
    // Most often a feed holds what it held yesterday, and nobody needs to compare addresses.
    if unknown.isEmpty { return ([], outcome) }
    var known: Set<String> = []
    var ids: Set<MentionID> = []
    _ = MentionLog.forEachLine(of: bytes, file: file) { line, id in
      ids.insert(id)
      known.insert(story(line.text("url"), line.text("guid"), line.text("day"), line.text("title")))
    }
    // Growing step by step would move all of it a dozen times.
    ids.reserveCapacity(ids.count + unknown.count)
    known.reserveCapacity(known.count + unknown.count)
    guids.reserveCapacity(guids.count + unknown.count)
    var lines: [UInt8] = []
    lines.reserveCapacity(unknown.count * 512)
    for incoming in unknown {
      let story = story(
        incoming.url, incoming.guid, incoming.day.description, incoming.title)
      let isRepeated = incoming.guid.map { !guids.insert($0).inserted } ?? false
      guard !isRepeated, known.insert(story).inserted else {
        outcome.known += 1
        continue
      }
      var mention = incoming
      mention.id = freeID(story, ids)
      mention.seen = seen
      ids.insert(mention.id)
      lines += mention.line
      outcome.added += 1
    }
    return (lines, outcome)
  }

  /// What tells the story from others: its address, else its feed's name for it, else its day and headline.
  private func story(_ url: String?, _ guid: String?, _ day: String?, _ title: String?) -> String {
    let key = key(url ?? "")
    if !key.isEmpty { return key }
    return guid ?? "\(day ?? "") \(title ?? "")"
  }

  private func freeID(_ story: String, _ taken: Set<MentionID>) -> MentionID {
    var salt = 0
    while true {
      let id = MentionID(story: story, salt: salt)
      if !taken.contains(id) { return id }
      salt += 1
    }
  }
}
