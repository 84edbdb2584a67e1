import Journal
import Quiz

/// A workspace's site as a function from route to bytes; nothing here reads a file or a clock.
public struct Site: Sendable {
  /// Every file of the site, ordered by route.
  public let files: [SiteFile]

  /// What the site is made of; each kind adds its pages here.
  private static let kinds: [@Sendable (SiteModel) -> [SiteFile]] = [
    HomePage.files,
    EntryPage.files,
    NotePage.files,
    FolderPage.files,
    TermPage.files,
    AlertsPage.files,
    BlogPage.files,
    BlogsPage.files,
    ChapterPage.files,
    ChaptersPage.files,
    ProgressPage.files,
    TagPages.files,
    ArchivePage.files,
    NotFoundPage.files,
    Sitemap.files,
    Assets.files,
  ]

  /// Makes the site of a workspace.
  /// - Parameters:
  ///   - workspace: what is shown.
  ///   - graph: where its links lead; made with the same treatment of drafts.
  ///   - study: the cards of the chapters that have a page, and what was answered.
  ///   - showsDrafts: whether drafts have pages.
  public init(_ workspace: Workspace, graph: LinkGraph, study: Study, showsDrafts: Bool) {
    let model = SiteModel(workspace, graph: graph, study: study, showsDrafts: showsDrafts)
    files = Self.kinds.flatMap { $0(model) }.sorted { $0.route < $1.route }
  }
}
