import Markdown

/// One alert's heading with a mark: where it stands, and how many lines its heading and sentiment are.
struct AlertHead {
  /// The stamp that its end mark repeats.
  var stamp: String
  /// When it was written; `nil` where the mark does not say.
  var at: Moment?
  /// The heading's line, counted from 0.
  var line: Int
  /// 2 where the line below it says a sentiment.
  var length: Int

  /// The line below the heading and the sentiment.
  var inner: Int { line + length }

  /// Every line of a file that looks like one, also in a block of code.
  static func all(of lines: [Substring]) -> [AlertHead] {
    lines.indices.compactMap { line in
      guard lines[line].hasPrefix("## "), let mark = AlertMark.split(lines[line])?.mark,
        let stamp = mark.alert
      else { return nil }
      let isSaid =
        line + 1 < lines.count && lines[line + 1].hasPrefix("Sentiment:")
        && AlertMark.split(lines[line + 1])?.mark?.alert == stamp
      return AlertHead(stamp: stamp, at: mark.at, line: line, length: isSaid ? 2 : 1)
    }
  }

  /// The headings of a file's alerts without those that are quoted, in a block of code: no reader sees them as headings,
  /// and the alert stands elsewhere too.
  /// - Parameters:
  ///   - lines: the file's.
  ///   - headings: those that a reader sees.
  /// - Returns: the headings, and the lines of the ends that are quoted with others, counted from 0.
  static func unquoted(
    in lines: [Substring], _ headings: [Heading]
  ) -> (heads: [AlertHead], quotedEnds: Set<Int>) {
    let all = all(of: lines)
    let shown = Set(headings.map { $0.line - 1 })
    let stamps = Set(all.filter { shown.contains($0.line) }.map(\.stamp))
    var heads: [AlertHead] = []
    var ends: Set<Int> = []
    for head in all {
      if shown.contains(head.line) || !stamps.contains(head.stamp) {
        heads.append(head)
      } else if let end = lines[head.inner...].prefix(longestQuote).firstIndex(where: {
        AlertMark.endedStamp($0) == head.stamp
      }) {
        ends.insert(end)
      }
    }
    return (heads, ends)
  }

  /// The most lines of a quoted alert that are looked at.
  private static let longestQuote = 1000

  /// For each place of a heading, which one belongs there: those whose marks say when they were written are in order.
  static func order(of heads: [AlertHead]) -> [Int] {
    var order = Array(heads.indices)
    let dated = heads.indices.compactMap { index in
      heads[index].at.map { (at: $0, stamp: heads[index].stamp, index: index) }
    }
    let sorted = dated.sorted { ($0.at, $0.stamp, $0.index) < ($1.at, $1.stamp, $1.index) }
    for (place, head) in zip(dated, sorted) { order[place.index] = head.index }
    return order
  }

  /// The lines of each heading and of all up to the next.
  static func sections(_ heads: [AlertHead], of lines: [Substring]) -> [[Int]] {
    let ends = heads.dropFirst().map(\.line) + [lines.count]
    return zip(heads, ends).map { Array($0.line..<$1) }
  }
}
