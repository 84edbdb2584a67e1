/// The plain text that a page begins with, in one line and cut after a word.
struct Excerpt {
  /// The most characters that are shown, counted as Unicode scalars.
  static let limit = 420

  /// Whether there was more than is shown.
  private(set) var isFull = false
  private var bytes: [UInt8] = []
  private var length = 0
  /// Where the last whole word ends.
  private var wordEnd = 0
  private var needsSpace = false

  /// Ends a word.
  mutating func endWord() { needsSpace = !bytes.isEmpty }

  /// Reads on.
  mutating func read(_ text: Bytes) {
    if isFull { return }
    if bytes.isEmpty { bytes.reserveCapacity(Self.limit + 16) }
    for byte in text {
      if byte.isSpace {
        endWord()
        continue
      }
      if needsSpace {
        wordEnd = bytes.count
        bytes.append(0x20)
        length += 1
        needsSpace = false
      }
      if byte & 0xc0 != 0x80 { length += 1 }
      if length > Self.limit {
        isFull = true
        if wordEnd > 0 { bytes.removeSubrange(wordEnd...) }
        return
      }
      bytes.append(byte)
    }
  }

  /// What is shown.
  var text: String {
    let shown = bytes.withUnsafeBufferPointer(\.plainText)
    return isFull ? Self.cut(shown[...]) : shown
  }

  /// The text with a sign that it goes on.
  fileprivate static func cut(_ text: Substring) -> String {
    var end = text.utf8.endIndex
    while end > text.startIndex, ",;:".utf8.contains(text.utf8[text.utf8.index(before: end)]) {
      end = text.utf8.index(before: end)
    }
    let kept = text[..<end]
    let isSentence = kept.utf8.last.map { ".!?".utf8.contains($0) } ?? false
    return String(kept) + (isSentence ? "\u{a0}…" : "…")
  }
}

extension Document {
  /// The excerpt cut at a word to so many bytes.
  public func excerpt(atMost most: Int) -> String {
    let bytes = excerpt.utf8
    guard bytes.count > most else { return excerpt }
    let cut = bytes.prefix(most)
    let space = UInt8(ascii: " ")
    // Cutting at a space never cuts a character; a text without any is cut where a character begins.
    let end = cut.lastIndex(of: space) ?? cut.lastIndex { $0 & 0xc0 != 0x80 } ?? cut.endIndex
    return Excerpt.cut(excerpt[..<end])
  }
}
