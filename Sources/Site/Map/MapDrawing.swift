import Journal

/// The markup of a map.
struct MapDrawing {
  /// How many colours there are for branches; the style sheet names as many.
  static let colours = 6

  /// The chapter that is drawn.
  let chapter: Chapter
  let tree: MapTree

  init(_ chapter: Chapter) {
    self.chapter = chapter
    tree = MapTree(chapter)
  }

  /// The map's point in words, for those who do not see it.
  var description: String {
    let count = tree.nodes.count
    let names = tree.branches.map { tree.nodes[$0].label.name }
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and others" : "")
    let concepts = "\(grouped(count)) \(count == 1 ? "concept" : "concepts")"
    return names.isEmpty
      ? "No concepts yet."
      : "\(concepts) on \(grouped(names.count)) \(names.count == 1 ? "branch" : "branches"): \(shown)."
  }

  /// Appends everything that is drawn; the caller opens and closes the `svg` around it.
  /// - Parameters:
  ///   - plan: where it goes.
  ///   - html: what it is appended to.
  ///   - link: appends the address of a concept; `nil` for a drawing without links.
  func append(
    _ plan: MapPlan, to html: inout HTML, link: ((inout HTML, Concept) -> Void)?
  ) {
    strokes(plan, &html)
    html.raw("<g class=\"name\">")
    lines(plan.title, &html)
    html.raw("</g>\n")
    for (index, text) in plan.labels.enumerated() {
      let label = tree.nodes[index].label
      if let link {
        html.raw("<a href=\"")
        link(&html, chapter.concepts[index])
        html.raw("\"")
        // One text for those who listen, whatever it takes to set it.
        if text.lines.count > 1 {
          html.raw(" aria-label=\"")
          html.text(label.name)
          html.raw("\"")
        }
      } else {
        html.raw("<g")
      }
      if tree.nodes[index].depth == 0 {
        html.raw(" class=\"branch b")
        html.number(tree.nodes[index].branch % Self.colours + 1)
        html.raw("\"")
      }
      html.raw(">")
      if !label.gloss.isEmpty {
        html.raw("<title>")
        html.text(label.gloss)
        html.raw("</title>")
      }
      lines(text, &html)
      html.raw(link == nil ? "</g>\n" : "</a>\n")
    }
  }

  /// Each line is a text of its own, so that letters which run to the left stay within it.
  private func lines(_ text: MapPlan.Text, _ html: inout HTML) {
    let leading = text.isTitle ? MapPlan.titleLeading : MapPlan.leading
    let rise = text.isTitle ? 0.78 * MapPlan.titleLeading : MapPlan.rise
    let x: Double
    let className: StaticString
    switch text.alignment {
    case .start: (x, className) = (text.box.left, "")
    case .middle: (x, className) = (text.box.left + text.box.width / 2, "mid")
    case .end: (x, className) = (text.box.right, "end")
    }
    for line in text.lines.indices {
      html.words(text.lines[line], x: x, y: text.box.top + rise + leading * Double(line), className)
    }
  }

  /// Appends the lines of branches, those of one colour and thickness as one path.
  private func strokes(_ plan: MapPlan, _ html: inout HTML) {
    struct Key: Hashable { var branch, depth: Int }
    var order: [Key] = []
    var paths: [Key: [MapPlan.Stroke]] = [:]
    for stroke in plan.strokes {
      let key = Key(branch: stroke.branch % Self.colours + 1, depth: min(stroke.depth, 2))
      if paths[key] == nil { order.append(key) }
      paths[key, default: []].append(stroke)
    }
    for key in order {
      html.raw("<path class=\"b")
      html.number(key.branch)
      html.raw(" l")
      html.number(key.depth)
      html.raw("\" d=\"")
      for stroke in paths[key] ?? [] { html.way(stroke.shape) }
      html.raw("\"/>\n")
    }
  }
}

extension HTML {
  /// Appends the way of a branch's line as path data.
  fileprivate mutating func way(_ shape: MapPlan.Stroke.Shape) {
    switch shape {
    case .curve(let x, let y, let toX, let toY, let end):
      let middle = (x + toX) / 2
      points("M", [x, y])
      points("C", [middle, y, middle, toY, toX, toY])
      points("H", [end])
    case .hook(let x, let y, let toX, let toY):
      let radius = min(7, abs(toX - x), toY - y)
      points("M", [x, y])
      points("V", [toY - radius])
      points("Q", [x, toY, x + (toX < x ? -radius : radius), toY])
      points("H", [toX])
    }
  }

  private mutating func points(_ letter: StaticString, _ values: [Double]) {
    raw(letter)
    for (index, value) in values.enumerated() {
      if index > 0 { raw(" ") }
      length(value)
    }
  }
}
