import TestSupport
import Diagnostics

@testable import Journal

/// The calendar of a course that is written out.
func calendar(_ yaml: String) -> CourseCalendar {
  CourseCalendar(course(yaml))
}

/// A course that is written out.
func course(_ yaml: String) -> Course {
  Course.read(Array(yaml.utf8), file: "course.yml").course ?? Course(title: "")
}

/// The lines that a person reads about a `course.yml`.
func findings(ofCourse yaml: String) -> [String] {
  Course.read(Array(yaml.utf8), file: "course.yml").findings.sorted().map(\.description)
}

/// A week's number from 1 on; anything else is the first.
func number(_ value: Int) -> WeekNumber { WeekNumber(value) ?? .first }

/// A journal that is written out, as it is read from a folder.
struct WrittenJournal {
  let loading: Loading
  let graph: LinkGraph?

  /// Writes the files, given by path, and reads them; `course.yml` may be left out.
  init(_ files: [String: String], leavesOutDrafts: Bool = true, jobs: Int = 1) throws {
    let course = ["course.yml": "title: Marketing\nstarts: 2017-07-31\n"]
    let folder = try TemporaryFolder(course.merging(files) { $1 })
    loading = Workspace.load(folder.path, leavesOutDrafts: leavesOutDrafts, jobs: jobs)
    graph = loading.workspace.map {
      LinkGraph($0, leavesOutDrafts: leavesOutDrafts, jobs: jobs)
    }
  }

  /// The lines that a person reads.
  var findings: [String] {
    (loading.findings + (graph?.findings ?? [])).sorted().map(\.description)
  }

  /// The page of a path.
  func page(_ path: String) -> Page? {
    loading.workspace?.pages.first { $0.path == path }
  }

  /// Where the links of a page lead, in words: `journal/week-01.md#anchor`, `draft …`, `file …` or `nowhere`.
  func targets(of path: String) -> [String] {
    guard let workspace = loading.workspace, let graph,
      let index = workspace.pages.firstIndex(where: { $0.path == path })
    else { return ["no such page"] }
    return graph.targets[index].map { target in
      switch target {
      case .page(let page, let anchor): workspace[page].path + (anchor.map { "#" + $0 } ?? "")
      case .file(let file): "file " + file
      case .draft(let page): "draft " + workspace[page].path
      case .nowhere: "nowhere"
      }
    }
  }

  /// The pages that link to a page.
  func backlinks(to path: String) -> [String] {
    guard let workspace = loading.workspace, let graph,
      let index = workspace.pages.firstIndex(where: { $0.path == path })
    else { return ["no such page"] }
    return graph.backlinks[index].map { workspace[$0].path }
  }
}

/// The text of an entry.
func entry(_ week: Int, _ body: String = "Text.", more: String = "") -> String {
  "---\nweek: \(week)\n\(more)---\n\n\(body)\n"
}
