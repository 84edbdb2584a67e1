import Journal

/// A chapter's map as a drawing that stands on its own.
public enum MapFile {
  /// The bytes of an SVG file, the same for the same outline.
  ///
  /// It holds its own style, for light and dark and for paper, and no links: away from the site there is nothing that
  /// they could lead to.
  /// - Parameters:
  ///   - chapter: what is drawn.
  ///   - language: the language of its words, such as `en`; `nil` where nobody says.
  /// - Returns: well-formed XML in UTF-8.
  public static func svg(of chapter: Chapter, language: String? = nil) -> [UInt8] {
    let drawing = MapDrawing(chapter)
    let plan = TwoSidedMap.plan(drawing.tree)
    // Room around it, as a viewer puts the drawing at its window's edge.
    let space = 20.0
    var html = HTML(reserving: 4096 + 256 * chapter.concepts.count)
    html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    if let language {
      html.raw(" xml:lang=\"")
      html.text(plain(language))
      html.raw("\"")
    }
    html.attribute("width", plan.width + 2 * space)
    html.attribute("height", plan.height + 2 * space)
    html.raw(" viewBox=\"")
    html.length(-space)
    html.raw(" ")
    html.length(-space)
    html.raw(" ")
    html.length(plan.width + 2 * space)
    html.raw(" ")
    html.length(plan.height + 2 * space)
    html.raw("\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">")
    html.text(drawing.tree.title)
    html.raw("</title>\n<desc id=\"desc\">")
    html.text(drawing.description)
    html.raw("</desc>\n<style>\n")
    html.raw(style)
    html.raw("\n</style>\n<rect class=\"paper\" x=\"-20\" y=\"-20\"")
    html.attribute("width", plan.width + 2 * space)
    html.attribute("height", plan.height + 2 * space)
    html.raw("/>\n")
    drawing.append(plan, to: &html, link: nil)
    html.raw("</svg>\n")
    return html.bytes
  }

  /// The roles of `style.css`, written out: not everything that shows such a file knows custom properties.
  private static let style: StaticString = """
    text { font: 14px -apple-system, "Segoe UI", Roboto, Cantarell, "Liberation Sans", system-ui, sans-serif; fill: #1b2023 }
    .name text { font: 21px ui-serif, "Iowan Old Style", Charter, "Palatino Linotype", P052, Palatino, Georgia, serif }
    .branch > text { font-weight: 600 }
    .mid { text-anchor: middle } .end { text-anchor: end }
    .paper { fill: #f5f6f2 }
    path { fill: none; stroke-width: 1.5; stroke-linecap: round }
    .l0 { stroke-width: 3.5 } .l1 { stroke-width: 2.25 }
    path.b1 { stroke: #24508f } path.b2 { stroke: #27653f } path.b3 { stroke: #7a5708 }
    path.b4 { stroke: #8d3a6b } path.b5 { stroke: #17646b } path.b6 { stroke: #9a3c22 }
    .b1 > text { fill: #24508f } .b2 > text { fill: #27653f } .b3 > text { fill: #7a5708 }
    .b4 > text { fill: #8d3a6b } .b5 > text { fill: #17646b } .b6 > text { fill: #9a3c22 }
    @media screen and (prefers-color-scheme: dark) {
      text { fill: #dbdad4 }
      .paper { fill: #16191b }
      path.b1 { stroke: #8fb4ee } path.b2 { stroke: #86c79b } path.b3 { stroke: #d9b465 }
      path.b4 { stroke: #e3a0c6 } path.b5 { stroke: #7cc7cf } path.b6 { stroke: #f0a083 }
      .b1 > text { fill: #8fb4ee } .b2 > text { fill: #86c79b } .b3 > text { fill: #d9b465 }
      .b4 > text { fill: #e3a0c6 } .b5 > text { fill: #7cc7cf } .b6 > text { fill: #f0a083 }
    }
    @media print { .paper { fill: #fff } }
    """
}
