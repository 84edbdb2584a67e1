import CCmarkGFM

/// What becomes of the link that the walk is in.
enum LinkRole: Equatable {
  /// A link to another site; cmark writes it.
  case external
  /// The same, its words being its address.
  case bare
  /// A link that is not followed: only its words stay.
  case dropped
  /// A link into the workspace.
  case hole(Int)
}

extension DocumentBuilder {
  /// Decides what becomes of a link.
  mutating func enterLink(_ node: Node) {
    if image != nil { return }
    let address = Bytes(string: cmark_node_get_url(node))
    switch Destination(address) {
    case .external:
      externalLinks += 1
      link = isBare(node, address) ? .bare : .external
    case .forbidden, .protocolRelative:
      remark(.droppedLink(address.text), node, "[<")
      link = .dropped
    case .workspace:
      link = .hole(links.count)
      append(.link, node, address)
    }
  }

  /// Makes of a link what was decided.
  mutating func exitLink(_ node: Node) {
    if image != nil { return }
    switch link {
    case .external: cmark_node_prepend_child(node, tree.mark(.external, 0))
    case .bare: cmark_node_prepend_child(node, tree.mark(.bare, 0))
    case .hole(let index): openHoles(node, index)
    case .dropped, nil:
      while let child = cmark_node_first_child(node) { insert(child, before: node) }
      cmark_node_free(node)
    }
    link = nil
  }

  /// Leaves open what goes around the words of a link.
  mutating func openHoles(_ node: Node, _ index: Int) {
    holeCount += 2
    cmark_node_prepend_child(node, tree.mark(.linkStart, index))
    cmark_node_append_child(node, tree.mark(.linkEnd, index))
  }

  /// Begins to gather what an image shows to those who can't see it.
  mutating func enterImage(_ node: Node) {
    if image != nil { return }
    image = node
    altText.removeAll(keepingCapacity: true)
  }

  /// Makes a hole, a link or plain words of an image.
  mutating func exitImage(_ node: Node) {
    guard node == image else { return }
    image = nil
    let address = Bytes(string: cmark_node_get_url(node))
    switch Destination(address) {
    case .workspace:
      let index = links.count
      append(.image, node, address)
      links[index].text = altText.withUnsafeBufferPointer(\.plainText)
      holeCount += 1
      let hole = tree.node(CMARK_NODE_LINK)
      cmark_node_append_child(hole, tree.mark(.image, index))
      replace(node, by: hole)
    case .external where !address.starts(with: "m".utf8) && !address.starts(with: "M".utf8):
      remark(.remoteImage(address.text), node, "!")
      showAsLink(node, Array(address))
    case .protocolRelative:
      remark(.remoteImage(address.text), node, "!")
      showAsLink(node, Array("https:".utf8) + address)
    case .forbidden, .external:
      remark(.droppedLink(address.text), node, "!")
      showAltText(node, orElse: [])
    }
  }

  /// Adds a remark about a node that begins with one of these bytes.
  mutating func remark(_ kind: Remark.Kind, _ node: Node, _ start: StaticString) {
    let place = locator.place(of: node, startingWith: start)
    remarks.append(Remark(kind: kind, line: place.line, column: place.column))
  }

  private mutating func append(_ kind: Link.Kind, _ node: Node, _ address: Bytes) {
    let place = locator.place(of: node, startingWith: kind == .image ? "!" : "[<")
    let parts = RelativeAddress(address)
    links.append(
      Link(
        kind: kind, target: parts.path, fragment: parts.fragment, query: parts.query,
        title: Bytes(string: cmark_node_get_title(node)).text, text: "", line: place.line,
        column: place.column))
  }

  private mutating func showAsLink(_ node: Node, _ address: [UInt8]) {
    // A link in a link's words would end that one.
    if link != nil { return showAltText(node, orElse: address) }
    externalLinks += 1
    let anchor = tree.node(CMARK_NODE_LINK)
    cmark_node_set_url(anchor, address.map { CChar(bitPattern: $0) } + [0])
    cmark_node_append_child(anchor, tree.mark(.external, 0))
    insert(anchor, before: node)
    (altText.isEmpty ? address : altText).withUnsafeBufferPointer {
      read($0, countsWords: !altText.isEmpty)
      _ = cmark_node_append_child(anchor, tree.textNode($0))
    }
    cmark_node_free(node)
  }

  private mutating func showAltText(_ node: Node, orElse other: [UInt8]) {
    (altText.isEmpty ? other : altText).withUnsafeBufferPointer {
      read($0, countsWords: !altText.isEmpty)
      replace(node, by: tree.textNode($0))
    }
  }

  /// Whether a link's only words are its address.
  private func isBare(_ node: Node, _ address: Bytes) -> Bool {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let words = Bytes(string: cmark_node_get_literal(child))
    let added = address.count - words.count
    guard added == 0 || added == 7 else { return false }
    return address[added...].elementsEqual(words)
  }
}
