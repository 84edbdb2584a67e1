import Files

/// The list, kept in the output folder, of what a build wrote there.
struct OutputManifest {
  /// Its name in the output folder.
  static let name = ".reflect-site"
  /// How the names of files begin that are not finished.
  static let temporaryPrefix = ".reflect-new-"
  /// How the names of folders begin that are not finished; they stand at the top of the output.
  static let newFolderPrefix = temporaryPrefix + "folder-"

  /// The paths in the folder, in the order of their bytes, each once.
  let paths: [String]

  init(_ paths: [String]) {
    let isOrdered = zip(paths, paths.dropFirst()).allSatisfy { $0.precedesByBytes($1) }
    self.paths = isOrdered ? paths : Set(paths).sorted { $0.precedesByBytes($1) }
  }

  /// Reads the list of a folder; a folder without one has none of our files.
  init(in folder: String) throws(FileFailure) {
    do throws(FileFailure) {
      let bytes = try readFile("\(folder)/\(Self.name)")
      // A path that could lead out of the folder is none that we wrote.
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      self.init(lines.filter(Self.staysInside))
    } catch {
      if !error.isMissing { throw error }
      self.init([])
    }
  }

  /// Looks at bytes, as the system does: a slash with a combining mark after it is another `Character`.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.first?.isEmpty == false && !parts.contains { $0.elementsEqual("..".utf8) }
  }

  /// Whether a path is in the list.
  func contains(_ path: String) -> Bool {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].precedesByBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path
  }

  /// The paths of both lists.
  func union(_ other: Self) -> Self {
    if paths.isEmpty || paths == other.paths { return other }
    return Self(Array(Set(paths).union(other.paths)))
  }

  /// The paths that another list does not have.
  func subtracting(_ other: Self) -> Set<String> {
    paths == other.paths ? [] : Set(paths).subtracting(other.paths)
  }

  /// Writes the list, whole or not at all.
  func write(in folder: String) throws(FileFailure) {
    var bytes: [UInt8] = []
    for path in paths {
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
