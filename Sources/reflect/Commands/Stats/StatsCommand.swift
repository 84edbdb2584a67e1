import ArgumentParser
import Diagnostics
import Files
import Journal
import Quiz

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what is due, what you recall, and which concepts are hard.",
    discussion: """
      Mastered is a card that FSRS expects to be recalled, nine times in ten, after three weeks; learning \
      is one that was answered and is not there yet. Recalled counts answers to cards that were known \
      before, a day or more after the last answer.

      EXAMPLES
        reflect stats                    all chapters
        reflect stats 15 social-crm      two of them, with their concepts
        reflect stats --format json      every number, for a program
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The chapters' keys, such as 15 or social-crm; all where none is named.")
  var keys: [String] = []

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let folder = try options.exercise(.chapters)
    let chapters = try chosen(keys, of: folder)
    let today = try Clock.today()
    let jobs = processorCount()
    let (deck, log) = together(
      jobs: jobs, { Deck(folder.chapters, jobs: jobs) },
      { History.load(folder.root, jobs: jobs) })
    let study = Study(deck: deck, history: log.history)
    let wanted = keys.isEmpty ? [] : Set(chapters.map(\.key))
    let statistics = Statistics(study, of: wanted, on: today, jobs: jobs)
    let report = FindingReport(
      findings: (folder.findings + deck.findings + log.findings + study.findings).sorted())
    if format == .json {
      Output.standard.line(statistics.json(of: study).text)
    } else {
      StatsText(statistics, showsConcepts: !keys.isEmpty).print()
    }
    report.print()
    // Taking a large log apart again piece by piece would take longer than reading it.
    withExtendedLifetime((folder, study, statistics)) {
      Stop(code: report.errors > 0 ? 1 : 0, lines: []).end()
    }
  }
}
