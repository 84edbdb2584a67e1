import Diagnostics
import Files
import Journal

/// A text that a person writes in an editor, kept in a file of its own until it is safe elsewhere.
struct EditedText {
  /// What was written, without the note; empty where nothing was.
  let text: String
  /// Where it is kept meanwhile.
  let path: String
  private let folder: String

  /// Opens the editor and waits for it.
  /// - Parameters:
  ///   - begun: what is written already.
  ///   - note: what is asked, in one line; shown below the text and taken out again.
  /// - Throws: `Stop` where there is no editor, it fails, or the file cannot be written or read.
  init(_ begun: String = "", note: String) throws {
    let base = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array("\(base)/reflect-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Stop.couldNotRun(FileFailure(.create, base, errno: errno))
    }
    let folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let path = "\(folder)/comment.md"
    let comment = "<!-- \(note.replacing("--", with: "- -")) -->"
    let template = Array("\(begun)\n\n\(comment)\n".utf8)
    do {
      try createFile(path, template)
      try Programs.edit(path)
      let written = String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self)
      text = written.replacing(comment, with: "").trimmingBlankLines()
    } catch {
      var stop = error as? Stop ?? (error as? FileFailure).map { Stop.couldNotRun($0) }
      if fileKind(path) != nil, !file(path, holds: template) {
        stop?.lines.append("what you wrote is kept in \(path)")
      } else {
        unlink(path)
        rmdir(folder)
      }
      throw stop ?? error
    }
    self.path = path
    self.folder = folder
  }

  /// Removes the file, as the text is safe elsewhere or not wanted.
  func discard() {
    unlink(path)
    rmdir(folder)
  }
}
