import Diagnostics
import Files

/// Why a command ends before its time, and with which exit code.
struct Stop: Error {
  /// 1 for findings, 2 for what could not run, 64 for bad usage.
  var code: Int32
  /// What to tell; each line is whole.
  var lines: [String]

  /// Could not run: `reflect: message`.
  static func couldNotRun(_ message: String) -> Stop {
    Stop(code: 2, lines: ["reflect: \(message)"])
  }

  /// Was asked for something that makes no sense.
  static func badUsage(_ message: String) -> Stop {
    Stop(code: 64, lines: ["reflect: \(message)"])
  }

  /// Could not run because of a file.
  static func couldNotRun(_ failure: FileFailure, path: String? = nil) -> Stop {
    Stop(code: 2, lines: [failure.finding(path: path).description])
  }

  /// Findings that were reported already.
  static let findings = Stop(code: 1, lines: [])

  /// Says why, and ends the program.
  func end() -> Never {
    for line in lines { Output.error.line(printable(line)) }
    exit(code)
  }
}
