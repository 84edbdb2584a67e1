import CCmarkGFM

/// A mark in rendered HTML where something is put in or left open.
///
/// A mark is a custom node, which cmark writes as it is. The cells of a table take no such nodes, but links do,
/// and cells take links: so every mark is in a link, a heading or a place for blocks.
///
/// It is a `<` and a control character. Rendered text can hold that control character, since `&#2;` stands
/// for it, but never a `<` that is not a tag's; so nobody can forge a mark.
enum Marker {
  /// What a mark asks for.
  enum Kind: UInt8 {
    /// A hole instead of the link's opening tag, which stands just before the mark.
    case linkStart
    /// A hole instead of the link's closing tag, which stands just after the mark.
    case linkEnd
    /// A hole instead of both tags of a link, between which there is only the mark.
    case image
    /// A hole.
    case block
    /// The heading's `id`, as the last attribute of the tag just before the mark.
    case anchor
    /// The `id` of a block of the outline, in the same way.
    case item
    /// What keeps another site from reaching back, as the last attribute of the tag just before the mark.
    case external
    /// The same, and that the link's words are its address.
    case bare
  }

  static let control: UInt8 = 0x02
  /// `<`, the control character, the kind, and the index in four digits of six bits.
  static let length = 7

  /// Calls `body` with the mark as a C string.
  static func with<Result>(
    _ kind: Kind, _ index: Int, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: length + 1) { string in
      string[0] = 0x3c
      string[1] = CChar(control)
      string[2] = CChar(0x41 + kind.rawValue)
      for place in 0..<4 { string[6 - place] = CChar(0x30 + (index >> (6 * place)) & 0x3f) }
      string[length] = 0
      guard let start = string.baseAddress else { preconditionFailure("eight bytes have a place") }
      return body(start)
    }
  }

  /// The mark that begins at `offset`, if one does.
  static func read(_ html: Bytes, at offset: Int) -> (kind: Kind, index: Int)? {
    guard offset >= 0, offset + length <= html.count, html[offset] == 0x3c,
      html[offset + 1] == control, let kind = Kind(rawValue: html[offset + 2] &- 0x41)
    else { return nil }
    var index = 0
    for digit in html[offset + 3..<offset + length] { index = index << 6 | Int(digit &- 0x30) }
    return (kind, index)
  }
}

/// The length of `</a>`.
private let closingTag = 4

extension HTMLTemplate {
  /// Makes a template of rendered HTML by taking the marks out of it.
  init(
    rendered html: Bytes, headings: [Heading], outline: [OutlineBlock] = [], holeCount: Int
  ) {
    let unmarked = Unmarked(html, headings, outline, holeCount)
    self.init(bytes: unmarked.bytes, holes: unmarked.holes)
  }
}

/// Rendered HTML without its marks, and the holes that they stood for.
private struct Unmarked {
  var bytes: [UInt8] = []
  var holes: [Hole] = []

  init(_ html: Bytes, _ headings: [Heading], _ outline: [OutlineBlock], _ holeCount: Int) {
    bytes.reserveCapacity(html.count + 32 * (headings.count + outline.count))
    holes.reserveCapacity(holeCount)
    var start = 0
    var next = 0
    while let found = html.firstOffset(of: Marker.control, from: next) {
      next = found + 1
      guard let (kind, index) = Marker.read(html, at: found - 1) else {
        // A control character that the text itself names; browsers make no sense of it.
        bytes.append(contentsOf: html[start..<found])
        bytes.append(contentsOf: "\u{fffd}".utf8)
        start = next
        continue
      }
      bytes.append(contentsOf: html[start..<found - 1])
      start = found - 1 + Marker.length
      switch kind {
      case .linkStart:
        removeOpeningTag()
        open(.linkStart, index)
      case .linkEnd:
        open(.linkEnd, index)
        start += closingTag
      case .image:
        removeOpeningTag()
        open(.image, index)
        start += closingTag
      case .block: open(.block, index)
      case .anchor: endTag(" id=\"", headings[index].anchor, "\">")
      case .item: endTag(" id=\"", outline[index].anchor ?? "", "\">")
      case .external: endTag(" rel=\"noopener\">")
      case .bare: endTag(" class=\"bare\" rel=\"noopener\">")
      }
      next = start
    }
    bytes.append(contentsOf: html[start...])
  }

  private mutating func open(_ kind: Hole.Kind, _ index: Int) {
    holes.append(Hole(offset: Int32(bytes.count), kind: kind, index: Int32(index)))
  }

  private mutating func removeOpeningTag() {
    while bytes.popLast() != 0x3c && !bytes.isEmpty {}
  }

  /// Ends the tag before with attributes.
  private mutating func endTag(_ name: String, _ value: String = "", _ end: String = "") {
    bytes.removeLast()
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: value.utf8)
    bytes.append(contentsOf: end.utf8)
  }
}
