/// Stale files that stand where the new site needs a folder, or in a folder where it needs a file.
///
/// They are part of the old site, so they may go only when the new one is written and has but to be renamed.
struct Obstacles {
  /// Their paths in the output folder.
  let files: Set<String>
  private let staleFolders: Set<String>

  /// Finds what is in the way of the files at these paths.
  init(to new: OutputManifest, among stale: Set<String>) {
    guard !stale.isEmpty else {
      files = []
      staleFolders = []
      return
    }
    let folders = Set(new.paths.flatMap(foldersAbove))
    files = stale.filter { path in
      folders.contains(path) || foldersAbove(path).contains(where: new.contains)
    }
    staleFolders = Set(files.flatMap(foldersAbove))
  }

  /// Whether a folder cannot be made before they are gone.
  func block(folder: Substring) -> Bool {
    !files.isEmpty && foldersAbove("\(folder)/").contains(where: files.contains)
  }

  /// Whether a folder of theirs stands where this file goes.
  func stand(in path: String) -> Bool { staleFolders.contains(path) }
}

/// The folders that a path lies in, the outermost first, without a `/` at their ends.
func foldersAbove(_ path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}
