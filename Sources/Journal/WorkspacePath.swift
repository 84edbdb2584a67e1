/// Paths from the workspace's root, with `/` between their parts, whatever the system.
enum WorkspacePath {
  /// The path that a link of a file leads to; `nil` where it climbs above the root.
  ///
  /// The target is decoded already; one that begins with `/` counts from the root.
  static func resolve(_ target: String, from file: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
    for part in target.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The address of one path from the folder of another, not yet escaped: `../index.html`.
  static func relative(_ path: String, from file: String) -> String {
    let target = path.split(separator: "/")
    let folder = file.split(separator: "/").dropLast()
    var shared = 0
    while shared < folder.count, shared < target.count - 1, folder[shared] == target[shared] {
      shared += 1
    }
    return String(repeating: "../", count: folder.count - shared)
      + target[shared...].joined(separator: "/")
  }
}
