/// Counts words: runs without a space that hold a letter or a digit.
struct WordCounter {
  /// How many words there were so far.
  private(set) var count = 0
  /// Whether the run that is being read has been counted.
  private var isCounted = false

  /// Ends the run that is being read.
  mutating func endRun() { isCounted = false }

  /// Reads on; a run may go on from one call to the next.
  mutating func read(_ text: Bytes) {
    var offset = 0
    while offset < text.count {
      if isCounted { offset = Self.endOfRun(in: text, from: offset) }
      guard offset < text.count else { return }
      let byte = text[offset]
      if byte >= 0x80 {
        offset += readScalar(in: text, at: offset)
        continue
      }
      if byte <= 0x20 {
        isCounted = false
      } else if byte.isLetter || byte.isDigit {
        count += 1
        isCounted = true
      }
      offset += 1
    }
  }

  /// The offset of the first byte that may end a run: a space, or part of a character beyond ASCII.
  private static func endOfRun(in text: Bytes, from start: Int) -> Int {
    var offset = start
    while offset < text.count, text[offset] &- 0x21 < 0x5f { offset += 1 }
    return offset
  }

  /// Reads a character beyond ASCII and returns how many bytes it takes.
  ///
  /// A function of its own, since what a look at Unicode's tables needs would be set up even for plain ASCII.
  @inline(never)
  private mutating func readScalar(in text: Bytes, at offset: Int) -> Int {
    let (scalar, length) = text.scalar(at: offset)
    if scalar.properties.isWhitespace {
      isCounted = false
    } else if !isCounted && scalar.isPartOfWord {
      count += 1
      isCounted = true
    }
    return length
  }
}

extension Bytes {
  /// The scalar that begins at `offset` and how many bytes it takes; U+FFFD and one where none does.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let first = self[offset]
    let length =
      switch first {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 1
      }
    guard length > 1, offset + length <= count else { return ("\u{fffd}", 1) }
    var value = UInt32(first) & (0x7f >> UInt32(length))
    for byte in self[offset + 1..<offset + length] {
      guard byte & 0xc0 == 0x80 else { return ("\u{fffd}", 1) }
      value = value << 6 | UInt32(byte & 0x3f)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{fffd}", 1) }
    return (scalar, length)
  }
}
