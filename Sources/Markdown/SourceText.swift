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
      var scan = Scan(bytes)
      scan.run()
      let problems = scan.problems + TableGuard.problems(in: bytes)
      return problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }
}

/// One pass over a file, eight bytes at a time where nothing but plain ASCII is.
private struct Scan {
  let bytes: Bytes
  /// The offset of the first byte that is no UTF-8.
  var firstInvalid: Int?
  /// The offset of the first forbidden control character, and how many there are.
  var firstControl: Int?
  var controls = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  mutating func run() {
    var offset = 0
    while offset < bytes.count {
      if offset + 8 <= bytes.count, isPlain(at: offset) {
        offset += 8
        continue
      }
      let byte = bytes[offset]
      if byte < 0x80 {
        if isForbidden(byte) {
          firstControl = firstControl ?? offset
          controls += 1
        }
        offset += 1
      } else if let length = bytes.lengthOfScalar(at: offset) {
        offset += length
      } else {
        firstInvalid = firstInvalid ?? offset
        offset += 1
      }
    }
  }

  /// Whether the next eight bytes are ASCII without control characters other than line feeds.
  private func isPlain(at offset: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if word & 0x8080_8080_8080_8080 != 0 { return false }
    // The top bit of each byte that is a space or more, and of each that is no line feed.
    let spaceOrMore = word &+ 0x6060_6060_6060_6060
    let noLineFeed = (word ^ 0x0a0a_0a0a_0a0a_0a0a) &+ 0x7f7f_7f7f_7f7f_7f7f
    return ~spaceOrMore & noLineFeed & 0x8080_8080_8080_8080 == 0
  }

  private func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d && byte != 0x0c
  }

  var problems: [SourceText.Problem] {
    var problems: [SourceText.Problem] = []
    if let firstInvalid {
      problems.append(problem(at: firstInvalid, "this is not UTF-8; save the file as UTF-8"))
    }
    if let firstControl {
      let digits = String(bytes[firstControl], radix: 16, uppercase: true)
      let name = "U+00\(digits.count == 1 ? "0" : "")\(digits)"
      let message =
        controls == 1
        ? "the control character \(name) does not belong in a text; delete it"
        : "the control character \(name) and \(controls - 1) more do not belong in a text; delete them"
      problems.append(problem(at: firstControl, message))
    }
    return problems
  }

  private func problem(at offset: Int, _ message: String) -> SourceText.Problem {
    var line = 1
    var start = 0
    while true {
      let next = nextLine(bytes, after: start)
      if next > offset || next == bytes.count { break }
      start = next
      line += 1
    }
    return SourceText.Problem(line: line, column: offset - start + 1, message: message)
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
