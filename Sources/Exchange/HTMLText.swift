/// The text of a piece of HTML: tags dropped, entities resolved once, scripts and styles left out.
enum HTMLText {
  /// Appends the text of the HTML, as far as there is room for it.
  static func append(_ html: ArraySlice<UInt8>, to text: inout PlainText) {
    var place = html.startIndex
    let end = html.endIndex
    while place < end, !text.isFull {
      var run = place
      while run < end, html[run] != UInt8(ascii: "<"), html[run] != UInt8(ascii: "&") { run += 1 }
      if run > place { text.append(html[place..<run]) }
      guard run < end else { return }
      if html[run] == UInt8(ascii: "&") {
        place = HTMLEntity.append(at: run, of: html, to: &text)
      } else if let tag = HTMLTag(at: run, of: html) {
        let element = tag.element
        if element.isBreak { text.appendSpace() }
        place = tag.end
        if !tag.isClosing, element.hidesContent { place = HTMLTag.endOfContent(of: tag, in: html) }
      } else {
        text.append(html[run...run])
        place = run + 1
      }
    }
  }
}
