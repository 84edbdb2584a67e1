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
  private static let mostPairs = 1_000_000
  private static let mostBytes = 1 << 23

  /// Looks for ends.
  init(_ lines: [Substring], _ heads: [AlertHead]) {
    self.lines = lines
    self.heads = heads
    var owner: String?
    var next = heads[...]
    for line in lines.indices {
      if next.first?.line == line { owner = next.removeFirst().stamp }
      guard let stamp = AlertMark.endedStamp(lines[line]) else { continue }
      ends.append((line, stamp))
      if stray == nil, owner != stamp { stray = line }
    }
  }

  /// Each alert's lines as they were written, and what was added by hand below it; `nil` where the stamps do not tell,
  /// or where something would be left out that is no alert's whose heading is gone.
  ///
  /// A line that git left out, which was empty, is -1.
  func wholes() -> [[Int]]? {
    guard heads.count * ends.count <= Self.mostPairs else { return nil }
    var isMark = Array(repeating: false, count: lines.count)
    for end in ends { isMark[end.line] = true }
    for head in heads { for line in head.line..<head.inner { isMark[line] = true } }
    let endings = Dictionary(grouping: ends, by: \.stamp).mapValues { $0.map(\.line) }
    let starts = pieces()
    var bytes = 0
    var isTaken = isMark
    var wholes: [[Int]] = []
    for (number, head) in heads.enumerated() {
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
      for end in own where found == nil {
        found = split(head, head.inner..<next, (starts[end] ?? end)..<end, &bytes)
      }
      guard let whole = found else { return nil }
      for line in whole where line >= 0 { isTaken[line] = true }
      // What follows the last end of the section was written by hand.
      let sectionEnd = number + 1 < heads.count ? heads[number + 1].line : lines.count
      let last = ends.last { head.inner <= $0.line && $0.line < sectionEnd }
      let rest = (last.map { $0.line + 1 } ?? sectionEnd)..<sectionEnd
      for line in rest { isTaken[line] = true }
      wholes.append(whole + rest)
    }
    return leavesOut(isTaken, starts) ? nil : wholes
  }

  /// For each end, the first line of the piece before it: what stands between two marks is one alert's.
  private func pieces() -> [Int: Int] {
    let bounds = ([-1] + heads.map { $0.inner - 1 } + ends.map(\.line)).sorted()
    var starts: [Int: Int] = [:]
    for (before, bound) in zip(bounds, bounds.dropFirst()) { starts[bound] = before + 1 }
    return starts
  }

  /// True where a piece that nobody took is not that of an alert whose heading is gone, nor a copy.
  private func leavesOut(_ isTaken: [Bool], _ starts: [Int: Int]) -> Bool {
    let stamps = Set(heads.map(\.stamp))
    var taken: [String: ArraySlice<Substring>] = [:]
    var left: [(stamp: String, text: ArraySlice<Substring>)] = []
    for end in ends where stamps.contains(end.stamp) {
      let piece = (starts[end.line] ?? end.line)..<end.line
      let isLeft = piece.contains { !isTaken[$0] && !lines[$0].allSatisfy(\.isWhitespace) }
      if isLeft { left.append((end.stamp, lines[piece])) } else { taken[end.stamp] = lines[piece] }
    }
    return left.contains { taken[$0.stamp] != $0.text }
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
  /// stand between, as far as one of the two pieces is all its own; `nil` where that does not give its stamp.
  private func split(
    _ head: AlertHead, _ first: Range<Int>, _ last: Range<Int>, _ bytes: inout Int
  ) -> [Int]? {
    guard first.upperBound <= last.lowerBound, first.count + last.count <= Self.mostLines else {
      return nil
    }
    for start in last {
      if let found = assembled(head, [Array(first) + (start..<last.upperBound)], &bytes) {
        return found
      }
    }
    for end in first {
      if let found = assembled(head, [Array(first.lowerBound..<end) + last], &bytes) {
        return found
      }
    }
    return nil
  }
}
