/// Writes a file that must not exist yet.
/// - Throws: `FileFailure`; its code is `EEXIST` where something stands there already. A file that could not be
///   written whole is taken away again.
public func createFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
}

/// Writes a file that must not exist yet, such that nobody ever finds it there half-written.
/// - Throws: `FileFailure`; its code is `EEXIST` where something stands there already.
public func createFileAtOnce(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  let draft = "\(path).\(getpid()).new"
  try overwriteFile(draft, bytes)
  defer { unlink(draft) }
  if link(draft, path) == 0 { return }
  switch errno {
  // Not every file system gives a file two names.
  case EPERM, ENOTSUP, ENOSYS, EMLINK: try createFile(path, bytes)
  default: throw FileFailure(.create, path, errno: errno)
  }
}

/// Writes a file, replacing what stood there, such that everybody finds it old or new and never half-written.
/// - Throws: `FileFailure`; what stood there before is then as it was.
public func replaceFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  let draft = "\(path).\(getpid()).new"
  do throws(FileFailure) {
    try overwriteFile(draft, bytes)
  } catch {
    throw FileFailure(.write, path, errno: error.code)
  }
  do throws(FileFailure) {
    try renameFile(draft, to: path)
  } catch {
    unlink(draft)
    throw FileFailure(.write, path, errno: error.code)
  }
}

/// Writes a file, replacing what stood there; for files that nobody reads until they are renamed.
/// - Throws: `FileFailure`; a file that could not be written whole is taken away again.
public func overwriteFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW)
}

private func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(FileFailure) {
  let descriptor = open(path, flags, 0o666)
  guard descriptor >= 0 else { throw FileFailure(.write, path, errno: errno) }
  var code = writeAll(bytes, to: descriptor)
  // Some file systems report a full disk only here.
  if close(descriptor) != 0 && code == 0 { code = errno }
  guard code == 0 else {
    unlink(path)
    throw FileFailure(.write, path, errno: code)
  }
}

/// Writes every byte to an open file.
/// - Returns: 0, or the system's error number.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      let put = write(descriptor, base + done, buffer.count - done)
      if put >= 0 {
        done += put
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Copies a regular file's bytes to a path, which is replaced.
/// - Throws: `FileFailure` of the side that failed; what could not be written whole is taken away again.
public func copyFile(from source: String, to path: String) throws(FileFailure) {
  let input = open(source, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard input >= 0 else { throw FileFailure(.read, source, errno: errno) }
  defer { close(input) }
  let output = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
  guard output >= 0 else { throw FileFailure(.write, path, errno: errno) }
  var failure: FileFailure?
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while failure == nil {
    let got = read(input, &buffer, buffer.count)
    if got == 0 { break }
    if got < 0 {
      if errno == EINTR { continue }
      failure = FileFailure(.read, source, errno: errno)
    } else {
      let code = writeAll(got == buffer.count ? buffer : Array(buffer[..<got]), to: output)
      if code != 0 { failure = FileFailure(.write, path, errno: code) }
    }
  }
  if close(output) != 0 && failure == nil { failure = FileFailure(.write, path, errno: errno) }
  if let failure {
    unlink(path)
    throw failure
  }
}

/// True where two regular files hold the same bytes.
public func filesAreEqual(_ a: String, _ b: String) -> Bool {
  let first = open(a, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard first >= 0 else { return false }
  defer { close(first) }
  let second = open(b, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard second >= 0 else { return false }
  defer { close(second) }
  var (one, two) = (stat(), stat())
  guard fstat(first, &one) == 0, fstat(second, &two) == 0, one.st_size == two.st_size,
    two.st_mode & S_IFMT == S_IFREG
  else { return false }
  var left = [UInt8](repeating: 0, count: 1 << 17)
  var right = left
  while true {
    let got = readFully(first, &left)
    guard got >= 0, readFully(second, &right) == got, left[..<got] == right[..<got] else {
      return false
    }
    if got < left.count { return true }
  }
}

private func readFully(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  let size = buffer.count
  return buffer.withUnsafeMutableBytes { bytes in
    var done = 0
    while done < size, let base = bytes.baseAddress {
      let got = read(descriptor, base + done, size - done)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        return -1
      }
      done += got
    }
    return done
  }
}

/// True where a regular file holds exactly these bytes.
public func file(_ path: String, holds bytes: [UInt8]) -> Bool {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    Int(status.st_size) == bytes.count
  else { return false }
  var old = [UInt8](repeating: 0, count: bytes.count)
  return readFully(descriptor, &old) == bytes.count && old == bytes
}

/// Makes sure that a file can be renamed to a path later.
///
/// Its name must not be too long, and no folder with anything in it may have that name; an empty one is removed.
/// - Throws: `FileFailure` where a rename would fail.
public func checkFilePlace(_ path: String) throws(FileFailure) {
  var status = stat()
  if lstat(path, &status) != 0 {
    if errno != ENOENT { throw FileFailure(.create, path, errno: errno) }
  } else if status.st_mode & S_IFMT == S_IFDIR, rmdir(path) != 0, errno != ENOENT {
    throw FileFailure(.create, path, errno: EISDIR)
  }
}

/// Renames a file, replacing what stands at the new name.
/// - Throws: `FileFailure` when the system refuses.
public func renameFile(_ old: String, to new: String) throws(FileFailure) {
  guard rename(old, new) == 0 else { throw FileFailure(.rename, new, errno: errno) }
}

/// Makes a folder and those above it that are missing.
/// - Throws: `FileFailure` when one cannot be made or a file is in the way.
public func makeFolder(_ path: String) throws(FileFailure) {
  if mkdir(path, 0o777) == 0 { return }
  let code = errno
  if code == EEXIST {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw FileFailure(.create, path, errno: ENOTDIR)
  }
  guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
    throw FileFailure(.create, path, errno: code)
  }
  try makeFolder(String(path[..<slash]))
  if mkdir(path, 0o777) != 0 && errno != EEXIST {
    throw FileFailure(.create, path, errno: errno)
  }
}

/// Removes a file; one that is gone already, or whose folder is, is fine.
/// - Throws: `FileFailure` when the system refuses.
public func removeFile(_ path: String) throws(FileFailure) {
  if unlink(path) != 0 && errno != ENOENT && errno != ENOTDIR {
    throw FileFailure(.remove, path, errno: errno)
  }
}

/// Removes a folder if nothing is in it; says nothing otherwise.
public func removeFolderIfEmpty(_ path: String) {
  rmdir(path)
}

/// Closes an open file.
public func closeFile(_ descriptor: Int32) { close(descriptor) }
