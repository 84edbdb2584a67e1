import CCmarkGFM

/// Finds where in the source the parts of a paragraph, heading or cell were written.
///
/// cmark counts an inline's column in the block's text, from which it has cut quotation marks, indentation
/// and definitions of links; and it has no position at all for some nodes. So what cmark says is a place to
/// start from, and the source's own bytes decide.
struct SourceLocator {
  private let source: Bytes
  private let tableTypes: TableTypes
  /// The source's lines.
  var lines: SourceLines

  /// The block that is being read, and whether what follows is about it already.
  private var block: Node?
  private var isReady = false
  /// The source line, counted from 0, that cmark's first line of the block is.
  private var blockLine = 0
  /// The offset after the block.
  private var blockEnd = 0
  /// cmark's own position of the block.
  private var startLine = 0
  private var startColumn = 0
  /// Whether cmark's columns on the block's first line count from the start of the source line.
  private var isFirstLineExact = true
  /// Whether cmark's columns mean nothing.
  private var hasNoColumns = false
  /// The block's text, and the line of it, counted from 0, that begins at an offset found before.
  private var content = Bytes(start: nil, count: 0)
  private var contentLine = 0
  private var contentOffset = 0
  /// The text node that is being read, side by side with the source.
  private var alignedNode: Node?
  private var alignment: Alignment?
  /// The offset that the search goes on from, and how often there was one in the block.
  private var cursor = 0
  private var searches = 0
  private static let mostSearches = 100

  init(_ source: Bytes, firstLine: Int, tableTypes: TableTypes) {
    self.source = source
    self.tableTypes = tableTypes
    lines = SourceLines(source, firstLine: firstLine)
  }

  /// Says which paragraph, heading or cell is read next.
  mutating func enter(_ block: Node) {
    self.block = block
    isReady = false
    alignedNode = nil
    searches = 0
  }

  /// Where a node begins that begins with one of these bytes.
  mutating func place(of node: Node, startingWith wanted: StaticString) -> Place {
    guard var start = start(of: node) else {
      // An address without brackets that GitHub makes a link of has no position.
      let address = Bytes(string: cmark_node_get_url(node))
      let from = min(cursor, blockEnd)
      return lines.place(at: source.firstOffset(of: address, in: from..<blockEnd) ?? from)
    }
    let isWanted = { (byte: UInt8) in
      wanted.withUTF8Buffer { $0.contains(byte) }
    }
    if start >= blockEnd || !isWanted(source[start]) {
      let from = min(max(cursor, lines.start(at: start)), blockEnd)
      start = source[from..<blockEnd].firstIndex(where: isWanted) ?? min(start, source.count)
    }
    cursor = min(start + 1, source.count)
    return lines.place(at: start)
  }

  /// Where a wiki link was written; `nil` if its brackets were escaped and are no more than text.
  ///
  /// It is in `link`, a range of the literal of a text node.
  mutating func place(
    inText node: Node, _ literal: Bytes, of link: Range<Int>
  ) -> Place? {
    if alignment == nil || alignedNode != node {
      alignedNode = node
      alignment = (start(of: node) ?? startAfterAddress(node)).map {
        Alignment(source: source, offset: $0, limit: blockEnd, literal: literal)
      }
    }
    if !hasNoColumns, alignment?.advance(to: link.lowerBound) == true, let opening = alignment {
      if opening.isEscaped || isEscaped(opening.offset) { return nil }
      if opening.hasPair(of: 0x5b), alignment?.advance(to: link.upperBound - 2) == true,
        let closing = alignment
      {
        guard closing.hasPair(of: 0x5d) else { return nil }
        cursor = closing.offset + 2
        return lines.place(at: opening.offset)
      }
    }
    // Search for it as it stands; but not for ever, where somebody wrote a thousand that are escaped.
    searches += 1
    if searches > Self.mostSearches { return nil }
    let pattern = literal.part(link)
    var from = min(cursor, blockEnd)
    while let found = source.firstOffset(of: pattern, in: from..<blockEnd) {
      from = found + 1
      if isEscaped(found) { continue }
      cursor = found + link.count
      return lines.place(at: found)
    }
    return nil
  }

  /// The place that cmark gives a block.
  mutating func place(ofBlock node: Node) -> Place {
    lines.place(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
  }

  /// The place at which a part of a block of HTML begins.
  mutating func place(of part: Bytes, inBlock node: Node) -> Place {
    let block = place(ofBlock: node)
    // A line at a time, since a quotation or list has marks before each.
    let line = part.part(0..<(part.firstOffset(of: 0x0a) ?? part.count))
    let found = source.firstOffset(of: line, in: block.offset..<source.count)
    return found.map { lines.place(at: $0) } ?? block
  }

  // MARK: Offsets

  private func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, source[start - 1] == 0x5c { start -= 1 }
    return (offset - start) % 2 == 1
  }

  /// The offset that cmark's position comes to; `nil` if it has none.
  private mutating func start(of node: Node) -> Int? {
    prepare()
    if hasNoColumns { return min(cursor, blockEnd) }
    var line = Int(cmark_node_get_start_line(node))
    guard line > 0 || startLine == 0 && cmark_node_get_start_column(node) > 0 else { return nil }
    // A link whose text spans lines has the line it ends on.
    if let textLine = firstLine(ofChildrenOf: node), textLine < line { line = textLine }
    let index = max(line - startLine, 0)
    let column = Int(cmark_node_get_start_column(node))
    let lineStart = lines.start(of: blockLine + index)
    if index == 0 && isFirstLineExact { return min(lineStart + column - 1, source.count) }
    let cut = max(lines.length(from: lineStart) - contentLength(ofLine: index), 0)
    return min(max(lineStart + cut + column - startColumn, 0), source.count)
  }

  /// The line that a link's text begins on, as cmark counts; `nil` if it doesn't say.
  private func firstLine(ofChildrenOf node: Node) -> Int? {
    var child = cmark_node_first_child(node)
    var breaks = 0
    while let found = child {
      let line = Int(cmark_node_get_start_line(found))
      if line > 0 { return line - breaks }
      let type = cmark_node_get_type(found)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { breaks += 1 }
      child = cmark_node_next(found)
    }
    return nil
  }

  /// The offset of a text without a position: what follows an address that GitHub makes a link of.
  private func startAfterAddress(_ node: Node) -> Int? {
    guard let link = cmark_node_previous(node), cmark_node_get_type(link) == CMARK_NODE_LINK else {
      return nil
    }
    let address = Bytes(string: cmark_node_get_literal(cmark_node_first_child(link)))
    let from = min(cursor, blockEnd)
    return source.firstOffset(of: address, in: from..<blockEnd).map { $0 + address.count }
  }

  private mutating func prepare() {
    guard !isReady, let block else { return }
    isReady = true
    startLine = Int(cmark_node_get_start_line(block))
    startColumn = Int(cmark_node_get_start_column(block))
    isFirstLineExact = startLine > 0
    hasNoColumns = false
    blockLine = max(startLine - 1, 0)
    var endLine = Int(cmark_node_get_end_line(block))
    content = Bytes(start: nil, count: 0)
    contentLine = 0
    contentOffset = 0
    let type = cmark_node_get_type(block)
    if type == tableTypes.cell {
      prepareCell(block)
      endLine = blockLine + 1
    } else {
      content = Bytes(string: cmark_node_get_string_content(block))
      if startLine == 0, let table = cmark_node_next(block) {
        // The lines of a paragraph that turned out to end in a table's head.
        blockLine = max(Int(cmark_node_get_start_line(table)) - 1, 0)
        endLine = Int(cmark_node_get_end_line(table))
      } else if endLine > startLine {
        skipDefinitions(to: endLine, isHeading: type == CMARK_NODE_HEADING)
      }
    }
    blockEnd = lines.end(of: max(endLine - 1, blockLine))
    let start = lines.start(of: blockLine)
    // The next cell of a row goes on where the one before it ended.
    if cursor < start || cursor > start + lines.length(from: start) { cursor = start }
  }

  /// Skips definitions of links, which have been cut off the beginning of the block's text.
  private mutating func skipDefinitions(to endLine: Int, isHeading: Bool) {
    var cutLines = 0
    if isHeading {
      // The line under it is no text, and the one that ends it is sometimes counted.
      let text = content.part(0..<(content.firstOffset(of: 0x0a) ?? content.count))
      while cutLines < endLine - startLine,
        !lines.rest(from: lines.start(of: blockLine + cutLines)).reversed()
          .starts(with: text.reversed())
      {
        cutLines += 1
      }
    } else {
      let textLines = content.reduce(into: 0) { if $1 == 0x0a { $0 += 1 } }
      cutLines = endLine - startLine + 1 - textLines
    }
    if cutLines > 0 {
      blockLine += cutLines
      isFirstLineExact = false
    }
  }

  private mutating func prepareCell(_ cell: Node) {
    guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
      cmark_gfm_extensions_get_table_row_is_header(row) != 0
    else { return }
    // cmark gives the head the line of the paragraph that it was the last line of.
    let second = cmark_node_next(row).map { Int(cmark_node_get_start_line($0)) }
    let line = max((second ?? Int(cmark_node_get_end_line(table)) + 1) - 3, blockLine)
    hasNoColumns = line > blockLine
    blockLine = line
  }

  /// The length of a line of the block's text.
  private mutating func contentLength(ofLine index: Int) -> Int {
    if index < contentLine {
      contentLine = 0
      contentOffset = 0
    }
    while contentLine < index, let end = content.firstOffset(of: 0x0a, from: contentOffset) {
      contentOffset = end + 1
      contentLine += 1
    }
    let end = content.firstOffset(of: 0x0a, from: contentOffset) ?? content.count
    return end - contentOffset
  }
}
