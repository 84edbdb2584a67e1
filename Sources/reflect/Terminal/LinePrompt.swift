import Diagnostics
import Files
import Journal

/// Questions that are answered with a line each, by a person or by a program that pipes the answers in.
struct LinePrompt {
  let isTerminal: Bool
  private let output: Output

  /// The most bytes of an answer of several lines, as of a page's file.
  private static let longest = 1 << 20
  /// How long to wait for more of what was pasted, in milliseconds.
  private static let pause: Int32 = 50

  init(_ output: Output = .standard) {
    isTerminal = isatty(STDIN_FILENO) == 1
    self.output = output
  }

  /// Asks for a line, without the white space around it.
  /// - Returns: `nil` where the input has ended.
  func ask(_ question: String) -> String? {
    output.write(question)
    guard let line = readLine() else {
      output.line("")
      return nil
    }
    let answer = line.trimmingSpaces()
    // Where nobody typed it, the answer is shown, so that the transcript can be read.
    if !isTerminal { output.line(printable(answer)) }
    return answer
  }

  /// Asks for lines of prose; on a terminal an empty line ends them, unless it was pasted with others.
  /// - Returns: `nil` where the input has ended before any.
  /// - Throws: `Stop` where they are more than a file may hold.
  func askText(_ question: String) throws -> String? {
    output.write(question)
    var lines: [String] = []
    var length = 0
    var begun = ""
    while let rest = readLine() {
      let line = begun + rest
      begun = ""
      length += line.utf8.count + 1
      guard length <= Self.longest else {
        throw Stop.couldNotRun(
          "the answer has more than \(Self.longest) bytes; nothing was written")
      }
      if !isTerminal { output.line(printable(line)) }
      lines.append(line)
      // More that was pasted, with or without the end of its line, the shell would run otherwise.
      guard isTerminal, line.trimmingSpaces().isEmpty, !hasInput(within: Self.pause) else {
        continue
      }
      begun = beginningOfLine()
      if begun.isEmpty { break }
    }
    if !begun.isEmpty { lines.append(begun) }
    if lines.isEmpty { output.line("") }
    return lines.isEmpty ? nil : lines.joined(separator: "\n").trimmingBlankLines()
  }

  /// What stands in a line that was pasted without its end.
  private func beginningOfLine() -> String {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return "" }
    var raw = mode
    raw.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &mode) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while bytes.count < Self.longest, hasInput(within: 0) {
      let count = read(STDIN_FILENO, &part, part.count)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True where there is more to read, or will be in so many milliseconds.
  private func hasInput(within pause: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, pause) > 0
  }
}
