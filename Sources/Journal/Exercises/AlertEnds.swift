/// The marks of alerts' ends in a file, and the pieces of it that stand before each.
struct AlertEnds {
  private let lines: [Substring]
  private let heads: [AlertHead]
  private var ends: [(line: Int, stamp: String)] = []
  /// The line of the first end that stands under the heading of another alert, counted from 0; `nil` where none does.
  private(set) var stray: Int?

  // Far above what merges leave, so that a file made to be slow is not.
  private static let mostCopies = 4
  private static let mostLines = 2000
  private static let mostSplits = 10_000
  private static let mostPairs = 1_000_000
  private static let mostBytes = 1 << 23

  /// Looks for ends.
  /// - Parameters:
  ///   - lines: the file's.
  ///   - heads: those of its alerts.
  ///   - quoted: the lines of ends that are quoted.
  init(_ lines: [Substring], _ heads: [AlertHead], quoted: Set<Int>) {
    self.lines = lines
    self.heads = heads
    var owner: String?
    var next = heads[...]
    for line in lines.indices {
      if next.first?.line == line { owner = next.removeFirst().stamp }
      guard let stamp = AlertMark.endedStamp(lines[line]), !quoted.contains(line) else { continue }
      ends.append((line, stamp))
      if stray == nil, owner != stamp { stray = line }
    }
  }

  /// Each alert's lines as they were written, and what was added by hand below it; `nil` where the marks do not tell.
  ///
  /// A line that git left out, which was empty, is -1. What belongs to an alert whose heading is gone is left out, and
  /// what is a copy; all else that no alert has was written by hand, and follows the alert whose end it follows.
  func wholes() -> [[Int]]? {
    guard heads.count * ends.count <= Self.mostPairs else { return nil }
    var isMark = Array(repeating: false, count: lines.count)
    for end in ends { isMark[end.line] = true }
    for head in heads { for line in head.line..<head.inner { isMark[line] = true } }
    let endings = Dictionary(grouping: ends, by: \.stamp).mapValues { $0.map(\.line) }
    let starts = pieces()
    var bytes = 0
    var wholes: [[Int]] = []
    for head in heads {
      let next = (head.inner..<lines.count).first { isMark[$0] } ?? lines.count
      let own = (endings[head.stamp] ?? []).prefix(Self.mostCopies)
      var comments = [Array(head.inner..<next)]
      for end in own {
        comments.append(Array((starts[end] ?? end)..<end))
        if 1...Self.mostLines ~= end - head.inner {
          comments.append((head.inner..<end).filter { !isMark[$0] })
        }
      }
      var found = assembled(head, comments, &bytes)
      // Lines that both branches had stand once, in the middle of what both wrote.
      for end in own where found == nil && next != end {
        found = split(head, head.inner..<next, (starts[end] ?? end)..<end, &bytes)
      }
      // One that somebody has worked on is as it stands, if nothing of another stands in it.
      if found == nil, own.contains(next), isOwn(head.inner..<next, head.stamp) {
        found = Array(head.line...next)
      }
      guard let whole = found else { return nil }
      wholes.append(whole)
    }
    for (number, rest) in rests(of: wholes, isMark, starts).enumerated() { wholes[number] += rest }
    return wholes
  }

  /// True where none of the lines has another alert's mark.
  private func isOwn(_ range: Range<Int>, _ stamp: String) -> Bool {
    range.allSatisfy { line in
      AlertMark.split(lines[line])?.mark?.alert.map { $0 == stamp } ?? true
    }
  }

  /// For each end, the first line of the piece before it: what stands between two marks is one alert's.
  private func pieces() -> [Int: Int] {
    let bounds = ([-1] + heads.map { $0.inner - 1 } + ends.map(\.line)).sorted()
    var starts: [Int: Int] = [:]
    for (before, bound) in zip(bounds, bounds.dropFirst()) { starts[bound] = before + 1 }
    return starts
  }

  /// For each heading, the lines that no alert has and that follow its end, or else it.
  private func rests(
    of wholes: [[Int]], _ isMark: [Bool], _ starts: [Int: Int]
  ) -> [[Int]] {
    var isTaken = isMark
    for line in wholes.joined() where line >= 0 { isTaken[line] = true }
    var places: [String: Int] = [:]
    for (number, head) in heads.enumerated() { places[head.stamp] = places[head.stamp] ?? number }
    let texts = places.mapValues { Set(wholes[$0].map { $0 < 0 ? "" : lines[$0] }) }
    for end in ends {
      let piece = (starts[end.line] ?? end.line)..<end.line
      // Of an alert that was taken back, or a copy.
      let isLeftOut =
        texts[end.stamp].map { text in piece.allSatisfy { text.contains(lines[$0]) } } ?? true
      if isLeftOut { for line in piece { isTaken[line] = true } }
    }
    var rests = Array(repeating: [Int](), count: heads.count)
    var owner: Int?
    var (head, end) = (heads.indices.first, ends.startIndex)
    for line in lines.indices {
      if let number = head, heads[number].line == line {
        owner = number
        head = number + 1 < heads.count ? number + 1 : nil
      }
      if end < ends.count, ends[end].line == line {
        owner = places[ends[end].stamp] ?? owner
        end += 1
      }
      if let owner, !isTaken[line] { rests[owner].append(line) }
    }
    return rests
  }

  /// The lines of a whole alert, with the first comment that gives its stamp; `nil` where none does.
  /// - Parameters:
  ///   - head: the alert's heading.
  ///   - comments: what may be its comment.
  ///   - bytes: how much was looked at so far, of which there is a most.
  /// - Returns: which lines those are.
  private func assembled(_ head: AlertHead, _ comments: [[Int]], _ bytes: inout Int) -> [Int]? {
    guard let end = ends.first(where: { $0.stamp == head.stamp })?.line else { return nil }
    for comment in comments {
      for line in comment { bytes += lines[line].utf8.count + 1 }
      if bytes > Self.mostBytes { return nil }
      for comment in [comment, [-1] + comment] {
        let whole = Array(head.line..<head.inner) + comment + [end]
        let text = whole.map { $0 < 0 ? "" : lines[$0] }
        if AlertBlock(lines: text[...]) != nil { return whole }
      }
    }
    return nil
  }

  /// The lines of a whole alert that begins below its heading and ends above its end mark, where other alerts' lines
  /// stand between; `nil` where that does not give its stamp.
  private func split(
    _ head: AlertHead, _ first: Range<Int>, _ last: Range<Int>, _ bytes: inout Int
  ) -> [Int]? {
    guard first.upperBound <= last.lowerBound, first.count + last.count <= Self.mostLines else {
      return nil
    }
    // Most often all of one piece is its own; else somebody wrote between the two.
    let stops = first.lowerBound...first.upperBound
    let pairs =
      last.map { (first.upperBound, $0) } + stops.map { ($0, last.lowerBound) }
      + (first.count * last.count <= Self.mostSplits
        ? first.flatMap { end in last.map { (end, $0) } } : [])
    for (end, start) in pairs where bytes <= Self.mostBytes {
      let comment = Array(first.lowerBound..<end) + (start..<last.upperBound)
      if let found = assembled(head, [comment], &bytes) { return found }
    }
    return nil
  }
}
