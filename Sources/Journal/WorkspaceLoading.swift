import Diagnostics
import Files
import Markdown

/// What came of reading a folder.
public struct Loading: Sendable {
  /// The workspace as far as it could be read; `nil` only where there is no readable `course.yml`.
  public var workspace: Workspace?
  /// Everything that is wrong with the files themselves; what is wrong between them is found by `LinkGraph`.
  public var findings: [Finding]
}

extension Workspace {
  /// The name of the file that marks a workspace's root.
  public static let marker = "course.yml"

  /// Reads a workspace, every file once and several at a time.
  /// - Parameters:
  ///   - folder: the workspace's root.
  ///   - leavesOutDrafts: whether what is wrong inside a draft is no more than a warning.
  ///   - jobs: how many threads may work at once.
  ///   - watch: told which files are being parsed.
  /// - Returns: the workspace, and what is wrong with its files.
  public static func load(
    _ folder: String, leavesOutDrafts: Bool, jobs: Int, watch: ParsingWatch = ParsingWatch()
  ) -> Loading {
    let root = resolvedPath(folder) ?? folder
    var findings: [Finding] = []
    let course = readCourse(root, &findings)

    var scan = FolderScan(root: root)
    scan.scan("journal", takesMarkdown: true)
    scan.scan("exercises", takesMarkdown: true)
    let look = readLook(root, &scan)
    findings += scan.findings

    let images = scan.files.filter { PublishableFiles.isMarkup($0) && !look.images.contains($0) }
    let unsafeFiles = images.filter { path in
      guard let bytes = try? readFile("\(root)/\(path)", limit: largestPage) else { return true }
      return !PublishableFiles.isInert(svg: bytes)
    }
    let paths = scan.markdown
    let readings = watch.progress.inParallel("reading", paths.count, jobs: jobs) {
      PageReader.read(paths[$0], root: root, watch: watch)
    }
    for reading in readings where !reading.findings.isEmpty {
      let isLeftOut = leavesOutDrafts && reading.page.isDraft
      findings += isLeftOut ? reading.findings.map(\.asWarning) : reading.findings
    }
    let pieces = WorkspacePieces(
      readings, root: root, weeks: course?.weeks ?? [],
      leavesOutDrafts: leavesOutDrafts, jobs: jobs)
    findings += pieces.findings
    guard var course else { return Loading(workspace: nil, findings: findings.sorted()) }
    if course.title.isEmpty { course.title = "Journal" }
    let workspace = Workspace(
      root: root, course: course, calendar: CourseCalendar(course), pages: readings.map(\.page),
      entries: pieces.entries, terms: pieces.terms, blogs: pieces.blogs, chapters: pieces.chapters,
      blocks: pieces.blocks,
      files: scan.files,
      unsafeFiles: Set(unsafeFiles), look: look)
    findings += workspace.doubledWeeks(leavesOutDrafts: leavesOutDrafts)
    return Loading(workspace: workspace, findings: findings.sorted())
  }

  private static func readCourse(_ root: String, _ findings: inout [Finding]) -> Course? {
    do throws(FileFailure) {
      if let escape = FolderScan.escape(of: marker, root: root) {
        findings.append(escape)
        return nil
      }
      let bytes = try readFile("\(root)/\(marker)", limit: largestPage)
      let problems = SourceText.check(bytes)
      findings += problems.map {
        .error(
          SourceLocation(marker, line: $0.line, column: $0.column), $0.message, rule: "source-text")
      }
      guard problems.isEmpty else { return nil }
      let (course, found) = Course.read(bytes, file: marker)
      findings += found
      return course
    } catch {
      findings.append(error.finding(path: marker))
      return nil
    }
  }

  private static func readLook(_ root: String, _ scan: inout FolderScan) -> Look {
    var look = Look.standard
    if let escape = FolderScan.escape(of: "site", root: root) {
      scan.findings.append(escape)
      return look
    }
    var site = FolderScan(root: root)
    site.scan("site/images", takesMarkdown: false)
    look.images = site.files.sorted { $0.precedesByBytes($1) }
    for name in ["site/theme.css", "site/head.html", "site/footer.html"] {
      site.scan(name, takesMarkdown: false)
      guard site.files.contains(name) else { continue }
      do throws(FileFailure) {
        switch name {
        case "site/theme.css": look.theme = name
        case "site/head.html": look.head = try readFile("\(root)/\(name)", limit: largestPage)
        default: look.footer = try readFile("\(root)/\(name)", limit: largestPage)
        }
      } catch {
        site.findings.append(error.finding(path: name))
      }
    }
    scan.findings += site.findings
    scan.files.formUnion(look.images)
    return look
  }

  /// Two entries of one week: each but the first is an error, or a warning where a draft that is left out has part in it.
  private func doubledWeeks(leavesOutDrafts: Bool) -> [Finding] {
    /// The entry that stands for its week: the first that is shown, else the first.
    var first: Entry?
    return entries.compactMap { entry in
      guard let earlier = first, earlier.week == entry.week else {
        first = entry
        return nil
      }
      let (one, other) = (self[earlier.page], self[entry.page])
      let finding = Finding.error(
        SourceLocation(other.path, line: 1),
        "week \(entry.week) has an entry already, \(one.path); give one another week, or join them",
        rule: "two-entries")
      guard leavesOutDrafts && (one.isDraft || other.isDraft) else { return finding }
      if !other.isDraft { first = entry }
      return finding.asWarning
    }
  }
}

extension Finding {
  var asWarning: Finding {
    Finding(.warning, location, message, rule: rule)
  }
}
