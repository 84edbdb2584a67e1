/// Lines of text in columns.
struct Table {
  enum Side { case left, right }

  var sides: [Side]
  var rows: [[String]] = []

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let widths = sides.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - width(cell))
        if column > 0 { line += "  " }
        line += sides[column] == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// How many columns of a terminal a text takes: two for the wide characters of East Asia and for pictures.
  private func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      switch scalar.value {
      case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
        0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
        return sum + 2
      default:
        return sum + (scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1)
      }
    }
  }
}
