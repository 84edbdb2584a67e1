import CCmarkGFM

extension DocumentBuilder {
  /// Ends a heading and gives it its anchor.
  mutating func exitHeading(_ node: Node) {
    isInHeading = false
    let text = headingText.withUnsafeBufferPointer { $0.trimmed.plainText }
    let place = locator.place(ofBlock: node)
    cmark_node_prepend_child(node, tree.mark(.anchor, headings.count))
    let level = Int(cmark_node_get_heading_level(node))
    if level < options.topLevel { cmark_node_set_heading_level(node, Int32(options.topLevel)) }
    headings.append(
      Heading(
        level: level, text: text, anchor: slugs.anchor(for: text), line: place.line,
        column: place.column))
    outline?.append(headings[headings.count - 1])
  }

  /// Ends a paragraph of the outline, and marks where the page finds it.
  mutating func exitOutlineParagraph(_ node: Node) {
    let parent = cmark_node_parent(node)
    let isFirst =
      cmark_node_get_type(parent) == CMARK_NODE_ITEM && cmark_node_previous(node) == nil
    let place = locator.place(ofBlock: node)
    guard let index = outline?.exitParagraph(isFirst: isFirst, at: place) else { return }
    cmark_node_prepend_child(node, tree.mark(.item, index))
  }

  /// Makes a hole of a fenced block that stands for something.
  mutating func enterCode(_ node: Node) {
    if options.blockNames.isEmpty { return }
    let info = Bytes(string: cmark_node_get_fence_info(node))
    let word = info.part(0..<(info.firstIndex(where: \.isSpace) ?? info.count))
    guard let name = options.blockNames.first(where: { $0.utf8.elementsEqual(word) }) else {
      return
    }
    let line = locator.place(ofBlock: node).line
    let index = blocks.count
    blocks.append(
      FencedBlock(
        name: name, body: Bytes(string: cmark_node_get_literal(node)).text, line: line,
        bodyLine: line + 1))
    holeCount += 1
    replace(node, by: tree.mark(.block, index, type: CMARK_NODE_CUSTOM_BLOCK))
  }

  /// Lets each question and each answer of a paragraph, `Q: …` and `A: …`, begin a line on the page as well.
  func breakQuestions(_ paragraph: Node) {
    guard let first = cmark_node_first_child(paragraph), isQuestion(first) else { return }
    var next = cmark_node_next(first)
    while let node = next {
      next = cmark_node_next(node)
      if cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK, let next, isQuestion(next) {
        cmark_node_set_type(node, CMARK_NODE_LINEBREAK)
      }
    }
  }

  private func isQuestion(_ node: Node) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { return false }
    let literal = Bytes(string: cmark_node_get_literal(node))
    return literal.starts(with: "Q:".utf8) || literal.starts(with: "A:".utf8)
  }

  /// Makes a task of the item whose first paragraph this is, if a box begins it.
  ///
  /// cmark's own extension is not used: it knows no task in a quotation, takes an item for done that has
  /// `[x]` anywhere in its line, and can swallow three letters of a later line.
  mutating func enterTask(_ paragraph: Node) {
    guard let node = cmark_node_first_child(paragraph),
      cmark_node_get_type(node) == CMARK_NODE_TEXT
    else { return }
    let literal = Bytes(string: cmark_node_get_literal(node))
    guard literal.count >= 3, literal[0] == 0x5b, literal[2] == 0x5d else { return }
    let isDone = literal[1] | 0x20 == 0x78
    guard isDone || literal[1] == 0x20 else { return }
    let isAlone = literal.count == 3
    if isAlone {
      let next = cmark_node_next(node).map { cmark_node_get_type($0) }
      guard next == nil || next == CMARK_NODE_SOFTBREAK else { return }
    } else if !literal[3].isSpace {
      return
    }
    let place = locator.place(ofBlock: paragraph)
    let line = locator.lines.rest(from: place.offset)
    // An escaped bracket is no box.
    guard line.starts(with: literal.prefix(3)) else { return }
    tasks.append(
      TaskItem(
        isDone: isDone, text: line.part(3..<line.count).trimmed.text,
        heading: headings.isEmpty ? nil : headings.count - 1, line: place.line))
    insert(
      tree.custom(CMARK_NODE_CUSTOM_INLINE, isDone ? Self.tickedBox : Self.emptyBox), before: node)
    let rest = literal.part((isAlone ? 3 : 4)..<literal.count)
    rest.withMemoryRebound(to: CChar.self) { _ = cmark_node_set_literal(node, $0.baseAddress) }
  }

  private static let emptyBox = "<input type=\"checkbox\" disabled=\"\" /> "
  private static let tickedBox = "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
  private static let tableStart =
    "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">"

  /// Notices cells beyond the table's last column, which cmark leaves out.
  mutating func enterRow(_ row: Node) {
    if cmark_gfm_extensions_get_table_row_is_header(row) != 0 { return }
    let columns = Int(cmark_gfm_extensions_get_table_columns(cmark_node_parent(row)))
    var start = locator.place(ofBlock: row).offset
    // cmark gives every row the column of the head, which may be less to the left.
    while start > 0, !" \t>\n\r".utf8.contains(source[start - 1]) { start -= 1 }
    let line = locator.lines.rest(from: start)
    guard let extra = offsetOfCell(columns, in: line) else { return }
    let place = locator.lines.place(at: start + extra)
    remarks.append(Remark(kind: .extraCells, line: place.line, column: place.column))
  }

  /// Puts a table in a box of its own, in which a narrow screen can scroll it.
  func wrapTable(_ node: Node) {
    let box = tree.custom(CMARK_NODE_CUSTOM_BLOCK, Self.tableStart, "</div>")
    insert(box, before: node)
    cmark_node_append_child(box, node)
  }
}

/// The offset of the cell with this index in a row; `nil` if there are fewer.
private func offsetOfCell(_ index: Int, in row: Bytes) -> Int? {
  var offset = row.firstIndex { !$0.isSpace } ?? row.count
  if offset < row.count, row[offset] == 0x7c { offset += 1 }
  var bars = 0
  while offset < row.count {
    switch row[offset] {
    case 0x5c: offset += 1
    case 0x7c:
      bars += 1
      if bars == index {
        let rest = row.part(offset + 1..<row.count)
        return rest.allSatisfy(\.isSpace) || isComment(rest.trimmed) ? nil : offset + 1
      }
    default: break
    }
    offset += 1
  }
  return nil
}

/// Whether a text is one comment, which nobody sees.
private func isComment(_ text: Bytes) -> Bool {
  text.starts(with: "<!--".utf8) && text.firstOffset(of: "-->", from: 4) == text.count - 3
}
