import Testing

/// What came of running a command.
struct Outcome {
  var command: String
  var root: String
  var code: Int32
  /// Whether a signal ended it; `code` is then the signal.
  var isKilled: Bool
  var out: String
  var err: String

  /// Expects an exit code and, where they are given, exactly these texts on standard output and standard error.
  ///
  /// In them `[ROOT]` stands for the journal's folder, `[..]` for anything on one line, and a line of `...` for
  /// any number of lines. The last line's end need not be written.
  @discardableResult
  func expect(
    _ code: Int32 = 0, out: String? = nil, err: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Outcome {
    #expect(
      self.code == code && !isKilled, "\(command) wrote:\n\(self.out)\(self.err)",
      sourceLocation: sourceLocation)
    if let out { compare(self.out, out, "standard output", sourceLocation) }
    if let err { compare(self.err, err, "standard error", sourceLocation) }
    return self
  }

  private func compare(
    _ text: String, _ pattern: String, _ where: String, _ sourceLocation: SourceLocation
  ) {
    let pattern = pattern.replacing("[ROOT]", with: root)
    let isEqual = Pattern(pattern).matches(text)
    #expect(
      isEqual, "\(command), \(`where`)\n--- expected\n\(pattern)\n--- was\n\(text)",
      sourceLocation: sourceLocation)
  }
}

/// A text in which `[..]` is anything on a line, and a line of `...` any number of lines.
struct Pattern {
  private let lines: [Substring]

  init(_ text: String) { lines = Self.lines(of: text) }

  func matches(_ text: String) -> Bool {
    matches(lines[...], Self.lines(of: text)[...])
  }

  private func matches(_ patterns: ArraySlice<Substring>, _ lines: ArraySlice<Substring>) -> Bool {
    guard let pattern = patterns.first else { return lines.isEmpty }
    let rest = patterns.dropFirst()
    if pattern == "..." {
      return (lines.startIndex...lines.endIndex).contains { matches(rest, lines[$0...]) }
    }
    guard let line = lines.first, matches(pattern, line) else { return false }
    return matches(rest, lines.dropFirst())
  }

  private func matches(_ pattern: Substring, _ line: Substring) -> Bool {
    let parts = pattern.split(separator: "[..]", omittingEmptySubsequences: false)
    guard let first = parts.first, line.hasPrefix(first) else { return false }
    if parts.count == 1 { return line == first }
    var rest = line.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts.last ?? "")
  }

  private static func lines(of text: String) -> [Substring] {
    let trimmed = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return trimmed.isEmpty ? [] : trimmed.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
