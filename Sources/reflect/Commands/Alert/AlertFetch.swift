import ArgumentParser
import Diagnostics
import Exchange
import Files
import Journal

struct AlertFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Get the feeds of the terms, and take in what is new.",
    discussion: """
      Asks for the address in each term's `feed:`, several at a time; terms that are over (`until:`) are left \
      out unless named. A feed that fails does not keep the others. Needs the command `curl`.

      EXAMPLES
        reflect alert fetch
        reflect alert fetch amazon google
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("The terms (default: all that have a feed).", valueName: "term"))
  var terms: [String] = []

  @Option(help: ArgumentHelp("The longest that a feed may take.", valueName: "seconds"))
  var timeout = 60

  func validate() throws {
    guard 1...3600 ~= timeout else { throw ValidationError("--timeout must be from 1 to 3600") }
  }

  func run() throws {
    let today = try Clock.today()
    let importer = try MentionImporter(options)
    let folder = importer.folder
    let feeds = try wanted(in: folder, today, importer)
    if feeds.isEmpty && importer.findings.isEmpty {
      return Output.standard.line(
        "no term has a feed; add `feed:` with its address to a term's file")
    }
    let cache = FeedCache(folder.root)
    let requests = feeds.map { feed in
      WebRequest(
        url: feed.url, validators: cache.validators(of: feed.url, file: feed.file),
        seconds: timeout)
    }
    defer { importer.tell() }
    let line = TransferLine(total: feeds.count)
    var fetch = WebFetch(requests, progress: line.show)
    try fetch.run { index, answer in
      line.clear()
      let feed = feeds[index]
      switch answer {
      case .unchanged: importer.note(feed.term, "the feed has not changed")
      case .failed(let why): importer.findings.append(feed.finding("cannot get its feed: \(why)"))
      case .page(let page):
        if try take(page, feed, today, importer) {
          cache.remember(page.validators, of: feed.url, file: feed.file)
        }
      }
    }
    line.clear()
    try importer.finish()
  }

  /// Adds what a feed holds.
  /// - Returns: false where it could not be read.
  private func take(
    _ page: WebPage, _ feed: Feed, _ today: Day, _ importer: MentionImporter
  ) throws -> Bool {
    let harvests = Result { () throws(HarvestFailure) in
      try readHarvests(page.bytes, file: feed.url, today: today) { _, guid in
        importer.knows(guid: guid, of: feed.term, isNamed: true)
      }
    }
    switch harvests {
    case .success(let harvests):
      for harvest in harvests { try importer.take(harvest, file: feed.url, term: feed.term) }
      return true
    case .failure(let failure):
      importer.findings.append(feed.finding("its feed cannot be read: \(failure.finding.message)"))
      return false
    }
  }

  /// The feeds that are asked for.
  private func wanted(
    in folder: ExerciseFolder, _ today: Day, _ importer: MentionImporter
  ) throws -> [Feed] {
    let named = try terms.map(folder.monitored)
    if named.isEmpty {
      return folder.terms.compactMap { term in
        let isOver = term.until.map { $0 < today } ?? false
        return isOver ? nil : Feed(term, in: folder)
      }
    }
    return named.compactMap { term in
      if let feed = Feed(term, in: folder) { return feed }
      importer.findings.append(
        .error(
          SourceLocation(folder[term.page].path),
          "the term has no feed; add `feed:` with its address",
          rule: "fetch"))
      return nil
    }
  }
}

/// A term's feed.
private struct Feed {
  let term: String
  let url: String
  let file: String

  init?(_ term: AlertTerm, in folder: ExerciseFolder) {
    guard let url = term.feed, !term.term.isEmpty else { return nil }
    self.term = term.term
    self.url = url
    file = folder[term.page].path
  }

  func finding(_ message: String) -> Finding {
    .error(SourceLocation(file), message, rule: "fetch")
  }
}

/// Says on a terminal how many feeds have come.
private struct TransferLine {
  let total: Int
  private let isShown = Output.error.isTerminal

  init(total: Int) { self.total = total }

  func show(done: Int) {
    if isShown { Output.error.write("\rfetching, \(done) of \(total) done\u{1B}[K") }
  }

  func clear() {
    if isShown { Output.error.write("\r\u{1B}[K") }
  }
}
