import CCmarkGFM

/// What a page's Markdown comes to, with holes where only the whole workspace knows what belongs there.
///
/// A class, since documents are passed around far more often than made, and copying one would copy all it holds.
public final class Document: Sendable {
  /// The rendered body.
  public let html: HTMLTemplate
  /// Its headings, in order.
  public let headings: [Heading]
  /// Every link, image and wiki link that leads inside the workspace, in order.
  public let links: [Link]
  /// The fenced blocks that `Options.blockNames` asked for, in order.
  public let blocks: [FencedBlock]
  /// The items with a tick box, in order.
  public let tasks: [TaskItem]
  /// How many links lead to `http:`, `https:` or `mailto:` addresses.
  public let externalLinks: Int
  /// What a reader won't find as the student wrote it.
  public let remarks: [Remark]
  /// How many words the reader reads: runs without a space that hold a letter or a digit, code blocks, raw
  /// HTML and bare addresses not counted.
  public let wordCount: Int
  /// The plain text of the first paragraphs, at most about 240 characters, cut after a word with `…`.
  public let excerpt: String
  /// Its headings, list items and paragraphs, in order, where `Options.readsOutline` asked for them.
  public let outline: [OutlineBlock]

  /// A document of no text.
  public static let empty = Document.parse("")

  /// Makes a document of what a walk through its tree gathered.
  init(_ builder: DocumentBuilder, html: HTMLTemplate) {
    self.html = html
    headings = builder.headings
    links = builder.links
    blocks = builder.blocks
    tasks = builder.tasks
    externalLinks = builder.externalLinks
    remarks = builder.remarks + builder.notes.remarks(firstLine: builder.firstLine)
    wordCount = builder.words.count
    excerpt = builder.excerpt.text
    outline = builder.outline?.blocks ?? []
  }

  private init(_ other: Document, line number: (Int) -> Int) {
    html = other.html
    headings = other.headings.renumbered(number)
    links = other.links.renumbered(number)
    blocks = other.blocks.map { block in
      var block = block
      (block.line, block.bodyLine) = (number(block.line), number(block.bodyLine))
      return block
    }
    tasks = other.tasks.renumbered(number)
    externalLinks = other.externalLinks
    remarks = other.remarks.renumbered(number)
    wordCount = other.wordCount
    excerpt = other.excerpt
    outline = other.outline
  }

  /// The document of a source whose lines were in another order when it was read.
  /// - Parameter line: gives the line in the file for one of the source that was read; both count from 1.
  /// - Returns: the same document, with the places that the file has.
  public func renumbered(_ line: (Int) -> Int) -> Document { Document(self, line: line) }
}

/// What a document holds with the line that it stands on.
private protocol Placed {
  var line: Int { get set }
}

extension Heading: Placed {}
extension Link: Placed {}
extension TaskItem: Placed {}
extension Remark: Placed {}

extension Array where Element: Placed {
  fileprivate func renumbered(_ number: (Int) -> Int) -> Self {
    map { element in
      var element = element
      element.line = number(element.line)
      return element
    }
  }
}

extension Document {
  /// How a document is read.
  public struct Options: Sendable, Hashable {
    /// The first words of those fenced blocks that become holes, such as `alerts`.
    public var blockNames: [String]
    /// The level of the most important heading there may be, from 1; one above it is shown at it.
    public var topLevel: Int
    /// Whether the document is an outline: its items can be linked to, and `Document.outline` holds them.
    public var readsOutline: Bool
    /// Whether the document is to be shown; otherwise its HTML is empty.
    public var makesHTML: Bool

    /// Makes options; without names, every fenced block is shown as the code it is.
    public init(
      blockNames: [String] = [], topLevel: Int = 1, readsOutline: Bool = false,
      makesHTML: Bool = true
    ) {
      self.blockNames = blockNames
      self.topLevel = topLevel
      self.readsOutline = readsOutline
      self.makesHTML = makesHTML
    }
  }

  /// Reads GitHub-flavoured Markdown; safe to call from several threads at once.
  ///
  /// Any bytes are accepted, and none can put markup of their own into the result, but only what
  /// `SourceText.check` finds no fault with is rendered in a time proportional to its length.
  /// - Parameters:
  ///   - source: the Markdown, in UTF-8.
  ///   - firstLine: the line of the file that the source begins on, counted from 1.
  ///   - options: how it is read.
  /// - Returns: what the page needs.
  public static func parse(
    _ source: ArraySlice<UInt8>, firstLine: Int = 1, options: Options = Options()
  ) -> Document {
    source.withUnsafeBufferPointer { bytes in
      let notes = Notes(in: bytes)
      return Tree.with(
        parsing: bytes, options: notes.areRead ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT,
        extensions: ["table", "strikethrough", "autolink"]
      ) { tree in
        var builder = DocumentBuilder(
          tree, source: bytes, firstLine: firstLine, options: options, notes: notes)
        builder.walk()
        return builder.document()
      }
    }
  }

  /// Reads the Markdown of a text; its lines count from 1.
  public static func parse(_ text: String, options: Options = Options()) -> Document {
    parse(Array(text.utf8)[...], options: options)
  }
}
