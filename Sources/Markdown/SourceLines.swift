/// A place in the source.
struct Place {
  /// The offset in the source.
  var offset: Int
  /// The line of the file, counted from 1.
  var line: Int
  /// The column in bytes, counted from 1.
  var column: Int
}

/// The lines of a source, found when first asked for; in here they count from 0.
struct SourceLines {
  private let source: Bytes
  /// The line of the file that the source begins on.
  private let firstLine: Int
  private lazy var starts = Self.starts(of: source)
  /// The line that was measured last.
  private var measured = (start: -1, length: 0)

  init(_ source: Bytes, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// The place at an offset.
  mutating func place(at offset: Int) -> Place {
    let line = line(at: offset)
    return Place(offset: offset, line: line + firstLine, column: offset - starts[line] + 1)
  }

  /// The place of a line's column, both counted from 1 in the source.
  mutating func place(line: Int, column: Int) -> Place {
    let line = max(line, 1)
    let column = max(column, 1)
    return Place(
      offset: min(start(of: line - 1) + column - 1, source.count), line: line - 1 + firstLine,
      column: column)
  }

  /// The offset at which a line begins; that of the last for any beyond it.
  mutating func start(of line: Int) -> Int { starts[min(line, starts.count - 1)] }

  /// The offset at which the line after this one begins, or the source's end.
  mutating func end(of line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : source.count
  }

  /// The offset at which the line of an offset begins.
  mutating func start(at offset: Int) -> Int { starts[line(at: offset)] }

  /// How long the line that begins at an offset is, without its end.
  mutating func length(from start: Int) -> Int {
    if measured.start != start { measured = (start, rest(from: start).count) }
    return measured.length
  }

  /// The rest of a line from an offset on, without its end.
  func rest(from offset: Int) -> Bytes {
    let end = source[offset...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? source.count
    return source.part(offset..<end)
  }

  private mutating func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func starts(of source: Bytes) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(source.count / 32 + 8)
    var offset = 0
    if source.firstOffset(of: 0x0d) == nil {
      while let end = source.firstOffset(of: 0x0a, from: offset) {
        offset = end + 1
        starts.append(offset)
      }
    } else {
      while offset < source.count {
        offset = nextLine(source, after: offset)
        starts.append(offset)
      }
    }
    return starts
  }
}
