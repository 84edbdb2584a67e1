/// One tag, comment or declaration in HTML.
struct HTMLTag {
  /// Its name as written; empty for a comment or declaration.
  var name: ArraySlice<UInt8>
  /// True for `</name>`.
  var isClosing: Bool
  /// Where its name ends and its attributes may begin.
  var attributes: Range<Int>
  /// The place after it.
  var end: Int

  /// Reads the tag that begins at a `<`; `nil` where the `<` is only text.
  ///
  /// One that is never closed reaches to the end of the HTML, as in a browser.
  init?(at place: Int, of html: ArraySlice<UInt8>) {
    var next = place + 1
    guard next < html.endIndex else { return nil }
    isClosing = false
    switch html[next] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      name = []
      attributes = next..<next
      let isComment = html[next...].begins(with: "!--")
      end =
        isComment
        ? Self.endOfComment(from: next + 3, in: html)
        : html[next...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.endIndex
      return
    case UInt8(ascii: "/"):
      isClosing = true
      next += 1
    default: break
    }
    guard next < html.endIndex, html[next].isLetter else { return nil }
    var nameEnd = next
    while nameEnd < html.endIndex, !html[nameEnd].isSpace, html[nameEnd] != UInt8(ascii: ">"),
      html[nameEnd] != UInt8(ascii: "/")
    {
      nameEnd += 1
    }
    name = html[next..<nameEnd]
    var quote: UInt8 = 0
    var mayQuote = false
    var last = nameEnd
    while last < html.endIndex {
      let byte = html[last]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if mayQuote, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if !byte.isSpace { mayQuote = byte == UInt8(ascii: "=") }
      last += 1
    }
    attributes = nameEnd..<last
    end = min(last + 1, html.endIndex)
  }

  /// Which element it begins or ends.
  var element: HTMLElement { HTMLElement(name) }

  /// The place of the tag that closes the given one, or the end of the HTML.
  static func endOfContent(of tag: HTMLTag, in html: ArraySlice<UInt8>) -> Int {
    var place = tag.end
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = html[(open + 1)...]
      if rest.first == UInt8(ascii: "/"), rest.count > tag.name.count,
        zip(rest.dropFirst(), tag.name).allSatisfy({ $0.lowered == $1.lowered }),
        rest.dropFirst(tag.name.count + 1).first?.isLetter != true
      {
        return open
      }
      place = open + 1
    }
    return html.endIndex
  }

  private static func endOfComment(from start: Int, in html: ArraySlice<UInt8>) -> Int {
    var place = start
    while let dash = html[min(place, html.endIndex)...].firstIndex(of: UInt8(ascii: "-")) {
      if html[dash...].begins(with: "-->") { return dash + 3 }
      place = dash + 1
    }
    return html.endIndex
  }
}
