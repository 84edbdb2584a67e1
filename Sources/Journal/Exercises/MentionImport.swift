import Diagnostics
import Files
import Logs

/// A story that may become a mention: what a feed or a mail said, and what tells it from others.
public struct IncomingStory: Sendable, Hashable {
  /// The mention but for its identifier, which is given when it is known what the log holds.
  public var draft: Mention
  /// The address that tells stories apart; empty where there is none.
  public var key: String

  /// Makes a story.
  /// - Parameters:
  ///   - guid: the feed's own name for it.
  ///   - at: when it was published, UTC or just the day.
  ///   - day: the day, as written in its own time zone.
  ///   - title: the headline, plain text.
  ///   - url: its address, or empty.
  ///   - source: who published it, or empty.
  ///   - snippet: how it begins, or empty.
  ///   - key: the address that tells stories apart, or empty.
  public init(
    guid: String?, at: String, day: Day, title: String, url: String, source: String,
    snippet: String, key: String
  ) {
    draft = Mention(
      id: Self.none, guid: guid, at: at, day: day, title: title, url: url, source: source,
      snippet: snippet, seen: "")
    self.key = key
  }

  private static let none = MentionID(story: "")
}

/// What an import changed.
public struct ImportOutcome: Sendable, Hashable {
  /// How many mentions were added.
  public var added = 0
  /// How many were known already.
  public var known = 0
  /// The latest day among those added.
  public var latest: Day?
  /// What is wrong with the log.
  public var findings: [Finding] = []
}

/// Adds stories to a term's log, each once.
public struct MentionImport {
  private let stories: [IncomingStory]
  private let seen: String
  private let key: (String) -> String

  /// Prepares an import.
  /// - Parameters:
  ///   - stories: what came in, in order.
  ///   - seen: when it did.
  ///   - key: tells what `IncomingStory.key` is for an address that the log holds.
  public init(_ stories: [IncomingStory], seen: Moment, key: @escaping (String) -> String) {
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
    var guids: Set<String> = []
    var stories: [String: MentionID] = [:]
    var ids: Set<MentionID> = []
    outcome.findings = MentionLog.forEachMention(of: bytes, file: file) { mention in
      if let guid = mention.guid { guids.insert(guid) }
      stories[story(mention, key: key(mention.url))] = mention.id
      ids.insert(mention.id)
    }
    var lines: [UInt8] = []
    for incoming in self.stories {
      let story = story(incoming.draft, key: incoming.key)
      let isKnown = incoming.draft.guid.map(guids.contains) ?? false
      guard !isKnown, stories[story] == nil else {
        outcome.known += 1
        continue
      }
      var mention = incoming.draft
      mention.id = freeID(story, ids)
      mention.seen = seen
      if let guid = mention.guid { guids.insert(guid) }
      stories[story] = mention.id
      ids.insert(mention.id)
      lines += mention.line
      outcome.added += 1
      outcome.latest = max(outcome.latest ?? mention.day, mention.day)
    }
    return (lines, outcome)
  }

  /// What tells the story from others: its address, else its feed's name for it, else its day and headline.
  private func story(_ mention: Mention, key: String) -> String {
    if !key.isEmpty { return key }
    return mention.guid ?? "\(mention.day) \(mention.title)"
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
