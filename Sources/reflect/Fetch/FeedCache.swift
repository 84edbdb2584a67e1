import Files
import Journal
import Logs

/// What servers called the versions of feeds that were taken in, so that an unchanged feed need not be sent again.
///
/// It is kept out of git and may be removed at any time; then feeds are sent again, and nothing is lost.
struct FeedCache {
  private let root: String
  private static let folder = "\(ExerciseFolder.Kind.alerts.path)/.cache"

  init(_ root: String) { self.root = root }

  /// What is known of a term's feed.
  ///
  /// - Returns: nothing where the log has become shorter since, as the feed may then hold what the log lacks.
  func validators(of feed: String, file: String) -> WebValidators {
    let none = WebValidators()
    guard let bytes = try? readFile(path(file), limit: 1 << 16),
      let size = try? readFile(log(file), limit: LogFile.largest).count
    else { return none }
    var known = none
    _ = LogFile.forEachLine(of: bytes, file: file) { line, _ in
      guard line.text("url") == feed, let then = line.whole("size"), then <= size else {
        return nil
      }
      known.entityTag = line.text("etag") ?? ""
      known.lastModified = line.text("modified") ?? ""
      return nil
    }
    return known
  }

  /// Remembers a version that was taken in; a failure only costs another transfer.
  func remember(_ validators: WebValidators, of feed: String, file: String) {
    guard let size = try? readFile(log(file), limit: LogFile.largest).count else { return }
    var writer = JSONWriter()
    writer.add("url", feed)
    writer.add("etag", validators.entityTag)
    writer.add("modified", validators.lastModified)
    writer.add("size", size)
    let path = path(file)
    do throws(FileFailure) {
      try makeFolder("\(root)/\(Self.folder)")
      try overwriteFile("\(root)/\(Self.folder)/.gitignore", Array("*\n".utf8))
      try overwriteFile("\(path).new", writer.end())
      try renameFile("\(path).new", to: path)
    } catch {
      unlink(path)
    }
  }

  private func log(_ file: String) -> String { "\(root)/\(AlertTerm.logPath(of: file))" }

  private func path(_ file: String) -> String {
    "\(root)/\(Self.folder)/\(MentionID(story: file)).json"
  }
}
