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

/// An alert that stands in its term's file, and what it takes to remove it again.
public struct AppendedAlert: Sendable, Hashable {
  /// The term's file, from the workspace's root.
  public var file: String
  /// The line of the alert's heading.
  public var line: Int
  /// What was appended.
  public var bytes: [UInt8]
}

/// What came of taking an alert back.
public enum AlertRemoval: Sendable, Hashable {
  /// The file is as it was before.
  case removed
  /// The file goes on after the alert or was changed, so it is left alone; the alert's heading is there.
  case kept(SourceLocation)
  /// It was in the file before the decision, and stays; its heading is there.
  case older(SourceLocation)
  /// It had been taken out when its mention was dismissed, and is in the file again; its heading is there.
  case restored(SourceLocation)
  /// The alert is not in the file any more.
  case gone
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
  fileprivate static func located(in bytes: [UInt8]) -> [(alert: SignificantAlert, line: Int)]? {
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
  fileprivate static func bytes(_ text: String, isWindows: Bool) -> [UInt8] {
    isWindows ? text.utf8.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] } : Array(text.utf8)
  }

  fileprivate static func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
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

/// Appends to the files of terms, each of which one process at a time changes.
public enum AlertFile {
  /// Appends an alert, and waits until the disk has it.
  /// - Parameters:
  ///   - draft: the alert.
  ///   - file: the term's file, from the root.
  ///   - root: the workspace's folder.
  /// - Returns: where it stands now.
  /// - Throws: `AlertRefusal` where it may not be appended or could not be written.
  public static func append(
    _ draft: AlertDraft, to file: String, in root: String
  ) throws(AlertRefusal) -> AppendedAlert {
    let locked = try refusing(file) { () throws(FileFailure) in
      try LockedFile(place(file, root), creates: false)
    }
    let old = try refusing(file) { () throws(FileFailure) in
      try locked.bytes(limit: largestPage)
    }
    let addition = try draft.addition(to: old, file: file)
    return try refusing(file) { () throws(FileFailure) in
      try append(addition, to: locked, with: old, file)
    }
  }

  /// Appends an alert that was removed, as it was.
  /// - Returns: where it stands now.
  /// - Throws: `FileFailure` where the file cannot be read or written.
  static func putBack(
    _ alert: AppendedAlert, in root: String
  ) throws(FileFailure) -> AppendedAlert {
    let locked = try LockedFile(place(alert.file, root), creates: false)
    let old = try locked.bytes(limit: largestPage)
    return try append(alert.bytes, to: locked, with: old, alert.file)
  }

  private static func append(
    _ addition: [UInt8], to locked: borrowing LockedFile, with old: [UInt8], _ file: String
  ) throws(FileFailure) -> AppendedAlert {
    try locked.append(addition)
    let blank = addition.prefix { $0 == 0x0a || $0 == 0x0d }
    let line = (old + blank).count { $0 == 0x0a } + 1
    return AppendedAlert(file: file, line: line, bytes: addition)
  }

  private static func refusing<Value: ~Copyable>(
    _ file: String, _ work: () throws(FileFailure) -> Value
  ) throws(AlertRefusal) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .failed(error.finding(path: file))
    }
  }

  /// Removes an alert where the file still ends with exactly what was appended.
  /// - Throws: `FileFailure` where the file cannot be read or written.
  public static func remove(
    _ alert: AppendedAlert, in root: String
  ) throws(FileFailure) -> AlertRemoval {
    let locked = try LockedFile(place(alert.file, root), creates: false)
    let bytes = try locked.bytes(limit: largestPage)
    if bytes.count >= alert.bytes.count, bytes.suffix(alert.bytes.count) == alert.bytes[...] {
      try locked.cut(to: bytes.count - alert.bytes.count)
      return .removed
    }
    let heading = alert.bytes.drop { $0 == 0x0a || $0 == 0x0d }.prefix { $0 != 0x0a }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard let line = lines.lastIndex(of: heading) else { return .gone }
    return .kept(SourceLocation(alert.file, line: line + 1))
  }

  /// An alert of a mention that stands in a term's file.
  struct Written {
    var mention: MentionID
    var place: SourceLocation
    /// What was appended; `nil` where the file goes on after it, or somebody has worked on it.
    ///
    /// One that was written before alerts had end marks has none either: nothing tells who has worked on it since.
    var appended: AppendedAlert?
  }

  /// The alerts of mentions that stand in a term's file now, in its order.
  /// - Throws: `FileFailure` where the file cannot be read.
  static func written(
    _ mentions: [MentionID], in file: String, _ root: String
  ) throws(FileFailure) -> [Written] {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(place(file, root), limit: largestPage)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    let found = AlertDraft.located(in: bytes) ?? []
    let isWindows = AlertDraft.usesCarriageReturns(bytes)
    return found.compactMap { alert, line in
      guard let mention = alert.mention, mentions.contains(mention) else { return nil }
      let block = AlertBlock(lines: AlertReading.lines(of: bytes)[(line - 1)...])
      return Written(
        mention: mention, place: SourceLocation(file, line: line),
        // With the empty line that was put before it.
        appended: block.map {
          AppendedAlert(
            file: file, line: line,
            bytes: AlertDraft.bytes("\n\($0.markdown)", isWindows: isWindows))
        })
    }
  }

  /// Removes the alert of a mention where it ends the file and is still as it was appended.
  /// - Returns: what became of it; `nil` where the file has none.
  /// - Throws: `FileFailure` where the file cannot be read or written.
  static func removeAlert(
    of mention: MentionID, from file: String, in root: String
  ) throws(FileFailure) -> AlertRemoval? {
    guard let last = try written([mention], in: file, root).last else { return nil }
    guard let alert = last.appended else { return .kept(last.place) }
    return try remove(alert, in: root)
  }

  /// The file itself, also where a symbolic link of the journal leads to it.
  private static func place(_ file: String, _ root: String) -> String {
    resolvedPath("\(root)/\(file)") ?? "\(root)/\(file)"
  }
}
