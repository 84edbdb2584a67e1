import CCmarkGFM

extension DocumentBuilder {
  /// Shows HTML in a line as the text it is; comments disappear.
  mutating func enterInlineHTML(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    if literal.starts(with: "<!--".utf8) {
      if image == nil { cmark_node_unlink(node) }
      return
    }
    read(literal, countsWords: false)
    if image != nil { return }
    remark(.rawHTML, node, "<")
    replace(node, by: textNode(literal))
  }

  /// Shows a block of HTML as the text it is; comments disappear.
  mutating func enterHTML(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    let shown = withoutComments(literal)
    if shown.allSatisfy(\.isSpace) { return cmark_node_unlink(node) }
    let start = locator.place(ofBlock: node)
    remarks.append(Remark(kind: .rawHTML, line: start.line, column: start.column))
    replace(
      node, by: custom(CMARK_NODE_CUSTOM_BLOCK, "<pre class=\"raw\">\(escaped(shown))</pre>"))
  }
}

/// The text as HTML that shows it.
private func escaped(_ text: [UInt8]) -> String {
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

/// The HTML without its comments; one that is never closed is no comment.
private func withoutComments(_ html: Bytes) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(html.count)
  var start = 0
  while let opening = html.firstOffset(of: "<!--", from: start),
    let closing = html.firstOffset(of: "-->", from: opening + 4)
  {
    kept += html[start..<opening]
    start = closing + 3
  }
  return kept + html[start...]
}
