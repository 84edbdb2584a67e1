/// A link, image or wiki link that leads to a place inside the workspace.
public struct Link: Sendable, Hashable {
  /// How a link was written.
  public enum Kind: Sendable, Hashable {
    /// `[text](path)`, or a reference to a definition of one.
    case link
    /// `[[name]]`.
    case wiki
    /// `![text](path)`.
    case image
  }

  /// How it was written.
  public var kind: Kind
  /// Where it leads; empty for a place on the same page.
  ///
  /// A path with `%20` and the like decoded, or for a wiki link the name before `#` and `|`.
  public var target: String
  /// What follows `#`, decoded; `nil` without a `#`.
  public var fragment: String?
  /// What follows `?`, as typed; `nil` without a `?` and for wiki links.
  public var query: String?
  /// The title that a reader sees on pointing at it; empty where none is given.
  public var title: String
  /// What an image shows to those who can't see it, or the words of a wiki link; empty for other links,
  /// whose words are in the template.
  public var text: String
  /// The line in the file where the link begins, counted from 1.
  public var line: Int
  /// The column in bytes where the link begins, counted from 1.
  public var column: Int
}
