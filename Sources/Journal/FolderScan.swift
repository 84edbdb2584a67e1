import Diagnostics
import Files

/// What stands in the folders that pages come from.
struct FolderScan {
  /// Markdown files that become pages, by path from the root, in order.
  var markdown: [String] = []
  /// Other files that a page may link to.
  var files: Set<String> = []
  var findings: [Finding] = []

  private let root: String
  private var visited: Set<String> = []

  /// - Parameter root: the workspace's folder with every symbolic link resolved.
  init(root: String) {
    self.root = root
  }

  /// Reads a folder and those below it; a folder that is not there holds nothing.
  mutating func scan(_ folder: String, takesMarkdown: Bool) {
    guard let kind = fileKind("\(root)/\(folder)") else { return }
    scan(folder, kind: kind, takesMarkdown: takesMarkdown)
    markdown.sort { $0.precedesByBytes($1) }
  }

  private mutating func scan(_ path: String, kind: FileKind, takesMarkdown: Bool) {
    switch kind {
    case .folder:
      scanFolder(path, takesMarkdown: takesMarkdown)
    case .file:
      take(path, takesMarkdown: takesMarkdown)
    case .link:
      scanLink(path, takesMarkdown: takesMarkdown)
    case .other:
      findings.append(
        .error(
          SourceLocation(path), "this is a pipe, socket or device; move it out of the journal",
          rule: "file"))
    }
  }

  private mutating func scanFolder(_ path: String, takesMarkdown: Bool) {
    guard path.utf8.count < 1024 else {
      findings.append(
        .error(
          SourceLocation(path), "folders stand too deep within each other here; move it up",
          rule: "file-name"))
      return
    }
    guard let resolved = resolvedPath("\(root)/\(path)"),
      visited.insert(resolved).inserted
    else { return }
    let items: [FolderItem]
    do throws(FileFailure) {
      items = try folderItems("\(root)/\(path)")
    } catch {
      findings.append(error.finding(path: path))
      return
    }
    for item in items where !item.shownName.hasPrefix(".") {
      let place = "\(path)/\(item.shownName)"
      guard let name = item.name else {
        findings.append(
          .error(
            SourceLocation(place), "its name is not valid UTF-8; rename it", rule: "file-name"))
        continue
      }
      if Self.holdsControl(name) {
        findings.append(
          .error(
            SourceLocation(place), "its name holds a control character; rename it",
            rule: "file-name"))
        continue
      }
      scan(place, kind: item.kind, takesMarkdown: takesMarkdown)
    }
  }

  private static func holdsControl(_ name: String) -> Bool {
    var previous: UInt8 = 0
    for byte in name.utf8 {
      // The second half of them is two bytes each.
      if byte < 0x20 || byte == 0x7f || previous == 0xc2 && byte < 0xa0 { return true }
      previous = byte
    }
    return false
  }

  private mutating func scanLink(_ path: String, takesMarkdown: Bool) {
    if let escape = Self.escape(of: path, root: root) { return findings.append(escape) }
    guard let target = resolvedPath("\(root)/\(path)"), let kind = fileKind(target) else { return }
    let inside = String(Substring(target.utf8.dropFirst(Self.base(root).utf8.count)))
    if WorkspacePath.isHeldBack(inside) {
      return findings.append(
        Self.refusal(
          of: path, "leads to what is never published; put a copy of the file here instead"))
    }
    // A folder that is read anyway is read where it stands, or its pages would have another address.
    let isReadAnyway = ["journal/", "exercises/"].contains { "\(inside)/".hasPrefix($0) }
    if kind == .folder && takesMarkdown && isReadAnyway { return }
    scan(path, kind: kind, takesMarkdown: takesMarkdown)
  }

  /// What is wrong with a symbolic link that leads nowhere or out of the journal; `nil` for anything else.
  static func escape(of path: String, root: String) -> Finding? {
    guard fileKind("\(root)/\(path)") == .link else { return nil }
    guard let target = resolvedPath("\(root)/\(path)") else {
      return refusal(of: path, "leads nowhere; mend it or remove it")
    }
    if target.utf8.starts(with: base(root).utf8) { return nil }
    return refusal(
      of: path, "leads outside the journal; put a copy of the file here instead")
  }

  private static func base(_ root: String) -> String { root == "/" ? root : root + "/" }

  private static func refusal(of path: String, _ why: String) -> Finding {
    .error(SourceLocation(path), "this symbolic link \(why)", rule: "symbolic-link")
  }

  private mutating func take(_ path: String, takesMarkdown: Bool) {
    if WorkspacePath.isHeldBack(path) { return }
    if takesMarkdown && path.hasSuffix(".md") {
      markdown.append(path)
      return
    }
    if takesMarkdown && (path.ends(in: ".md") || path.ends(in: ".markdown")) {
      findings.append(
        .warning(
          SourceLocation(path), "only names that end in `.md` are read; rename it",
          rule: "file-name"))
    }
    files.insert(path)
  }
}
