import Markdown

/// A document's HTML with what its holes ask for in braces.
func shown(_ document: Document) -> String {
  var result = ""
  var start = 0
  for hole in document.html.holes {
    result += String(decoding: document.html.bytes[start..<Int(hole.offset)], as: UTF8.self)
    start = Int(hole.offset)
    switch hole.kind {
    case .linkStart: result += "{link \(hole.index)}"
    case .linkEnd: result += "{/link}"
    case .image: result += "{image \(hole.index)}"
    case .block: result += "{block \(hole.index)}"
    }
  }
  return result + String(decoding: document.html.bytes[start...], as: UTF8.self)
}

/// The HTML of a text, with what its holes ask for in braces.
func shown(_ text: String) -> String { shown(Document.parse(text)) }

/// Whether every tag that opens is closed, in the right order.
func balanced(_ html: String) -> Bool {
  let bytes = Array(html.utf8)
  var open: [ArraySlice<UInt8>] = []
  var start = 0
  while let less = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
    guard let greater = bytes[less...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    let tag = bytes[less + 1..<greater]
    if tag.first == UInt8(ascii: "/") {
      if open.popLast() != tag.dropFirst() { return false }
    } else if tag.last != UInt8(ascii: "/") {
      open.append(tag.prefix { $0 != UInt8(ascii: " ") })
    }
    start = greater + 1
  }
  return open.isEmpty
}
