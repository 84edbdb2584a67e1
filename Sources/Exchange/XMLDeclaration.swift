/// The line `<?xml … encoding="…"?>` that a feed may begin with.
enum XMLDeclaration {
  /// Where the name of the encoding stands; `nil` where none is said.
  static func encoding(of feed: [UInt8]) -> Range<Int>? {
    var rest = feed.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    while let start = rest.firstIndex(of: UInt8(ascii: "e")) {
      rest = rest[start...]
      guard rest.begins(with: "encoding") else {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.dropFirst(8).drop { $0.isSpace || $0 == 0x3d || isQuote($0) }
      let end = name.firstIndex { isQuote($0) || $0.isSpace } ?? name.endIndex
      return name.startIndex..<end
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
}
