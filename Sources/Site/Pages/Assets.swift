import Journal
import SiteResources

/// The style sheet, the quiz's scripts where there is a quiz, and the files of a person's own that go along with the pages.
enum Assets {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    let look = model.workspace.look
    let own = Set(model.graph.files).union(look.images).union(look.theme.map { [$0] } ?? [])
    var files = [SiteFile(FixedRoute.style.route) { SiteResource.style }]
    if !model.deck.cards.isEmpty {
      files.append(SiteFile(FixedRoute.quiz.route) { SiteResource.quiz })
      files.append(SiteFile(FixedRoute.grading.route) { SiteResource.grading })
    }
    return files + own.sorted().map(SiteFile.init(copyOf:))
  }
}
