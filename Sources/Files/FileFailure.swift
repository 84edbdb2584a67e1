import Diagnostics

/// Why the system would not do what was asked of a file.
public struct FileFailure: Error, Sendable, Hashable {
  /// What was being done, as in "cannot *read* it".
  public enum Action: String, Sendable {
    case read, write, list, create, rename, remove, lock
  }

  /// What was being done.
  public var action: Action
  /// The path as it was given.
  public var path: String
  /// The system's `errno`, or 0 where the reason is ours.
  public var code: Int32
  /// Why, and what to do about it: lower case, no full stop.
  public var reason: String

  /// Makes a failure from the system's error number.
  public init(_ action: Action, _ path: String, errno code: Int32) {
    self.init(action, path, because: Self.explanation(of: code), code: code)
  }

  /// Makes a failure with a reason of our own.
  public init(_ action: Action, _ path: String, because reason: String, code: Int32 = 0) {
    self.action = action
    self.path = path
    self.code = code
    self.reason = reason
  }

  /// True where nothing stands at the path.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// The failure as a finding about the file, called by another path where one is given.
  public func finding(path: String? = nil) -> Finding {
    .error(
      SourceLocation(path ?? self.path), "cannot \(action.rawValue) it: \(reason)", rule: "file")
  }

  private static func explanation(of code: Int32) -> String {
    switch code {
    case ENOENT: "it does not exist"
    case EACCES, EPERM: "permission denied; check who may use the file and its folder"
    case ENOSPC, EDQUOT: "the disk is full; free some space and run the command again"
    case EFBIG: "the file would be larger than this system allows"
    case EROFS: "the disk is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP: "a symbolic link leads in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EISDIR: "a folder is in its place"
    case ENOTDIR: "a file is where a folder should be"
    case ENOTEMPTY: "the folder is not empty"
    case EIO: "the disk reports a fault"
    default: String(cString: strerror(code))
    }
  }
}
