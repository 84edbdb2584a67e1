#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, or of a part of one.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension Bytes {
  /// The bytes of a C string, without the zero at its end; none for a null pointer.
  init(string: UnsafePointer<CChar>?) {
    guard let string else {
      self.init(start: nil, count: 0)
      return
    }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    self.init(start: bytes, count: strlen(string))
  }

  /// The offset of the first such byte at or after `start`, and before `end` if one is given.
  func firstOffset(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset at which the first occurrence of `pattern` in `range` begins; `nil` for an empty pattern.
  func firstOffset(of pattern: Bytes, in range: Range<Int>) -> Int? {
    guard let first = pattern.first, let wanted = pattern.baseAddress, let base = baseAddress else {
      return nil
    }
    var start = range.lowerBound
    let end = range.upperBound - pattern.count + 1
    while let found = firstOffset(of: first, from: start, to: end) {
      if memcmp(base + found, wanted, pattern.count) == 0 { return found }
      start = found + 1
    }
    return nil
  }

  /// The offset at which the first occurrence of `pattern` at or after `start` begins.
  func firstOffset(of pattern: StaticString, from start: Int) -> Int? {
    guard start <= count else { return nil }
    return pattern.withUTF8Buffer { firstOffset(of: $0, in: start..<count) }
  }

  /// The offset at which the first of two such bytes in a row is, at or after `start`.
  func firstPair(of byte: UInt8, from start: Int = 0) -> Int? {
    var start = start
    while let found = firstOffset(of: byte, from: start) {
      if found + 1 < count, self[found + 1] == byte { return found }
      start = found + 1
    }
    return nil
  }

  /// A part of the bytes.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// Without spaces, tabs and line ends at either end.
  var trimmed: Bytes {
    var range = 0..<count
    while let first = range.first, self[first].isSpace { range = first + 1..<range.upperBound }
    while let last = range.last, self[last].isSpace { range = range.lowerBound..<last }
    return part(range)
  }

  /// The text that the bytes spell; what is no UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The text, with U+FFFD for the control characters that `&#2;` and its like stand for.
  var plainText: String {
    guard contains(where: { $0 < 0x20 && !$0.isSpace }) else { return text }
    return String(decoding: map { $0 < 0x20 && !$0.isSpace ? 0x1a : $0 }, as: UTF8.self)
      .split(separator: "\u{1a}", omittingEmptySubsequences: false).joined(separator: "\u{fffd}")
  }
}

extension UInt8 {
  /// Whether it is a space, tab or line end.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d) }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether a backslash before it makes it stand for itself.
  var isPunctuation: Bool {
    self > 0x20 && self < 0x7f && !isLetter && !isDigit
  }
}
