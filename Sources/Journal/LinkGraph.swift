import Files
import Diagnostics
import Markdown

/// Where every link of a workspace leads, and what leads to every page.
public struct LinkGraph: Sendable {
  /// For each page, by its index, where each of its `document.links` leads.
  public let targets: [[LinkTarget]]
  /// For each page, by its index, the pages of the site that link to it, in order, each once and never itself.
  public let backlinks: [[PageID]]
  /// The files that pages of the site link to or show, in order.
  public let files: [String]
  /// Links that lead nowhere (errors) or to a draft (warnings).
  public let findings: [Finding]

  /// Follows every link.
  /// - Parameters:
  ///   - workspace: whose links are meant.
  ///   - leavesOutDrafts: whether drafts have no page on the site.
  ///   - jobs: how many threads may work at once.
  public init(_ workspace: Workspace, leavesOutDrafts: Bool, jobs: Int) {
    let names = PageNames(workspace, wanted: Self.wikiNames(workspace, jobs: jobs), jobs: jobs)
    let resolver = LinkResolver(
      workspace: workspace, names: names, leavesOutDrafts: leavesOutDrafts)
    let resolved = inParallel(workspace.pages.count, jobs: jobs) { resolver.resolve(PageID($0)) }
    targets = resolved.map(\.targets)
    findings = resolved.flatMap(\.findings).sorted()

    var backlinks = [[PageID]](repeating: [], count: workspace.pages.count)
    var files: Set<String> = []
    for (index, targets) in targets.enumerated() {
      if leavesOutDrafts && workspace.pages[index].isDraft { continue }
      for target in targets {
        switch target {
        case .page(let page, _):
          if page.index != index, backlinks[page.index].last?.index != index {
            backlinks[page.index].append(PageID(index))
          }
        case .file(let path): files.insert(path)
        case .draft, .nowhere: break
        }
      }
      // A block that shows a term, a blog or a chapter leads to it.
      for block in workspace.blocks[PageID(index)] ?? [] {
        for page in block.map(workspace.pages(shownBy:)) ?? [] {
          if page.index != index, backlinks[page.index].last?.index != index {
            backlinks[page.index].append(PageID(index))
          }
        }
      }
    }
    self.backlinks = backlinks
    self.files = files.sorted { $0.precedesByBytes($1) }
  }

  private static func wikiNames(_ workspace: Workspace, jobs: Int) -> Set<String> {
    let names = inParallel(workspace.pages.count, jobs: jobs) { index in
      workspace.pages[index].document.links.compactMap {
        $0.kind == .wiki ? $0.target.lowercased() : nil
      }
    }
    return Set(names.joined())
  }
}
