import Diagnostics

/// What is wrong with one file, as much of it as a person would read.
struct ImportWarnings {
  /// The most that are told one by one.
  private static let most = 50
  private let file: String
  private var findings: [Finding] = []
  private var unsaid = 0
  private var worst = Severity.warning

  /// Begins without warnings about the named file.
  init(file: String) { self.file = file }

  /// True where the place and words of a further warning would be for nothing.
  var isFull: Bool { findings.count >= Self.most }

  /// Adds a warning, or an error; what it quotes must be plain text.
  mutating func add(
    _ rule: String, severity: Severity = .warning, line: Int = 0, column: Int = 0,
    _ message: @autoclosure () -> String
  ) {
    guard !isFull else {
      unsaid += 1
      if severity == .error { worst = .error }
      return
    }
    let location = SourceLocation(file, line: line, column: column)
    findings.append(Finding(severity, location, message(), rule: rule))
  }

  /// The findings in the order of the file, with one more that counts those left out.
  func finished() -> [Finding] {
    let findings = findings.sorted()
    guard unsaid > 0 else { return findings }
    let rest = Finding(
      worst, SourceLocation(file), "\(unsaid) more findings like these are not shown",
      rule: "import")
    return findings + [rest]
  }
}
