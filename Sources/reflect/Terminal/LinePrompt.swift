import Diagnostics
import Files
import Journal

/// Questions that are answered with a line each, by a person or by a program that pipes the answers in.
struct LinePrompt {
  let isTerminal: Bool

  init() { isTerminal = isatty(STDIN_FILENO) == 1 }

  /// Asks for a line, without the white space around it.
  /// - Returns: `nil` where the input has ended.
  func ask(_ question: String) -> String? {
    Output.standard.write(question)
    guard let line = readLine() else {
      Output.standard.line("")
      return nil
    }
    let answer = line.trimmingSpaces()
    // Where nobody typed it, the answer is shown, so that the transcript can be read.
    if !isTerminal { Output.standard.line(printable(answer)) }
    return answer
  }
}
