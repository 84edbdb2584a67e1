import Diagnostics
import Files

/// Standard output or standard error.
struct Output: Sendable {
  static let standard = Output(descriptor: STDOUT_FILENO)
  static let error = Output(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// True where a person sees it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colour may be used: on a terminal that knows it, unless NO_COLOR is set to anything.
  var hasColour: Bool {
    isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// How many columns and lines a person sees; 80 and 24 where nobody knows.
  var size: (columns: Int, lines: Int) {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes what a person wrote, indented.
  func quote(_ text: String) {
    for text in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(text.isEmpty ? "" : "  \(printable(String(text)))")
    }
  }

  /// Writes one line.
  func line(_ text: String) {
    write(text + "\n")
  }

  /// Writes text as it is; a reader that has gone away ends the program quietly.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes as they are; a reader that has gone away ends the program quietly.
  func write(_ bytes: [UInt8]) {
    let code = writeAll(bytes, to: descriptor)
    if code == EPIPE { exit(0) }
    if code != 0, descriptor == STDOUT_FILENO {
      Output.error.line("reflect: cannot write the output: \(String(cString: strerror(code)))")
      exit(2)
    }
  }
}

/// The value of an environment variable; `nil` where it is not set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
