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
  ///   - addresses: which of its pages are shown, and where.
  ///   - study: the cards of the chapters that have a page, and what was answered.
  ///   - jobs: how many threads may work at once.
  public init(
    _ workspace: Workspace, graph: LinkGraph, addresses: Addresses, study: Study, jobs: Int
  ) {
    let model = SiteModel(workspace, graph: graph, study: study, addresses: addresses)
    let files = inParallel(Self.kinds.count, jobs: jobs) { Self.kinds[$0](model) }
    self.files = files.flatMap(\.self).sorted { $0.route < $1.route }
  }
}
