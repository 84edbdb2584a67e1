/// A place in a file: what an editor needs to jump there.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file's path relative to the workspace, or as the person typed it.
  public var file: String
  /// The line, counted from 1; 0 when the finding is about the file as a whole.
  public var line: Int
  /// The column in bytes, counted from 1; 0 when the finding is about the line as a whole.
  public var column: Int

  /// Makes a location; line and column are left out when the whole file is meant.
  public init(_ file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, then line, then column, so that a report reads from top to bottom.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, without the parts that are not known.
  public var description: String {
    if line == 0 { return file }
    if column == 0 { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
