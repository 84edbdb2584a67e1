import Diagnostics
import Files
import Logs

extension History {
  /// Reads the log of a workspace; one that is not there yet is empty.
  /// - Parameters:
  ///   - root: the workspace's folder.
  ///   - jobs: the most threads that work at once, at least 1.
  /// - Returns: the history, a warning for each line that was passed over, and an error where the file cannot be read.
  public static func load(_ root: String, jobs: Int) -> (history: History, findings: [Finding]) {
    do throws(FileFailure) {
      return try replay(LogText(path: "\(root)/\(file)"), file: file, jobs: jobs)
    } catch {
      return (.empty, error.isMissing ? [] : [error.finding(path: file)])
    }
  }

  /// Appends to the log of a workspace, which is made where it is missing; on the disk when this returns.
  /// - Parameters:
  ///   - reviews: what happened, in order.
  ///   - root: the workspace's folder.
  /// - Throws: `FileFailure` where the log cannot be made, locked or written.
  public static func append(_ reviews: [Review], in root: String) throws(FileFailure) {
    let path = "\(root)/\(file)"
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    try LogFile.append(reviews.flatMap(\.line), to: path)
  }
}
