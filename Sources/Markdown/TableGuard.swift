/// Finds tables that would take cmark minutes.
///
/// cmark gives every row of a table all the cells of its head, and goes through a row's cells once for each of
/// them: 41 kB of text can become 15 MB of HTML, and one line of 20,000 cells takes seconds.
struct TableGuard {
  /// The most columns that a table may have.
  static let mostColumns = 1_000
  /// The most cells.
  static let mostCells = 200_000

  /// What is too large.
  static func problems(in bytes: Bytes) -> [SourceText.Problem] {
    // A row takes two bytes at least, so most files can hold no such table.
    if (mostBars(in: bytes) + 1) * (bytes.count / 2) <= mostCells { return [] }
    var tables = Self()
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = nextLine(bytes, after: start)
      tables.read(bytes.part(start..<end), line)
      start = end
      line += 1
    }
    tables.endRun(before: line)
    return tables.problems
  }

  /// How many bars the line with the most of them has.
  private static func mostBars(in bytes: Bytes) -> Int {
    var most = 0
    var start = 0
    while let bar = bytes.firstOffset(of: 0x7c, from: start) {
      start = nextLine(bytes, after: bar)
      most = max(most, bytes[bar..<start].reduce(into: 0) { if $1 == 0x7c { $0 += 1 } })
    }
    return most
  }

  private var problems: [SourceText.Problem] = []
  // The lines without a blank one between them that are being read.
  /// The rows that can be under the head of a table.
  private var delimiterRows: [(line: Int, columns: Int)] = []
  /// The line with the most bars.
  private var widest = (line: 0, columns: 0)

  private mutating func read(_ text: Bytes, _ line: Int) {
    if text.allSatisfy(\.isSpace) { return endRun(before: line) }
    let columns = text.reduce(into: 1) { if $1 == 0x7c { $0 += 1 } }
    if columns > widest.columns { widest = (line, columns) }
    if let columns = Self.columnsOfDelimiterRow(text) { delimiterRows.append((line, columns)) }
  }

  private mutating func endRun(before end: Int) {
    defer {
      delimiterRows.removeAll(keepingCapacity: true)
      widest = (0, 0)
    }
    if delimiterRows.isEmpty { return }
    if widest.columns > Self.mostColumns {
      report("\(widest.columns) columns", widest.line)
    } else if let row = delimiterRows.first(where: { $0.columns * (end - $0.line) > Self.mostCells }
    ) {
      report("\(row.columns * (end - row.line)) cells", row.line)
    }
  }

  private mutating func report(_ size: String, _ line: Int) {
    problems.append(
      SourceText.Problem(
        line: line, column: 1,
        message: "a table of \(size) is too large to show; split it, or link to a file"))
  }

  /// How many columns a line stands for, if it can be the line under a table's head: dashes, colons, bars and
  /// spaces, after whatever makes it part of a quotation or list.
  private static func columnsOfDelimiterRow(_ text: Bytes) -> Int? {
    var columns = 0
    var hasDash = false
    for byte in text.reversed() {
      switch byte {
      case 0x2d: hasDash = true
      case 0x7c:
        if hasDash { columns += 1 }
        hasDash = false
      case 0x3a, 0x20, 0x09...0x0d: break
      default: return columns > 0 ? columns + 1 : nil
      }
    }
    columns += hasDash ? 1 : 0
    return columns > 0 ? columns : nil
  }
}
