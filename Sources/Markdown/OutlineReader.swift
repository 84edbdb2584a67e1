import CCmarkGFM

/// Gathers the outline of a document on the walk through its tree.
///
/// What is quoted, and what a footnote says, is no part of the outline.
struct OutlineReader {
  private(set) var blocks: [OutlineBlock] = []
  /// Whether the text that comes next belongs to a paragraph of the outline.
  private(set) var isReading = false

  /// The lists that the walk is in.
  private var lists: [(index: Int, isNumbered: Bool, count: Int)] = []
  private var listCount = 0
  /// The items that the walk is in: the index of what each says, once it says something.
  private var items: [Int?] = []
  /// How many quotations and footnotes the walk is in.
  private var quotes = 0
  private var text: [UInt8] = []
  private var strong: [Range<Int>] = []
  private var strongStart = 0

  /// Notices a node that holds others.
  mutating func enter(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_FOOTNOTE_DEFINITION: quotes += 1
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      lists.append((listCount, isNumbered, 0))
      listCount += 1
    case CMARK_NODE_ITEM:
      lists[lists.count - 1].count += 1
      items.append(nil)
    case CMARK_NODE_STRONG: strongStart = text.count
    default: break
    }
  }

  /// Notices the end of a node that holds others.
  mutating func exit(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_FOOTNOTE_DEFINITION: quotes -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM: items.removeLast()
    case CMARK_NODE_STRONG where isReading: strong.append(strongStart..<text.count)
    default: break
    }
  }

  /// Begins to gather what a paragraph says.
  mutating func enterParagraph() {
    guard quotes == 0 else { return }
    isReading = true
    text.removeAll(keepingCapacity: true)
    strong.removeAll(keepingCapacity: true)
  }

  /// Reads a part of the paragraph.
  mutating func read(_ part: Bytes) { text.append(contentsOf: part) }

  /// Reads the end of a line.
  mutating func breakLine() { text.append(0x0a) }

  /// Takes what the paragraph said.
  /// - Parameters:
  ///   - isFirst: whether it is the first thing in its item.
  ///   - place: where it stands.
  /// - Returns: whether the page must find it, and then the index of its block.
  mutating func exitParagraph(isFirst: Bool, at place: Place) -> Int? {
    guard isReading else { return nil }
    isReading = false
    let said = said()
    if said.isEmpty { return nil }
    var block = OutlineBlock(
      kind: .paragraph, parent: items.last(where: { $0 != nil }) ?? nil, text: said, strong: strong,
      line: place.line, column: place.column)
    if isFirst, let list = lists.last, !items.isEmpty {
      block.kind = .item(number: list.isNumbered ? list.count : nil, list: list.index)
      block.parent = items.dropLast().last(where: { $0 != nil }) ?? nil
      items[items.count - 1] = blocks.count
    } else if strong.first?.lowerBound != 0 {
      blocks.append(block)
      return nil
    }
    blocks.append(block)
    return blocks.count - 1
  }

  /// Takes a heading.
  mutating func append(_ heading: Heading) {
    guard quotes == 0 else { return }
    blocks.append(
      OutlineBlock(
        kind: .heading(level: heading.level), parent: items.last(where: { $0 != nil }) ?? nil,
        text: heading.text, anchor: heading.anchor, line: heading.line, column: heading.column))
  }

  /// Gives every block that has none its anchor, after the headings have theirs, so that items leave those as they are.
  mutating func giveAnchors(_ slugs: inout Slugs) {
    for index in blocks.indices where blocks[index].anchor == nil {
      switch blocks[index].kind {
      case .item: break
      case .paragraph where blocks[index].strong.first?.lowerBound == 0: break
      case .paragraph, .heading: continue
      }
      let bytes = blocks[index].text.utf8
      let name = blocks[index].strong.first.map { range in
        String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
      }
      // What stands in parentheses, such as other names, is not what one would link to.
      var words = (name ?? blocks[index].text).utf8.prefix { $0 != UInt8(ascii: "(") }
      while let last = words.last, last.isSpace { words.removeLast() }
      blocks[index].anchor = slugs.anchor(
        for: words.isEmpty ? blocks[index].text : String(decoding: words, as: UTF8.self))
    }
  }

  /// The paragraph's text without white space at its ends; the bold parts move along.
  private mutating func said() -> String {
    let start = text.prefix(while: \.isSpace).count
    let end = text.count - text.reversed().prefix(while: \.isSpace).count
    guard start < end else { return "" }
    strong = strong.compactMap { range in
      let clamped = range.clamped(to: start..<end)
      return clamped.isEmpty ? nil : clamped.lowerBound - start..<clamped.upperBound - start
    }
    return text[start..<end].withUnsafeBufferPointer { $0.outlineText }
  }
}

extension Bytes {
  /// The text with `?` for the control characters that `&#2;` and its like stand for, so that offsets stay as they are.
  fileprivate var outlineText: String {
    guard contains(where: { $0 < 0x20 && !$0.isSpace }) else { return text }
    return String(decoding: map { $0 < 0x20 && !$0.isSpace ? 0x3f : $0 }, as: UTF8.self)
  }
}
