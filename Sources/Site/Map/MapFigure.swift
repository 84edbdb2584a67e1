import Journal

extension HTML {
  /// Appends a chapter's map as a part of a page: for wide pages and for paper in a box that scrolls, for phones below its title.
  /// - Parameters:
  ///   - chapter: what is drawn.
  ///   - target: where the chapter's page is; its anchors are linked to.
  ///   - route: the page that the map stands on.
  mutating func map(of chapter: Chapter, on target: Route, at route: Route) {
    let drawing = MapDrawing(chapter)
    maps += 1
    raw("<figure class=\"map\">\n<a class=\"skip\" href=\"#r.map.")
    number(maps)
    raw(".end\">Skip the map</a>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    raw(" aria-label=\"Map of ")
    text(drawing.tree.title)
    raw("\">")
    let name = "r.map.\(maps)"
    let plan = TwoSidedMap.plan(drawing.tree)
    svg(drawing, plan, plan.isDense ? "broad dense" : "broad", "\(name).a", target, route)
    raw("</div>\n")
    svg(drawing, OneSidedMap.plan(drawing.tree), "narrow", "\(name).b", target, route)
    raw("<span id=\"r.map.")
    number(maps)
    raw(".end\" tabindex=\"-1\"></span></figure>\n")
  }

  private mutating func svg(
    _ drawing: MapDrawing, _ plan: MapPlan, _ className: StaticString, _ id: String,
    _ target: Route, _ route: Route
  ) {
    raw("<svg class=\"")
    raw(className)
    // In ems, so that the map's type is the page's; a `style` is what the page's policy forbids.
    raw("\" width=\"")
    length(plan.width / MapPlan.type)
    raw("em\" viewBox=\"0 0 ")
    length(plan.width)
    raw(" ")
    length(plan.height)
    raw("\" role=\"group\" aria-labelledby=\"")
    text(id)
    raw(".title\" aria-describedby=\"")
    text(id)
    raw(".desc\">\n<title id=\"")
    text(id)
    raw(".title\">Map of ")
    text(drawing.tree.title)
    raw("</title>\n<desc id=\"")
    text(id)
    raw(".desc\">")
    text(drawing.description)
    raw("</desc>\n")
    drawing.append(plan, to: &self) { html, concept in
      if target != route { html.link(to: target, from: route) }
      html.raw("#")
      html.address(concept.anchor)
    }
    raw("</svg>")
  }
}
