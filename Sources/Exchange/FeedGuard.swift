/// Finds what would keep libxml2 busy for hours before it can be stopped.
enum FeedGuard {
  /// The most attributes of one tag; libxml2 compares each with every other.
  static let mostAttributes = 256
  /// The most namespaces that may be known at one place; libxml2 looks for each name's from the last to the first.
  static let mostNamespaces = 200

  /// The place of the first tag that has too many attributes.
  static func crowdedTag(in feed: [UInt8]) -> Int? {
    // Of the encodings with two or four bytes a character, what is not zero is enough to see the tags.
    if FileKind.isWide(feed) {
      return feed.filter { $0 != 0 }.withUnsafeBufferPointer(crowdedTag)
    }
    return feed.withUnsafeBufferPointer(crowdedTag)
  }

  private static func crowdedTag(in feed: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    while let open = feed[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      let rest = feed[place...]
      if rest.begins(with: "![CDATA[") {
        place = end(of: "]]>", in: rest)
      } else if rest.begins(with: "!--") {
        place = end(of: "-->", in: rest.dropFirst(3))
      } else if let first = rest.first,
        first.isLetter || first >= 0x80 || first == 0x5f || first == 0x3a
      {
        guard let end = endOfTag(in: rest) else { return open }
        place = end
      }
    }
    return nil
  }

  /// The place after the tag; `nil` where it has too many attributes.
  private static func endOfTag(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var attributes = 0
    var place = rest.startIndex
    while place < rest.endIndex {
      let byte = rest[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"): return place
      case UInt8(ascii: "<"): return place - 1
      case UInt8(ascii: "="):
        attributes += 1
        if attributes > mostAttributes { return nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = rest[place...].firstIndex { $0 == byte || $0 == 0x3c } ?? rest.endIndex
        if place < rest.endIndex, rest[place] == byte { place += 1 }
      default: break
      }
    }
    return place
  }

  /// The place after the first mark, which has three bytes, or the end.
  private static func end(
    of mark: StaticString, in rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    var place = rest.startIndex
    while let last = rest[place...].firstIndex(of: UInt8(ascii: ">")) {
      place = last + 1
      if last - rest.startIndex >= 2, rest[(last - 2)...].begins(with: mark) { return place }
    }
    return rest.endIndex
  }
}
