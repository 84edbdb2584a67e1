import Files

/// The list, kept in the output folder, of what a build wrote there.
struct OutputManifest {
  /// Its name in the output folder.
  static let name = ".reflect-site"
  /// How the names of files begin that are not finished.
  static let temporaryPrefix = ".reflect-new-"
  /// How the names of folders begin that are not finished; they stand at the top of the output.
  static let newFolderPrefix = temporaryPrefix + "folder-"

  /// The paths in the folder.
  var paths: Set<String> = []

  init(_ paths: some Sequence<String>) {
    self.paths = Set(paths)
  }

  /// Reads the list of a folder; a folder without one has none of our files.
  init(in folder: String) throws(FileFailure) {
    do throws(FileFailure) {
      let bytes = try readFile("\(folder)/\(Self.name)")
      // A path that could lead out of the folder is none that we wrote.
      paths = Set(
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
          .filter(Self.staysInside))
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// Looks at bytes, as the system does: a slash with a combining mark after it is another `Character`.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.first?.isEmpty == false && !parts.contains { $0.elementsEqual("..".utf8) }
  }

  /// Writes the list, whole or not at all.
  func write(in folder: String) throws(FileFailure) {
    var bytes: [UInt8] = []
    for path in paths.sorted(by: { $0.precedesByBytes($1) }) {
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    let path = "\(folder)/\(Self.name)"
    if file(path, holds: bytes) { return }
    let temporary = "\(folder)/\(Self.temporaryPrefix)list"
    try overwriteFile(temporary, bytes)
    do throws(FileFailure) {
      try renameFile(temporary, to: path)
    } catch {
      try removeFile(temporary)
      throw error
    }
  }
}
