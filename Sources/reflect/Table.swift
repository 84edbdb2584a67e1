/// Lines of text in columns.
struct Table {
  enum Side { case left, right }

  var sides: [Side]
  var rows: [[String]] = []

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let widths = sides.indices.map { column in rows.map { terminalWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - terminalWidth(cell))
        if column > 0 { line += "  " }
        line += sides[column] == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
