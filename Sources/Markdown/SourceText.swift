/// What a file must be before it is read as Markdown.
public enum SourceText {
  /// What is wrong with a file, and where.
  public struct Problem: Sendable, Hashable {
    /// The line, counted from 1.
    public var line: Int
    /// The column in bytes, counted from 1.
    public var column: Int
    /// What is wrong and what to do about it: lower case, one line.
    public var message: String
  }

  /// Finds what keeps a file from being read, in the order of lines; nothing for good text.
  ///
  /// That is bytes that are no UTF-8, control characters other than tab, form feed and line ends, and tables
  /// so large that they would take minutes to read.
  public static func check(_ bytes: [UInt8]) -> [Problem] {
    bytes.withUnsafeBufferPointer { bytes in
      var problems: [Problem] = []
      if let problem = invalidUTF8(in: bytes) { problems.append(problem) }
      if let problem = controlCharacter(in: bytes) { problems.append(problem) }
      problems += TableGuard.problems(in: bytes)
      return problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }

  private static func invalidUTF8(in bytes: Bytes) -> Problem? {
    var offset = 0
    while let found = firstNonASCII(in: bytes, from: offset) {
      offset = found
      while offset < bytes.count, bytes[offset] >= 0x80 {
        guard let length = bytes.lengthOfScalar(at: offset) else {
          return problem(at: offset, in: bytes, "this is not UTF-8; save the file as UTF-8")
        }
        offset += length
      }
    }
    return nil
  }

  private static func controlCharacter(in bytes: Bytes) -> Problem? {
    var first: Int?
    var count = 0
    var start = 0
    while start < bytes.count {
      // One test for a whole stretch; text has none of them.
      let end = min(start + 64, bytes.count)
      var found = false
      for offset in start..<end { found = found || isForbidden(bytes[offset]) }
      if found {
        for offset in start..<end where isForbidden(bytes[offset]) {
          if first == nil { first = offset }
          count += 1
        }
      }
      start = end
    }
    guard let first else { return nil }
    let digits = String(bytes[first], radix: 16, uppercase: true)
    let name = "U+00\(digits.count == 1 ? "0" : "")\(digits)"
    let message =
      count == 1
      ? "the control character \(name) does not belong in a text; delete it"
      : "the control character \(name) and \(count - 1) more do not belong in a text; delete them"
    return problem(at: first, in: bytes, message)
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d && byte != 0x0c
  }

  private static func firstNonASCII(in bytes: Bytes, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var offset = start
    while offset + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] >= 0x80 { return offset }
      offset += 1
    }
    return nil
  }

  static func problem(at offset: Int, in bytes: Bytes, _ message: String) -> Problem {
    var line = 1
    var start = 0
    while true {
      let next = nextLine(bytes, after: start)
      if next > offset || next == bytes.count { break }
      start = next
      line += 1
    }
    return Problem(line: line, column: offset - start + 1, message: message)
  }
}

extension Bytes {
  /// How many bytes the scalar at `offset` takes; `nil` if they are not UTF-8 (Unicode 16, table 3-7).
  fileprivate func lengthOfScalar(at offset: Int) -> Int? {
    func isTrail(_ index: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xbf) -> Bool {
      offset + index < count && self[offset + index] >= low && self[offset + index] <= high
    }
    switch self[offset] {
    case 0x00...0x7f: return 1
    case 0xc2...0xdf: return isTrail(1) ? 2 : nil
    case 0xe0: return isTrail(1, 0xa0) && isTrail(2) ? 3 : nil
    case 0xed: return isTrail(1, 0x80, 0x9f) && isTrail(2) ? 3 : nil
    case 0xe1...0xef: return isTrail(1) && isTrail(2) ? 3 : nil
    case 0xf0: return isTrail(1, 0x90) && isTrail(2) && isTrail(3) ? 4 : nil
    case 0xf1...0xf3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : nil
    case 0xf4: return isTrail(1, 0x80, 0x8f) && isTrail(2) && isTrail(3) ? 4 : nil
    default: return nil
    }
  }
}
