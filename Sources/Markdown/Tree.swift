import CCmarkGFM
import Synchronization

/// A node of cmark's.
typealias Node = OpaquePointer

/// What cmark made of a document.
struct Tree {
  /// The document's node.
  let root: Node
  /// What its nodes are allocated with, and what new ones must be.
  let memory: UnsafeMutablePointer<cmark_mem>
  /// The types of a table's nodes.
  let tableTypes: TableTypes

  /// Makes a node that belongs to no other yet.
  func node(_ type: cmark_node_type) -> Node { cmark_node_new_with_mem(type, memory) }

  /// Parses a document and hands it to `body`, after which it is gone.
  /// - Parameters:
  ///   - source: the Markdown.
  ///   - options: cmark's, for parsers.
  ///   - extensions: the names of cmark's extensions that are wanted.
  ///   - body: what is done with the tree, which it must not keep.
  /// - Returns: what `body` returns.
  static func with<Result>(
    parsing source: Bytes, options: Int32, extensions: [String], _ body: (Tree) -> Result
  ) -> Result {
    let tableTypes = readiness
    let arena = Arena.ofThread
    defer { arena.pointee.reset() }
    let memory = arena.pointee.allocator
    // Positions are exact only for a parser that is told to write them out, which the renderer is not.
    let parser = cmark_parser_new_with_mem(options | CMARK_OPT_SOURCEPOS, memory)
    let mayStrike = mayStrikeThrough(source)
    for name in extensions where name != "strikethrough" || mayStrike {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    source.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    var finished: Node?
    if mayStrike {
      tildes.withLock { _ in finished = cmark_parser_finish(parser) }
    } else {
      finished = cmark_parser_finish(parser)
    }
    guard let root = finished else {
      preconditionFailure("a parser that was not finished before gives a document")
    }
    defer {
      if !arena.pointee.isEnough {
        cmark_node_free(root)
        cmark_parser_free(parser)
      }
    }
    return body(Tree(root: root, memory: memory, tableTypes: tableTypes))
  }

  /// Renders the tree as HTML and hands its bytes to `body`, after which they are gone.
  func render<Result>(options: Int32, extensions: [String], _ body: (Bytes) -> Result) -> Result {
    var list: UnsafeMutablePointer<cmark_llist>?
    for name in extensions {
      list = cmark_llist_append(
        memory, list, UnsafeMutableRawPointer(cmark_find_syntax_extension(name)))
    }
    defer { cmark_llist_free(memory, list) }
    guard let html = cmark_render_html_with_mem(root, options, list, memory) else {
      preconditionFailure("every document can be rendered")
    }
    defer { memory.pointee.free(html) }
    return body(Bytes(string: html))
  }

  /// Readies cmark for several threads, once.
  ///
  /// cmark keeps the characters that extensions look for (`w`, `:`, `~`) in a table of the whole process; each
  /// parser enters those of its extensions there and removes them when it is done, under the eyes of parsers
  /// on other threads, which then miss links. So those of links are entered once and for all, and the
  /// extension's own list emptied: from then on nobody writes them to that table.
  ///
  /// Strikethrough needs its list to match its delimiters (without it the parser never ends), so only a source
  /// that has tildes for it is parsed with it, one such source at a time; the others do not miss it.
  private static let readiness: TableTypes = {
    Arena.prepare()
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension("autolink"), nil)
    let table = "|a|\n|-|"
    cmark_parser_feed(parser, table, table.utf8.count)
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    return TableTypes(of: cmark_node_first_child(root))
  }()
}

extension Tree {
  /// A node that renders as a mark.
  func mark(
    _ kind: Marker.Kind, _ index: Int, type: cmark_node_type = CMARK_NODE_CUSTOM_INLINE
  ) -> Node {
    let node = node(type)
    Marker.with(kind, index) { _ = cmark_node_set_on_enter(node, $0) }
    return node
  }

  /// A text node.
  func textNode(_ text: Bytes) -> Node {
    let node = node(CMARK_NODE_TEXT)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { string in
      for (offset, byte) in text.enumerated() { string[offset] = CChar(bitPattern: byte) }
      string[text.count] = 0
      cmark_node_set_literal(node, string.baseAddress)
    }
    return node
  }

  /// A node that renders as HTML of ours around what it holds.
  func custom(
    _ type: cmark_node_type, _ before: String, _ after: String = ""
  ) -> Node {
    let node = node(type)
    cmark_node_set_on_enter(node, before)
    cmark_node_set_on_exit(node, after)
    return node
  }
}

/// Held while a source with tildes is parsed; see `Tree.readiness`.
private let tildes = Mutex(())

/// Whether a source has one or two tildes twice, which a fence and an address with a tilde have not.
private func mayStrikeThrough(_ source: Bytes) -> Bool {
  var runs = 0
  var offset = 0
  while let start = source.firstOffset(of: 0x7e, from: offset) {
    offset = source[start...].firstIndex { $0 != 0x7e } ?? source.count
    if offset - start <= 2 { runs += 1 }
    if runs == 2 { return true }
  }
  return false
}

/// The types that cmark gave the nodes of tables when it met with the extension.
struct TableTypes {
  /// A table.
  let table: cmark_node_type
  /// A row of one.
  let row: cmark_node_type
  /// A cell of one.
  let cell: cmark_node_type

  /// Reads them from a table that has a cell.
  init(of table: Node?) {
    self.table = cmark_node_get_type(table)
    row = cmark_node_get_type(cmark_node_first_child(table))
    cell = cmark_node_get_type(cmark_node_first_child(cmark_node_first_child(table)))
  }
}
