/// Prose as it may stand in a Markdown file: line ends are `\n`, and no control characters are in it.
func markdownLines(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for character in text {
    if character == "\r\n" || character == "\r" {
      result.append("\n")
      continue
    }
    for scalar in character.unicodeScalars {
      let isControl = scalar.value < 0x20 || 0x7f..<0xa0 ~= scalar.value
      result.append(isControl && scalar != "\n" && scalar != "\t" ? " " : scalar)
    }
  }
  return String(result)
}

extension String {
  /// Prose without the empty lines before it and the white space after it; the first line keeps its indentation, which
  /// may make code of it.
  public func trimmingBlankLines() -> String {
    let text = trimmingSpaces()
    let start = utf8.firstIndex { $0 != 0x20 && !(0x09...0x0d ~= $0) } ?? endIndex
    let indentation = utf8[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    return text.isEmpty ? "" : String(decoding: indentation.reversed(), as: UTF8.self) + text
  }
}
