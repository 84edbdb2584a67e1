import Files

/// The text of a log, from which lines are read when they are asked for: a large log is never in memory as a whole.
public enum LogText: Sendable {
  /// The log's bytes.
  case memory([UInt8])
  /// The log's file, as it was when it was opened.
  case file(OpenFile)

  /// How many bytes there are.
  public var size: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  /// Reads what follows a place, as much as there is room for.
  /// - Returns: how many bytes there were.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    switch self {
    case .memory(let bytes):
      let part = bytes[min(offset, bytes.count)..<min(offset + buffer.count, bytes.count)]
      buffer.copyBytes(from: part)
      return part.count
    case .file(let file):
      let room = max(0, min(buffer.count, file.size - offset))
      return try file.read(
        at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
    }
  }

  /// A part of the log; shorter, or empty, where the file is not what it was.
  public func bytes(in part: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: part.count) { buffer, count in
      count = (try? read(at: part.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
  }
}

/// The lines of a part of a log, read a quarter of a megabyte at a time into the same memory.
struct LogLines: ~Copyable {
  private let text: LogText
  private let end: Int
  private var buffer: UnsafeMutableRawBufferPointer
  /// Where in the log the buffer's bytes begin, and how many it has.
  private var start: Int
  private var count = 0
  /// Where in the log the next line begins.
  private(set) var next: Int

  /// - Parameters:
  ///   - text: the log.
  ///   - part: the lines that begin here are read, to their ends.
  /// - Throws: `FileFailure` where the log cannot be read.
  init(_ text: LogText, in part: Range<Int>) throws(FileFailure) {
    self.text = text
    end = part.upperBound
    buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    start = max(0, part.lowerBound - 1)
    next = start
    // A line that begins before the part is another's.
    if part.lowerBound > 0 { _ = try line() }
  }

  deinit { buffer.deallocate() }

  /// The next line without its end, and where it begins; `nil` after the last.
  ///
  /// Its bytes are there until the next is asked for.
  mutating func line() throws(FileFailure) -> (UnsafeBufferPointer<UInt8>, offset: Int)? {
    if next >= end { return nil }
    var searched = next
    while true {
      if let length = lengthOfLine(from: searched) {
        return take(searched - next + length)
      }
      searched = max(searched, start + count)
      if try !fill() { return start + count > next ? take(start + count - next) : nil }
    }
  }

  private mutating func take(_ length: Int) -> (UnsafeBufferPointer<UInt8>, offset: Int) {
    let line = UnsafeRawBufferPointer(rebasing: buffer[next - start..<next - start + length])
    defer { next += length + 1 }
    return (line.assumingMemoryBound(to: UInt8.self), next)
  }

  /// How many bytes come before the first end of a line from a place on; `nil` where the buffer has none.
  private func lengthOfLine(from place: Int) -> Int? {
    guard place < start + count, let base = buffer.baseAddress else { return nil }
    let from = base + (place - start)
    return memchr(from, 0x0a, start + count - place).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(from)
    }
  }

  /// Reads on, keeping what of the line is there; false at the end of the log.
  private mutating func fill() throws(FileFailure) -> Bool {
    let kept = max(0, start + count - next)
    if kept == buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * kept, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    } else if kept > 0, let base = buffer.baseAddress {
      memmove(base, base + (next - start), kept)
    }
    start = next
    count = kept
    let got = try text.read(
      at: start + kept, into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
    count += got
    return got > 0
  }
}
