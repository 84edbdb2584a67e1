/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Nothing is written while it stands; the command exits with 1.
  case error
  /// Worth a look; changes neither the output nor the exit code.
  case warning
}

/// One thing that a person should know about one place, in one line.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public var severity: Severity
  /// Where it is.
  public var location: SourceLocation
  /// What is wrong, and what to do about it: lower case, one line, no full stop at the end.
  public var message: String
  /// The name of the rule that found it, such as `broken-link`; stable, so that a program may filter by it.
  public var rule: String

  /// Makes a finding of the given severity.
  public init(_ severity: Severity, _ location: SourceLocation, _ message: String, rule: String) {
    self.severity = severity
    self.location = location
    self.message = message
    self.rule = rule
  }

  /// Makes an error.
  public static func error(_ location: SourceLocation, _ message: String, rule: String) -> Self {
    Self(.error, location, message, rule: rule)
  }

  /// Makes a warning.
  public static func warning(_ location: SourceLocation, _ message: String, rule: String) -> Self {
    Self(.warning, location, message, rule: rule)
  }
}

extension Finding: Comparable {
  /// Orders by place, then errors before warnings, then by message.
  public static func < (a: Self, b: Self) -> Bool {
    (a.location, a.severity == .error ? 0 : 1, a.message)
      < (b.location, b.severity == .error ? 0 : 1, b.message)
  }
}

extension Finding: CustomStringConvertible {
  /// The line a person reads: `file:line:column: severity: message [rule]`.
  ///
  /// Control characters that a file's name or content brought along are shown as `?`, so that a
  /// hostile file cannot write to the terminal.
  public var description: String {
    printable("\(location): \(severity.rawValue): \(message) [\(rule)]")
  }
}

/// The text with every control character, line break and bidirectional override shown as `?`: safe for a terminal's line.
public func printable(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
  if isPlain { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0x202a...0x202e, 0x2066...0x2069:
      result.append("?")
    default:
      result.append(scalar)
    }
  }
  return String(result)
}
