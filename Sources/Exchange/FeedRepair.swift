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
    func replace(_ count: Int, with replacement: [UInt8], in bytes: inout [UInt8]) {
      bytes += feed[copied..<place]
      bytes += replacement
      place += count
      copied = place
    }
    while place < feed.count {
      let byte = feed[place]
      var replacement: [UInt8]?
      var length = 1
      if byte < 0x20 {
        if !byte.isSpace || byte == 0x0c { replacement = [0x20] }
      } else if byte == UInt8(ascii: "&") {
        length = Self.lengthOfForbiddenReference(at: place, of: feed)
        if length > 0 { replacement = Array(repeating: 0x20, count: length) } else { length = 1 }
      } else if byte >= 0x80, isUTF8 {
        length = PlainText.scalarLength(at: place, of: feed)
        // U+FFFE and U+FFFF are no characters.
        let isNone =
          length == 3 && byte == 0xef && feed[place + 1] == 0xbf && feed[place + 2] >= 0xbe
        if length == 0 || isNone { replacement = Array("\u{fffd}".utf8) }
        length = max(length, 1)
      }
      guard let replacement else {
        place += length
        continue
      }
      if first == nil { first = place }
      replace(length, with: replacement, in: &bytes)
    }
    guard let first else { return nil }
    bytes += feed[copied...]
    var places = SourcePlaces(feed)
    (line, column) = places.place(of: first)
  }

  /// True where the feed says nothing else than that it is UTF-8.
  private static func isUTF8(_ feed: [UInt8]) -> Bool {
    var rest = feed.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    while let start = rest.firstIndex(of: UInt8(ascii: "e")) {
      rest = rest[start...]
      guard rest.begins(with: "encoding") else {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.dropFirst(8).drop { $0.isSpace || $0 == 0x3d || $0 == 0x22 || $0 == 0x27 }
      return name.beginsIgnoringCase(with: "utf-8")
    }
    return true
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
