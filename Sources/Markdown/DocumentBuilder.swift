import CCmarkGFM

/// Walks through cmark's tree once, gathers what a document consists of, and marks in the tree what is to
/// change in the HTML.
struct DocumentBuilder {
  let tree: Tree
  let source: Bytes
  let firstLine: Int
  let options: Document.Options
  var locator: SourceLocator
  /// Whether there are two brackets in a row anywhere.
  let hasWikiLinks: Bool
  var notes: Notes

  var headings: [Heading] = []
  var links: [Link] = []
  var blocks: [FencedBlock] = []
  var tasks: [TaskItem] = []
  var remarks: [Remark] = []
  var externalLinks = 0
  var holeCount = 0
  var words = WordCounter()
  var excerpt = Excerpt()
  var slugs = Slugs()
  /// The outline, where one is wanted.
  var outline: OutlineReader?

  // What the walk is in.
  /// The text of the heading, if in one.
  var headingText: [UInt8] = []
  var isInHeading = false
  /// The plain text of the image, if in one; nothing in it is more than text.
  var altText: [UInt8] = []
  var image: Node?
  var link: LinkRole?
  /// Whether the paragraph's text belongs to the excerpt.
  var isInLead = false
  var wasItemEntered = false

  init(
    _ tree: Tree, source: Bytes, firstLine: Int, options: Document.Options, notes: Notes
  ) {
    self.tree = tree
    self.notes = notes
    self.source = source
    self.firstLine = firstLine
    self.options = options
    locator = SourceLocator(source, firstLine: firstLine, tableTypes: tree.tableTypes)
    hasWikiLinks = source.firstPair(of: 0x5b) != nil
    if options.readsOutline { outline = OutlineReader() }
  }

  /// Walks through the tree.
  mutating func walk() {
    var node = tree.root
    var type = cmark_node_get_type(node)
    var isEntering = true
    while true {
      // What comes next is settled first, as the node may be replaced or freed.
      let next: Node?
      var entersNext = true
      if isEntering, !isLeaf(type) {
        next = cmark_node_first_child(node) ?? node
        entersNext = next != node
      } else if node == tree.root {
        next = nil
      } else if let sibling = cmark_node_next(node) {
        next = sibling
      } else {
        next = cmark_node_parent(node)
        entersNext = false
      }
      if isEntering { enter(node, type) } else { exit(node, type) }
      guard let next else { break }
      node = next
      isEntering = entersNext
      type = cmark_node_get_type(node)
    }
    outline?.giveAnchors(&slugs)
  }

  /// Whether a node of a type has nothing in it ever, and is only entered.
  private func isLeaf(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }

  /// The document, once the tree was walked through.
  func document() -> Document {
    guard options.makesHTML else { return Document(self, html: HTMLTemplate(bytes: [])) }
    let html = tree.render(options: CMARK_OPT_FOOTNOTES, extensions: []) {
      [headings, outline, holeCount] in
      HTMLTemplate(
        rendered: $0, headings: headings, outline: outline?.blocks ?? [], holeCount: holeCount)
    }
    return Document(self, html: html)
  }

  private mutating func enter(_ node: Node, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT: enterText(node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: breakLine()
    case CMARK_NODE_CODE: read(Bytes(string: cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: enterInlineHTML(node)
    case CMARK_NODE_EMPH: break
    case CMARK_NODE_STRONG: outline?.enter(node)
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE: enterImage(node)
    case CMARK_NODE_PARAGRAPH:
      enterBlock(node)
      if wasItemEntered { enterTask(node) }
      if outline != nil { breakQuestions(node) }
      outline?.enterParagraph()
      isInLead = !excerpt.isFull && cmark_node_parent(node) == tree.root
    case CMARK_NODE_HEADING:
      enterBlock(node)
      isInHeading = true
      headingText.removeAll(keepingCapacity: true)
    case CMARK_NODE_CODE_BLOCK:
      notes.see(node)
      enterCode(node)
    case CMARK_NODE_HTML_BLOCK:
      notes.see(node)
      enterHTML(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      notes.see(node)
      outline?.enter(node)
    case tree.tableTypes.row: enterRow(node)
    case tree.tableTypes.cell: enterBlock(node)
    default: outline?.enter(node)
    }
    wasItemEntered = type == CMARK_NODE_ITEM
  }

  private mutating func exit(_ node: Node, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_LINK: exitLink(node)
    case CMARK_NODE_IMAGE: exitImage(node)
    case CMARK_NODE_PARAGRAPH:
      if isInLead {
        excerpt.endWord()
        isInLead = false
      }
      if outline?.isReading == true { exitOutlineParagraph(node) }
    case CMARK_NODE_HEADING: exitHeading(node)
    case tree.tableTypes.table: wrapTable(node)
    default: outline?.exit(node)
    }
  }

  private mutating func enterBlock(_ node: Node) {
    words.endRun()
    notes.see(node)
    locator.enter(node)
  }

  // MARK: Changing the tree

  /// Puts a new node before one of the tree's.
  func insert(_ new: Node, before node: Node) {
    let isInserted = cmark_node_insert_before(node, new) != 0
    assert(isInserted, "a node of that type has no place there")
  }

  /// Puts a new node in another's place and frees that.
  func replace(_ node: Node, by new: Node) {
    insert(new, before: node)
    cmark_node_free(node)
  }
}
