import Diagnostics
import Files
import Logs

/// What the pages of a workspace stand for, now that each has its identifier.
struct WorkspacePieces {
  private(set) var entries: [Entry] = []
  private(set) var terms: [AlertTerm] = []
  private(set) var blogs: [BlogEvaluation] = []
  /// The chapters, ordered by key; of two with one key, only the first.
  private(set) var chapters: [Chapter] = []
  /// What the blocks of each page that has any ask for.
  private(set) var blocks: [PageID: [ExerciseBlock?]] = [:]
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - readings: what the files said.
  ///   - root: the workspace's folder.
  ///   - weeks: the weeks that the course lists.
  ///   - leavesOutDrafts: whether what is wrong inside a draft is no more than a warning.
  ///   - readsLogs: whether the terms' logs are read too.
  ///   - jobs: how many threads may work at once.
  init(
    _ readings: [PageReading], root: String, weeks: [CourseWeek], leavesOutDrafts: Bool,
    readsLogs: Bool = true, jobs: Int
  ) {
    for (index, reading) in readings.enumerated() {
      let page = PageID(index)
      switch reading.kind {
      case .entry(let week, let date, let tags):
        entries.append(Entry(week: week, page: page, date: date, tags: tags))
      case .alertTerm(let term):
        terms.append(
          AlertTerm(
            term: term.term, page: page, since: term.since, until: term.until, feed: term.feed,
            alerts: term.alerts, log: .empty))
      case .blog(let blog):
        blogs.append(
          BlogEvaluation(
            blog: blog.blog, page: page, url: blog.url, verdict: blog.verdict,
            evaluated: blog.evaluated, elements: blog.elements,
            hasReason: reading.page.document.wordCount > 0))
      case .chapter(let key, let concepts):
        chapters.append(
          Chapter(
            key: key, page: page, file: reading.page.path, title: reading.page.title,
            concepts: concepts))
      case .note: break
      }
    }
    entries.sort { ($0.week, $0.page) < ($1.week, $1.page) }
    keepOneOfEachChapter(readings, leavesOutDrafts: leavesOutDrafts)
    if !readsLogs { return }
    let paths = terms.map { AlertTerm.logPath(of: readings[$0.page.index].page.path) }
    let logs = inParallel(paths.count, jobs: jobs) {
      index -> (log: MentionLog, findings: [Finding]) in
      do throws(FileFailure) {
        let bytes = try readFile("\(root)/\(paths[index])", limit: LogFile.largest)
        return MentionLog.replay(bytes, file: paths[index])
      } catch {
        return (.empty, error.isMissing ? [] : [error.finding(path: paths[index])])
      }
    }
    for (index, result) in logs.enumerated() {
      terms[index].log = result.log
      findings += result.findings
    }
    resolveBlocks(readings, weeks: weeks, leavesOutDrafts: leavesOutDrafts)
  }

  /// Puts the chapters in order, and finds those whose key another one has.
  private mutating func keepOneOfEachChapter(_ readings: [PageReading], leavesOutDrafts: Bool) {
    func isLeftOut(_ chapter: Chapter) -> Bool {
      leavesOutDrafts && readings[chapter.page.index].page.isDraft
    }
    chapters.sort {
      ($0.key, isLeftOut($0) ? 1 : 0, $0.page) < ($1.key, isLeftOut($1) ? 1 : 0, $1.page)
    }
    var kept: [Chapter] = []
    for chapter in chapters {
      guard let first = kept.last, first.key == chapter.key else {
        kept.append(chapter)
        continue
      }
      let finding = Finding.error(
        SourceLocation(chapter.file, line: 1),
        "chapter \(chapter.key) has an outline already, \(first.file); give one another key, or join them",
        rule: "two-chapters")
      findings.append(isLeftOut(chapter) ? finding.asWarning : finding)
    }
    chapters = kept
  }

  private mutating func resolveBlocks(
    _ readings: [PageReading], weeks: [CourseWeek], leavesOutDrafts: Bool
  ) {
    let resolver = BlockResolver(
      terms: terms, chapters: chapters, readings: readings, weeks: weeks, entries: entries,
      leavesOutDrafts: leavesOutDrafts)
    for (index, reading) in readings.enumerated() where !reading.blocks.isEmpty {
      var week: WeekNumber?
      if case .entry(let number, _, _) = reading.kind { week = number }
      var found: [Finding] = []
      blocks[PageID(index)] = zip(reading.blocks, reading.page.document.blocks).map {
        block, fence in
        let place = SourceLocation(reading.page.path, line: fence.line)
        return block.flatMap { resolver.resolve($0, entryWeek: week, at: place, &found) }
      }
      findings += leavesOutDrafts && reading.page.isDraft ? found.map(\.asWarning) : found
    }
  }
}

extension AlertTerm {
  /// The path of the log beside a term's file.
  public static func logPath(of file: String) -> String {
    (file.hasSuffix(".md") ? String(file.dropLast(3)) : file) + ".mentions.jsonl"
  }
}
