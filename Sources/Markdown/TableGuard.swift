/// Finds tables that would take cmark minutes.
///
/// cmark gives every row of a table all the cells of its head, and goes through a row's cells once for each of
/// them: 41 kB of text can become 15 MB of HTML, and one line of 20,000 cells takes seconds. And each row of
/// dashes in a paragraph makes it read the whole paragraph again, to see whether a table begins there.
struct TableGuard {
  /// The most columns that a table may have.
  static let mostColumns = 1_000
  /// The most cells.
  static let mostCells = 200_000

  /// The most bytes that may be read again for rows of dashes.
  static let mostRereading = 16_000_000

  /// What is too large.
  static func problems(in bytes: Bytes) -> [SourceText.Problem] {
    // A row takes two bytes at least, so most files can hold no such table.
    let bars = bars(in: bytes)
    if (bars.most + 1) * (bytes.count / 2) <= mostCells, bars.lines * bytes.count <= mostRereading {
      return []
    }
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

  /// How many lines have bars, and how many has the line with the most.
  private static func bars(in bytes: Bytes) -> (lines: Int, most: Int) {
    var lines = 0
    var most = 0
    var start = 0
    while let bar = bytes.firstOffset(of: 0x7c, from: start) {
      start = nextLine(bytes, after: bar)
      lines += 1
      most = max(most, bytes[bar..<start].reduce(into: 0) { if $1 == 0x7c { $0 += 1 } })
    }
    return (lines, most)
  }

  private var problems: [SourceText.Problem] = []
  // The lines without a blank one between them that are being read.
  /// The rows that can be under the head of a table.
  private var delimiterRows: [(line: Int, columns: Int)] = []
  /// The line with the most bars.
  private var widest = (line: 0, columns: 0)
  /// How many bytes there were so far, and how many of them are read again.
  private var length = 0
  private var rereading = 0

  private mutating func read(_ text: Bytes, _ line: Int) {
    if text.allSatisfy(\.isSpace) { return endRun(before: line) }
    let row = text.trimmed.drop { $0 == 0x3e || $0.isSpace }
    let columns =
      row.reduce(into: 1) { if $1 == 0x7c { $0 += 1 } }
      - (row.first == 0x7c ? 1 : 0) - (row.last == 0x7c ? 1 : 0)
    if columns > widest.columns { widest = (line, columns) }
    if let columns = Self.columnsOfDelimiterRow(text) {
      delimiterRows.append((line, columns))
      rereading += length
    }
    length += text.count
  }

  private mutating func endRun(before end: Int) {
    defer {
      delimiterRows.removeAll(keepingCapacity: true)
      widest = (0, 0)
      (length, rereading) = (0, 0)
    }
    if delimiterRows.isEmpty { return }
    if rereading > Self.mostRereading {
      problems.append(
        SourceText.Problem(
          line: delimiterRows[0].line, column: 1,
          message: "too many tables begin in one paragraph; put blank lines between them"))
    } else if widest.columns > Self.mostColumns {
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
