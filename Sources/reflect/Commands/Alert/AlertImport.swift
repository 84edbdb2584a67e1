import ArgumentParser
import Diagnostics
import Exchange
import Files
import Journal

struct AlertImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in mentions from saved feeds and mails.",
    discussion: """
      Reads Atom and RSS feeds, and mails (.eml, mbox). The term is taken from a feed's title or a mail's \
      subject; one that is not monitored yet gets its file, unless --term names it and there is one of nearly that \
      name. A story that is known is not added again.

      EXAMPLES
        reflect alert import ~/Downloads/alert.eml
        reflect alert import feeds/*.xml --term amazon
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("The feeds and mails.", valueName: "file"))
  var files: [String]

  @Option(help: "The term that they are about (default: what they say).")
  var term: String?

  func run() throws {
    let name = try term.map { try oneLine($0, "--term") }
    let today = try Clock.today()
    let importer = try MentionImporter(options)
    let progress = Progress()
    defer { importer.tell() }
    try ProgressLine.during(progress) {
      try progress.inTurn("importing", files.count) { index in
        for harvest in harvests(of: files[index], today, importer, name) {
          try importer.take(harvest, file: files[index], term: name)
        }
      }
    }
    try importer.finish()
  }

  /// What a file brings in; nothing where it cannot be read, which is noted.
  private func harvests(of file: String, _ today: Day, _ importer: MentionImporter, _ name: String?)
    -> [Harvest]
  {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(file, limit: 1 << 30)
    } catch {
      importer.findings.append(error.finding())
      return []
    }
    do throws(HarvestFailure) {
      return try readHarvests(bytes, file: file, today: today) {
        importer.knows(guid: $1, of: name ?? $0, isNamed: name != nil)
      }
    } catch {
      importer.findings.append(error.finding)
      return []
    }
  }
}
