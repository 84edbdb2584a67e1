import Diagnostics
import Markdown

/// Follows the links of one page.
struct LinkResolver: Sendable {
  let workspace: Workspace
  let names: PageNames
  let leavesOutDrafts: Bool

  func resolve(_ id: PageID) -> (targets: [LinkTarget], findings: [Finding]) {
    let page = workspace[id]
    var findings: [Finding] = []
    let targets = page.document.links.map { link -> LinkTarget in
      switch resolve(link, from: id) {
      case .success(let target):
        if case .draft(let draft) = target {
          findings.append(
            .warning(
              link.location(in: page.path),
              "\(workspace[draft].path) is a draft, so this link is shown as text",
              rule: "link-to-draft"))
        }
        return target
      case .failure(let broken):
        findings.append(
          .error(link.location(in: page.path), broken.message, rule: "broken-link"))
        return .nowhere
      }
    }
    if leavesOutDrafts && page.isDraft { findings = findings.map(\.asWarning) }
    return (targets, findings)
  }

  private struct Broken: Error { var message: String }

  private func resolve(_ link: Link, from id: PageID) -> Result<LinkTarget, Broken> {
    if link.target.isEmpty { return anchored(id, link.fragment, from: id) }
    if link.kind == .wiki { return resolveWiki(link, from: id) }
    let file = workspace[id].path
    guard let path = WorkspacePath.resolve(link.target, from: file) else {
      return .failure(Broken(message: "`\(shown(link.target))` leads outside the journal"))
    }
    if link.kind == .link, let page = names.page(at: path) {
      return anchored(page, link.fragment, from: id)
    }
    // Accents may be composed in the link and not in the file's name; the name is what can be opened.
    if let index = workspace.files.firstIndex(of: path) {
      return published(workspace.files[index])
    }
    return .failure(Broken(message: whyNothing(at: path, link: link, from: file)))
  }

  private func published(_ path: String) -> Result<LinkTarget, Broken> {
    if !PublishableFiles.allows(path) && !workspace.look.images.contains(path) {
      return .failure(
        Broken(
          message:
            "`\(shown(path))` is of a kind that is not published, since a browser might run it; link a PDF, an image or a text"
        ))
    }
    if workspace.unsafeFiles.contains(path) {
      return .failure(
        Broken(
          message:
            "`\(shown(path))` is not a plain picture: it holds a script or loads something; export it again without, or as PNG"
        ))
    }
    return .success(.file(path))
  }

  private func resolveWiki(_ link: Link, from id: PageID) -> Result<LinkTarget, Broken> {
    let all = names.places(named: link.target)
    // A draft makes no name of a finished page ambiguous, or a new entry's headings would break old links.
    let finished = all.filter { !workspace[$0.page].isDraft }
    let places = finished.isEmpty ? all : finished
    guard let place = places.first else {
      if let week = WeekNumber(link.target) {
        return .failure(
          Broken(message: "week \(week) has no entry yet; `reflect new \(week)` begins it"))
      }
      let known = workspace.pages.map(\.title) + workspace.pages.map(\.stem)
      let hint =
        nearest(to: link.target, among: candidates(known)).map { "; did you mean [[\($0)]]?" }
        ?? "; name a week, a page's title, a file or a heading"
      return .failure(Broken(message: "nothing is called `\(shown(link.target))`\(hint)"))
    }
    guard places.count == 1 else {
      let list = places.prefix(3).map { workspace[$0.page].path }.joined(separator: ", ")
      let more = places.count > 3 ? " and \(places.count - 3) more" : ""
      let (path, stem) = (workspace[place.page].path, workspace[place.page].stem)
      let address = WorkspacePath.relative(path, from: workspace[id].path)
      let hint =
        stem.lowercased() == link.target.lowercased()
        ? "link the file instead, as in [\(stem)](\(address))"
        : "name the file instead, as in [[\(stem)]]"
      return .failure(
        Broken(message: "`\(shown(link.target))` could mean \(list)\(more); \(hint)"))
    }
    return anchored(place.page, link.fragment ?? place.anchor, from: id)
  }

  private func anchored(
    _ page: PageID, _ fragment: String?, from id: PageID
  ) -> Result<LinkTarget, Broken> {
    let target = workspace[page]
    if page != id && leavesOutDrafts && target.isDraft { return .success(.draft(page)) }
    guard let fragment, !fragment.isEmpty else { return .success(.page(page, anchor: nil)) }
    // Nobody complains of an anchor in a text that could not be read.
    guard target.isWhole || !target.document.html.bytes.isEmpty else {
      return .success(.page(page, anchor: fragment))
    }
    let headings = target.document.headings
    if headings.contains(where: { $0.anchor == fragment }) {
      return .success(.page(page, anchor: fragment))
    }
    // A wiki link may give the heading's words instead of its anchor.
    let words = fragment.lowercased()
    if let heading = headings.first(where: { $0.text.lowercased() == words }) {
      return .success(.page(page, anchor: heading.anchor))
    }
    let concepts = workspace.chapters.first { $0.page == page }?.concepts ?? []
    if concepts.contains(where: { $0.anchor == fragment }) {
      return .success(.page(page, anchor: fragment))
    }
    if let concept = concepts.first(where: { $0.name.text.lowercased() == words }) {
      return .success(.page(page, anchor: concept.anchor))
    }
    let anchors = headings.map(\.anchor) + concepts.map(\.anchor)
    let (what, made) =
      concepts.isEmpty
      ? ("heading", "headings") : ("heading or concept", "headings and concepts")
    let hint =
      nearest(to: fragment, among: candidates(anchors)).map { "; did you mean `#\($0)`?" }
      ?? "; its anchors are made from its \(made)"
    return .failure(
      Broken(message: "\(target.path) has no \(what) `#\(shown(fragment))`\(hint)"))
  }

  /// What a hint is looked for in; nothing in a journal so large that hints would take longer than the build.
  private func candidates(_ names: [String]) -> [String] { names.count > 2000 ? [] : names }

  private func whyNothing(at path: String, link: Link, from file: String) -> String {
    let what = link.kind == .image ? "the image" : "the link"
    let parts = path.split(separator: "/")
    let isPublished =
      parts.first == "journal" || parts.first == "exercises" || path.hasPrefix("site/images/")
    if !isPublished {
      return
        "\(what) leads to `\(shown(path))`, and only files under journal/, exercises/ and site/images/ are published"
    }
    if WorkspacePath.isHeldBack(path) {
      return "\(what) leads to `\(shown(path))`, which is never published"
    }
    if link.kind == .image, names.page(at: path) != nil {
      return "`\(shown(path))` is a page, not an image; remove the `!`"
    }
    if names.page(at: path + ".md") != nil {
      return "there is no `\(shown(path))`; did you mean `\(shown(link.target)).md`?"
    }
    let pages = link.kind == .image ? [] : names.paths
    let hint = nearest(to: path, among: candidates(pages + workspace.files.sorted()))
      .map { "; did you mean `\(WorkspacePath.relative($0, from: file))`?" }
    return "\(what) leads nowhere: there is no `\(shown(path))`\(hint ?? "")"
  }
}

extension Link {
  /// The link's place in the file of its page.
  func location(in file: String) -> SourceLocation {
    SourceLocation(file, line: line, column: column)
  }
}
