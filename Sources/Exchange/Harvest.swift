import Diagnostics

/// What one file brought in for one monitored term.
public struct Harvest: Sendable {
  /// The term as Google wrote it, at most 200 characters; `nil` where the file does not say.
  public var term: String?
  /// What the feed calls itself; empty where it is a mail, or does not say.
  public var title = ""
  /// The stories in the order of the file, repeated ones included.
  public var mentions: [IncomingMention]
  /// How many stories were passed over, as they are known.
  public var known = 0
  /// Warnings about what was read another way than it stands, or not at all.
  public var findings: [Finding]

  /// Makes a harvest of its parts.
  public init(
    term: String?, title: String = "", mentions: [IncomingMention] = [], known: Int = 0,
    findings: [Finding] = []
  ) {
    self.term = term
    self.title = title
    self.mentions = mentions
    self.known = known
    self.findings = findings
  }
}

/// Why nothing could be read from a file.
public struct HarvestFailure: Error, Sendable, Hashable {
  /// What is wrong, and where.
  public var finding: Finding

  /// Makes a failure of an error's place and message.
  init(_ location: SourceLocation, _ message: String) {
    finding = .error(location, message, rule: "import")
  }
}
