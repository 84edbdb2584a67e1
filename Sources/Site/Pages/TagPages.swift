import Journal

/// The list of tags, and a page for each.
enum TagPages {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    guard !model.tags.isEmpty else { return [] }
    let list = SiteFile(FixedRoute.tags.route) { overview(model) }
    return [list]
      + model.tags.indices.map { tag in SiteFile(model.tags[tag].route) { page(model, tag) } }
  }

  private static func overview(_ model: SiteModel) -> [UInt8] {
    let route = FixedRoute.tags.route
    let frame = PageShell.Frame(
      route: route, title: "Tags", description: "Every tag, and the weeks that carry it.",
      room: .tags)
    return model.shell.page(frame) { html in
      html.raw("<header class=\"row\"><h1>Tags</h1></header>\n")
      html.raw("<div class=\"row bare\"><ul class=\"list\">\n")
      for tag in model.tags {
        html.raw("<li><a class=\"grow\" rel=\"tag\" href=\"")
        html.link(to: tag.route, from: route)
        html.raw("\">")
        html.text(tag.name)
        html.raw("</a> <span class=\"quiet\">")
        html.raw(tag.entries.count == 1 ? "week " : "weeks ")
        let shown = tag.entries.prefix(12).map { model.entries[$0].week.description }
        html.text(shown.joined(separator: ", "))
        if tag.entries.count > shown.count { html.raw(" …") }
        html.raw("</span> <span class=\"when\">")
        html.count(tag.entries.count, "entry", "entries")
        html.raw("</span></li>\n")
      }
      html.raw("</ul></div>\n")
    }
  }

  private static func page(_ model: SiteModel, _ index: Int) -> [UInt8] {
    let tag = model.tags[index]
    let frame = PageShell.Frame(
      route: tag.route, title: tag.name, description: "Entries tagged \(tag.name).", room: .tags)
    return model.shell.page(frame, capacity: tag.entries.count * 512) { html in
      html.raw("<header class=\"row\"><div><h1>")
      html.text(tag.name)
      html.raw("</h1><p class=\"lede\">")
      html.count(tag.entries.count, "entry", "entries")
      html.raw(
        tag.entries.count == 1 ? ".</p></div></header>\n" : ", newest first.</p></div></header>\n")
      html.raw("<section class=\"row bare\" aria-label=\"Entries\"><div><ul class=\"excerpts\">\n")
      for entry in tag.entries.reversed() {
        html.excerpt(of: model.entries[entry], at: tag.route, heading: "h2", model)
      }
      html.raw("</ul></div></section>\n")
      beside(&html, model, index)
    }
  }

  /// The tags that stand most often on the same entries.
  private static func beside(_ html: inout HTML, _ model: SiteModel, _ index: Int) {
    let tag = model.tags[index]
    var counts: [Int: Int] = [:]
    for entry in tag.entries {
      for other in model.tagsOfEntries[entry] where other != index {
        counts[other, default: 0] += 1
      }
    }
    let nearest = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
    guard !nearest.isEmpty else { return }
    html.raw("<section class=\"row after\" aria-labelledby=\"r.beside\">")
    html.raw("<h2 id=\"r.beside\">Often beside it</h2><ul class=\"list\">\n")
    for (index, count) in nearest {
      let other = model.tags[index]
      html.raw("<li><a class=\"grow\" rel=\"tag\" href=\"")
      html.link(to: other.route, from: tag.route)
      html.raw("\">")
      html.text(other.name)
      html.raw("</a> <span class=\"when\">")
      html.count(count, "entry", "entries")
      html.raw("</span></li>\n")
    }
    html.raw("</ul></section>\n")
  }
}
