import Files
import Foundation
import Testing

/// A user to whom permissions apply, also where the tests run as root.
enum Nobody {
  private static let identity = "65534"
  private static let setpriv = "/usr/bin/setpriv"

  static var isNeeded: Bool { geteuid() == 0 }
  static var canBeUsed: Bool { !isNeeded || access(setpriv, X_OK) == 0 }

  /// The words of a command line that run the program as that user.
  static func words() throws -> [String] {
    guard isNeeded else { return [Reflect.path] }
    return [
      setpriv, "--reuid=\(identity)", "--regid=\(identity)", "--clear-groups", try program.get(),
    ]
  }

  /// A copy of the program that every user can reach, wherever the checkout lies.
  private static let program = Result {
    let copy = "/tmp/reflect-as-nobody-\(getpid())"
    try FileManager.default.removeItemIfThere(copy)
    try FileManager.default.copyItem(atPath: Reflect.path, toPath: copy)
    atexit { unlink("/tmp/reflect-as-nobody-\(getpid())") }
    return copy
  }

  /// A small journal that belongs to that user.
  static func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.ownedByNobody()
    return journal
  }
}

extension Journal {
  /// Gives everything in the journal to the user to whom permissions apply.
  func ownedByNobody() throws {
    if Nobody.isNeeded { try shell("chown -R 65534:65534 .").expect() }
  }

  /// Sets the permissions of a file or folder, in octal.
  func allow(_ mode: String, _ path: String) throws {
    try shell("chmod \(mode) '\(path)'").expect()
  }

  /// Runs `reflect` in the journal's folder as a user to whom permissions apply.
  func asNobody(_ arguments: String...) throws -> Outcome {
    try command(Nobody.words() + arguments).run()
  }
}
