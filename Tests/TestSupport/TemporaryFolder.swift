import Files

/// A folder of its own for one test, gone with the value.
public final class TemporaryFolder {
  /// Where it is, with every symbolic link resolved.
  public let path: String

  /// Makes a folder with these files, given by their path in it.
  public init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/reflect-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure(.create, "/tmp", errno: errno) }
    let name = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let made = String(decoding: name, as: UTF8.self)
    path = resolvedPath(made) ?? made
    for (file, text) in files { try write(Array(text.utf8), to: file) }
  }

  /// Writes a file, and makes the folders above it.
  public func write(_ bytes: [UInt8], to file: String) throws {
    let full = "\(path)/\(file)"
    if let slash = full.lastIndex(of: "/") { try makeFolder(String(full[..<slash])) }
    try createFile(full, bytes)
  }

  /// Makes a symbolic link.
  public func link(_ file: String, to target: String) {
    symlink(target, "\(path)/\(file)")
  }

  deinit { remove(path) }

  private func remove(_ folder: String) {
    chmod(folder, 0o700)
    for item in (try? folderItems(folder)) ?? [] {
      let inner = "\(folder)/\(item.shownName)"
      if item.kind == .folder { remove(inner) } else { unlink(inner) }
    }
    rmdir(folder)
  }
}
