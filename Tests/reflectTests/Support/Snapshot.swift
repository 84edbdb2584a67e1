import Files
import Foundation

/// Every file and folder below a folder, as it stood at one moment.
struct Snapshot: Equatable {
  /// What a path held; a folder has no bytes.
  struct Item: Equatable {
    var bytes: Data?
    /// When it was last modified, in nanoseconds since 1970; 0 for folders.
    var modified: Int
  }

  /// The items by their paths in the folder.
  var items: [String: Item] = [:]

  /// Reads a folder; one that is not there holds nothing.
  init(_ folder: String) throws {
    if fileKind(folder) == .folder { try visit(folder, "") }
  }

  private mutating func visit(_ folder: String, _ prefix: String) throws {
    for item in try folderItems(folder) {
      let path = prefix + item.shownName
      let place = "\(folder)/\(item.shownName)"
      switch item.kind {
      case .folder:
        items[path] = Item(bytes: nil, modified: 0)
        try visit(place, path + "/")
      case .file:
        items[path] = Item(bytes: Data(try readFile(place)), modified: modificationTime(place))
      case .link, .other:
        items[path] = Item(bytes: Data(), modified: modificationTime(place))
      }
    }
  }

  /// The paths of the files, in order.
  var files: [String] { items.keys.filter { items[$0]?.bytes != nil }.sorted() }

  /// The bytes of each file, without the times.
  var contents: [String: Data] { items.compactMapValues(\.bytes) }

  /// The same without the list that a build keeps of its own files.
  var site: Snapshot {
    var result = self
    result.items[".reflect-site"] = nil
    return result
  }

  /// The paths that differ from those of another, in bytes or in time.
  func differences(from other: Snapshot) -> [String] {
    Set(items.keys).union(other.items.keys).filter { items[$0] != other.items[$0] }.sorted()
  }
}

/// When a file was last modified, in nanoseconds since 1970.
func modificationTime(_ path: String) -> Int {
  var status = stat()
  guard lstat(path, &status) == 0 else { return 0 }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
