/// Finds the lines and columns of places in a file that are asked for from its beginning to its end.
struct SourcePlaces {
  private let bytes: [UInt8]
  private var reached = 0
  private var line = 1
  private var lineStart = 0

  /// Begins at the first byte.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line and the column in bytes, both counted from 1, of the byte at the offset.
  mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    if offset < lineStart {
      reached = 0
      line = 1
      lineStart = 0
    }
    while reached < offset {
      if bytes[reached] == UInt8(ascii: "\n") {
        line += 1
        lineStart = reached + 1
      }
      reached += 1
    }
    return (line, offset - lineStart + 1)
  }
}
