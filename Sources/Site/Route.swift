import Files

/// The address of a page or file of the site, as a path from the site's root: `journal/week-08.html`.
public struct Route: Sendable, Hashable, Comparable {
  /// The path, with `/` between its parts, neither beginning nor ending with one.
  public let path: String
  /// How many bytes of the path name its folder, with the `/` at its end.
  private let folderLength: Int

  /// Makes a route; the path must be relative and free of `.` and `..`.
  public init(_ path: String) {
    self.path = path
    let bytes = path.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    folderLength = slash.map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? 0
  }

  /// The folder of the path with the `/` at its end; empty for the site's root.
  var folder: Substring { Substring(path.utf8.prefix(folderLength)) }

  /// The path's last part where it lies in the same folder as another; `nil` elsewhere.
  func name(inFolderOf other: Route) -> Substring? {
    guard folderLength == other.folderLength, folder == other.folder else { return nil }
    return Substring(path.utf8.dropFirst(folderLength))
  }

  /// The way from this page's folder up to the site's root: empty, `../` or `../../` and so on.
  var toRoot: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Orders by path, byte by byte, so that it depends on no locale.
  public static func < (a: Self, b: Self) -> Bool {
    a.path.precedesByBytes(b.path)
  }
}

/// Turns names into routes, no two of which are equal on a file system that ignores case.
struct RouteNames {
  /// The most bytes that file systems give a name.
  private static let longestName = 255

  private var taken: Set<String> = []

  /// The route made of a base and an ending such as `.html`, with a suffix between them where it is taken or too long.
  ///
  /// The suffix depends on nothing but `original`, what the base was made from, so it stays when others come.
  mutating func route(_ base: String, ending: String, original: String) -> Route {
    let room = Self.longestName - ending.utf8.count
    let name = base.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
    var path = base + ending
    var salt = 0
    while (salt == 0 && name.count > room) || !taken.insert(path.lowercased()).inserted {
      let suffix = "-\(shortHash(original, salt: salt))"
      let excess = max(0, name.count + suffix.utf8.count - room)
      path = "\(base.dropped(lastBytes: excess))\(suffix)\(ending)"
      salt += 1
    }
    return Route(path)
  }

  /// Six hexadecimal digits of the text's hash.
  private func shortHash(_ text: String, salt: Int) -> String {
    let hash = stableHash(text, salt: salt)
    let digits = String((hash ^ (hash >> 32)) & 0xff_ffff, radix: 16)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}

extension String {
  /// The text without so many bytes at its end, and without the rest of a character that they cut.
  fileprivate func dropped(lastBytes count: Int) -> Substring {
    var rest = utf8.dropLast(count)
    if count > 0 {
      while let last = rest.last, last & 0xc0 == 0x80 { rest.removeLast() }
      if let last = rest.last, last & 0x80 != 0 { rest.removeLast() }
    }
    return Substring(rest)
  }
}

/// The name as part of an address: lower case, letters, digits and `-` only; `tag` where nothing is left.
func slug(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.lowercased().unicodeScalars {
    let isMark = scalar.properties.isMark && result.last.map { $0 != "-" } == true
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark {
      result.append(scalar)
    } else if let last = result.last, last != "-" {
      result.append("-")
    }
  }
  if result.last == "-" { result.removeLast() }
  return result.isEmpty ? "tag" : String(result)
}

extension Unicode.Scalar.Properties {
  /// True for a mark on the letter before it, as in a decomposed `é` or in Thai.
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
