import Files

/// What stands in an output folder before a build: ours, left over by a build that was stopped, or foreign.
struct OutputSurvey {
  /// What an earlier build wrote, as its list says.
  let manifest: OutputManifest
  /// Unfinished files that a stopped build left, by path in the folder.
  private(set) var leftovers: [String] = []
  /// Unfinished folders that a stopped build left, each after those in it.
  private(set) var leftoverFolders: [String] = []
  /// The first few files that no build of ours wrote, by path in the folder.
  private(set) var foreign: [String] = []

  /// Every file and folder, by path in the folder.
  private(set) var present: Set<String> = []

  private static let mostShown = 5

  init(_ folder: String) throws(FileFailure) {
    manifest = try OutputManifest(in: folder)
    try visit(folder, "")
  }

  private mutating func visit(
    _ folder: String, _ prefix: String, isLeftover: Bool = false
  ) throws(FileFailure) {
    for item in try folderItems(folder) {
      // The folder will be refused, and it may be as large as a home.
      if foreign.count == Self.mostShown { return }
      let path = prefix + item.shownName
      present.insert(path)
      if item.kind == .folder {
        let isOurs = isLeftover || path.hasPrefix(OutputManifest.newFolderPrefix)
        try visit("\(folder)/\(item.shownName)", path + "/", isLeftover: isOurs)
        if isOurs { leftoverFolders.append(path) }
      } else if isLeftover || item.shownName.hasPrefix(OutputManifest.temporaryPrefix) {
        leftovers.append(path)
      } else if item.kind != .file
        || path != OutputManifest.name && !manifest.contains(path)
      {
        // No build makes a link, whatever the list says, and what is behind one is not ours.
        foreign.append(path)
      }
    }
  }
}
