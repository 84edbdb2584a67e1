import Markdown

extension HTMLTemplate {
  /// The text that a part begins with, still escaped but without its tags, cut after a word.
  /// - Parameters:
  ///   - part: which part.
  ///   - most: the most bytes.
  /// - Returns: the text, with `…` where there is more.
  func beginning(of part: Range<Int>, atMost most: Int) -> [UInt8] {
    var text: [UInt8] = []
    var wordEnd = 0
    var index = part.lowerBound
    while index < part.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "<") {
        while index < part.upperBound, bytes[index - 1] != UInt8(ascii: ">") { index += 1 }
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") {
        guard let last = text.last, last != UInt8(ascii: " ") else { continue }
        wordEnd = text.count
        text.append(UInt8(ascii: " "))
      } else {
        text.append(byte)
      }
      if text.count > most {
        let cut = text[..<(wordEnd > 0 ? wordEnd : characterEnd(in: text))]
        let words = cut.last.map { ",:".utf8.contains($0) } == true ? cut.dropLast() : cut
        let isSentence = words.last.map { ".!?".utf8.contains($0) } == true
        return words + Array((isSentence ? "\u{a0}…" : "…").utf8)
      }
    }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// Where to cut a text without any space: before its last character or character reference.
  private func characterEnd(in text: [UInt8]) -> Int {
    let start = text.lastIndex { $0 & 0xc0 != 0x80 } ?? 0
    guard let reference = text[..<start].lastIndex(of: UInt8(ascii: "&")) else { return start }
    return text[reference..<start].contains(UInt8(ascii: ";")) ? start : reference
  }
}
