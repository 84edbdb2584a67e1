/// The words of a headline, as the numbers that a vocabulary gave them.
struct Headline {
  /// In order, each once.
  var words: [Int32] = []
  /// Those with a digit in them.
  var numbers: [Int32] = []

  /// Whether two headlines are nearly the same.
  func isNear(_ other: Headline) -> Bool {
    guard numbers == other.numbers else { return false }
    let shared = sharedWords(other)
    return shared * 5 >= (words.count + other.words.count - shared) * 4
  }

  private func sharedWords(_ other: Headline) -> Int {
    var (index, its, shared) = (0, 0, 0)
    while index < words.count, its < other.words.count {
      if words[index] == other.words[its] { shared += 1 }
      let isBehind = words[index] <= other.words[its]
      if words[index] >= other.words[its] { its += 1 }
      if isBehind { index += 1 }
    }
    return shared
  }
}

/// Every word of some headlines, with how many of them it stands in.
struct HeadlineWords {
  private var numbers: [String: Int32] = [:]
  private(set) var frequency: [Int32] = []

  /// Takes the words of a mention's headline.
  mutating func read(_ mention: Mention) -> Headline {
    var headline = Headline()
    var word = ""
    var hasDigit = false
    var previousWide: Unicode.Scalar?
    for written in Self.withoutPublisher(mention) {
      guard let scalar = LatinLetter.plain(written) else { continue }
      // An e-mail is an email.
      if scalar.isHyphen, word.utf8.count == 1 { continue }
      let isWide = scalar.isWide
      // Where words are not set apart, pairs of characters stand for them.
      if isWide, let previousWide {
        headline.words.append(number(of: "\(previousWide)\(scalar)"))
      }
      previousWide = isWide ? scalar : nil
      if !isWide, scalar.isPartOfWord {
        word.unicodeScalars.append(scalar)
        if 0x30...0x39 ~= scalar.value { hasDigit = true }
      } else {
        end(&word, &hasDigit, &headline)
      }
    }
    end(&word, &hasDigit, &headline)
    headline.words = Array(Set(headline.words)).sorted()
    headline.numbers = Array(Set(headline.numbers)).sorted()
    for word in headline.words { frequency[Int(word)] += 1 }
    return headline
  }

  private mutating func end(
    _ word: inout String, _ hasDigit: inout Bool, _ headline: inout Headline
  ) {
    if word.isEmpty { return }
    let number = number(of: word.lowercased())
    headline.words.append(number)
    if hasDigit { headline.numbers.append(number) }
    word = ""
    hasDigit = false
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(frequency.count)
    numbers[word] = number
    frequency.append(0)
    return number
  }

  private static let dashes: [Unicode.Scalar] = ["-", "\u{2013}", "\u{2014}"]
  /// The most words that are taken for a publisher's name, and the fewest that a headline has before it.
  private static let (mostNamed, fewestBefore) = (3, 5)

  /// The title without what follows the last bar, and without the publisher's name after a dash at its end.
  ///
  /// Where the name is not known, a few words after many are taken for it, unless a number is among them.
  private static func withoutPublisher(_ mention: Mention) -> Substring.UnicodeScalarView {
    let title = mention.title
    if !mention.source.isEmpty, title.hasSuffix(mention.source) {
      let rest = title.dropLast(mention.source.count)
      if [" - ", " – ", " — "].contains(where: rest.hasSuffix) {
        return rest.dropLast(3).unicodeScalars
      }
    }
    let scalars = title.unicodeScalars
    if let bar = scalars.lastIndex(of: "|") { return scalars[..<bar] }
    let dash = scalars.indices.last { place in
      dashes.contains(scalars[place]) && scalars[..<place].last == " "
        && scalars[scalars.index(after: place)...].first == " "
    }
    guard let dash else { return scalars[...] }
    let name = scalars[scalars.index(after: dash)...].split(separator: " ")
    let isName =
      name.count <= mostNamed && scalars[..<dash].split(separator: " ").count >= fewestBefore
      && !name.joined().contains { $0.properties.numericType != nil }
    return isName ? scalars[..<dash] : scalars[...]
  }
}

extension Unicode.Scalar {
  /// True for the characters of scripts that set no spaces between words.
  fileprivate var isWide: Bool {
    value >= 0xe00
      && (0x2e80...0x9fff ~= value || 0xac00...0xd7a3 ~= value || 0xe00...0xeff ~= value
        || 0x20000...0x3ffff ~= value)
  }

  fileprivate var isHyphen: Bool { value == 0x2d || value == 0x2010 || value == 0x2011 }

  fileprivate var isPartOfWord: Bool {
    if value < 0x80 { return 0x30...0x39 ~= value || 0x61...0x7a ~= value | 0x20 }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
