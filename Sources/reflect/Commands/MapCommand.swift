import ArgumentParser
import Diagnostics
import Files
import Journal
import Site

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw a chapter's outline as a map.",
    discussion: """
      The map is an SVG drawing that stands on its own: it has its own style, for light and dark and for \
      paper, and no links. The chapter's page has the same map with links.

      EXAMPLES
        reflect map 15 > map.svg
        reflect map social-crm --output map.svg
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The chapter's key, such as 15 or social-crm.")
  var chapter: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, whole or not at all (default: standard output).", valueName: "file"))
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output must not be empty") }
  }

  func run() throws {
    let folder = try options.exercise(.chapters)
    guard let chapter = try chosen([chapter], of: folder).first else { return }
    let report = FindingReport(
      findings: folder.findings.filter { $0.location.file == chapter.file })
    report.print()
    if report.errors > 0 { throw Stop.findings }
    let drawing = MapFile.svg(of: chapter)
    guard let output else { return Output.standard.write(drawing) }
    do throws(FileFailure) {
      try replaceFile(output, drawing)
    } catch {
      throw Stop.couldNotRun(error, path: output)
    }
    Output.error.line(printable("wrote \(output)"))
  }
}
