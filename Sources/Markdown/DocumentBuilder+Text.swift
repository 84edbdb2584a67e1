import CCmarkGFM

extension DocumentBuilder {
  /// Reads a text node, and makes links of the wiki links in it.
  mutating func enterText(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    if hasWikiLinks, image == nil, link == nil,
      let first = WikiLink.firstRange(in: literal, from: 0)
    {
      splitText(node, literal, first)
    } else {
      read(literal)
    }
  }

  /// Reads plain text.
  mutating func read(_ text: Bytes, countsWords: Bool = true) {
    if image != nil {
      altText.append(contentsOf: text)
      if isInHeading { headingText.append(contentsOf: text) }
      return
    }
    if link != .bare, countsWords { words.read(text) }
    if isInHeading { headingText.append(contentsOf: text) }
    if isInLead { excerpt.read(text) }
    if outline?.isReading == true { outline?.read(text) }
  }

  /// Reads the end of a line.
  mutating func breakLine() {
    if image != nil {
      altText.append(0x20)
    } else {
      words.endRun()
      if isInLead { excerpt.endWord() }
      if outline?.isReading == true { outline?.breakLine() }
    }
    if isInHeading { headingText.append(0x20) }
  }

  private mutating func splitText(_ node: Node, _ literal: Bytes, _ first: Range<Int>) {
    var range: Range<Int>? = first
    var start = 0
    var position = 0
    while let found = range {
      position = found.upperBound
      if let wiki = WikiLink(literal.part(found.lowerBound + 2..<found.upperBound - 2)),
        let place = locator.place(inText: node, literal, of: found)
      {
        insertText(literal.part(start..<found.lowerBound), before: node)
        insert(wiki, place, before: node)
        start = position
      }
      range = WikiLink.firstRange(in: literal, from: position)
    }
    if start == 0 { return read(literal) }
    if start == literal.count {
      cmark_node_free(node)
    } else {
      let rest = literal.part(start..<literal.count)
      read(rest)
      // The literal ends with a zero, and so does its rest.
      rest.withMemoryRebound(to: CChar.self) { _ = cmark_node_set_literal(node, $0.baseAddress) }
    }
  }

  private mutating func insertText(_ text: Bytes, before node: Node) {
    if text.isEmpty { return }
    read(text)
    insert(tree.textNode(text), before: node)
  }

  private mutating func insert(_ wiki: WikiLink, _ place: Place, before node: Node) {
    let index = links.count
    links.append(
      Link(
        kind: .wiki, target: wiki.target.plainText, fragment: wiki.fragment?.plainText, query: nil,
        title: "", text: wiki.words.plainText, line: place.line, column: place.column))
    let anchor = tree.node(CMARK_NODE_LINK)
    insert(anchor, before: node)
    cmark_node_append_child(anchor, tree.textNode(wiki.words))
    openHoles(anchor, index)
    read(wiki.words)
  }
}
