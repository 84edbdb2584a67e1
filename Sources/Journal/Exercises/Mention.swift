import Files
import Logs

/// What tells one mention from another: ten hexadecimal digits made from the story's address.
public struct MentionID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The digits.
  public let description: String

  /// Takes an identifier as a log has it; `nil` where it could not stand in a comment of a Markdown file.
  public init?(_ text: some StringProtocol) {
    let isPlain = text.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x61...0x7a ~= $0 | 0x20 || $0 == UInt8(ascii: "_")
    }
    guard isPlain, 1...64 ~= text.utf8.count else { return nil }
    description = String(text)
  }

  /// Makes the identifier of what is known of a story; the same story has the same one on every machine.
  /// - Parameters:
  ///   - story: the address that tells stories apart, or what stands in for it.
  ///   - salt: 0, or more where another story has the identifier already.
  public init(story: String, salt: Int = 0) {
    description = tenDigits(of: story, salt: salt)
  }

  /// Orders by the digits.
  public static func < (a: Self, b: Self) -> Bool {
    a.description.precedesByBytes(b.description)
  }
}

/// Ten hexadecimal digits that tell texts apart, the same on every machine.
func tenDigits(of text: String, salt: Int = 0) -> String {
  var hash = stableHash(text, salt: salt)
  // FNV-1a leaves the high bits of short texts alike; one more turn spreads them.
  hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
  let digits = String(hash >> 24, radix: 16)
  return String(repeating: "0", count: 10 - digits.utf8.count) + digits
}

/// One thing that came in for a monitored term.
public struct Mention: Sendable, Hashable {
  /// What tells it from others.
  public var id: MentionID
  /// The feed's own name for it; `nil` where it has none.
  public var guid: String?
  /// When it was published: UTC as `2017-09-20T06:32:01Z`, or just the day.
  public var at: String
  /// The day it was published, as written in its own time zone.
  public var day: Day
  /// The headline, as plain text.
  public var title: String
  /// Its address, `http` or `https`; empty where there is none.
  public var url: String
  /// Who published it; empty where that is not known.
  public var source: String
  /// How it begins; may be empty.
  public var snippet: String
  /// When it was imported: UTC with milliseconds.
  public var seen: String

  /// Makes a mention.
  public init(
    id: MentionID, guid: String?, at: String, day: Day, title: String, url: String, source: String,
    snippet: String, seen: String
  ) {
    self.id = id
    self.guid = guid
    self.at = at
    self.day = day
    self.title = title
    self.url = url
    self.source = source
    self.snippet = snippet
    self.seen = seen
  }

  /// The mention as a line of a log.
  public var line: [UInt8] {
    var writer = JSONWriter()
    writer.add("type", "mention")
    writer.add("id", id.description)
    writer.add("guid", guid)
    writer.add("at", at)
    writer.add("day", day.description)
    writer.add("title", title)
    writer.add("url", url)
    writer.add("source", source)
    writer.add("snippet", snippet)
    writer.add("seen", seen)
    return writer.end()
  }

  /// Reads a line of a log.
  /// - Returns: `nil` where something that every mention has is missing.
  init?(_ line: borrowing JSONLine) {
    guard let id = line.text("id").flatMap({ MentionID($0) }),
      let day = line.text("day").flatMap({ Day($0) }), let title = line.text("title")
    else { return nil }
    self.id = id
    self.day = day
    self.title = title
    guid = line.text("guid")
    at = line.text("at") ?? day.description
    url = line.text("url") ?? ""
    source = line.text("source") ?? ""
    snippet = line.text("snippet") ?? ""
    seen = line.text("seen") ?? ""
  }
}

/// What a student decided about a mention.
public struct MentionDecision: Sendable, Hashable {
  /// The verdict on a mention.
  public enum Verdict: String, Sendable, CaseIterable {
    case significant, dismissed, unread
  }

  /// A random name of the decision, so that merged logs can tell copies from repetitions.
  public var id: String
  /// The mention.
  public var of: MentionID
  /// When it was taken: UTC with milliseconds.
  public var at: String
  /// What was decided; *unread* takes an earlier decision back.
  public var verdict: Verdict

  /// Makes a decision.
  public init(id: String, of: MentionID, at: String, verdict: Verdict) {
    self.id = id
    self.of = of
    self.at = at
    self.verdict = verdict
  }

  /// The decision as a line of a log.
  public var line: [UInt8] {
    var writer = JSONWriter()
    writer.add("type", "decision")
    writer.add("id", id)
    writer.add("of", of.description)
    writer.add("at", at)
    writer.add("verdict", verdict.rawValue)
    return writer.end()
  }

  init?(_ line: borrowing JSONLine) {
    guard let id = line.text("id"), let of = line.text("of").flatMap({ MentionID($0) }),
      let at = line.text("at"), let verdict = line.text("verdict").flatMap(Verdict.init)
    else { return nil }
    self.init(id: id, of: of, at: at, verdict: verdict)
  }
}
