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
    var grouping = Grouping(mentions.map(Headline.init))
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

/// The words of a headline.
private struct Headline {
  var words: Set<String> = []
  var numbers: Set<String> = []

  init(_ mention: Mention) {
    var word = ""
    var previousWide: Character?
    for character in Self.withoutPublisher(mention) + " " {
      let isWide = character.isWide
      // Where words are not set apart, pairs of characters stand for them.
      if isWide, let previousWide { words.insert("\(previousWide)\(character)") }
      previousWide = isWide ? character : nil
      if !isWide, character.isLetter || character.isNumber {
        word += character.lowercased()
      } else if !word.isEmpty {
        words.insert(word)
        if word.contains(where: \.isNumber) { numbers.insert(word) }
        word = ""
      }
    }
  }

  /// The title without the publisher's name after a dash or bar at its end.
  private static func withoutPublisher(_ mention: Mention) -> Substring {
    let title = mention.title
    for mark in [" - ", " – ", " — ", " | "] {
      guard let range = title.ranges(of: mark).last else { continue }
      let end = title[range.upperBound...]
      let isName = end.lowercased() == mention.source.lowercased()
      if isName || mark == " | " { return title[..<range.lowerBound] }
    }
    return title[...]
  }

  /// Whether two headlines are nearly the same.
  func isNear(_ other: Headline) -> Bool {
    guard numbers == other.numbers else { return false }
    let shared = words.intersection(other.words).count
    return shared * 5 >= (words.count + other.words.count - shared) * 4
  }
}

extension Character {
  /// True for the characters of scripts that set no spaces between words.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return 0x2e80...0x9fff ~= scalar.value || 0xac00...0xd7a3 ~= scalar.value
      || 0xe00...0xeff ~= scalar.value || 0x20000...0x3ffff ~= scalar.value
  }
}

/// Finds the group of each headline in turn.
private struct Grouping {
  private static let daysApart = 3
  /// More candidates than a word that tells stories apart brings; bounds the time that hostile headlines take.
  private static let mostCandidates = 64

  private let headlines: [Headline]
  private var frequency: [String: Int] = [:]
  /// For every rarer word, the groups whose first headline has it.
  private var groups: [String: [Int]] = [:]
  private var firsts: [(headline: Int, day: Day)] = []

  init(_ headlines: [Headline]) {
    self.headlines = headlines
    for headline in headlines {
      for word in headline.words { frequency[word, default: 0] += 1 }
    }
  }

  /// The group that a headline belongs to; `nil` where it begins one.
  mutating func group(of index: Int, day: Day) -> Int? {
    let headline = headlines[index]
    let words = rarerWords(of: headline)
    for word in words {
      for group in (groups[word] ?? []).suffix(Self.mostCandidates).reversed() {
        let first = firsts[group]
        if day - first.day > Self.daysApart { break }
        if headline.isNear(headlines[first.headline]) { return group }
      }
    }
    for word in words { groups[word, default: []].append(firsts.count) }
    firsts.append((index, day))
    return nil
  }

  /// The rarest words, so many that a headline which shares none of them cannot be near.
  private func rarerWords(of headline: Headline) -> ArraySlice<String> {
    let count = headline.words.count
    let needed = (count * 4 + 4) / 5
    let ordered = headline.words.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
    return ordered.prefix(count - needed + 1)
  }
}
