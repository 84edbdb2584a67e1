import Files

/// Where the files of a new site stand until all of them are written.
///
/// A file stands beside its old self, under a name of ours. A folder that the output does not have yet has a name
/// of ours itself, and takes its own with all that is in it: one rename instead of one for each file.
struct Staging {
  let obstacles: Obstacles
  /// For each new folder at the top of the site, its name until then.
  private let names: [Substring: String]

  /// - Parameters:
  ///   - folders: the folders of the new site's files.
  ///   - present: every path in the output folder.
  ///   - obstacles: what is in the way of the new site.
  init(_ folders: [Substring], present: Set<String>, obstacles: Obstacles) {
    self.obstacles = obstacles
    let new = Set(folders.map(Self.top(of:))).filter { !present.contains(String($0)) }.sorted()
    names = Dictionary(
      uniqueKeysWithValues: new.enumerated().map { number, name in
        (name, "\(OutputManifest.newFolderPrefix)\(number)")
      })
  }

  /// The path in the output folder where a file stands.
  func path(of route: Route, _ index: Int) -> String {
    if let path = pathInNewFolder(route.path[...]) { return path }
    // Short whatever the route, and in the same folder if that can be made yet.
    let folder = obstacles.block(folder: route.folder.dropLast()) ? "" : route.folder
    return "\(folder)\(OutputManifest.temporaryPrefix)\(index)"
  }

  /// The path where a folder stands.
  func path(ofFolder folder: Substring) -> Substring {
    pathInNewFolder(folder).map { Substring($0) } ?? folder
  }

  /// Whether a file takes its name with the folder that it is in.
  func isInNewFolder(_ route: Route) -> Bool { names[Self.top(of: route.path[...])] != nil }

  /// The new folders: where they stand, and their own names.
  var newFolders: [(path: String, name: Substring)] {
    names.sorted { $0.key < $1.key }.map { (path: $0.value, name: $0.key) }
  }

  private func pathInNewFolder(_ path: Substring) -> String? {
    let top = Self.top(of: path)
    guard let name = names[top] else { return nil }
    return name + Substring(path.utf8.dropFirst(top.utf8.count))
  }

  /// The first part of a path.
  private static func top(of path: Substring) -> Substring {
    Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") })
  }
}
