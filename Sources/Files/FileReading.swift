/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  case file, folder, link, other
}

/// One name in a folder.
public struct FolderItem: Sendable, Hashable {
  /// The name; `nil` where its bytes are not valid UTF-8.
  public var name: String?
  /// The name with each invalid byte replaced, to be shown to a person.
  public var shownName: String
  /// What it names; a symbolic link is not followed.
  public var kind: FileKind
}

/// Reads a whole regular file.
/// - Parameters:
///   - path: where it is; a symbolic link is followed.
///   - limit: the most bytes it may have.
/// - Returns: its bytes.
/// - Throws: `FileFailure` when it is not a file, is larger than the limit, or cannot be read.
public func readFile(_ path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
  let (descriptor, size) = try openToRead(path, limit: limit)
  defer { close(descriptor) }
  var failure: Int32 = 0
  var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      guard let base = buffer.baseAddress else { break }
      let got = read(descriptor, base + count, size - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break  // It became shorter while we read.
      } else if errno != EINTR {
        failure = errno
        break
      }
    }
  }
  guard failure == 0 else { throw FileFailure(.read, path, errno: failure) }
  if size == 0 { bytes = try readStream(descriptor, path, limit: limit) }
  return bytes
}

/// Opens a regular file that is not larger than a limit.
/// - Returns: the descriptor, which the caller closes, and how many bytes the file has.
func openToRead(_ path: String, limit: Int) throws(FileFailure) -> (Int32, size: Int) {
  // O_NONBLOCK keeps a named pipe from stopping us forever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileFailure(.read, path, errno: errno) }
  do throws(FileFailure) {
    return (descriptor, try sizeOfFile(descriptor, path, limit: limit))
  } catch {
    close(descriptor)
    throw error
  }
}

private func sizeOfFile(
  _ descriptor: Int32, _ path: String, limit: Int
) throws(FileFailure) -> Int {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(.read, path, errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw FileFailure(
      .read, path,
      because: status.st_mode & S_IFMT == S_IFDIR
        ? "it is a folder" : "it is not a regular file", code: EISDIR)
  }
  let size = Int(status.st_size)
  guard size <= limit else {
    throw FileFailure(
      .read, path, because: "it has \(size) bytes, and the most allowed is \(limit)", code: EFBIG)
  }
  return size
}

/// Reads what a file whose size is not known beforehand holds, such as one under `/proc`.
private func readStream(
  _ descriptor: Int32, _ path: String, limit: Int
) throws(FileFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let got = read(descriptor, &buffer, buffer.count)
    if got == 0 { return bytes }
    if got < 0 {
      if errno == EINTR { continue }
      throw FileFailure(.read, path, errno: errno)
    }
    bytes.append(contentsOf: buffer[..<got])
    guard bytes.count <= limit else {
      throw FileFailure(
        .read, path, because: "it has more than the \(limit) bytes allowed", code: EFBIG)
    }
  }
}

/// What stands at a path, without following a symbolic link there; `nil` where nothing does or it cannot be known.
public func fileKind(_ path: String) -> FileKind? {
  var status = stat()
  guard lstat(path, &status) == 0 else { return nil }
  return kind(ofMode: status.st_mode)
}

private func kind(ofMode mode: mode_t) -> FileKind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

/// What a path leads to with every symbolic link followed, or `nil` where it leads nowhere or to a name that is not UTF-8.
public func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(validatingCString: resolved)
}

/// The items of a folder, without `.` and `..`, ordered by name so that no run depends on the disk's order.
/// - Throws: `FileFailure` when the folder cannot be read.
public func folderItems(_ path: String) throws(FileFailure) -> [FolderItem] {
  guard let stream = opendir(path) else { throw FileFailure(.list, path, errno: errno) }
  defer { closedir(stream) }
  var items: [FolderItem] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw FileFailure(.list, path, errno: errno) }
      break
    }
    let nameBytes = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      Array(raw.prefix { $0 != 0 })
    }
    let name = String(validating: nameBytes, as: UTF8.self)
    if name == "." || name == ".." { continue }
    let shown = name ?? String(decoding: nameBytes, as: UTF8.self)
    let type = Int32(entry.pointee.d_type)
    let found: FileKind? =
      switch type {
      case Int32(DT_REG): .file
      case Int32(DT_DIR): .folder
      case Int32(DT_LNK): .link
      case Int32(DT_UNKNOWN): fileKind(path + "/" + shown)
      default: .other
      }
    items.append(FolderItem(name: name, shownName: shown, kind: found ?? .other))
  }
  items.sort { $0.shownName.precedesByBytes($1.shownName) }
  return items
}
