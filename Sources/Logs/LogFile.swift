import Diagnostics
import Files

/// A log of JSON lines that is only ever appended to.
public enum LogFile {
  /// The most bytes that a log may have: some millions of lines.
  public static let largest = 1 << 30

  /// Calls the closure with each line that is a JSON object, in order.
  ///
  /// A line that is none, such as one that was cut off when a disk was full, is a warning and is passed over.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: what to call it in findings.
  ///   - take: told of each line and its number, counted from 1; returns what is wrong with it, if anything is.
  /// - Returns: a warning for each line that was passed over.
  public static func forEachLine(
    of bytes: [UInt8], file: String, _ take: (borrowing JSONLine, Int) -> String?
  ) -> [Finding] {
    var findings: [Finding] = []
    bytes.withUnsafeBufferPointer { all in
      var start = 0
      var number = 0
      while start < all.count {
        let rest = UnsafeBufferPointer(rebasing: all[start...])
        let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        number += 1
        defer { start += length + 1 }
        let line = UnsafeBufferPointer(rebasing: rest[..<length])
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        let isLast = start + length >= all.count
        do throws(JSONLine.Failure) {
          if let problem = take(try JSONLine(line), number) {
            findings.append(skipped(file, number, 0, problem))
          }
        } catch {
          let problem = isLast ? "the last line is cut off (\(error.message))" : error.message
          findings.append(skipped(file, number, error.column, problem))
        }
      }
    }
    return findings
  }

  private static func skipped(
    _ file: String, _ line: Int, _ column: Int, _ problem: String
  ) -> Finding {
    .warning(
      SourceLocation(file, line: line, column: column), "\(problem); this line is passed over",
      rule: "log-line")
  }

  /// Holds the log's lock while the closure looks at what is there and says what to append.
  ///
  /// What is appended goes to the file in one write and to the disk before this returns; where it cannot, the file
  /// is cut back to what it was. A last line that was cut off gets an end first.
  /// - Parameters:
  ///   - path: the log, made where it is missing.
  ///   - work: given the file's bytes; returns whole lines to append, or none.
  /// - Throws: `FileFailure` where the log cannot be read, locked or written.
  public static func append(
    to path: String, _ work: (_ bytes: [UInt8]) -> [UInt8]
  ) throws(FileFailure) {
    let log = try LockedFile(path, creates: true)
    let old = try log.bytes(limit: largest)
    try append(work(old), to: log)
  }

  /// Appends whole lines without looking at the rest of the log, which may be large.
  /// - Throws: `FileFailure` where the log cannot be locked or written.
  public static func append(_ lines: [UInt8], to path: String) throws(FileFailure) {
    try append(lines, to: try LockedFile(path, creates: true))
  }

  /// Appends whole lines to a log whose lock is held.
  /// - Throws: `FileFailure` where the log cannot be written.
  public static func append(
    _ lines: [UInt8], to log: borrowing LockedFile
  ) throws(FileFailure) {
    if lines.isEmpty { return }
    let isCutOff = log.lastByte.map { $0 != UInt8(ascii: "\n") } ?? false
    try log.append(isCutOff ? [UInt8(ascii: "\n")] + lines : lines)
  }
}
