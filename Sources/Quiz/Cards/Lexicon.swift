/// The words of a chapter, each looked at once: questions are made of the same words over and over.
///
/// A class, since what it has learnt of one text helps with the next; it belongs to the making of one chapter's cards.
final class Lexicon {
  /// What is known of a word.
  struct Word {
    /// The number of its stem, which all its forms share.
    var stem: Int32
    /// The number of the word without an ending of the plural.
    var singular: Int32
    /// True where it says nothing on its own, such as `of`.
    var isSmall: Bool
    /// True for `the`, `a` and `an`.
    var isArticle: Bool
  }

  /// A text with gaps.
  struct Masked {
    /// The text.
    var text: String
    /// Whether it has any.
    var hasGaps: Bool
    /// The stems of the words that it still says, small ones left out.
    var stems: [Int32]
    /// What tells it from others.
    var key: UInt64
    /// What tells the text without gaps from others.
    var wholeKey: UInt64

    /// What tells it from others as a name that it may be; `nil` where it has gaps.
    var name: UInt64? { hasGaps ? nil : wholeKey }
  }

  private var written = CardTable()
  private var words: [Word] = []
  private var stems = CardTable()
  private var keys: [String: UInt64] = [:]

  /// The stems of a text's words but for small ones; of all words where there are no others.
  func stems(of text: String) -> [Int32] {
    var all: [Int32] = []
    var telling: [Int32] = []
    forEachWord(in: text) { _, word in
      if !word.isSmall {
        telling.append(word.stem)
      } else if telling.isEmpty {
        all.append(word.stem)
      }
    }
    return telling.isEmpty ? all : telling
  }

  /// A name's stems and its key, read at once.
  func name(_ text: String) -> (stems: [Int32], key: UInt64) {
    var telling: [Int32] = []
    var key = WordKey()
    forEachWord(in: text) { _, word in
      if !word.isSmall { telling.append(word.stem) }
      if !word.isArticle { key.add(word.singular) }
    }
    if !key.isEmpty { keys[text] = key.value }
    return (
      telling.isEmpty ? stems(of: text) : telling, key.isEmpty ? self.key(of: text) : key.value
    )
  }

  /// The numbers of a name's words without articles and endings of the plural.
  func words(of name: String) -> [Int32] {
    var words: [Int32] = []
    forEachWord(in: name) { _, word in if !word.isArticle { words.append(word.singular) } }
    return words
  }

  /// The letters of a word, by its number, in lower case.
  func letters(of word: Int32) -> [Unicode.Scalar] {
    Array(stems[Int(word)].description.unicodeScalars)
  }

  /// What tells texts apart that a person would not take for the same answer: words in order, without articles and
  /// endings of the plural.
  ///
  /// Two keys are equal by chance once in 2⁶⁴.
  func key(of text: String) -> UInt64 {
    if let known = keys[text] { return known }
    var key = WordKey()
    for word in words(of: text) { key.add(word) }
    if key.isEmpty { for byte in text.lowercased().utf8 { key.add(Int32(byte) - 1024) } }
    keys[text] = key.value
    return key.value
  }

  /// Whether a name has words, and all are articles.
  func isArticle(_ name: String) -> Bool {
    // Almost every name begins with another letter than they do.
    let initial = (name.utf8.first ?? 0) | 0x20
    if 0x61...0x7a ~= initial && initial != 0x61 && initial != 0x74 { return false }
    return words(of: name).isEmpty && !stems(of: name).isEmpty
  }

  /// The keys of all the names that a text could say: those of every run of up to 8 of its words.
  func keys(within text: String) -> [UInt64] {
    let words = words(of: text)
    return words.indices.flatMap { start in
      var key = WordKey()
      return words[start...].prefix(8).map { word in
        key.add(word)
        return key.value
      }
    }
  }

  /// A text with a gap for each run of words with these stems.
  func masked(_ text: String, hiding hidden: [Int32]) -> Masked {
    var result: [UInt8] = []
    var left: [Int32] = []
    var key = WordKey()
    var whole = WordKey()
    var start = 0
    var gapEnd = -1
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { range, word in
        if !word.isArticle { whole.add(word.singular) }
        guard hidden.contains(word.stem) else {
          if !word.isSmall { left.append(word.stem) }
          if !word.isArticle { key.add(word.singular) }
          return
        }
        let between = bytes[start..<range.lowerBound]
        let isSameGap = gapEnd == start && between.allSatisfy { $0 == 0x20 || $0 == 0x2d }
        if !isSameGap {
          result += between
          result += Mask.gap.utf8
          key.add(-1)
        }
        start = range.upperBound
        gapEnd = start
      }
      if start > 0 { result += bytes[start...] }
    }
    let hasGaps = start > 0
    return Masked(
      text: hasGaps ? String(decoding: result, as: UTF8.self) : text, hasGaps: hasGaps,
      stems: left, key: key.value, wholeKey: whole.value)
  }

  private func forEachWord(in text: String, _ body: (Range<Int>, Word) -> Void) {
    var text = text
    text.withUTF8 { forEachWord(in: $0, body) }
  }

  private func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Word) -> Void
  ) {
    var iterator = Words(bytes)
    while let range = iterator.next() {
      let number = written.add(UnsafeBufferPointer(rebasing: bytes[range]))
      if number == words.count { words.append(word(Words.lowered(bytes[range]))) }
      body(range, words[number])
    }
  }

  private func word(_ lowered: String) -> Word {
    Word(
      stem: number(of: Stem.of(lowered)), singular: number(of: Stem.singular(of: lowered)),
      isSmall: Stem.isSmall(lowered), isArticle: ["the", "a", "an"].contains(lowered))
  }

  private func number(of text: String) -> Int32 {
    var text = text
    return Int32(text.withUTF8 { stems.add($0) })
  }
}

/// A number for a sequence of words.
struct WordKey {
  /// The number.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Whether there was no word.
  private(set) var isEmpty = true

  /// Adds a word, or another key.
  mutating func add(_ word: some BinaryInteger) {
    isEmpty = false
    value = (value ^ UInt64(truncatingIfNeeded: word)) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 29
  }
}
