import Diagnostics
import Files
import Journal

/// Questions that are answered with a line each, by a person or by a program that pipes the answers in.
struct LinePrompt {
  let isTerminal: Bool
  private let output: Output

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
}
