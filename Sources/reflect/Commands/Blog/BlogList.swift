import ArgumentParser
import Diagnostics
import Files
import Journal

struct BlogList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the blogs by verdict, with key elements and what is still missing.",
    discussion: """
      EXAMPLES
        reflect blog list
        reflect blog list --format json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() throws {
    let folder = try options.exercise(.blogs)
    let report = FindingReport(findings: folder.findings)
    let shelf = BlogShelf(folder.blogs)
    if format == .json {
      Output.standard.line(json(shelf, in: folder).text)
    } else if shelf.groups.allSatisfy(\.blogs.isEmpty) {
      Output.standard.line("no blogs yet; `reflect blog add` with an address begins the first")
    } else {
      show(shelf)
    }
    report.print()
    if report.errors > 0 { throw Stop.findings }
  }

  private func show(_ shelf: BlogShelf) {
    let output = Output.standard
    let style = Style(for: output)
    // Whoever reads a pipe gets all of it.
    let columns = output.isTerminal ? output.size.columns : 10_000
    let names = shelf.groups.flatMap(\.blogs).map { terminalWidth(printable($0.blog)) }
    let width = min(max(names.max() ?? 0, 8), 32)
    let isNarrow = columns - width - 4 < Self.narrowest
    for (index, group) in shelf.groups.enumerated() {
      if index > 0 { output.line("") }
      output.line(style.bold(group.verdict?.rawValue ?? "undecided"))
      for blog in group.blogs {
        let name = fitted(printable(blog.blog), to: isNarrow ? columns - 2 : width)
        let indent = isNarrow ? 4 : width + 4
        let gap = String(repeating: " ", count: max(0, width - terminalWidth(name) + 2))
        let elements = printable(blog.elements.joined(separator: ", "))
        var facts =
          elements.isEmpty
          ? []
          : isNarrow ? wrapped(elements, to: columns - 4) : [fitted(elements, to: columns - indent)]
        if !blog.missing.isEmpty {
          facts += wrapped("missing: \(blog.missing.joined(separator: ", "))", to: columns - indent)
            .map(style.warning)
        }
        output.line(isNarrow ? "  \(name)" : "  \(name)\(gap)\(facts.first ?? "")")
        for fact in facts.dropFirst(isNarrow ? 0 : 1) {
          output.line(String(repeating: " ", count: indent) + fact)
        }
      }
      if group.blogs.isEmpty {
        output.line("  " + style.warning("missing: a blog of this verdict"))
      }
    }
  }

  /// The fewest columns in which elements stand beside names.
  private static let narrowest = 24

  private func json(_ shelf: BlogShelf, in folder: ExerciseFolder) -> JSON {
    let blogs = shelf.groups.flatMap(\.blogs)
    return .object([
      (
        "blogs",
        .array(
          blogs.map { blog in
            .object([
              ("blog", .string(blog.blog)),
              ("file", .string(folder[blog.page].path)),
              ("url", .optional(blog.url)),
              ("verdict", .optional(blog.verdict?.rawValue)),
              ("evaluated", .optional(blog.evaluated?.description)),
              ("elements", .array(blog.elements.map(JSON.string))),
              ("missing", .array(blog.missing.map(JSON.string))),
            ])
          })
      ),
      ("missing", .array(shelf.missingVerdicts.map { .string($0.rawValue) })),
    ])
  }
}
