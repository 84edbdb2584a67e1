import ArgumentParser
import Diagnostics
import Files
import Journal
import Quiz

struct ChaptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapters",
    abstract: "Show the chapters and what is due, or every card that their outlines ask.",
    discussion: """
      A chapter is an outline in exercises/chapters/, with `chapter: 15` at its top. A tutor can read \
      what it asks, each question with its answer: ✓ and ✗ tell right options from wrong ones.

      A card keeps its history while its place, its kind and what it asks keep their names. Where you \
      renamed something and are told that a history has no card any more, --rename says which card goes \
      on with it.

      EXAMPLES
        reflect chapters
        reflect chapters 15 --cards
        reflect chapters --cards --format json
        reflect chapters --rename '15/buying#which-term' '15/sale#which-term'
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The chapters' keys, such as 15 or social-crm; all where none is named.")
  var keys: [String] = []

  @Flag(help: "Show every card with its answer.")
  var cards = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Let a card go on with the history of another.", valueName: "old new"))
  var rename: [String] = []

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func validate() throws {
    if !rename.isEmpty, rename.count != 2 {
      throw ValidationError("--rename needs two identifiers: the old one and the new one")
    }
    if !rename.isEmpty, cards || !keys.isEmpty {
      throw ValidationError("--rename goes with neither --cards nor chapters")
    }
  }

  func run() throws {
    if rename.count == 2 { return try record(CardID(rename[0]), as: CardID(rename[1])) }
    if cards { return try showCards() }
    let today = try Clock.today()
    let loaded = try QuizLoading(options)
    let new = Dictionary(grouping: loaded.study.newCards, by: \.chapter)
    let due = Dictionary(grouping: loaded.study.due(on: today), by: \.chapter)
    let chapters = try chosen(keys, of: loaded.folder).map { chapter in
      ChapterLine(
        chapter, cards: loaded.study.deck.cards(of: chapter.key).count,
        new: new[chapter.key]?.count ?? 0, due: due[chapter.key]?.count ?? 0)
    }
    let findings = loaded.folder.findings + loaded.study.deck.findings
    if format == .json {
      Output.standard.line(JSON.array(chapters.map(\.json)).text)
    } else if chapters.isEmpty {
      Output.standard.line(Self.noChapters)
    } else {
      show(chapters)
    }
    try report(findings + loaded.errors.filter { !findings.contains($0) } + loaded.warnings)
  }

  private static let noChapters =
    "no chapters yet; each is an outline in exercises/chapters/ with `chapter: 15` at its top"

  private func showCards() throws {
    let folder = try options.exercise(.chapters)
    let chapters = try chosen(keys, of: folder)
    let deck = Deck(folder.chapters, jobs: processorCount())
    if chapters.isEmpty, format == .text {
      Output.standard.line(Self.noChapters)
    } else {
      CardReport(deck: deck, chapters: chapters).print(format)
    }
    try report(folder.findings + deck.findings)
  }

  private func report(_ findings: [Finding]) throws {
    let report = FindingReport(findings: findings.sorted())
    report.print()
    if report.errors > 0 { throw Stop.findings }
  }

  private func show(_ chapters: [ChapterLine]) {
    var table = Table(sides: [.left, .left, .right, .right, .right, .right])
    table.rows = [["chapter", "title", "concepts", "cards", "new", "due"]]
    table.rows += chapters.map { chapter in
      [
        printable(chapter.key), fitted(printable(chapter.title), to: 40), "\(chapter.concepts)",
        "\(chapter.cards)", "\(chapter.new)", "\(chapter.due)",
      ]
    }
    let style = Style(for: .standard)
    let lines = table.lines
    Output.standard.line(style.dim(lines[0]))
    for (line, chapter) in zip(lines.dropFirst(), chapters) {
      Output.standard.line(chapter.due > 0 ? style.bold(line) : line)
    }
  }

  /// Appends to the log that one card goes on with the history of another.
  private func record(_ old: CardID, as new: CardID) throws {
    let loaded = try QuizLoading(options)
    guard loaded.errors.isEmpty else { return try report(loaded.errors) }
    let deck = loaded.study.deck
    guard deck[new] != nil else {
      throw Stop.badUsage(
        "there is no card `\(new)`; `reflect chapters --cards --format json` prints the identifiers"
      )
    }
    guard deck[old] == nil else {
      throw Stop.badUsage("`\(old)` is a card still, with a history of its own")
    }
    guard loaded.history.memory(of: old) != nil || loaded.history.isSuspended(old) else {
      throw Stop.badUsage("nothing was answered for `\(old)`; check its spelling")
    }
    var random = SystemRandomNumberGenerator()
    let review = Review(
      id: Review.identifier(&random), at: try Clock.now(), day: try Clock.today(),
      .rename(old, to: new))
    do throws(FileFailure) {
      try History.append([review], in: loaded.root)
    } catch {
      throw Stop.couldNotRun(error, path: History.file)
    }
    Output.standard.line(printable("\(new) \(Self.outcome(of: old, loaded.history))"))
  }

  /// What a card has of another that it goes on with.
  private static func outcome(of old: CardID, _ history: History) -> String {
    let isStudied = history.memory(of: old) != nil
    guard history.isSuspended(old) else { return "goes on with the history of \(old)" }
    let lifts = "`reflect quiz --suspended` lifts it"
    return isStudied
      ? "goes on with the history of \(old), and is suspended as that was; \(lifts)"
      : "is suspended as \(old) was; \(lifts)"
  }
}

/// One chapter as the list shows it.
private struct ChapterLine {
  let key: String
  let title: String
  let file: String
  let concepts: Int
  let cards: Int
  let new: Int
  let due: Int

  init(_ chapter: Chapter, cards: Int, new: Int, due: Int) {
    key = chapter.key.description
    title = chapter.title
    file = chapter.file
    concepts = chapter.concepts.count
    self.cards = cards
    self.new = new
    self.due = due
  }

  var json: JSON {
    .object([
      ("chapter", .string(key)), ("title", .string(title)), ("file", .string(file)),
      ("concepts", .number(concepts)), ("cards", .number(cards)), ("new", .number(new)),
      ("due", .number(due)),
    ])
  }
}

/// The chapters that were named, in the order of their keys; all where none was.
/// - Throws: `Stop` where there is none of a name.
func chosen(_ keys: [String], of folder: ExerciseFolder) throws -> [Chapter] {
  if keys.isEmpty { return folder.chapters }
  let wanted = try keys.map { key in
    guard let chapter = folder.chapter(key) else {
      throw Stop.badUsage("there is no chapter `\(key)`\(folder.hint(forChapter: key))")
    }
    return chapter.key
  }
  return folder.chapters.filter { wanted.contains($0.key) }
}
