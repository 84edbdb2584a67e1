import Journal
import Quiz

/// What pages are made from: the workspace, with what several kinds of page need worked out once.
///
/// A class, since every page's closure holds it: copying a struct of arrays for each costs more than a page does.
final class SiteModel: Sendable {
  let workspace: Workspace
  let graph: LinkGraph
  /// The cards of the chapters that have a page, and what was answered.
  let study: Study
  let showsDrafts: Bool
  /// The latest day that the journal speaks of: an entry's, an alert's, a credible mention's or a review's; `nil`
  /// where none has a date.
  let asOf: Day?
  /// The address of each page, by its index; `nil` for a draft that is left out.
  let routes: [Route?]
  /// The entries that have a page, by week.
  let entries: [Entry]
  /// The pages under `exercises/` that have an address, by path.
  let notes: [PageID]
  /// The monitored terms that have a page, by file.
  let terms: [MonitoredTerm]
  /// The blog evaluations that have a page, by file.
  let blogs: [BlogEvaluation]
  /// The chapters that have a page, by key.
  let chapters: [Chapter]
  /// Every tag of an entry that has a page, by name.
  let tags: [Tag]
  /// For each entry, the indices of its tags in the order it names them, each once.
  let tagsOfEntries: [[Int]]
  /// Every week that the course lists or an entry is for, in order.
  let weeks: [WeekStanding]
  /// The parts of every page that are the same on each.
  let shell: PageShell

  private let exercises: Set<PageID>
  private let weekOfPage: [WeekNumber?]

  init(_ workspace: Workspace, graph: LinkGraph, study: Study, addresses: Addresses) {
    self.workspace = workspace
    self.graph = graph
    self.study = study
    showsDrafts = addresses.showsDrafts
    let routes = addresses.routes
    self.routes = routes
    entries = addresses.entries
    (tags, tagsOfEntries) = (addresses.tags, addresses.tagsOfEntries)
    let asOf = [workspace.asOf, study.history.lastDay].compactMap(\.self).max()
    self.asOf = asOf
    notes = workspace.notes.filter { routes[$0.index] != nil }
    terms = MonitoredTerm.all(workspace, routes: routes, asOf: asOf)
    blogs = workspace.blogs.filter { routes[$0.page.index] != nil }
    chapters = study.deck.chapters
    exercises = Set(terms.map(\.term.page) + blogs.map(\.page) + chapters.map(\.page))
    var weekOfPage = [WeekNumber?](repeating: nil, count: workspace.pages.count)
    for entry in entries { weekOfPage[entry.page.index] = entry.week }
    self.weekOfPage = weekOfPage
    weeks = WeekStanding.all(of: workspace, by: asOf)
    shell = PageShell(
      workspace, asOf: asOf, hasTags: !tags.isEmpty,
      folders: NoteFolder.all(workspace, notes).map(\.name),
      hasProgress: ProgressPage.isThere(study))
  }

  /// The cards of the chapters.
  var deck: Deck { study.deck }

  /// The address of a page; `nil` for a draft that is left out.
  func route(_ page: PageID) -> Route? { routes[page.index] }

  /// The week that a page reflects on; `nil` for other pages.
  func week(of page: PageID) -> WeekNumber? { weekOfPage[page.index] }

  /// True where a page is a monitored term, a blog evaluation or a chapter, which have pages of their own kinds.
  func isExercise(_ page: PageID) -> Bool { exercises.contains(page) }

  /// The other pages of an exercise's folder.
  func plainNotes(in folder: String) -> [PageID] {
    notes.filter { !isExercise($0) && NoteFolder.name(of: workspace[$0]) == folder }
  }
}

/// The addresses that are always the same.
enum FixedRoute: String, CaseIterable {
  case home = "index.html"
  case archive = "archive.html"
  case tags = "tags/index.html"
  case progress = "progress.html"
  case notFound = "404.html"
  case sitemap = "sitemap.xml"
  case style = "assets/style.css"
  case quiz = "assets/quiz.js"
  case grading = "assets/grading.js"

  var route: Route { Route(rawValue) }
}
