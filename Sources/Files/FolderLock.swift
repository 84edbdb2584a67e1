/// A lock that one process at a time holds on a folder; the system lets go of it when the process ends.
public struct FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; `nil` where another process holds it.
  /// - Throws: `FileFailure` where the folder cannot be opened or locked.
  public init?(_ folder: String) throws(FileFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.lock, folder, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw FileFailure(.lock, folder, errno: code)
    }
    self.descriptor = descriptor
  }

  /// Lets go of the lock.
  public func release() { close(descriptor) }
}
