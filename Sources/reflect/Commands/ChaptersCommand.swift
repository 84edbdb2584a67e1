import ArgumentParser
import Diagnostics
import Files
import Journal
import Quiz

struct ChaptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapters",
    abstract: "Show the chapters, or every card that their outlines ask.",
    discussion: """
      A chapter is an outline in exercises/chapters/, with `chapter: 15` at its top. A tutor can read \
      what it asks, each question with its answer.

      EXAMPLES
        reflect chapters
        reflect chapters 15 --cards
        reflect chapters --cards --format json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The chapters' keys, such as 15 or social-crm; all where none is named.")
  var keys: [String] = []

  @Flag(help: "Show every card with its answer.")
  var cards = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let folder = try options.exercise(.chapters)
    let deck = Deck(folder.chapters)
    let chapters = try chosen(keys, of: folder)
    let report = FindingReport(findings: (folder.findings + deck.findings).sorted())
    if folder.chapters.isEmpty, format == .text {
      Output.standard.line(
        "no chapters yet; each is an outline in exercises/chapters/ with `chapter: 15` at its top")
    } else if cards {
      CardReport(deck: deck, chapters: chapters).print(format)
    } else {
      show(chapters, of: deck)
    }
    report.print()
    if report.errors > 0 { throw Stop.findings }
  }

  private func show(_ chapters: [Chapter], of deck: Deck) {
    if format == .json {
      return Output.standard.line(JSON.array(chapters.map { json(of: $0, deck) }).text)
    }
    var table = Table(sides: [.left, .left, .right, .right])
    table.rows = [["chapter", "title", "concepts", "cards"]]
    table.rows += chapters.map { chapter in
      [
        printable(chapter.key.description), fitted(printable(chapter.title), to: 40),
        "\(chapter.concepts.count)", "\(deck.cards(of: chapter.key).count)",
      ]
    }
    let style = Style(for: .standard)
    for (index, line) in table.lines.enumerated() {
      Output.standard.line(index == 0 ? style.dim(line) : line)
    }
  }

  private func json(of chapter: Chapter, _ deck: Deck) -> JSON {
    .object([
      ("chapter", .string(chapter.key.description)),
      ("title", .string(chapter.title)),
      ("file", .string(chapter.file)),
      ("concepts", .number(chapter.concepts.count)),
      ("cards", .number(deck.cards(of: chapter.key).count)),
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
