/// What a part of an outline is called, taken from its words: without parentheses, and with its other names.
struct ConceptName {
  /// The name and its other names.
  private(set) var answer: Answer
  /// Those of the other names that `(also: …)` says.
  private(set) var alsoNames: [String] = []
  /// The parts of the words that are `(also: …)`, as offsets in their UTF-8, with the spaces before them.
  private(set) var alsoRanges: [Range<Int>] = []

  /// Reads the words of a name.
  init(_ words: ArraySlice<UInt8>) {
    if !words.contains(UInt8(ascii: "(")) {
      answer = Answer(Self.tidied(words))
      return
    }
    let bytes = Array(words)
    var kept: [UInt8] = []
    var others: [String] = []
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "(")),
      let close = Self.closing(bytes, from: open)
    {
      kept += bytes[start..<open]
      while kept.last == 0x20 { kept.removeLast() }
      let inside = bytes[open + 1..<close]
      if let also = Self.otherNames(inside) {
        others += also
        alsoNames += also
        var from = open
        while from > 0, bytes[from - 1] == 0x20 { from -= 1 }
        alsoRanges.append(from..<close + 1)
      } else if let short = Initialism.name(String(decoding: inside, as: UTF8.self), of: kept) {
        others.append(short)
      }
      start = close + 1
    }
    kept += bytes[start...]
    var text = Self.tidied(kept[...])
    if text.isEmpty { text = Self.tidied(words) }
    answer = Answer(text, otherNames: [])
    for other in others where other != text && !answer.otherNames.contains(other) {
      answer.otherNames.append(other)
    }
  }

  /// The words in one line, without spaces and marks at their ends.
  static func tidied(_ words: ArraySlice<UInt8>) -> String {
    var words = words
    while let last = words.last, isMark(last) { words.removeLast() }
    while words.first == 0x20 { words.removeFirst() }
    return String(decoding: words, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The bracket that closes the one at `open`.
  private static func closing(_ bytes: [UInt8], from open: Int) -> Int? {
    var depth = 0
    for index in open..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// The names in `also: buyer, client`, where semicolons part those that have commas; `nil` for anything else.
  private static func otherNames(_ inside: ArraySlice<UInt8>) -> [String]? {
    let mark = "also:".utf8
    guard inside.count >= mark.count,
      zip(inside, mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return nil }
    let list = inside.dropFirst(mark.count)
    let hasSemicolon = list.contains(UInt8(ascii: ";"))
    return list.split(separator: UInt8(ascii: hasSemicolon ? ";" : ","))
      .map(tidied).filter { !$0.isEmpty }
  }
}

/// A short name made of the first letters of words: `CRM`.
enum Initialism {
  /// What `short` in parentheses stands for after these words; `nil` where it is not made of their first letters.
  ///
  /// After `customer relationship management` it is `CRM`; after `Set up public relations`, `Set up PR`.
  static func name(_ short: String, of words: [UInt8]) -> String? {
    let wanted = letters(of: short)
    guard wanted.count >= 2, wanted.count <= 10 else { return nil }
    // A lower-case word in parentheses is a gloss: `In time (it)`.
    guard short.utf8.contains(where: { 0x41...0x5a ~= $0 }) || !short.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    let all = String(decoding: words, as: UTF8.self)
    let parts = all.split { " -\u{2010}\u{2011}/".contains($0) }
    for skipsSmall in [false, true] {
      var taken = 0
      var left = wanted[...]
      for part in parts.reversed() {
        guard let last = left.last else { break }
        let first = part.unicodeScalars.first { $0.properties.isAlphabetic }
        if let first, Unicode.Scalar(String(first).lowercased()) == last {
          left.removeLast()
        } else if !(skipsSmall && smallWords.contains(part.lowercased())) {
          break
        }
        taken += 1
      }
      guard left.isEmpty, taken > 0 else { continue }
      let start = parts[parts.count - taken].startIndex
      return String(all[..<start]) + short
    }
    return nil
  }

  /// The letters in lower case; none where there is anything but letters, dots and the `s` of a plural.
  private static func letters(of short: String) -> [Unicode.Scalar] {
    var scalars = Array(short.unicodeScalars.filter { $0 != "." })
    guard scalars.allSatisfy(\.properties.isAlphabetic) else { return [] }
    if scalars.count > 2, scalars.last == "s",
      scalars.dropLast().allSatisfy(\.properties.isUppercase)
    {
      scalars.removeLast()
    }
    return scalars.compactMap { Unicode.Scalar(String($0).lowercased()) }
  }

  private static let smallWords: Set<String> = [
    "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "with", "by", "at",
  ]
}
