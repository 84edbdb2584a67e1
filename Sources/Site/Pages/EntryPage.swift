import Journal
import Markdown

/// The page of one reflection.
enum EntryPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    let related = RelatedEntries(model)
    return model.entries.indices.compactMap { index in
      guard let route = model.route(model.entries[index].page) else { return nil }
      return SiteFile(route) { bytes(model, index, route, related.nearest(to: index)) }
    }
  }

  private static func bytes(
    _ model: SiteModel, _ index: Int, _ route: Route, _ related: [RelatedEntries.Match]
  ) -> [UInt8] {
    let entry = model.entries[index]
    let page = model.workspace[entry.page]
    let frame = PageShell.Frame(
      route: route, title: "\(page.title), week \(entry.week)",
      description: page.document.excerpt(atMost: 200), room: .weeks)
    return model.shell.page(frame, capacity: page.document.html.bytes.count + 2048) { html in
      html.raw("<article class=\"row entry\">\n<header>")
      let start = html.heading(of: entry.page, at: route, model)
      meta(&html, model, index, page, route)
      html.raw("</header>\n")
      html.contents(of: page.document.headings.dropFirst(start > 0 ? 1 : 0))
      html.prose(of: entry.page, from: start, at: route, model)
      html.raw("</article>\n")
      turn(&html, model, index, route)
      html.backlinks(to: entry.page, at: route, model)
      relatedWeeks(&html, model, related, route)
    }
  }

  private static func meta(
    _ html: inout HTML, _ model: SiteModel, _ index: Int, _ page: Page, _ route: Route
  ) {
    let entry = model.entries[index]
    html.raw("<ul class=\"meta\"><li>Week ")
    html.number(entry.week.value)
    html.raw("</li>")
    if page.isDraft { html.raw("<li><span class=\"is begun\">draft</span></li>") }
    if let date = entry.date {
      html.raw("<li>")
      html.day(date)
      html.raw("</li>")
    }
    html.raw("<li>")
    html.count(page.document.wordCount, "word", "words")
    html.raw("</li><li>")
    html.count(readingMinutes(page.document.wordCount), "minute", "minutes")
    html.raw("</li>")
    let tags = model.tagsOfEntries[index]
    if !tags.isEmpty {
      html.raw("<li>")
      for (place, index) in tags.enumerated() {
        let tag = model.tags[index]
        html.raw(place == 0 ? "<a rel=\"tag\" href=\"" : ", <a rel=\"tag\" href=\"")
        html.link(to: tag.route, from: route)
        html.raw("\">")
        html.text(tag.name)
        html.raw("</a>")
      }
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  private static func turn(
    _ html: inout HTML, _ model: SiteModel, _ index: Int, _ route: Route
  ) {
    guard model.entries.count > 1 else { return }
    html.raw("<div class=\"row after\"><nav class=\"turn\" aria-label=\"Next to this week\">\n")
    if index > 0 { step(&html, model, model.entries[index - 1], "prev", "before", route) }
    if index + 1 < model.entries.count {
      step(&html, model, model.entries[index + 1], "next", "after", route)
    }
    html.raw("</nav></div>\n")
  }

  private static func step(
    _ html: inout HTML, _ model: SiteModel, _ entry: Entry, _ rel: StaticString,
    _ side: StaticString, _ route: Route
  ) {
    guard let target = model.route(entry.page) else { return }
    html.raw("<a rel=\"")
    html.raw(rel)
    html.raw("\" href=\"")
    html.link(to: target, from: route)
    html.raw("\"><span>Week ")
    html.number(entry.week.value)
    html.raw(", ")
    html.raw(side)
    html.raw("</span> <b>")
    html.text(model.workspace[entry.page].title)
    html.raw("</b></a>\n")
  }

  private static func relatedWeeks(
    _ html: inout HTML, _ model: SiteModel, _ related: [RelatedEntries.Match], _ route: Route
  ) {
    guard !related.isEmpty else { return }
    html.raw("<section class=\"row after\" aria-labelledby=\"r.related\">")
    html.raw("<h2 id=\"r.related\">Related weeks</h2>\n<ul class=\"list\">\n")
    for match in related {
      let entry = model.entries[match.entry]
      html.item(entry, at: route, model) { html in
        html.raw(" <span class=\"quiet\">")
        if match.isLinked { html.raw(match.tags.isEmpty ? "linked" : "linked, ") }
        html.text(match.tags.map { model.tags[$0].name }.joined(separator: ", "))
        html.raw("</span>")
      }
    }
    html.raw("</ul></section>\n")
  }
}

/// How long a text takes to read, in whole minutes, at 220 words a minute.
func readingMinutes(_ words: Int) -> Int { max(1, (words + 219) / 220) }
