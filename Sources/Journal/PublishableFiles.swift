/// Which files beside the pages may be published.
///
/// A page's policy keeps the page itself from running a stranger's script, but a file that is opened on its own
/// has no such policy. So only kinds of files are published that a browser shows or downloads and never runs,
/// and images made of markup only where no script is in them.
enum PublishableFiles {
  private static let kinds: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "svg",
    "pdf", "txt", "csv", "tsv", "ics", "bib", "rtf", "epub", "zip",
    "doc", "docx", "odt", "pages", "xls", "xlsx", "ods", "numbers", "ppt", "pptx", "odp", "key",
    "mp3", "m4a", "aac", "ogg", "oga", "opus", "flac", "wav", "mp4", "m4v", "webm", "mov", "ogv",
  ]

  /// True where files of this name's kind are published at all.
  static func allows(_ path: String) -> Bool { kinds.contains(ending(of: path)) }

  /// True for an image made of markup, which may hold a script.
  static func isMarkup(_ path: String) -> Bool { ending(of: path) == "svg" }

  private static func ending(of path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  /// True where an SVG file holds nothing that a browser would run or load.
  ///
  /// It errs on the side of refusing: element and attribute names cannot be disguised in XML without a document
  /// type, so that is refused too, and values are looked at with their character references resolved.
  static func isInert(svg bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: isControl),
      saysKnownEncoding(text)
    else { return false }
    let plain = Array(resolvingReferences(text.lowercased()).utf8)
    let refused = [
      "script", "<!entity", "<!attlist", "<?xml-stylesheet", "foreignobject", "1999/xhtml",
      "srcdoc", "<iframe", "<embed", "<object", "<handler", "<listener", "data:text",
      "data:image/svg", "data:application", "@import",
    ]
    return !refused.contains { plain.contains($0.utf8) } && !hasEventAttribute(plain)
      && !loadsFromElsewhere(plain)
  }

  /// Looks for an address of another site where it is more than a link to follow.
  private static func loadsFromElsewhere(_ bytes: [UInt8]) -> Bool {
    // No value of an attribute holds a bare `<`, so each part is a tag with the text after it.
    bytes.split(separator: UInt8(ascii: "<")).contains { tag in
      let name = tag.prefix { isNameByte($0) || $0 == UInt8(ascii: ":") }
      let local = name.split(separator: UInt8(ascii: ":")).last ?? name
      let marks = local.elementsEqual("a".utf8) ? ["url("] : ["url(", "href"]
      return marks.contains { mark in
        tag.ranges(of: Array(mark.utf8)).contains { range in
          let value = tag[range.upperBound...].drop { $0 <= 0x20 || "='\"".utf8.contains($0) }
          return ["http:", "https:", "//"].contains { value.starts(with: $0.utf8) }
        }
      }
    }
  }

  /// Bytes that have no place in XML but betray another encoding, in which the text reads differently.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d
  }

  /// True where the text claims no encoding but those in which ASCII is ASCII.
  private static func saysKnownEncoding(_ text: String) -> Bool {
    guard let end = text.firstRange(of: "?>") else { return true }
    let declaration = text[..<end.lowerBound].lowercased()
    guard declaration.contains("encoding") else { return true }
    return ["utf-8", "us-ascii", "iso-8859-1", "windows-1252"].contains { name in
      declaration.contains("\"\(name)\"") || declaration.contains("'\(name)'")
    }
  }

  /// Looks for an attribute such as `onload=`, after a space, a quote or a slash.
  private static func hasEventAttribute(_ bytes: [UInt8]) -> Bool {
    var index = 1
    while index + 2 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "o"), bytes[index + 1] == UInt8(ascii: "n"),
        !isNameByte(bytes[index - 1])
      else { continue }
      var end = index + 2
      while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
      guard end > index + 2 else { continue }
      while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || 0x30...0x39 ~= byte || 0x61...0x7a ~= byte
  }

  /// The text with `&#115;` and `&#x73;` replaced by what they stand for.
  private static func resolvingReferences(_ text: String) -> String {
    guard text.contains("&#") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "&#") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      // Any number of zeros may come first.
      let end = rest.utf8.firstIndex { !isNameByte($0) } ?? rest.endIndex
      guard end < rest.endIndex, rest.utf8[end] == UInt8(ascii: ";") else { continue }
      let digits = rest[..<end]
      let code =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      // A tab or line break inside an address is ignored by browsers, and `<` would look like a tag.
      if let code, let scalar = Unicode.Scalar(code), code > 0x20, scalar != "<" {
        result.unicodeScalars.append(scalar)
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return (result + rest).lowercased()
  }
}
