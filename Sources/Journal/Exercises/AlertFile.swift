import Diagnostics
import Files
import Markdown

/// An alert that stands in its term's file, and what it takes to remove it again.
public struct AppendedAlert: Sendable, Hashable {
  /// The term's file, from the workspace's root.
  public var file: String
  /// The line of the alert's heading.
  public var line: Int
  /// What was appended.
  public var bytes: [UInt8]

  /// What the student said in it.
  public var comment: String {
    let lines = AlertReading.lines(of: bytes).drop { $0.isEmpty }
    return AlertBlock(lines: lines)?.comment.trimmingBlankLines() ?? ""
  }
}

/// What came of taking an alert back.
public enum AlertRemoval: Sendable, Hashable {
  /// The file is as it was before; this was the comment.
  case removed(comment: String)
  /// The file goes on after the alert or was changed, so it is left alone; the alert's heading is there.
  case kept(SourceLocation)
  /// It was in the file before the decision, and stays; its heading is there.
  case older(SourceLocation)
  /// It had been taken out when its mention was dismissed, and is in the file again; its heading is there.
  case restored(SourceLocation)
  /// The alert is not in the file any more.
  case gone
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
      return .removed(comment: alert.comment)
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
