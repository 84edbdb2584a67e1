/// A feed whose bytes XML does not allow, made readable.
struct FeedRepair {
  /// The feed with spaces for control characters, and U+FFFD for what is not UTF-8 where it should be.
  var bytes: [UInt8]
  /// The line of the first place that was changed, counted from 1.
  var line: Int
  /// Its column in bytes, counted from 1.
  var column: Int

  /// Makes a feed readable; `nil` where nothing of this kind is wrong with it.
  init?(_ feed: [UInt8]) {
    guard !FileKind.isWide(feed) else { return nil }
    let isUTF8 = Self.isUTF8(feed)
    bytes = []
    var first: Int?
    var copied = 0
    var place = 0
    while place < feed.count {
      let (length, isAllowed) = Self.character(at: place, of: feed, isUTF8: isUTF8)
      if !isAllowed {
        if first == nil {
          first = place
          bytes.reserveCapacity(feed.count)
        }
        bytes += feed[copied..<place]
        if feed[place] < 0x80 {
          for _ in 0..<length { bytes.append(0x20) }
        } else {
          bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
        }
        copied = place + length
      }
      place += length
    }
    guard let first else { return nil }
    bytes += feed[copied...]
    var places = SourcePlaces(feed)
    (line, column) = places.place(of: first)
  }

  /// The length of the character or reference at the place, and whether XML allows it.
  private static func character(
    at place: Int, of feed: [UInt8], isUTF8: Bool
  ) -> (length: Int, isAllowed: Bool) {
    let byte = feed[place]
    if byte < 0x20 { return (1, byte == 0x09 || byte == 0x0a || byte == 0x0d) }
    if byte == UInt8(ascii: "&") {
      let length = lengthOfForbiddenReference(at: place, of: feed)
      return length > 0 ? (length, false) : (1, true)
    }
    guard byte >= 0x80, isUTF8 else { return (1, true) }
    let length = PlainText.scalarLength(at: place, of: feed)
    guard length > 0 else { return (1, false) }
    // U+FFFE and U+FFFF are no characters.
    let isNone = length == 3 && byte == 0xef && feed[place + 1] == 0xbf && feed[place + 2] >= 0xbe
    return (length, !isNone)
  }

  /// True where the feed says nothing else than that it is UTF-8.
  private static func isUTF8(_ feed: [UInt8]) -> Bool {
    guard let name = XMLDeclaration.encoding(of: feed) else { return true }
    return feed[name].beginsIgnoringCase(with: "utf-8")
  }

  /// The length of a reference such as `&#8;` to a character that XML does not allow; 0 for anything else.
  private static func lengthOfForbiddenReference(at place: Int, of feed: [UInt8]) -> Int {
    let rest = feed[place...].prefix(16)
    guard rest.begins(with: "&#"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      return 0
    }
    let digits = String(decoding: rest[(place + 2)..<end], as: UTF8.self)
    guard let value = digits.hasPrefix("x") ? Int(digits.dropFirst(), radix: 16) : Int(digits)
    else {
      return 0
    }
    switch value {
    case 9, 10, 13, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: return 0
    default: return end + 1 - place
    }
  }
}
