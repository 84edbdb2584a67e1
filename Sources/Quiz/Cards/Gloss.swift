/// Parentheses that are no other name.
enum Gloss {
  /// The text without what stands in parentheses.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var kept: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth > 0:
        depth -= 1
        while kept.last == 0x20 { kept.removeLast() }
      default: if depth == 0 { kept.append(byte) }
      }
    }
    return depth == 0 && !kept.isEmpty ? String(decoding: kept, as: UTF8.self) : text
  }
}
