import Diagnostics
import Files

/// The files of one exercise, read without the rest of the journal and without their HTML: what commands that add to it
/// and the quiz need.
public struct ExerciseFolder: Sendable {
  /// Which exercise it is.
  public enum Kind: String, Sendable {
    case alerts, blogs, chapters

    /// The folder from the workspace's root.
    public var path: String { "exercises/\(rawValue)" }
  }

  /// The workspace's root.
  public let root: String
  /// Every Markdown file of the folder, ordered by path.
  public let pages: [Page]
  /// The monitored terms, by file.
  public let terms: [AlertTerm]
  /// The blog evaluations, by file.
  public let blogs: [BlogEvaluation]
  /// The chapters' outlines, ordered by key.
  public let chapters: [Chapter]
  /// What is wrong with the files.
  public let findings: [Finding]

  /// Reads the folder; one that is not there holds nothing.
  /// - Parameters:
  ///   - kind: which exercise.
  ///   - root: the workspace's root.
  ///   - readsLogs: whether the mentions of terms are read too.
  ///   - jobs: how many threads may work at once.
  ///   - watch: told which files are being parsed.
  public init(
    _ kind: Kind, of root: String, readsLogs: Bool, jobs: Int, watch: ParsingWatch = ParsingWatch()
  ) {
    let root = resolvedPath(root) ?? root
    var scan = FolderScan(root: root)
    scan.scan(kind.path, takesMarkdown: true)
    let paths = scan.markdown
    let readings = inParallel(paths.count, jobs: jobs) {
      PageReader.read(paths[$0], root: root, isShown: false, watch: watch)
    }
    let pieces = WorkspacePieces(
      readings, root: root, weeks: [], leavesOutDrafts: true, readsLogs: readsLogs, jobs: jobs)
    self.root = root
    pages = readings.map(\.page)
    terms = pieces.terms
    blogs = pieces.blogs
    chapters = pieces.chapters
    findings = (scan.findings + readings.flatMap(\.findings) + pieces.findings).sorted()
  }

  /// The page of an identifier that this value handed out.
  public subscript(_ id: PageID) -> Page { pages[id.index] }

  /// The term that a person names: by what it is in any case of letters, or by its file.
  public func term(named name: String) -> AlertTerm? {
    term(name) ?? terms.first { self[$0.page].stem.lowercased() == name.lowercased() }
  }

  /// The term that is exactly this one, in any case of letters and with or without quotes around it.
  public func term(_ term: String) -> AlertTerm? {
    let key = bare(term)
    return terms.first { bare($0.term) == key }
  }

  /// The term in lower case, without the quotes that a search for exact words has.
  private func bare(_ term: String) -> String {
    let text = term.lowercased()
    guard text.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// The term that a person most likely meant; `nil` where none is near.
  public func nearestTerm(to name: String) -> String? {
    nearest(to: name, among: terms.map(\.term))
  }

  /// The chapter with this key, in any case of letters.
  public func chapter(_ key: String) -> Chapter? {
    chapters.first { $0.key.description.lowercased() == key.lowercased() }
  }

  /// What a message about a chapter that there is not ends with: `; did you mean …?`, or which there are.
  public func hint(forChapter key: String) -> String { ChapterNames(chapters).hint(for: key) }

  /// The page that a file of this name has or would have, in any case of letters.
  func page(stem: String) -> Page? {
    pages.first { $0.stem.lowercased() == stem.lowercased() }
  }
}
