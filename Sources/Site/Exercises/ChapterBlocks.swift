import Journal

extension HTML {
  /// Appends the maps of chapters.
  mutating func maps(of pages: [PageID], at route: Route, _ model: SiteModel) {
    for (chapter, target) in model.shown(pages) {
      open(chapter, "Map", at: target, from: route)
      if chapter.concepts.isEmpty {
        raw("<p>The map is drawn here once the outline has headings or lists.</p>")
      } else {
        map(of: chapter, on: target, at: route)
      }
      raw("</section>\n")
    }
  }

  /// Appends the quizzes of chapters.
  mutating func quizzes(of pages: [PageID], at route: Route, _ model: SiteModel) {
    for (chapter, target) in model.shown(pages) {
      open(chapter, "Quiz", at: target, from: route)
      let quiz = SelfQuiz(chapter, model.deck)
      if quiz.isEmpty {
        raw("<p>The quiz stands here once the outline has lists or definitions.</p>")
      } else {
        quiz.append(to: &self, on: target, at: route)
      }
      raw("</section>\n")
    }
  }

  private mutating func open(
    _ chapter: Chapter, _ what: StaticString, at target: Route, from route: Route
  ) {
    raw("<section class=\"shown\" aria-label=\"")
    raw(what)
    raw(", ")
    text(chapter.title)
    raw("\">\n<p><b><a href=\"")
    link(to: target, from: route)
    raw("\">")
    text(chapter.title)
    raw("</a></b></p>\n")
  }
}

extension SiteModel {
  /// The chapters with these pages, as far as they are shown, and where.
  fileprivate func shown(_ pages: [PageID]) -> [(chapter: Chapter, route: Route)] {
    pages.compactMap { page in
      guard let chapter = chapters.first(where: { $0.page == page }), let route = route(page)
      else { return nil }
      return (chapter, route)
    }
  }
}
