/// A heading, and where a link finds it.
public struct Heading: Sendable, Hashable {
  /// 1 for the most important, to 6, as it was written.
  public var level: Int
  /// What it says, without markup.
  public var text: String
  /// The `id` that it has in the page: unlike any other of the document, and safe in an attribute.
  public var anchor: String
  /// The line in the file, counted from 1.
  public var line: Int
  /// The column in bytes, counted from 1.
  public var column: Int
}
