import Journal
import Quiz
import TestSupport

@testable import Site

/// The site of a journal that is written out.
struct BuiltSite {
  let model: SiteModel
  let site: Site
  let findings: [String]

  /// Writes the files, given by path, and makes their site; `course.yml` may be left out.
  init(_ files: [String: String], showsDrafts: Bool = false) throws {
    let course = ["course.yml": "title: Marketing\nstarts: 2017-07-31\n"]
    let folder = try TemporaryFolder(course.merging(files) { $1 })
    let loading = Workspace.load(folder.path, leavesOutDrafts: !showsDrafts, jobs: 1)
    guard let workspace = loading.workspace else {
      throw NoWorkspace(findings: loading.findings.map(\.description))
    }
    let graph = LinkGraph(workspace, leavesOutDrafts: !showsDrafts, jobs: 1)
    let shown = workspace.chapters.filter { showsDrafts || !workspace[$0.page].isDraft }
    let study = Study(
      deck: Deck(shown), history: History.load(folder.path, jobs: 1).history)
    let addresses = Addresses(workspace, showsDrafts: showsDrafts)
    model = SiteModel(workspace, graph: graph, study: study, addresses: addresses)
    site = Site(workspace, graph: graph, addresses: addresses, study: study, jobs: 1)
    findings = (loading.findings + graph.findings).sorted().map(\.description)
  }

  private struct NoWorkspace: Error { var findings: [String] }

  /// Every address, in order.
  var routes: [String] { site.files.map(\.route.path) }

  /// The text at an address; empty where there is none.
  func text(_ route: String) -> String {
    guard let file = site.files.first(where: { $0.route.path == route }),
      case .made(let make) = file.content
    else { return "" }
    return String(decoding: make(), as: UTF8.self)
  }

  /// A page with its tags taken out and its white space made single: what a person reads.
  func words(_ route: String) -> String { readable(text(route)) }

  /// The pages, by address.
  var pages: [(route: String, html: String)] {
    routes.filter { $0.hasSuffix(".html") }.map { ($0, text($0)) }
  }
}

/// HTML with its tags taken out and its white space made single.
func readable(_ html: String) -> String {
  var result = ""
  var isInTag = false
  for character in html {
    switch character {
    case "<": isInTag = true
    case ">": (isInTag, result) = (false, result + " ")
    default: if !isInTag { result.append(character) }
    }
  }
  return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The HTML that appending makes.
func html(_ append: (inout HTML) -> Void) -> String {
  var html = HTML()
  append(&html)
  return String(decoding: html.bytes, as: UTF8.self)
}

/// The text of an entry.
func entry(_ week: Int, _ body: String = "Text.", more: String = "") -> String {
  "---\nweek: \(week)\n\(more)---\n\n\(body)\n"
}

/// A text in YAML's double quotes.
func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
