import Journal
import Markdown

extension HTML {
  /// Appends a page's title as its heading.
  ///
  /// Where the text itself begins with the title, its own heading becomes the page's, so that nothing stands twice.
  /// - Parameters:
  ///   - id: the page.
  ///   - route: where it is shown.
  ///   - model: what it is of.
  /// - Returns: where in the page's HTML the text goes on.
  mutating func heading(of id: PageID, at route: Route, _ model: SiteModel) -> Int {
    let page = model.workspace[id]
    guard let title = page.document.leadingTitle, title.text == page.title else {
      raw("<h1>")
      text(page.title)
      raw("</h1>\n")
      return 0
    }
    raw("<h1 id=\"")
    text(title.anchor)
    raw("\">")
    part(of: id, title.words, at: route, model)
    raw("</h1>\n")
    return title.end
  }

  /// Appends a table of contents of the first three levels, where there is enough to list.
  ///
  /// A heading of the first level is shown as one of the second, below the page's own.
  mutating func contents(of headings: some Collection<Heading>) {
    let listed = headings.lazy.filter { $0.level <= 3 && !$0.text.isEmpty }
    guard listed.count > 2 else { return }
    raw("<details class=\"contents\"><summary>Contents</summary>")
    raw("<nav aria-label=\"Contents\"><ol>")
    var hasSecond = false
    var isInside = false
    for (index, heading) in listed.enumerated() {
      // A third-level heading before any second-level one stands on the outer level.
      if heading.level == 3, hasSecond, !isInside {
        raw("<ol>")
        isInside = true
      } else if heading.level < 3, isInside {
        raw("</li></ol></li>")
        isInside = false
      } else if index > 0 {
        raw("</li>")
      }
      if heading.level < 3 { hasSecond = true }
      raw("<li><a href=\"#")
      address(heading.anchor)
      raw("\">")
      text(heading.text)
      raw("</a>")
    }
    raw(isInside ? "</li></ol></li>" : "</li>")
    raw("</ol></nav></details>\n")
  }

  /// Appends the list of pages that link to a page, where there are any besides those that are shown already.
  mutating func backlinks(
    to id: PageID, at route: Route, besides shown: Set<PageID> = [], _ model: SiteModel
  ) {
    let sources = model.graph.backlinks[id.index].filter { !shown.contains($0) }
    guard !sources.isEmpty else { return }
    raw("<section class=\"row after\" aria-labelledby=\"r.links\">")
    raw("<h2 id=\"r.links\">What links here</h2>\n<ul class=\"list\">\n")
    for source in sources {
      guard let target = model.route(source) else { continue }
      let page = model.workspace[source]
      raw("<li><span class=\"n\">")
      if let week = model.week(of: source) {
        raw("Week ")
        number(week.value)
      } else {
        text(NoteFolder.title(of: NoteFolder.name(of: page)))
      }
      raw("</span> <a class=\"grow\" href=\"")
      link(to: target, from: route)
      raw("\">")
      text(page.title)
      raw("</a></li>\n")
    }
    raw("</ul></section>\n")
  }

  /// Appends one line of a list of entries: its week, its title, and what else belongs there.
  mutating func item(
    _ entry: Entry, at route: Route, _ model: SiteModel, _ more: (inout HTML) -> Void
  ) {
    guard let target = model.route(entry.page) else { return }
    raw("<li><span class=\"n\">Week ")
    number(entry.week.value)
    raw("</span> <a class=\"grow\" href=\"")
    link(to: target, from: route)
    raw("\">")
    text(model.workspace[entry.page].title)
    raw("</a>")
    more(&self)
    raw("</li>\n")
  }

  /// Appends an entry with the beginning of its text.
  /// - Parameters:
  ///   - entry: the entry.
  ///   - route: the page that it is shown on.
  ///   - heading: the element that its title is.
  ///   - model: what the entry is of.
  mutating func excerpt(
    of entry: Entry, at route: Route, heading: StaticString = "h3", _ model: SiteModel
  ) {
    guard let target = model.route(entry.page) else { return }
    let page = model.workspace[entry.page]
    raw("<li><article><")
    raw(heading)
    raw("><a href=\"")
    link(to: target, from: route)
    raw("\">")
    text(page.title)
    raw("</a></")
    raw(heading)
    raw(">\n<p class=\"meta\"><span>Week ")
    number(entry.week.value)
    raw("</span>")
    if let date = entry.date {
      raw(" ")
      day(date)
    }
    if page.isDraft { raw(" <span class=\"is begun\">draft</span>") }
    raw("</p>\n<p>")
    text(page.document.excerpt(atMost: 220))
    raw("</p></article></li>\n")
  }
}

extension Document {
  /// The heading of the first level that the text begins with: what it says, and where its words and it itself end.
  ///
  /// It is rendered as one of the second level, as every page has a title above it.
  var leadingTitle: (text: String, anchor: String, words: Range<Int>, end: Int)? {
    guard let first = headings.first, first.level == 1,
      html.bytes.starts(with: "<h2 id=\"\(first.anchor)\">".utf8),
      let start = html.bytes.firstIndex(of: UInt8(ascii: ">")).map({ $0 + 1 }),
      let end = html.bytes.firstRange(of: Array("</h2>".utf8))
    else { return nil }
    return (first.text, first.anchor, start..<end.lowerBound, end.upperBound)
  }
}
