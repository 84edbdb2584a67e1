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
      if text.count - offset >= 8 {
        offset = readASCII(in: text, from: offset)
        guard offset < text.count else { return }
      }
      let byte = text[offset]
      if byte >= 0x80 {
        offset += readScalar(in: text, at: offset)
        continue
      }
      if byte <= 0x20 {
        isCounted = false
      } else if !isCounted && (byte.isLetter || byte.isDigit) {
        count += 1
        isCounted = true
      }
      offset += 1
    }
  }

  /// Reads eight bytes at a time as long as all of them are ASCII, and returns the offset after them.
  ///
  /// Byte by byte, a processor would guess wrong about where each word ends. Here the top bit of a byte says
  /// that it is of a kind: adding to each byte carries into that bit where the byte is large enough.
  private mutating func readASCII(in text: Bytes, from start: Int) -> Int {
    func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    let top = each(0x80)
    /// The bytes from `low` up to `high`, which is not one of them.
    func range(_ bytes: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
      (bytes &+ each(0x80 - low)) & ~(bytes &+ each(0x80 - high)) & top
    }
    let raw = UnsafeRawBufferPointer(text)
    var offset = start
    var words: UInt64 = 0
    var isCounted = self.isCounted
    while text.count - offset >= 8 {
      // The first byte is the lowest.
      let bytes = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if bytes & top != 0 { break }
      let inRun = (bytes &+ each(0x80 - 0x21)) & top
      let inWord = range(bytes, 0x30, 0x3a) | range(bytes | each(0x20), 0x61, 0x7b)
      // All bits of each byte in a run, and the lowest of each letter or digit; none of those in a run that is
      // counted already and goes on from before.
      let runs = (inRun >> 7) &* 0xff
      let letters = (inWord >> 7) & ~(isCounted ? runs & ~(runs &+ 1) : 0)
      // However many letters are added in a run, they carry once into the byte after it, or out of the last.
      let (sum, isLastCounted) = runs.addingReportingOverflow(letters)
      words &+= ((sum & ~runs) &* each(1)) >> 56 &+ (isLastCounted ? 1 : 0)
      isCounted = isLastCounted || (isCounted && runs == .max)
      offset += 8
    }
    count += Int(words)
    self.isCounted = isCounted
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
