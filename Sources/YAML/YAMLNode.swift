import Diagnostics

/// A value in a YAML file, which knows where it stands.
public struct YAMLNode: Sendable {
  /// What kind of value it is.
  public enum Value: Sendable {
    /// A plain or quoted text; `isPlain` where it stood without quotes, so that `true` and `"true"` differ.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the file.
    case mapping([YAMLPair])
  }

  /// The value.
  public var value: Value
  /// The line, counted from 1 in the whole file.
  public var line: Int
  /// The column, counted from 1.
  public var column: Int

  /// The place of the value in the named file.
  public func location(in file: String) -> SourceLocation {
    SourceLocation(file, line: line, column: column)
  }

  /// True for an empty value, `~` and `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
  }
}

/// One key of a mapping with its value.
public struct YAMLPair: Sendable {
  /// The key's text.
  public var key: String
  /// The key's line, counted from 1.
  public var line: Int
  /// The key's column, counted from 1.
  public var column: Int
  /// The value.
  public var node: YAMLNode

  /// The place of the key in the named file.
  public func location(in file: String) -> SourceLocation {
    SourceLocation(file, line: line, column: column)
  }
}

/// Why a text is not the YAML we read.
public struct YAMLFailure: Error, Sendable, Hashable {
  /// The line, counted from 1 in the whole file.
  public var line: Int
  /// The column, counted from 1.
  public var column: Int
  /// What is wrong, and what to do about it.
  public var message: String
}
