import Diagnostics
import Markdown

/// The lines `Q: …` and `A: …` of a paragraph.
struct ExplicitQuestions {
  /// A line that begins with a mark, with those after it that have none.
  struct Part: Sendable {
    var isQuestion: Bool
    var text: String
    /// The line in the file, counted from 1.
    var line: Int
  }

  /// Finds the parts of a paragraph; none where it does not begin with one.
  static func parts(of block: OutlineBlock) -> [Part] {
    guard block.text.utf8.first == UInt8(ascii: "Q") || block.text.utf8.first == UInt8(ascii: "A"),
      mark(block.text[...]) != nil
    else { return [] }
    var parts: [Part] = []
    for (index, line) in block.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if let isQuestion = mark(line) {
        parts.append(
          Part(
            isQuestion: isQuestion, text: String(line.dropFirst(2)).trimmingSpaces(),
            line: block.line + index))
      } else {
        parts[parts.count - 1].text += " " + line.trimmingSpaces()
      }
    }
    return parts
  }

  /// Whether a line asks (true) or answers (false); `nil` where it does neither.
  private static func mark(_ line: Substring) -> Bool? {
    let start = line.utf8.prefix(2)
    guard start.count == 2, start.last == UInt8(ascii: ":") else { return nil }
    switch start.first {
    case UInt8(ascii: "Q"): return true
    case UInt8(ascii: "A"): return false
    default: return nil
    }
  }
}
