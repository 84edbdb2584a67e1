import Journal

/// The evaluated blogs by verdict, and what their key elements have in common.
enum BlogsPage {
  /// How many blogs are compared, so that the table fits a page and does not grow with their square.
  private static let mostCompared = 12
  private static let route = NoteFolder.route(of: "blogs")

  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    // A page of the student's own at this address is the overview.
    guard !model.blogs.isEmpty, !model.notes.contains(where: { model.route($0) == route })
    else { return [] }
    return [SiteFile(route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let frame = PageShell.Frame(
      route: route, title: "Blogs", description: "The evaluated blogs: good, maybe and boring.",
      room: .folder("blogs"))
    // The latest first; those without a day last, each in the order of the files.
    let blogs = model.blogs.enumerated().sorted { a, b in
      let (first, second) = (a.element.evaluated, b.element.evaluated)
      if first == second { return a.offset < b.offset }
      guard let first else { return false }
      return second.map { first > $0 } ?? true
    }
    .map(\.element)
    return model.shell.page(frame, capacity: blogs.count * 1024) { html in
      html.raw("<header class=\"row\"><div><h1>Blogs</h1><p class=\"lede\">")
      let unsure = blogs.count { $0.verdict == nil }
      html.count(blogs.count - unsure, "blog", "blogs")
      html.raw(" evaluated, ")
      if unsure > 0 {
        html.number(unsure)
        html.raw(" undecided, ")
      }
      html.raw("and what makes each good, maybe or boring.")
      html.raw("</p></div></header>\n<div class=\"row bare\"><div class=\"wide beside\">\n")
      for verdict in BlogVerdict.allCases {
        column(&html, model, verdict, blogs.filter { $0.verdict == verdict })
      }
      html.raw("</div></div>\n")
      undecided(&html, model, blogs.filter { $0.verdict == nil })
      comparison(&html, model, blogs)
      html.notes(model.plainNotes(in: "blogs"), from: route, model)
    }
  }

  private static func column(
    _ html: inout HTML, _ model: SiteModel, _ verdict: BlogVerdict, _ blogs: [BlogEvaluation]
  ) {
    html.raw("<section aria-labelledby=\"r.")
    html.raw(verdict.name)
    html.raw("\"><h2 class=\"is ")
    html.raw(verdict.name)
    html.raw("\" id=\"r.")
    html.raw(verdict.name)
    html.raw("\">")
    html.text(verdict.rawValue.prefix(1).uppercased() + verdict.rawValue.dropFirst())
    html.raw("</h2>\n")
    if blogs.isEmpty {
      html.raw("<p>None yet. A blog that you find ")
      html.raw(verdict.name)
      html.raw(" stands here: <code>reflect blog add URL --verdict ")
      html.raw(verdict.name)
      html.raw("</code></p>\n")
    }
    for blog in blogs {
      guard let target = model.route(blog.page) else { continue }
      let page = model.workspace[blog.page]
      html.raw("<article><h3><a href=\"")
      html.link(to: target, from: route)
      html.raw("\">")
      html.text(page.title)
      html.raw("</a></h3><p>")
      if blog.hasReason {
        html.text(page.document.excerpt(atMost: 220))
      } else {
        html.raw("The reason is still to be written.")
      }
      html.raw("</p>")
      html.elements(of: blog)
      html.raw("</article>\n")
    }
    html.raw("</section>\n")
  }

  private static func undecided(
    _ html: inout HTML, _ model: SiteModel, _ blogs: [BlogEvaluation]
  ) {
    guard !blogs.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.undecided\">")
    html.raw("<h2 id=\"r.undecided\">Not decided yet</h2>\n<ul class=\"list\">\n")
    for blog in blogs { html.blogItem(blog, from: route, model) }
    html.raw("</ul></section>\n")
  }

  private static func comparison(
    _ html: inout HTML, _ model: SiteModel, _ blogs: [BlogEvaluation]
  ) {
    let latest = blogs.filter { !$0.elements.isEmpty }.prefix(mostCompared)
    let verdicts: [BlogVerdict?] = BlogVerdict.allCases + [nil]
    let compared = verdicts.flatMap { verdict in latest.filter { $0.verdict == verdict } }
    guard !compared.isEmpty else { return }
    html.raw("<section class=\"row\" aria-labelledby=\"r.compare\">")
    html.raw("<h2 id=\"r.compare\">Key elements</h2><div class=\"broad\">")
    html.raw("<div class=\"table brief\" tabindex=\"0\" role=\"region\"")
    html.raw(" aria-label=\"Key elements compared\"><table>\n<thead><tr>")
    html.raw("<th scope=\"col\">Element</th>")
    for blog in compared {
      html.raw("<th scope=\"col\">")
      html.text(model.workspace[blog.page].title)
      html.raw("<br>")
      html.verdict(blog.verdict)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>")
    for element in elements(of: compared) {
      html.raw("<tr><th scope=\"row\">")
      html.text(element.name)
      html.raw("</th>")
      for place in compared.indices {
        let has = element.blogs.contains(place)
        // That an element is not listed does not say that the blog is without it.
        html.raw(
          has
            ? "<td>✓ <span class=\"word\">listed</span></td>"
            : "<td>–<span class=\"hide\"> not listed</span></td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table></div>")
    if compared.count < blogs.count {
      html.raw("<p class=\"more quiet\">The ")
      html.count(compared.count, "blog", "blogs")
      html.raw(" evaluated last that name their elements.</p>")
    }
    html.raw("</div></section>\n")
  }

  /// Every element that one of the blogs has, with the places of those blogs: the ones that most share first.
  private static func elements(
    of blogs: [BlogEvaluation]
  ) -> [(name: String, blogs: Set<Int>)] {
    var index: [String: Int] = [:]
    var found: [(name: String, blogs: Set<Int>)] = []
    for (place, blog) in blogs.enumerated() {
      for element in blog.elements {
        let key = element.lowercased()
        if let known = index[key] {
          found[known].blogs.insert(place)
        } else {
          index[key] = found.count
          found.append((element, [place]))
        }
      }
    }
    return found.enumerated().sorted { a, b in
      (b.element.blogs.count, a.offset) < (a.element.blogs.count, b.offset)
    }
    .map(\.element)
  }
}
