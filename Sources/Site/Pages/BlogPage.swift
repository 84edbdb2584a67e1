import Journal

/// The page of one blog that was evaluated.
enum BlogPage {
  /// How many other blogs are named, so that all pages together grow with the number of blogs and not its square.
  private static let mostOthers = 6

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    model.blogs.indices.compactMap { index in
      guard let route = model.route(model.blogs[index].page) else { return nil }
      return SiteFile(route) { bytes(model, index, route) }
    }
  }

  private static func bytes(_ model: SiteModel, _ index: Int, _ route: Route) -> [UInt8] {
    let blog = model.blogs[index]
    let page = model.workspace[blog.page]
    let frame = PageShell.Frame(
      route: route, title: "\(page.title), blogs", description: page.document.excerpt(atMost: 200),
      room: .folder("blogs"))
    return model.shell.page(frame, capacity: page.document.html.bytes.count + 2048) { html in
      html.raw("<article class=\"row entry\">\n<header>")
      let start = html.heading(of: blog.page, at: route, model)
      meta(&html, blog, page)
      html.raw("</header>\n")
      if blog.hasReason {
        html.prose(of: blog.page, from: start, at: route, model)
      } else {
        html.raw("<div class=\"prose\"><p>The reason stands here: write it into <code>")
        html.text(page.path)
        html.raw("</code>.</p></div>\n")
      }
      elements(&html, blog)
      html.raw("</article>\n")
      others(&html, model, index, route)
      html.backlinks(to: blog.page, at: route, model)
    }
  }

  private static func meta(_ html: inout HTML, _ blog: BlogEvaluation, _ page: Page) {
    html.raw("<ul class=\"meta\">")
    if page.isDraft { html.raw("<li><span class=\"is begun\">draft</span></li>") }
    html.raw("<li>")
    html.verdict(blog.verdict)
    html.raw("</li>")
    if blog.blog != page.title {
      html.raw("<li>")
      html.text(blog.blog)
      html.raw("</li>")
    }
    if let day = blog.evaluated {
      html.raw("<li>Evaluated ")
      html.day(day)
      html.raw("</li>")
    }
    if let url = blog.url {
      html.raw("<li>")
      html.externalLink(url, url.withoutScheme)
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  private static func elements(_ html: inout HTML, _ blog: BlogEvaluation) {
    guard !blog.elements.isEmpty else { return }
    html.raw("<aside aria-labelledby=\"r.elements\"><h2 class=\"label\" id=\"r.elements\">")
    html.raw("Key elements</h2>")
    html.elements(of: blog)
    html.raw("</aside>")
  }

  /// The blogs around this one, in the order of their files.
  private static func others(
    _ html: inout HTML, _ model: SiteModel, _ index: Int, _ route: Route
  ) {
    guard model.blogs.count > 1 else { return }
    let start = max(0, min(index - mostOthers / 2, model.blogs.count - mostOthers - 1))
    let near = model.blogs.indices.dropFirst(start).prefix(mostOthers + 1).filter { $0 != index }
    html.raw("<section class=\"row after\" aria-labelledby=\"r.others\">")
    html.raw("<h2 id=\"r.others\">Other blogs</h2>\n<div><ul class=\"list\">\n")
    for other in near { html.blogItem(model.blogs[other], from: route, model) }
    html.raw("</ul>\n<p class=\"more\"><a href=\"")
    html.link(to: NoteFolder.route(of: "blogs"), from: route)
    html.raw("\">All the blogs, compared</a></p></div></section>\n")
  }
}

extension HTML {
  /// Appends a verdict as a word with its shape.
  mutating func verdict(_ verdict: BlogVerdict?) {
    raw("<span class=\"is ")
    raw(verdict?.name ?? "ahead")
    raw("\">")
    raw(verdict?.name ?? "no verdict yet")
    raw("</span>")
  }

  /// Appends a line of a list of blogs: the name, and the verdict.
  mutating func blogItem(_ blog: BlogEvaluation, from route: Route, _ model: SiteModel) {
    guard let target = model.route(blog.page) else { return }
    raw("<li><a class=\"grow\" href=\"")
    link(to: target, from: route)
    raw("\">")
    text(model.workspace[blog.page].title)
    raw("</a> ")
    verdict(blog.verdict)
    raw("</li>\n")
  }

  /// Appends a blog's key elements as a list.
  mutating func elements(of blog: BlogEvaluation) {
    guard !blog.elements.isEmpty else { return }
    raw("<ul class=\"elements\">")
    for element in blog.elements {
      raw("<li>")
      text(element)
      raw("</li>")
    }
    raw("</ul>")
  }
}

extension BlogVerdict {
  /// The word, which is also the class that gives it its shape.
  var name: StaticString {
    switch self {
    case .good: "good"
    case .maybe: "maybe"
    case .boring: "boring"
    }
  }
}

extension String {
  /// An address as people say it: `toworkorplay.com` for `http://toworkorplay.com/`.
  fileprivate var withoutScheme: String {
    guard let start = range(of: "://")?.upperBound else { return self }
    let rest = self[start...]
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }

  private func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
