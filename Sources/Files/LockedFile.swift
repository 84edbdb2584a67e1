/// An open file whose lock we hold, to be appended to; whoever else appends through this type waits.
///
/// The file that is locked is the one that stands at the path: an editor that replaced it while we waited makes us
/// open it again.
public struct LockedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens a file and waits for its lock.
  /// - Parameters:
  ///   - path: where it is; a symbolic link there is refused.
  ///   - creates: whether a file that is missing is made.
  /// - Throws: `FileFailure` where it cannot be opened or locked.
  public init(_ path: String, creates: Bool) throws(FileFailure) {
    self.path = path
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (creates ? O_CREAT : 0)
    while true {
      let opened = open(path, flags, 0o666)
      guard opened >= 0 else { throw FileFailure(.write, path, errno: errno) }
      do throws(FileFailure) {
        try Self.lock(opened, path)
      } catch {
        Files.closeFile(opened)
        throw error
      }
      if Self.isFile(opened, at: path) {
        descriptor = opened
        return
      }
      Files.closeFile(opened)
    }
  }

  deinit { closeFile(descriptor) }

  private static func lock(_ descriptor: Int32, _ path: String) throws(FileFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(.write, path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(.write, path, because: "it is not a regular file")
    }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { throw FileFailure(.lock, path, errno: errno) }
    }
  }

  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (own, there) = (stat(), stat())
    guard fstat(descriptor, &own) == 0, lstat(path, &there) == 0 else { return false }
    return own.st_dev == there.st_dev && own.st_ino == there.st_ino
  }

  /// How many bytes it has.
  public var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Its last byte; `nil` where it is empty.
  public var lastByte: UInt8? {
    var byte: UInt8 = 0
    let size = size
    return size > 0 && pread(descriptor, &byte, 1, off_t(size - 1)) == 1 ? byte : nil
  }

  /// Reads the file, or what follows its first bytes.
  /// - Parameters:
  ///   - start: how many bytes are left out.
  ///   - limit: the most bytes that the file may have.
  /// - Returns: the bytes; none where it is not so long.
  /// - Throws: `FileFailure` where it is larger than the limit or cannot be read.
  public func bytes(from start: Int = 0, limit: Int) throws(FileFailure) -> [UInt8] {
    let whole = size
    guard whole <= limit else {
      throw FileFailure(
        .read, path, because: "it has \(whole) bytes, and the most allowed is \(limit)", code: EFBIG
      )
    }
    let size = max(0, whole - start)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = pread(descriptor, base + count, size - count, off_t(start + count))
        if got == 0 { break }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    guard failure == 0 else { throw FileFailure(.read, path, errno: failure) }
    return bytes
  }

  /// Writes bytes to the end in one go and waits until the disk has them; where it cannot, the file is cut back.
  /// - Throws: `FileFailure` when the system refuses.
  public func append(_ bytes: [UInt8]) throws(FileFailure) {
    let old = size
    var code = writeAll(bytes, to: descriptor)
    if code == 0 && fsync(descriptor) != 0 { code = errno }
    guard code == 0 else {
      ftruncate(descriptor, off_t(old))
      throw FileFailure(.write, path, errno: code)
    }
  }

  /// Drops everything after the first bytes, and waits until the disk knows.
  /// - Throws: `FileFailure` when the system refuses.
  public func cut(to size: Int) throws(FileFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else {
      throw FileFailure(.write, path, errno: errno)
    }
  }
}
