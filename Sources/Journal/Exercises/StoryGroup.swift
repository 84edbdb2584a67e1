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
    var words = HeadlineWords()
    headlines = mentions.map { words.read($0) }
    frequency = words.frequency
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
