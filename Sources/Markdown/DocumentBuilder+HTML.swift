import CCmarkGFM

extension DocumentBuilder {
  /// Shows HTML in a line as the text it is; comments disappear.
  mutating func enterInlineHTML(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    if literal.starts(with: "<!--".utf8) {
      if image == nil { cmark_node_free(node) }
      return
    }
    read(literal, countsWords: false)
    if image != nil { return }
    remark(.rawHTML, node, "<")
    replace(node, by: tree.textNode(literal))
  }

  /// Shows a block of HTML as the text it is; comments disappear.
  mutating func enterHTML(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    let parts = partsBesideComments(literal)
    guard let first = parts.first(where: { !literal[$0].allSatisfy(\.isSpace) }) else {
      return cmark_node_free(node)
    }
    let place = locator.place(of: literal.part(first).trimmed, inBlock: node)
    remarks.append(Remark(kind: .rawHTML, line: place.line, column: place.column))
    let html = parts.map { escaped(literal.part($0)) }.joined()
    replace(node, by: tree.custom(CMARK_NODE_CUSTOM_BLOCK, "<pre class=\"raw\">\(html)</pre>"))
  }
}

/// The text as HTML that shows it.
private func escaped(_ text: Bytes) -> String {
  var html: [UInt8] = []
  html.reserveCapacity(text.count + text.count / 4)
  for byte in text {
    switch byte {
    case 0x3c: html += "&lt;".utf8
    case 0x3e: html += "&gt;".utf8
    case 0x26: html += "&amp;".utf8
    default: html.append(byte)
    }
  }
  return String(decoding: html, as: UTF8.self)
}

/// The parts of HTML that are no comments; one that is never closed is none, and shown.
private func partsBesideComments(_ html: Bytes) -> [Range<Int>] {
  var parts: [Range<Int>] = []
  var start = 0
  while let opening = html.firstOffset(of: "<!--", from: start),
    let closing = html.firstOffset(of: "-->", from: opening + 2)
  {
    parts.append(start..<opening)
    start = closing + 3
  }
  return parts + [start..<html.count]
}
