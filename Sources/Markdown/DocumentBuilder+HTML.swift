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
    replace(node, by: textNode(literal))
  }

  /// Shows a block of HTML as the text it is; comments disappear.
  mutating func enterHTML(_ node: Node) {
    let literal = Bytes(string: cmark_node_get_literal(node))
    let shown = withoutComments(literal)
    guard let first = shown.firstIndex(where: { !$0.isSpace }) else {
      cmark_node_free(node)
      return
    }
    let start = locator.place(ofBlock: node)
    remarks.append(Remark(kind: .rawHTML, line: start.line, column: start.column))
    _ = first
    var html = cString("<pre class=\"raw\">")
    html.removeLast()
    for byte in shown {
      switch byte {
      case 0x3c: html += escapedLess
      case 0x3e: html += escapedGreater
      case 0x26: html += escapedAmpersand
      default: html.append(CChar(bitPattern: byte))
      }
    }
    html += cString("</pre>")
    replace(node, by: custom(html, type: CMARK_NODE_CUSTOM_BLOCK))
  }
}

private let escapedLess = Array("&lt;".utf8CString.dropLast())
private let escapedGreater = Array("&gt;".utf8CString.dropLast())
private let escapedAmpersand = Array("&amp;".utf8CString.dropLast())

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

extension Bytes {
  /// The offset at which the first occurrence of `pattern` at or after `start` begins.
  fileprivate func firstOffset(of pattern: StaticString, from start: Int) -> Int? {
    guard start <= count else { return nil }
    return pattern.withUTF8Buffer { firstOffset(of: $0, in: start..<count) }
  }
}
