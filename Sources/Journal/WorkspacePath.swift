/// Paths from the workspace's root, with `/` between their parts, whatever the system.
enum WorkspacePath {
  /// The path that a link of a file leads to; `nil` where it climbs above the root.
  ///
  /// The target is decoded already; one that begins with `/` counts from the root.
  static func resolve(_ target: String, from file: String) -> String? {
    var parts = target.utf8.first == slash ? [] : Self.parts(of: file).dropLast()
    for part in Self.parts(of: target) {
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
    let target = parts(of: path)
    let folder = parts(of: file).dropLast()
    var shared = 0
    while shared < folder.count, shared < target.count - 1, folder[shared] == target[shared] {
      shared += 1
    }
    return String(repeating: "../", count: folder.count - shared)
      + target[shared...].joined(separator: "/")
  }

  /// True for what is never published: names that begin with a dot, logs, and a tutor's feedback.
  static func isHeldBack(_ path: String) -> Bool {
    var previous = slash
    for byte in path.utf8 {
      if byte == UInt8(ascii: ".") && previous == slash { return true }
      previous = byte
    }
    return path.ends(in: ".feedback.md") || path.ends(in: ".jsonl")
  }

  /// The path cut at each slash byte; one with a combining mark after it is no slash to `Character`.
  private static func parts(of path: String) -> [Substring] {
    path.utf8.split(separator: slash).map { Substring($0) }
  }

  private static let slash = UInt8(ascii: "/")
}

extension String {
  /// Whether a name ends in this, which is in small letters, in capitals or not.
  func ends(in ending: String) -> Bool {
    let (own, last) = (utf8, ending.utf8)
    guard own.count >= last.count else { return false }
    return zip(own.suffix(last.count), last).allSatisfy { byte, small in
      byte == small || byte | 0x20 == small && 0x41...0x5a ~= byte
    }
  }
}
