import Files

/// The lines of a part of a log, read a quarter of a megabyte at a time into the same memory.
struct LogLines: ~Copyable {
  private let text: LogText
  private let end: Int
  private var buffer: UnsafeMutableRawBufferPointer
  /// Where in the log the buffer's bytes begin, and how many it has.
  private var start: Int
  private var count = 0
  /// Where in the log the next line begins.
  private var next: Int

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
    // A line that begins before the part is another's, however long.
    while part.lowerBound > 0, next < end {
      if let length = lengthOfLine(from: next) {
        next += length + 1
        break
      }
      next = start + count
      if try !fill() { break }
    }
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
