import Diagnostics
import Files
import Markdown

/// Why an alert was not appended to its term's file.
public enum AlertRefusal: Error, Sendable {
  /// The term's file has to be mended first.
  case file(Finding)
  /// The term's file cannot be read or written.
  case failed(Finding)
  /// The comment would not stay one: the message says why, and what to do.
  case comment(String)
  /// The file holds this alert already.
  case written(SourceLocation)
}

extension AlertDraft {
  /// What must be appended to a term's file so that it holds this alert, and nothing else changes.
  /// - Parameters:
  ///   - old: the whole file.
  ///   - file: what to call it in findings.
  /// - Returns: the bytes to append, a separating line first.
  /// - Throws: `AlertRefusal` where it could not be appended so.
  func addition(to old: [UInt8], file: String) throws(AlertRefusal) -> [UInt8] {
    let before = try alertsBeforeProbe(in: old, file)
    if let known = before.first(where: isSame) {
      throw .written(SourceLocation(file, line: known.line))
    }
    var draft = self
    // Later than all that stand there, also where the clock was set back.
    draft.at = at.map { $0.later(than: before.compactMap(\.alert.at).max()) }
    var block = draft.block
    do throws(AlertRefusal) {
      return try addition(of: block, to: old, file, alertsBefore: before.count)
    } catch {
      // HTML that the comment ends with is open until an empty line.
      block.isSetApart = true
      if let addition = try? addition(of: block, to: old, file, alertsBefore: before.count) {
        return addition
      }
      throw error
    }
  }

  private func addition(
    of block: AlertBlock, to old: [UInt8], _ file: String, alertsBefore count: Int
  ) throws(AlertRefusal) -> [UInt8] {
    let addition = Self.bytes(
      separator(after: old) + block.markdown, isWindows: Self.usesCarriageReturns(old))
    guard addition.count <= largestPage / 2 else {
      throw .comment("the comment has more than \(largestPage / 2) bytes; shorten it")
    }
    let new = old + addition
    guard new.count <= largestPage else {
      throw .file(
        .error(
          SourceLocation(file),
          "with this alert it would have more than \(largestPage) bytes; move older alerts into another file",
          rule: "file"))
    }
    if let problem = SourceText.check(new).first { throw .comment(problem.message) }
    // A merge may leave no empty line between two alerts, and an end mark must not be what closes a comment.
    guard let after = alerts(in: new + Self.bareProbe), after.count == count + 2,
      alerts(in: old + Array("\n\(block.unmarked)".utf8) + Self.probe)?.count == count + 2
    else {
      throw .comment(
        "the comment opens a code block or an HTML comment and does not close it, or holds a heading that begins with a date"
      )
    }
    let own = after[count]
    guard own.day == day, own.mention == mention, own.at == block.at, own.sentiment == sentiment,
      own.comment == markdownLines(comment).trimmingBlankLines(),
      sentiment != nil || !own.comment.lowercased().hasPrefix("sentiment:")
    else {
      throw .comment(
        "the comment holds a heading that would end it, or a line that says a sentiment or marks an alert; begin headings with `###`, and take such a line out"
      )
    }
    return addition
  }

  /// A heading that is found wherever no block before it is left open.
  private static let probe = Array("\n\n".utf8) + bareProbe
  private static let bareProbe = Array("## 2000-01-01 probe\n".utf8)

  /// The alerts of a file in which a new heading is seen as one.
  private func alertsBeforeProbe(
    in old: [UInt8], _ file: String
  ) throws(AlertRefusal) -> [(alert: SignificantAlert, line: Int)] {
    guard let known = Self.located(in: old) else {
      throw .file(
        .error(
          SourceLocation(file, line: 1),
          "the front matter has no end; put a line of `---` below it",
          rule: "front-matter"))
    }
    guard alerts(in: old + Self.probe)?.count == known.count + 1 else {
      let lines = old.count { $0 == 0x0a }
      throw .file(
        .error(
          SourceLocation(file, line: max(1, lines)),
          "the file ends inside a code block or an HTML comment; close it, so that an alert can follow",
          rule: "open-block"))
    }
    return known
  }

  /// Tells whether an alert of the file is this one: by its mention, or by its day and headline where it has none.
  private var isSame: ((alert: SignificantAlert, line: Int)) -> Bool {
    if let mention { return { $0.alert.mention == mention } }
    let bare = AlertDraft(day: day, title: title, url: url, comment: "")
    let heading = Document.parse(bare.markdown).headings.first?.text
    return { "\($0.alert.day) \($0.alert.title)" == heading }
  }

  private func alerts(in bytes: [UInt8]) -> [SignificantAlert]? {
    Self.located(in: bytes)?.map(\.alert)
  }

  /// The alerts of a file, each with the line of its heading; `nil` where its front matter has no end.
  static func located(in bytes: [UInt8]) -> [(alert: SignificantAlert, line: Int)]? {
    let parts: (body: Range<Int>, line: Int)
    switch FrontMatter.split(bytes) {
    case .none(let body): parts = (body, 1)
    case .some(let found): parts = (found.body, found.bodyLine)
    case .unclosed: return nil
    }
    let headings = Document.parse(
      bytes[parts.body], firstLine: parts.line, options: .journal
    ).headings
    return AlertReading.alerts(in: AlertReading.lines(of: bytes), headings, file: "").alerts
      .map { ($0, headings[$0.heading].line) }
  }

  /// Text as bytes, with the ends of lines that Windows has or those of the rest of the world.
  static func bytes(_ text: String, isWindows: Bool) -> [UInt8] {
    isWindows ? text.utf8.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] } : Array(text.utf8)
  }

  static func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.lastIndex(of: 0x0a), end > 0 else { return false }
    return bytes[end - 1] == 0x0d
  }

  /// What must come first so that one empty line stands before the heading.
  private func separator(after old: [UInt8]) -> String {
    let text = old.filter { $0 != 0x0d }.suffix(2)
    if text.isEmpty || text.elementsEqual([0x0a, 0x0a]) { return "" }
    return text.last == 0x0a ? "\n" : "\n\n"
  }
}
