import Diagnostics
import Exchange
import Files
import Journal
import Logs

/// Adds what was brought in to the logs of the terms, and tells what came of it.
final class MentionImporter {
  /// What is wrong with what was brought in.
  var findings: [Finding] = []

  /// Stands in until an import knows which identifiers are free.
  private static let anyID = MentionID(story: "")

  private let options: WorkspaceOptions
  private(set) var folder: ExerciseFolder
  private let today: Day
  private var counts: [(term: String, outcome: ImportOutcome)] = []
  private var guids: [String: Set<String>] = [:]
  private var notes: [(term: String, note: String)] = []
  /// What is to be told once no progress is shown.
  private var created: [String] = []

  init(_ options: WorkspaceOptions) throws {
    self.options = options
    folder = try options.exercise(.alerts)
    today = try Clock.today()
  }

  /// Adds a file's stories about one term.
  /// - Parameters:
  ///   - harvest: what was read.
  ///   - file: where from, for findings.
  ///   - name: the term, where a person named one.
  /// - Throws: `Stop` where the term's file or log cannot be written.
  func take(_ harvest: Harvest, file: String, term name: String?) throws {
    findings += harvest.findings
    let isNamed = name != nil
    // Other programs than Google's call a feed what it is about, or anything else.
    let isTitle = name == nil && harvest.term == nil && !harvest.title.isEmpty
    let titled = isTitle ? folder.term(harvest.title)?.term : nil
    let known = (name ?? harvest.term ?? titled).flatMap { term($0, isNamed: isNamed) }
    guard let name = name ?? harvest.term ?? titled else {
      if harvest.mentions.isEmpty && !harvest.findings.isEmpty { return }
      findings.append(
        .error(
          SourceLocation(file), "it does not say which term it is about; name it with --term",
          rule: "import"))
      return
    }
    let stories = harvest.mentions.map { mention in
      Mention(
        id: Self.anyID, guid: mention.guid, at: mention.at, day: mention.day, title: mention.title,
        url: mention.url,
        // A title that is the term says nothing of who published it.
        source: titled != nil && mention.source == harvest.title ? "" : mention.source,
        snippet: mention.snippet, seen: "")
    }
    // A feed or mail knows its term; a person who names one that is nearly another has most likely mistyped it.
    if isNamed, known == nil, let near = folder.nearestTerm(to: name) {
      throw Stop.couldNotRun(
        "`\(name)` is not monitored, and `\(near)` is; name that, or start the new one with `reflect alert add` first"
      )
    }
    try add(stories, known: harvest.known, to: try known ?? start(name, stories))
  }

  /// Whether a term's log has a mention by its feed's name, so that it need not be read again.
  ///
  /// A log only grows, so what it had when it was first looked at it has when its lock is held.
  /// - Parameters:
  ///   - guid: the feed's name for it.
  ///   - name: the term; `nil` where nothing says it.
  ///   - isNamed: whether a person named the term.
  /// - Returns: true where the log has it.
  func knows(guid: String, of name: String?, isNamed: Bool) -> Bool {
    guard let name else { return false }
    if let known = guids[name] { return known.contains(guid) }
    let known = term(name, isNamed: isNamed).map { guids(of: $0) } ?? []
    guids[name] = known
    return known.contains(guid)
  }

  private func guids(of term: AlertTerm) -> Set<String> {
    let path = AlertTerm.logPath(of: folder[term.page].path)
    do throws(FileFailure) {
      let bytes = try readFile("\(folder.root)/\(path)", limit: LogFile.largest)
      let (guids, found) = MentionLog.guids(in: bytes, file: path)
      note(found)
      return guids
    } catch {
      // A log that cannot be read is told of where it is added to.
      return []
    }
  }

  private func note(_ found: [Finding]) {
    for finding in found where !findings.contains(finding) { findings.append(finding) }
  }

  /// The term of a name; a person may mean a file, but a feed means its term.
  private func term(_ name: String, isNamed: Bool) -> AlertTerm? {
    isNamed ? folder.term(named: name) : folder.term(name)
  }

  /// Notes why nothing was added to a term.
  func note(_ term: String, _ note: String) { notes.append((term, note)) }

  private func add(_ stories: [Mention], known: Int, to term: AlertTerm) throws {
    let path = AlertTerm.logPath(of: folder[term.page].path)
    let additions = MentionImport(stories, seen: try Clock.now(), key: StoryAddress.key)
    var outcome = ImportOutcome()
    do throws(FileFailure) {
      if known == 0 || !stories.isEmpty {
        outcome = try additions.append(to: path, in: folder.root)
      }
    } catch {
      throw Stop.couldNotRun(error, path: path)
    }
    outcome.known += known
    note(outcome.findings)
    if let index = counts.firstIndex(where: { $0.term == term.term }) {
      counts[index].outcome.added += outcome.added
      counts[index].outcome.known += outcome.known
    } else {
      counts.append((term.term, outcome))
    }
  }

  /// Starts the file of a term that is not monitored yet.
  private func start(_ name: String, _ stories: [Mention]) throws -> AlertTerm {
    // One story from years ago does not begin the monitoring.
    let earliest = DayReach.first(of: stories.map(\.day).sorted()) ?? today
    let made = Result { () throws(AlertScaffold.Obstacle) in
      try AlertScaffold(name, since: min(earliest, today), feed: nil, in: folder)
    }
    switch made {
    case .failure(.monitored(let known)): return known
    case .failure(.noTerm(let path)):
      throw Stop.couldNotRun("\(path) is there but says no term; give it `term:`, or rename it")
    case .success(let scaffold):
      do throws(FileFailure) {
        try createNew(scaffold.path, scaffold.text, in: folder.root)
        created.append("created \(scaffold.path), monitored since \(scaffold.since)")
      } catch {
        // Another import may have been faster.
        if error.code != EEXIST { throw Stop.couldNotRun(error, path: scaffold.path) }
      }
    }
    folder = try options.exercise(.alerts)
    guard let started = folder.term(name) else {
      throw Stop.couldNotRun("the file of `\(name)` was made and is gone again; try once more")
    }
    return started
  }

  /// Tells which terms were started.
  func tell() {
    for line in created { Output.standard.line(printable(line)) }
    created = []
  }

  /// Tells what was added and what is wrong.
  /// - Throws: `Stop` where there were errors.
  func finish() throws {
    tell()
    for (term, outcome) in counts {
      let known = outcome.known == 0 ? "" : ", \(outcome.known) known already"
      Output.standard.line(printable("\(term): \(counted(outcome.added, "new mention"))\(known)"))
    }
    for (term, note) in notes { Output.standard.line(printable("\(term): \(note)")) }
    if counts.contains(where: { $0.outcome.added > 0 }) {
      Output.standard.line("next: decide on them with `reflect alert inbox`")
    }
    let report = FindingReport(findings: findings.sorted())
    report.print()
    if report.errors > 0 { throw Stop.findings }
  }
}
