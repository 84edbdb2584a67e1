/// The title of a page of the web, as far as its beginning tells.
public enum PageTitle {
  /// The most characters that are kept.
  static let longest = 120

  /// Finds the title in the HTML of a page, well-formed or not.
  /// - Parameters:
  ///   - html: the page's bytes, or the first of them.
  ///   - contentType: what the server said of them, such as `text/html; charset=iso-8859-1`.
  /// - Returns: plain text in one line; `nil` where there is none.
  public static func find(in html: [UInt8], contentType: String) -> String? {
    let bytes = isLatin(html, contentType) ? Windows1252.asUTF8(html) : html
    guard let content = content(of: bytes[...]) else { return nil }
    var title = PlainText(limit: longest)
    HTMLText.append(content, to: &title)
    return title.isEmpty ? nil : title.finished()
  }

  /// What stands in the first `title` that is not one of a picture's.
  private static func content(of html: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var place = html.startIndex
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = HTMLTag(at: open, of: html) else {
        place = open + 1
        continue
      }
      place = tag.end
      if tag.isClosing { continue }
      if tag.element.isNamed("title") {
        return html[tag.end..<HTMLTag.endOfContent(of: tag, in: html)]
      }
      if tag.element.hidesContent || tag.element.isNamed("svg") {
        place = HTMLTag.endOfContent(of: tag, in: html)
      }
    }
    return nil
  }

  /// True where the server or the page itself says ISO 8859-1 or Windows-1252, which browsers take for one.
  private static func isLatin(_ html: [UInt8], _ contentType: String) -> Bool {
    let names = ["charset=iso-8859-1", "charset=windows-1252", "charset=latin1"]
    let said = contentType.lowercased()
    if said.contains("charset=") { return names.contains(where: said.contains) }
    let head = String(decoding: html.prefix(2048), as: UTF8.self).lowercased()
    let plain = head.filter { !"\"' ".contains($0) }
    return names.contains(where: plain.contains)
  }
}
