#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the two parts of a file with front matter are.
public struct FrontMatter: Sendable, Hashable {
  /// The bytes of the YAML, without the lines of dashes around it.
  public var yaml: Range<Int>
  /// The line of the file that the YAML begins on, counted from 1.
  public var yamlLine: Int
  /// The bytes below the front matter.
  public var body: Range<Int>
  /// The line of the file that the body begins on, counted from 1.
  public var bodyLine: Int

  /// Makes the parts of a file.
  public init(yaml: Range<Int>, yamlLine: Int, body: Range<Int>, bodyLine: Int) {
    self.yaml = yaml
    self.yamlLine = yamlLine
    self.body = body
    self.bodyLine = bodyLine
  }

  /// What a file begins with.
  public enum Split: Sendable, Hashable {
    /// No front matter: the body is the whole file, from its first line, less a byte order mark.
    case none(body: Range<Int>)
    /// Front matter.
    case some(FrontMatter)
    /// A first line of three dashes that no second one answers.
    case unclosed
  }

  /// Finds the YAML between two lines of three dashes at the very start of a file.
  ///
  /// A byte order mark before it, spaces after the dashes and any kind of line ending are accepted.
  public static func split(_ file: [UInt8]) -> Split {
    file.withUnsafeBufferPointer { bytes in
      let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
      guard let yamlStart = lineAfterDashes(bytes, at: start) else {
        return .none(body: start..<bytes.count)
      }
      var offset = yamlStart
      var line = 2
      while offset < bytes.count {
        if let bodyStart = lineAfterDashes(bytes, at: offset) {
          return .some(
            FrontMatter(
              yaml: yamlStart..<offset, yamlLine: 2, body: bodyStart..<bytes.count,
              bodyLine: line + 1))
        }
        offset = nextLine(bytes, after: offset)
        line += 1
      }
      return .unclosed
    }
  }

  /// The offset after the line at `start`, if that holds three dashes and nothing else but spaces after them.
  private static func lineAfterDashes(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == 0x2d }) else {
      return nil
    }
    var offset = start + 3
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset == bytes.count || bytes[offset] == 0x0a || bytes[offset] == 0x0d else {
      return nil
    }
    return nextLine(bytes, after: offset)
  }
}

/// The offset at which the line after that of `offset` begins; lines end with LF, CR LF or CR, as in CommonMark.
func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, after offset: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  func first(_ byte: Int32, in range: Range<Int>) -> Int? {
    guard let found = memchr(base + range.lowerBound, byte, range.count) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
  var start = offset
  while start < bytes.count {
    // In pieces, or a file with ends of the other kind would be searched whole for each of its lines.
    let end = min(start + 512, bytes.count)
    let feed = first(0x0a, in: start..<end)
    if let back = first(0x0d, in: start..<(feed ?? end)) {
      let isPair = back + 1 < bytes.count && bytes[back + 1] == 0x0a
      return isPair ? back + 2 : back + 1
    }
    if let feed { return feed + 1 }
    start = end
  }
  return bytes.count
}
