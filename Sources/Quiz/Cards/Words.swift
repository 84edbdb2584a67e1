/// The words of a text: runs of letters and digits; a hyphen parts words.
struct Words {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word, as offsets in the text's UTF-8.
  mutating func next() -> Range<Int>? {
    var width = separatorWidth
    while width > 0, offset < bytes.count {
      offset += width
      width = separatorWidth
    }
    guard offset < bytes.count else { return nil }
    let start = offset
    repeat { offset += 1 } while offset < bytes.count && separatorWidth == 0
    return start..<offset
  }

  /// How many bytes of no word begin here; 0 in a word.
  private var separatorWidth: Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return 0
    case 0..<0x80: return 1
    // General punctuation, arrows and signs of mathematics are written with these bytes first.
    case 0xe2
    where offset + 2 < bytes.count && [0x80, 0x81, 0x86, 0x88, 0x89].contains(bytes[offset + 1]):
      return 3
    case 0xc2: return 2
    default: return 0
    }
  }

  /// A word in lower case.
  static func lowered(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if word.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: word.count) { lowered in
        for (place, byte) in word.enumerated() {
          lowered[place] = 0x41...0x5a ~= byte ? byte | 0x20 : byte
        }
        return word.count
      }
    }
    return String(decoding: word, as: UTF8.self).lowercased()
  }

  /// How many words stand between spaces, which is how a person counts what is to be typed.
  static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var isInWord = false
      for byte in bytes {
        if byte != 0x20, !isInWord { count += 1 }
        isInWord = byte != 0x20
      }
      return count
    }
  }
}

/// What two forms of a word have in common: `purchase`, `purchases` and `purchasing` have one stem.
enum Stem {
  /// The stem of a word in lower case.
  static func of(_ word: String) -> String {
    var bytes = Array(withoutEnding(withoutEnding(word, inflections), derivations).utf8)
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.count > 3, let last = bytes.last, bytes[bytes.count - 2] == last { bytes.removeLast() }
    // As in `company` and `companies`, `half` and `halves`.
    if bytes.last == UInt8(ascii: "y") { bytes[bytes.count - 1] = UInt8(ascii: "i") }
    if bytes.last == UInt8(ascii: "f") { bytes[bytes.count - 1] = UInt8(ascii: "v") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A word in lower case without an ending of the plural.
  static func singular(of word: String) -> String { withoutEnding(word, plurals) }

  private typealias Ending = (text: StaticString, new: String, least: Int)

  /// Endings, what stands in their place, and how many letters must stand before them.
  private static let plurals: [Ending] = [
    ("ies", "y", 2), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2),
    ("ss", "ss", 0), ("us", "us", 0), ("is", "is", 0), ("s", "", 2),
  ]
  private static let inflections: [Ending] = [
    ("ies", "i", 2), ("ings", "", 3), ("ing", "", 3), ("edly", "", 3), ("ed", "", 3),
    ("ss", "ss", 0), ("us", "us", 0), ("is", "is", 0), ("es", "", 3), ("s", "", 2), ("ly", "", 3),
  ]
  private static let derivations: [Ending] = [
    ("isation", "", 3), ("ization", "", 3), ("ation", "", 3), ("ement", "", 5), ("er", "", 4),
    ("or", "", 4), ("ise", "", 3), ("ize", "", 3), ("is", "", 4),
  ]

  private static func withoutEnding(_ word: String, _ endings: [Ending]) -> String {
    let bytes = word.utf8
    for ending in endings {
      let length = ending.text.utf8CodeUnitCount
      guard bytes.count >= length + ending.least else { continue }
      let isThere = ending.text.withUTF8Buffer { $0.elementsEqual(bytes.suffix(length)) }
      guard isThere else { continue }
      if ending.new.utf8.count == length { return word }
      let rest = word.dropLast(length)
      let hasVowel = rest.utf8.contains { "aeiouy".utf8.contains($0) || $0 >= 0x80 }
      if hasVowel { return rest + ending.new }
    }
    return word
  }

  /// Whether a word in lower case says nothing on its own.
  static func isSmall(_ word: String) -> Bool { smallWords.contains(word) }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "with", "by", "at", "from", "as",
    "is",
    "are", "be", "it", "its", "your", "our", "their", "his", "her", "this", "that", "these",
    "those", "what", "which", "who", "how", "if", "when", "not", "no", "up", "out", "s", "t", "you",
    "we", "they", "them", "has", "have", "do", "does", "than", "then", "so", "but", "into", "about",
  ]
}
