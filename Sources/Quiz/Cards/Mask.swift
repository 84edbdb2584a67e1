/// Leaves words out of a text.
struct Mask {
  /// What stands for words that are left out.
  static let gap = "____"

  private let stems: [[UInt8]]
  private let firstLetters: Set<UInt8>

  /// Hides the words of these names, in every form.
  init(hiding names: [String]) {
    self.init(stems: names.flatMap(Stem.all))
  }

  /// Hides the words with these stems.
  init(stems: [String]) {
    self.stems = stems.map { Array($0.utf8) }
    firstLetters = Set(self.stems.compactMap(\.first))
  }

  /// The text with a gap for each run of hidden words.
  func callAsFunction(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var start = 0
    /// Where the gap before ends, if there is nothing but a space or hyphen since.
    var gapEnd: Int?
    for word in Words(bytes) where hides(bytes[word]) {
      let between = bytes[start..<word.lowerBound]
      if gapEnd == start, between.allSatisfy({ $0 == 0x20 || $0 == 0x2d }) {
        // One gap for both.
      } else {
        result += between
        result += Self.gap.utf8
      }
      start = word.upperBound
      gapEnd = start
    }
    guard start > 0 else { return text }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }

  /// Whether a text with gaps still has so many words that say something.
  static func says(_ masked: String, atLeast least: Int) -> Bool {
    let words = Array(masked.replacing(gap, with: " ").utf8)
    return Words(words).count { !Stem.isSmall(Words.lowered(words[$0])) } >= least
  }

  /// Whether any word of the text is hidden.
  func touches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Words(bytes).contains { hides(bytes[$0]) }
  }

  private func hides(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    guard firstLetters.contains(0x41...0x5a ~= first ? first | 0x20 : first) || first >= 0x80 else {
      return false
    }
    let stem = Stem.of(Words.lowered(word))
    return stems.contains { $0.elementsEqual(stem.utf8) }
  }
}
