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
