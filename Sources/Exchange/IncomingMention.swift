import Journal

/// One story as a feed or a mail tells of it, cleaned of everything but plain text.
///
/// No text holds a control character, a line break or a bidirectional override, whatever the file held.
public struct IncomingMention: Sendable, Hashable {
  /// The feed's own id of the entry, such as `tag:google.com,2013:googlealerts/feed:N`; `nil` for mails.
  public var guid: String?
  /// When it came: `2017-09-20T06:32:01Z` (UTC) where the time is known, else the day, `2017-09-20`.
  public var at: String
  /// The day as written in its own offset.
  public var day: Day
  /// The headline, at most 300 characters; where there is none, the beginning of the snippet or else the address.
  public var title: String
  /// An `http` or `https` address without Google's redirect, at most 4,096 bytes; empty where there is none.
  public var url: String
  /// The publisher or author, at most 120 characters; empty where unknown.
  public var source: String
  /// The beginning of what it says, at most 500 characters; empty where there is none.
  public var snippet: String

  /// Makes a mention of its parts, which are taken as they are.
  public init(
    guid: String?, at: String, day: Day, title: String, url: String, source: String, snippet: String
  ) {
    self.guid = guid
    self.at = at
    self.day = day
    self.title = title
    self.url = url
    self.source = source
    self.snippet = snippet
  }
}
