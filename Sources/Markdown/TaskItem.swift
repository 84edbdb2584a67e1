/// An item of a list that can be ticked off.
public struct TaskItem: Sendable, Hashable {
  /// Whether it is ticked.
  public var isDone: Bool
  /// The Markdown of its first line, without the box.
  public var text: String
  /// The index in `Document.headings` of the heading it is under; `nil` before the first.
  public var heading: Int?
  /// The line in the file, counted from 1.
  public var line: Int
}
