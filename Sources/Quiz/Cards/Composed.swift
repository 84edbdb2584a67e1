/// Letters with their marks as single signs, as a Mac may save `é` as `e` and an accent after it.
///
/// The standard library composes no text, but it takes both forms for the same letter, so that a table of the letters
/// finds one by the other.
enum Composed {
  /// A text with each letter that has its marks after it as the one sign that stands for both, where there is one.
  static func letters(of text: String) -> String {
    // Nothing below stands in its marks: those of Latin begin at U+0300, those of kana and Hangul come later.
    if text.unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return text }
    var composed = ""
    composed.reserveCapacity(text.utf8.count)
    for character in text {
      let isOne = character.unicodeScalars.dropFirst().isEmpty
      composed.append(isOne ? character : single[character] ?? character)
    }
    return composed
  }

  /// Each letter by itself, which is found by whatever form of it; of two signs for one letter the first is the usual one.
  private static let single: [Character: Character] = {
    // Latin, Greek and Cyrillic, Latin and Greek with more marks, kana, Hangul.
    let ranges: [ClosedRange<UInt32>] = [
      0xc0...0x24f, 0x370...0x4ff, 0x1e00...0x1fff, 0x3040...0x30ff, 0xac00...0xd7a3,
    ]
    var single: [Character: Character] = [:]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let letter = Character(scalar)
      if single[letter] == nil { single[letter] = letter }
    }
    return single
  }()
}
