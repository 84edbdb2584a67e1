/// A regular file that stays open to be read from any place, by several threads at once.
///
/// What stands at its path may be replaced meanwhile; this still reads the file that was opened.
public final class OpenFile: Sendable {
  /// How many bytes it had when it was opened.
  public let size: Int
  private let path: String
  private let descriptor: Int32

  /// Opens a file.
  /// - Parameters:
  ///   - path: where it is; a symbolic link is followed.
  ///   - limit: the most bytes it may have.
  /// - Throws: `FileFailure` when it is not a file, is larger than the limit, or cannot be opened.
  public init(_ path: String, limit: Int = .max) throws(FileFailure) {
    (descriptor, size) = try openToRead(path, limit: limit)
    self.path = path
  }

  deinit { close(descriptor) }

  /// Reads what follows a place, as much as there is room for.
  /// - Parameters:
  ///   - offset: how many bytes come before it.
  ///   - buffer: where to put it.
  /// - Returns: how many bytes there were; fewer than there is room for only at the end of the file.
  /// - Throws: `FileFailure` when the system refuses.
  public func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    var count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let got = pread(descriptor, base + count, buffer.count - count, off_t(offset + count))
      if got == 0 { break }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        throw FileFailure(.read, path, errno: errno)
      }
    }
    return count
  }
}
