import CLibYAML

/// Turns libyaml's marks, which count characters, into lines and columns as editors and other findings count them.
struct TextPlaces {
  /// The line of the file that the text begins on.
  let firstLine: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether libyaml's own lines and columns are right.
  private let isPlain: Bool

  /// How far the text has been walked: characters and bytes.
  private var characters = 0
  private var offset = 0
  private var line = 0
  private var lineStart = 0

  /// Prepares to find places in a text that begins on a line of its file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    isPlain = bytes.allSatisfy { $0 < 0x80 }
  }

  /// The line, and the column in bytes, of a mark; both count from 1.
  mutating func place(of mark: yaml_mark_t) -> (line: Int, column: Int) {
    // libyaml begins a line of its own after the last.
    if isPlain && mark.index < bytes.count {
      return (Int(mark.line) + firstLine, Int(mark.column) + 1)
    }
    rewind(unless: characters <= mark.index)
    while characters < mark.index, offset < bytes.count { step() }
    return here
  }

  /// The line and column of a byte.
  mutating func place(ofByte target: Int) -> (line: Int, column: Int) {
    rewind(unless: offset <= target)
    while offset < target, offset < bytes.count { step() }
    return here
  }

  private var here: (line: Int, column: Int) {
    // No editor shows the byte order mark.
    let start = lineStart == 0 && bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : lineStart
    return (line + firstLine, max(offset - start, 0) + 1)
  }

  private mutating func rewind(unless isAhead: Bool) {
    if !isAhead { (characters, offset, line, lineStart) = (0, 0, 0, 0) }
  }

  /// Walks over one character.
  private mutating func step() {
    let byte = bytes[offset]
    repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xc0 == 0x80
    characters += 1
    let isFirstOfTwo = byte == 0x0d && offset < bytes.count && bytes[offset] == 0x0a
    if byte == 0x0a || (byte == 0x0d && !isFirstOfTwo) {
      line += 1
      lineStart = offset
    }
  }
}
