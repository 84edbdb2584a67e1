import Journal
import Quiz

/// What the quiz's answers come to: what is due, what was recalled, how the chapters are known.
enum ProgressPage {
  private static let route = FixedRoute.progress.route

  /// True where there are cards, or answers to such as there were.
  static func isThere(_ study: Study) -> Bool {
    !study.deck.cards.isEmpty || study.history.answerCount > 0
  }

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    isThere(model.study) ? [SiteFile(route) { bytes(model) }] : []
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let frame = PageShell.Frame(
      route: route, title: "Progress", description: "What is due, recalled and known.",
      room: .progress)
    return model.shell.page(frame, capacity: 32768) { html in
      html.raw("<header class=\"row\"><div><h1>Progress</h1>\n")
      guard let asOf = model.asOf, model.study.history.answerCount > 0 else {
        empty(&html, model)
        return
      }
      let statistics = Statistics(model.study, on: asOf, jobs: 1)
      html.raw("<p class=\"lede\">")
      html.text(summary(statistics))
      html.raw("</p></div></header>\n")
      ProgressCharts(statistics).append(to: &html)
      chapters(&html, model, statistics)
      hardest(&html, model, statistics)
      confusions(&html, statistics)
    }
  }

  private static func empty(_ html: inout HTML, _ model: SiteModel) {
    html.raw("<p class=\"lede\">")
    html.count(model.deck.cards.count, "card waits", "cards wait")
    html.raw(" to be asked.</p></div></header>\n<div class=\"row bare\"><div class=\"prose\">")
    html.raw("<p>What is due, what you recall and which concepts are hard is drawn here once you ")
    html.raw("have answered some. Begin with:</p>\n<pre><code>reflect quiz</code></pre>\n")
    html.raw("<p>Each answer is a line of <code>exercises/reviews.jsonl</code>; ")
    html.raw("<code>reflect build</code> makes this page from it.</p></div></div>\n")
  }

  private static func summary(_ statistics: Statistics) -> String {
    let cards = statistics.cards
    let known =
      "\(grouped(cards.mastered)) of \(grouped(cards.count)) cards are mastered, "
      + "\(grouped(cards.learning)) are being learned."
    guard let share = statistics.retention.share else { return known }
    return known + " Of what was known before, \(percent(share)) was recalled."
  }

  private static func chapters(
    _ html: inout HTML, _ model: SiteModel, _ statistics: Statistics
  ) {
    guard !statistics.chapters.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.chapters\"><h2 id=\"r.chapters\">")
    html.raw("Chapters</h2><div class=\"broad\">")
    html.raw(
      "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Chapters\"><table>\n")
    html.raw("<thead><tr><th scope=\"col\">Chapter</th>")
    for name in ["mastered", "learning", "new", "suspended", "due", "recalled", "expected"] {
      html.raw("<th scope=\"col\" class=\"num\">")
      html.text(name)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>")
    for chapter in statistics.chapters {
      html.raw("<tr><th scope=\"row\">")
      link(&html, model, chapter.key, anchor: nil, chapter.title)
      html.raw("</th>")
      let cards = chapter.cards
      for value in [cards.mastered, cards.learning, cards.new, cards.suspended, chapter.due] {
        html.raw("<td class=\"num\">")
        html.number(value)
        html.raw("</td>")
      }
      for share in [chapter.retention.share, chapter.retention.predicted] {
        html.raw("<td class=\"num\">")
        html.text(percent(share))
        html.raw("</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div><p class=\"by\">Cards. Mastered is what FSRS expects to be ")
    html.raw("recalled, nine times in ten, after three weeks.</p></div></section>\n")
  }

  private static func hardest(
    _ html: inout HTML, _ model: SiteModel, _ statistics: Statistics
  ) {
    let hardest = statistics.hardest(8)
    guard !hardest.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.hardest\"><h2 id=\"r.hardest\">")
    html.raw("Hardest concepts</h2><ol class=\"list\">\n")
    for concept in hardest {
      html.raw("<li><span class=\"grow\">")
      let chapter = model.chapters.first { $0.key == concept.chapter }
      if let above = concept.path.last {
        html.text(above)
        html.raw(" · ")
      }
      link(
        &html, model, concept.chapter, anchor: chapter?.concepts[concept.concept].anchor,
        concept.name)
      html.raw("</span> <span class=\"quiet\">")
      if !concept.leeches.isEmpty { html.raw("a leech, ") }
      html.raw("forgotten ")
      html.number(concept.forgotten)
      html.raw(" of ")
      html.count(concept.answers, "time", "times")
      html.raw("</span></li>\n")
    }
    html.raw("</ol></section>\n")
  }

  private static func confusions(_ html: inout HTML, _ statistics: Statistics) {
    guard !statistics.confusions.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.confused\"><h2 id=\"r.confused\">")
    html.raw("Taken for one another</h2><ul class=\"list\">\n")
    for confusion in statistics.confusions.prefix(8) {
      html.raw("<li><span class=\"grow\">")
      html.text(confusion.given)
      html.raw(" <span class=\"quiet\">for</span> ")
      html.text(confusion.expected)
      html.raw("</span> <span class=\"quiet\">")
      html.count(confusion.count, "time", "times")
      html.raw("</span></li>\n")
    }
    html.raw("</ul></section>\n")
  }

  /// Appends a link to a chapter's page, or to a place in it.
  private static func link(
    _ html: inout HTML, _ model: SiteModel, _ key: ChapterKey, anchor: String?, _ words: String
  ) {
    guard let chapter = model.chapters.first(where: { $0.key == key }),
      let target = model.route(chapter.page)
    else { return html.text(words) }
    html.raw("<a href=\"")
    html.link(to: target, from: route)
    if let anchor {
      html.raw("#")
      html.address(anchor)
    }
    html.raw("\">")
    html.text(words)
    html.raw("</a>")
  }
}
