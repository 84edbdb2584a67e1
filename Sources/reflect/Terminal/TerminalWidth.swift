/// How many columns of a terminal a text takes: two for the wide characters of East Asia and for pictures.
func terminalWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + terminalWidth($1) }
}

/// How many columns of a terminal a character takes.
func terminalWidth(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  switch scalar.value {
  case 0x20..<0x7f:
    return 1
  case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
    0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
    return 2
  default:
    return scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
  }
}

/// The text, or as much of it as fits with `…` after it.
func fitted(_ text: String, to columns: Int) -> String {
  if terminalWidth(text) <= columns { return text }
  var result = ""
  var width = 1
  for character in text {
    width += terminalWidth(character)
    if width > columns { break }
    result.append(character)
  }
  while result.last == " " { result.removeLast() }
  return columns > 0 ? result + "…" : ""
}

/// The text in lines of at most so many columns, broken between words, or within one that is longer than a line.
func wrapped(_ text: String, to columns: Int) -> [String] {
  let columns = max(2, columns)
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var width = 0
    for word in paragraph.split(separator: " ") {
      let length = terminalWidth(word)
      if width > 0, width + 1 + length <= columns {
        line += " \(word)"
        width += 1 + length
        continue
      }
      if width > 0 { lines.append(line) }
      (line, width) = ("", 0)
      for character in word {
        let length = terminalWidth(character)
        if width + length > columns {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += length
      }
    }
    lines.append(line)
  }
  return lines
}
