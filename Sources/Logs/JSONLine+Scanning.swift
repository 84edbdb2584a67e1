// How the parts of a line are passed over, one after the other.
extension JSONLine {
  func failure(_ message: String) -> Failure {
    Failure(column: place + 1, message: message)
  }

  @inline(__always)
  func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  @inline(__always)
  mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0d { place += 1 }
  }

  @inline(__always)
  mutating func expect(
    _ mark: Unicode.Scalar, _ message: StaticString
  ) throws(Failure) {
    guard peek() == UInt8(ascii: mark) else { throw failure("\(message)") }
    place += 1
  }

  /// Reads a text; the range is what stands between its quotes.
  @inline(__always)
  mutating func readText() throws(Failure) -> (Range<Int>, isEscaped: Bool) {
    try expect("\"", "a text must begin with `\"`")
    let start = place
    var isEscaped = false
    while true {
      place = Self.passPlain(bytes, from: place)
      guard let byte = peek() else { break }
      if byte == UInt8(ascii: "\"") {
        place += 1
        return (start..<place - 1, isEscaped)
      }
      if byte < 0x20 { throw failure("a control character stands in a text") }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
      }
      place += 1
    }
    place = bytes.count
    throw failure("a text has no end")
  }

  /// The place of the next byte of a text that is not plain, found eight at a time, or one near the end of the line.
  @inline(__always)
  private static func passPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var place = start
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let marks = marks(word)
      if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    return place
  }

  /// The high bit of the first byte that is a quotation mark, a backslash or a control character.
  ///
  /// Bits above it may be set without reason. After "Bit Twiddling Hacks",
  /// <https://graphics.stanford.edu/~seander/bithacks.html>.
  private static func marks(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5c)
    let found =
      (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- ones &* 0x20) & ~word
    return found & (ones &* 0x80)
  }

  mutating func skipValue(depth: Int) throws(Failure) {
    guard depth < Self.deepest else { throw failure("values stand too deep within each other") }
    skipSpace()
    switch peek() {
    case UInt8(ascii: "\""):
      _ = try readText()
    case UInt8(ascii: "["):
      try skipItems(until: "]", isObject: false, depth: depth)
    case UInt8(ascii: "{"):
      try skipItems(until: "}", isObject: true, depth: depth)
    default:
      let start = place
      while let byte = peek(),
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
          || 0x30...0x39 ~= byte || 0x61...0x7a ~= byte || byte == UInt8(ascii: "E")
      {
        place += 1
      }
      if place == start { throw failure("a value is missing") }
    }
  }

  private mutating func skipItems(
    until end: Unicode.Scalar, isObject: Bool, depth: Int
  ) throws(Failure) {
    place += 1
    skipSpace()
    if peek() == UInt8(ascii: end) {
      place += 1
      return
    }
    while true {
      skipSpace()
      if isObject {
        _ = try readText()
        skipSpace()
        try expect(":", "a `:` is missing after a key")
      }
      try skipValue(depth: depth + 1)
      skipSpace()
      guard peek() == UInt8(ascii: ",") else { break }
      place += 1
    }
    try expect(end, "a list or object has no end")
  }
}
