import Journal

/// Two things of a chapter that were taken for one another.
public struct Confusion: Sendable, Hashable {
  /// The chapter.
  public var chapter: ChapterKey
  /// What was right: a name, or the list that was asked for.
  public var expected: String
  /// The sibling that was given.
  public var given: String
  /// How often.
  public var count: Int
}
