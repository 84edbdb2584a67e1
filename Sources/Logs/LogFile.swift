import Diagnostics
import Files

/// A log of JSON lines that is only ever appended to.
public enum LogFile {
  /// The most bytes that a log may have: some millions of lines.
  public static let largest = 1 << 30

  /// Where a line stands in its log.
  public struct Place: Sendable {
    /// The number of the line in what was read, counted from 1.
    public var number: Int
    /// The bytes of the whole log before the line.
    public var offset: Int
    /// How many bytes it has, without its end.
    public var length: Int
  }

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
    let text = LogText(bytes)
    let lines = try? forEachLine(of: text, in: 0..<text.size, file: file) { take($0, $1.number) }
    return lines?.findings ?? []
  }

  /// Calls the closure with each line that begins in a part of a log and is a JSON object, in order.
  /// - Parameters:
  ///   - text: the log.
  ///   - part: where the lines begin.
  ///   - file: what to call it in findings.
  ///   - take: told of each line and where it stands; returns what is wrong with it, if anything is.
  /// - Returns: how many lines there are, and a warning for each that was passed over, with lines counted from the
  ///   beginning of the part.
  /// - Throws: `FileFailure` where the log cannot be read.
  public static func forEachLine(
    of text: LogText, in part: Range<Int>, file: String,
    _ take: (borrowing JSONLine, Place) -> String?
  ) throws(FileFailure) -> (count: Int, findings: [Finding]) {
    var findings: [Finding] = []
    var line = JSONLine()
    var number = 0
    var lines = try LogLines(text, in: part)
    while let (bytes, offset) = try lines.line() {
      number += 1
      let place = Place(number: number, offset: offset, length: bytes.count)
      if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
      do throws(JSONLine.Failure) {
        try line.read(bytes)
        if let problem = take(line, place) {
          findings.append(skipped(file, place.number, 0, problem, "correct or delete it"))
        }
      } catch {
        // What was appended since began a line of its own.
        let isCutOff = error.column > place.length
        let which = place.offset + place.length >= text.size ? "the last line" : "the line"
        let problem = isCutOff ? "\(which) is cut off (\(error.message))" : error.message
        findings.append(skipped(file, place.number, error.column, problem, "delete it"))
      }
    }
    return (number, findings)
  }

  private static func skipped(
    _ file: String, _ line: Int, _ column: Int, _ problem: String, _ remedy: String
  ) -> Finding {
    .warning(
      SourceLocation(file, line: line, column: column),
      "\(problem); this line is passed over, \(remedy) to end this warning", rule: "log-line")
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
