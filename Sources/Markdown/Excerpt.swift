/// The plain text that a page begins with.
struct Excerpt {
  /// The most characters that are shown.
  static let limit = 240

  private var bytes: [UInt8] = []
  /// Whether it holds all that is shown.
  var isFull: Bool { bytes.count > 4 * Self.limit }

  /// Reads on.
  mutating func read(_ text: Bytes) {
    bytes.append(contentsOf: text.prefix(4 * Self.limit + 1 - min(bytes.count, 4 * Self.limit)))
  }

  /// Ends a line or a paragraph.
  mutating func endParagraph() { bytes.append(0x20) }

  /// What is shown: in one line, cut after a word.
  var text: String {
    var shown = ""
    var length = 0
    for word in bytes.withUnsafeBufferPointer(\.plainText).split(whereSeparator: \.isWhitespace) {
      let needed = word.count + (length == 0 ? 0 : 1)
      if length + needed > Self.limit { return shown + "…" }
      if length > 0 { shown += " " }
      shown += word
      length += needed
    }
    return shown
  }
}
