import Diagnostics

/// What is wrong with one file, as much of it as a person would read: mostly warnings.
struct ImportWarnings {
  /// The most warnings that are told one by one, and the most errors.
  private static let most = 50
  private let file: String
  private var findings: [Finding] = []
  private var errors = 0
  private var unsaid = 0
  private var worst = Severity.warning

  /// Begins without warnings about the named file.
  init(file: String) { self.file = file }

  /// True where the place and words of a further warning would be for nothing.
  var isFull: Bool { findings.count - errors >= Self.most }

  /// Adds a warning, or an error; what it quotes must be plain text.
  mutating func add(
    _ rule: String, severity: Severity = .warning, line: Int = 0, column: Int = 0,
    _ message: @autoclosure () -> String
  ) {
    // What is not taken in is named, however many warnings came before.
    let isError = severity == .error
    guard isError ? errors < Self.most : !isFull else {
      unsaid += 1
      if isError { worst = .error }
      return
    }
    if isError { errors += 1 }
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
