/// Mentions whose headlines are nearly the same: one story, told by several publishers.
public struct StoryGroup: Sendable, Hashable {
  /// The one that stands for the story: the oldest.
  public var first: Mention
  /// The others, in order.
  public var others: [Mention]

  /// Makes a group.
  public init(_ first: Mention, others: [Mention] = []) {
    self.first = first
    self.others = others
  }

  /// All of them.
  public var mentions: [Mention] { [first] + others }

  /// Puts mentions that tell one story together.
  ///
  /// Two headlines are nearly the same where at least four fifths of the words of both together stand in both, and
  /// all numbers do, within three days. Time grows with the number of mentions, not with its square: only
  /// headlines that share one of their rarer words are compared (prefix filtering, Chaudhuri et al., 2006).
  /// - Parameter mentions: the mentions, the oldest first.
  /// - Returns: the groups in the order of their first mentions.
  public static func groups(of mentions: [Mention]) -> [StoryGroup] {
    var grouping = Grouping(mentions)
    var groups: [StoryGroup] = []
    for (index, mention) in mentions.enumerated() {
      if let group = grouping.group(of: index, day: mention.day) {
        groups[group].others.append(mention)
      } else {
        groups.append(StoryGroup(mention))
      }
    }
    return groups
  }
}

/// The words of a headline, as the numbers that a vocabulary gave them.
private struct Headline {
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
private struct Vocabulary {
  private var numbers: [String: Int32] = [:]
  private(set) var frequency: [Int32] = []

  /// Takes the words of a mention's headline.
  mutating func read(_ mention: Mention) -> Headline {
    var headline = Headline()
    var word = ""
    var hasDigit = false
    var previousWide: Unicode.Scalar?
    for scalar in Self.withoutPublisher(mention).unicodeScalars {
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

  /// The title without the publisher's name after a dash at its end, and without what follows the last bar.
  private static func withoutPublisher(_ mention: Mention) -> Substring {
    let title = mention.title
    if !mention.source.isEmpty, title.hasSuffix(mention.source) {
      let rest = title.dropLast(mention.source.count)
      if [" - ", " – ", " — "].contains(where: rest.hasSuffix) { return rest.dropLast(3) }
    }
    guard let bar = title.utf8.lastIndex(of: UInt8(ascii: "|")) else { return title[...] }
    return title[..<bar]
  }
}

extension Unicode.Scalar {
  /// True for the characters of scripts that set no spaces between words.
  fileprivate var isWide: Bool {
    value >= 0xe00
      && (0x2e80...0x9fff ~= value || 0xac00...0xd7a3 ~= value || 0xe00...0xeff ~= value
        || 0x20000...0x3ffff ~= value)
  }

  fileprivate var isPartOfWord: Bool {
    if value < 0x80 { return 0x30...0x39 ~= value || 0x61...0x7a ~= value | 0x20 }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}

/// Finds the group of each headline in turn.
private struct Grouping {
  private static let daysApart = 3
  /// More candidates than a word that tells stories apart brings; bounds the time that hostile headlines take.
  private static let mostCandidates = 64

  private let headlines: [Headline]
  private let frequency: [Int32]
  /// For every word, the groups whose first headline has it among its rarer ones.
  private var groups: [[Int]]
  private var firsts: [(headline: Int, day: Day)] = []

  init(_ mentions: [Mention]) {
    var vocabulary = Vocabulary()
    headlines = mentions.map { vocabulary.read($0) }
    frequency = vocabulary.frequency
    groups = Array(repeating: [], count: frequency.count)
  }

  /// The group that a headline belongs to; `nil` where it begins one.
  mutating func group(of index: Int, day: Day) -> Int? {
    let headline = headlines[index]
    let words = rarerWords(of: headline)
    for word in words {
      for group in groups[word].suffix(Self.mostCandidates).reversed() {
        let first = firsts[group]
        if day - first.day > Self.daysApart { break }
        if headline.isNear(headlines[first.headline]) { return group }
      }
    }
    for word in words { groups[word].append(firsts.count) }
    firsts.append((index, day))
    return nil
  }

  /// The rarest words, so many that a headline which shares none of them cannot be near.
  private func rarerWords(of headline: Headline) -> [Int] {
    let words = headline.words.map(Int.init).sorted { (frequency[$0], $0) < (frequency[$1], $1) }
    let needed = (words.count * 4 + 4) / 5
    return Array(words.prefix(words.count - needed + 1))
  }
}
