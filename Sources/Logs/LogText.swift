import Files

/// The text of a log, from which lines are read when they are asked for: a large log need not be in memory as a whole.
public struct LogText: Sendable {
  private enum Origin: Sendable {
    case memory([UInt8])
    /// The file, as it was when it was opened.
    case file(OpenFile)

    var size: Int {
      switch self {
      case .memory(let bytes): bytes.count
      case .file(let file): file.size
      }
    }
  }

  private let origin: Origin
  /// What was appended since.
  private var added: [UInt8] = []

  /// Takes a log that is in memory.
  public init(_ bytes: [UInt8]) { origin = .memory(bytes) }

  /// Opens a log.
  /// - Parameter path: where it is.
  /// - Throws: `FileFailure` when it is not a file, is larger than a log may be, or cannot be opened.
  public init(path: String) throws(FileFailure) {
    let file = try OpenFile(path, limit: LogFile.largest)
    // Some file systems say that a file is empty until it is read.
    origin = file.size > 0 ? .file(file) : .memory(try readFile(path, limit: LogFile.largest))
  }

  /// How many bytes there are.
  public var size: Int { origin.size + added.count }

  /// Takes lines that were just appended.
  public mutating func append(_ lines: [UInt8]) { added += lines }

  /// Reads what follows a place, as much as there is room for.
  /// - Parameters:
  ///   - offset: how many bytes come before it.
  ///   - buffer: where to put it.
  /// - Returns: how many bytes there were.
  /// - Throws: `FileFailure` where the file cannot be read.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    let room = max(0, min(buffer.count, origin.size - offset))
    let first = UnsafeMutableRawBufferPointer(rebasing: buffer[..<room])
    switch origin {
    case .memory(let bytes): first.copyBytes(from: bytes[min(offset, bytes.count)...].prefix(room))
    case .file(let file):
      let count = try file.read(at: offset, into: first)
      // The file is not what it was.
      if count < room { return count }
    }
    let rest = added.dropFirst(max(0, offset + room - origin.size)).prefix(buffer.count - room)
    UnsafeMutableRawBufferPointer(rebasing: buffer[room...]).copyBytes(from: rest)
    return room + rest.count
  }

  /// How many lines end in a part of the log.
  public func lineEnds(in part: Range<Int>) -> Int {
    var ends = 0
    var start = part.lowerBound
    while start < part.upperBound {
      let bytes = bytes(in: start..<min(start + 1 << 18, part.upperBound))
      if bytes.isEmpty { break }
      ends += bytes.count { $0 == UInt8(ascii: "\n") }
      start += bytes.count
    }
    return ends
  }

  /// A part of the log; shorter, or empty, where the file is not what it was.
  public func bytes(in part: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: part.count) { buffer, count in
      count = (try? read(at: part.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
  }
}
