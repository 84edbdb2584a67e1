import Files
import Journal

/// What writing a site came to.
public struct PublicationSummary: Sendable {
  /// Files that the site has.
  public var files = 0
  /// Files that are new or hold other bytes than before.
  public var written = 0
  /// Files of an earlier build that the site no longer has.
  public var removed = 0
}

/// Why a site was not written; whatever stood in the folder is as it was.
public enum PublicationFailure: Error, Sendable {
  /// The folder holds files that no build of ours made; some of them, by path in the folder.
  case foreignFiles([String])
  /// Another build is writing to the folder.
  case busy
  /// The system would not read or write a file.
  case file(FileFailure)
}

/// Writes a site into a folder, whole.
///
/// In this order: the list of routes old and new is recorded; changed files are written beside their old selves,
/// and new folders beside the old ones, under names of ours; once all are written they are renamed; stale files
/// go; the list of the new routes is recorded. Whatever stops it in between, each page is the old one or the new one, and the next build sweeps up.
public struct Publication: Sendable {
  private let root: String
  private let output: String
  private let jobs: Int
  private let progress: Progress

  /// Prepares to write.
  /// - Parameters:
  ///   - root: the workspace's folder, which copied files are read from.
  ///   - output: the folder to write to; it is made where it is missing.
  ///   - jobs: how many threads may work at once.
  ///   - progress: told how many files are written.
  public init(
    from root: String, to output: String, jobs: Int, progress: Progress = Progress()
  ) {
    self.root = root
    self.output = output
    self.jobs = jobs
    self.progress = progress
  }

  /// Writes the site.
  /// - Throws: `PublicationFailure`; the old site then stands as it was.
  public func publish(_ site: Site) throws(PublicationFailure) -> PublicationSummary {
    // The first look is before anything is made, so that a refused folder gets no file of ours.
    if fileKind(output) != nil { _ = try survey() }
    guard let lock = try attempt({ () throws(FileFailure) in try lockedFolder() }) else {
      throw .busy
    }
    defer { lock.release() }
    let survey = try survey()
    return try attempt { () throws(FileFailure) in try replace(survey, with: site) }
  }

  private func attempt<Value>(
    _ work: () throws(FileFailure) -> Value
  ) throws(PublicationFailure) -> Value {
    do throws(FileFailure) {
      return try work()
    } catch {
      throw .file(error)
    }
  }

  private func lockedFolder() throws(FileFailure) -> FolderLock? {
    try makeFolder(output)
    return try FolderLock(output)
  }

  private func survey() throws(PublicationFailure) -> OutputSurvey {
    let survey = try attempt { () throws(FileFailure) in try OutputSurvey(output) }
    guard survey.foreign.isEmpty else { throw .foreignFiles(survey.foreign) }
    return survey
  }

  private func replace(
    _ survey: OutputSurvey, with site: Site
  ) throws(FileFailure) -> PublicationSummary {
    for leftover in survey.leftovers { try removeFile("\(output)/\(leftover)") }
    for leftover in survey.leftoverFolders { removeFolderIfEmpty("\(output)/\(leftover)") }
    let new = OutputManifest(site.files.map(\.route.path))
    // They are in order, so files of a folder stand together.
    var folders: [Substring] = []
    for file in site.files where !file.route.folder.isEmpty {
      let folder = file.route.folder.dropLast()
      if folder != folders.last { folders.append(folder) }
    }
    try checkNames(new, folders)
    let stale = survey.manifest.subtracting(new)
    let obstacles = Obstacles(to: new, among: stale)
    let staging = Staging(folders, present: survey.present, obstacles: obstacles)
    let both = survey.manifest.union(new)
    try both.write(in: output)
    do throws(FileFailure) {
      try makeFolders(folders.filter { !obstacles.block(folder: $0) }.map(staging.path(ofFolder:)))
    } catch {
      giveUp(survey.manifest)
      throw error
    }
    // Every changed file beside its old self.
    let outcomes = progress.inParallel("writing", site.files.count, jobs: jobs) {
      prepare(site.files[$0], $0, survey, staging)
    }
    let changed = outcomes.indices.filter {
      if case .written = outcomes[$0] { true } else { false }
    }
    for case .failed(let failure) in outcomes {
      for index in changed { unlink(path(of: site.files[index].route, index, in: staging)) }
      giveUp(survey.manifest)
      throw failure
    }
    // From here on nothing needs room on the disk that is not given back before.
    try removeStale(obstacles.files)
    try makeFolders(folders.filter { obstacles.block(folder: $0) })
    for folder in staging.newFolders {
      try renameFile("\(output)/\(folder.path)", to: "\(output)/\(folder.name)")
    }
    let others = changed.filter { !staging.isInNewFolder(site.files[$0].route) }
    let failures = inParallel(others.count, jobs: jobs) { place -> FileFailure? in
      let index = others[place]
      let route = site.files[index].route
      do throws(FileFailure) {
        try renameFile(path(of: route, index, in: staging), to: "\(output)/\(route.path)")
        return nil
      } catch {
        return error
      }
    }
    for case let failure? in failures { throw failure }
    try removeStale(stale.subtracting(obstacles.files))
    if both.paths != new.paths { try new.write(in: output) }
    return PublicationSummary(
      files: site.files.count, written: changed.count, removed: stale.count)
  }

  private enum Outcome: Sendable {
    case unchanged
    case written
    case failed(FileFailure)
  }

  /// Writes a file beside its old self, unless that holds the same bytes already.
  private func prepare(
    _ file: SiteFile, _ index: Int, _ survey: OutputSurvey, _ staging: Staging
  ) -> Outcome {
    let temporary = path(of: file.route, index, in: staging)
    let path = "\(output)/\(file.route.path)"
    let isPresent = survey.present.contains(file.route.path)
    do throws(FileFailure) {
      switch file.content {
      case .made(let make):
        let bytes = make()
        if isPresent {
          if Files.file(path, holds: bytes) { return .unchanged }
          try checkPlace(path, file.route, staging.obstacles)
        }
        try overwriteFile(temporary, bytes)
      case .copy(let source):
        let original = "\(root)/\(source)"
        if isPresent {
          if filesAreEqual(original, path) { return .unchanged }
          try checkPlace(path, file.route, staging.obstacles)
        }
        try copyFile(from: original, to: temporary)
      }
      return .written
    } catch {
      return .failed(error)
    }
  }

  /// Fails while the old site still stands where a rename would fail later.
  private func checkPlace(
    _ path: String, _ route: Route, _ obstacles: Obstacles
  ) throws(FileFailure) {
    if obstacles.stand(in: route.path) || obstacles.block(folder: route.folder.dropLast()) {
      return
    }
    try checkFilePlace(path)
  }

  /// The path of a file until all are written.
  private func path(of route: Route, _ index: Int, in staging: Staging) -> String {
    "\(output)/\(staging.path(of: route, index))"
  }

  /// Fails where a file of the site would have the name of one of its folders, or one too long for a file.
  private func checkNames(_ new: OutputManifest, _ folders: [Substring]) throws(FileFailure) {
    let tooLong = new.paths.filter { path in
      path.utf8.count > 255 && path.split(separator: "/").contains { $0.utf8.count > 255 }
    }
    if let path = tooLong.first {
      throw FileFailure(.create, "\(output)/\(path)", errno: ENAMETOOLONG)
    }
    let above = Set(folders.flatMap { foldersAbove("\($0)/") })
    guard let path = above.filter(new.contains).min() else { return }
    throw FileFailure(
      .create, "\(output)/\(path)",
      because: "a folder of the site would have the same name; rename the folder or the page")
  }

  private func makeFolders(_ folders: [Substring]) throws(FileFailure) {
    for folder in folders { try makeFolder("\(output)/\(folder)") }
  }

  /// Leaves the folder as it was found: no new folders, and the old list.
  private func giveUp(_ old: OutputManifest) {
    removeEmptyFolders(output)
    if old.paths.isEmpty {
      unlink("\(output)/\(OutputManifest.name)")
    } else {
      // The list of both is longer and so as true as the old one, should even this not be possible.
      try? old.write(in: output)
    }
  }

  private func removeStale(_ paths: Set<String>) throws(FileFailure) {
    // A build that was stopped may have made a folder in a file's place already.
    for path in paths where fileKind("\(output)/\(path)") != .folder {
      try removeFile("\(output)/\(path)")
    }
    for folder in Set(paths.flatMap(foldersAbove)).sorted(by: { $0.count > $1.count }) {
      removeFolderIfEmpty("\(output)/\(folder)")
    }
  }

  private func removeEmptyFolders(_ folder: String) {
    guard let items = try? folderItems(folder) else { return }
    for item in items where item.kind == .folder {
      removeEmptyFolders("\(folder)/\(item.shownName)")
      removeFolderIfEmpty("\(folder)/\(item.shownName)")
    }
  }
}
