import Journal
import Markdown

extension HTML {
  /// Appends a page's Markdown, with each of its links leading where the graph says.
  /// - Parameters:
  ///   - id: the page.
  ///   - start: where in its HTML to begin.
  ///   - route: where it is shown.
  ///   - model: what it is of.
  mutating func prose(of id: PageID, from start: Int, at route: Route, _ model: SiteModel) {
    raw("<div class=\"prose\">\n")
    part(of: id, start..<model.workspace[id].document.html.bytes.count, at: route, model)
    raw("</div>\n")
  }

  /// Appends a part of a page's Markdown, which neither begins nor ends within a tag.
  mutating func part(of id: PageID, _ part: Range<Int>, at route: Route, _ model: SiteModel) {
    let document = model.workspace[id].document
    let targets = model.graph.targets[id.index]
    let template = document.html
    template.bytes.withUnsafeBufferPointer { bytes in
      var done = part.lowerBound
      // What ends a part is always markup, so a hole there belongs to what stands before it.
      for hole in template.holes(in: part) {
        raw(bytes[done..<Int(hole.offset)])
        done = Int(hole.offset)
        let index = Int(hole.index)
        switch hole.kind {
        case .linkStart: open(document.links[index], to: targets[index], from: route, model)
        case .linkEnd: if targets[index].isShown { raw("</a>") }
        case .image: image(document.links[index], targets[index], from: route)
        case .block: block(index, of: id, at: route, model)
        }
      }
      raw(bytes[done..<part.upperBound])
    }
  }

  private mutating func open(
    _ link: Link, to target: LinkTarget, from route: Route, _ model: SiteModel
  ) {
    switch target {
    case .page(let page, let anchor):
      guard let destination = model.route(page) else { return }
      raw("<a href=\"")
      if destination != route || anchor == nil { self.link(to: destination, from: route) }
      if let anchor {
        raw("#")
        address(anchor)
      }
    case .file(let path):
      raw("<a href=\"")
      self.link(to: Route(path), from: route)
      if let fragment = link.fragment {
        raw("#")
        address(fragment)
      }
    case .draft, .nowhere:
      return
    }
    raw("\"")
    title(link)
    raw(">")
  }

  private mutating func image(_ link: Link, _ target: LinkTarget, from route: Route) {
    guard case .file(let path) = target else {
      text(link.text)
      return
    }
    raw("<img src=\"")
    self.link(to: Route(path), from: route)
    raw("\" alt=\"")
    text(link.text)
    raw("\"")
    title(link)
    raw(" />")
  }

  private mutating func title(_ link: Link) {
    guard !link.title.isEmpty else { return }
    raw(" title=\"")
    text(link.title)
    raw("\"")
  }

  /// Appends the relative address of one route from another.
  mutating func link(to target: Route, from route: Route) {
    if let name = target.name(inFolderOf: route) { return address(name) }
    raw(route.toRoot.utf8)
    address(target.path)
  }
}

extension HTMLTemplate {
  /// The holes from the range's beginning to its end, both included.
  fileprivate func holes(in range: Range<Int>) -> ArraySlice<Hole> {
    func firstIndex(from offset: Int) -> Int {
      var (low, high) = (0, holes.count)
      while low < high {
        let middle = (low + high) / 2
        if holes[middle].offset < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return holes[firstIndex(from: range.lowerBound)..<firstIndex(from: range.upperBound + 1)]
  }
}

extension LinkTarget {
  /// True where the link is more than its text.
  var isShown: Bool {
    switch self {
    case .page, .file: true
    case .draft, .nowhere: false
    }
  }
}
