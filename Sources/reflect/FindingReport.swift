import Diagnostics

/// Shows findings to a person, on standard error.
struct FindingReport {
  var findings: [Finding]

  /// Prints each finding on a line, then how many there are.
  func print() {
    let output = Output.error
    let style = Style(for: output)
    var text = ""
    for finding in findings {
      let line = finding.description
      let mark = ": \(finding.severity.rawValue): "
      if let range = line.firstRange(of: mark) {
        let shade = finding.severity == .error ? style.error : style.warning
        text += line[..<range.lowerBound] + ": " + shade(finding.severity.rawValue) + ": "
        text += line[range.upperBound...] + "\n"
      } else {
        text += line + "\n"
      }
    }
    output.write(text)
  }

  var errors: Int { findings.count { $0.severity == .error } }
  var warnings: Int { findings.count - errors }
}

/// A number with its noun: `1 page`, `3 pages`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
