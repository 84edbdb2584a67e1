/// The plain text that a page begins with, in one line and cut after a word.
struct Excerpt {
  /// The most characters that are shown, counted as Unicode scalars.
  static let limit = 240

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
    return isFull ? shown + "…" : shown
  }
}
