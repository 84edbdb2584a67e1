import Diagnostics
import Markdown

/// The alerts of a term's file in the order in which they were written, each whole.
///
/// Git puts the alerts of two branches in one order or the other, as one was merged into the other. Read in the order of
/// their marks they come to the same page, anchors included; what was written by hand follows the alert before it.
///
/// Where one branch took an alert back and wrote another while the other branch appended, git joins the lines of both: a
/// comment may stand below another's heading then, with its end mark. What an alert said is known from its stamp, which
/// is made from all of it; so lines are put below the heading whose stamp they give, and those of alerts that have no
/// heading any more are left out. The file stays as it is.
struct TangledAlerts {
  /// The lines as they belong together.
  let lines: [Substring]
  /// For each of the lines, which of the file's it is, counted from 1.
  let places: [Int]
  /// The first line, counted from 1, at which an end stands under another heading; `nil` where none does.
  let place: Int?

  /// Finds out what belongs together; `nil` where every alert is in its place, or where the stamps do not tell.
  /// - Parameter lines: the file's.
  init?(_ lines: [Substring]) {
    let heads = AlertHead.all(of: lines)
    guard !heads.isEmpty else { return nil }
    let ends = AlertEnds(lines, heads)
    let order = Self.order(of: heads)
    if ends.stray == nil, order == Array(heads.indices) { return nil }
    let preamble = Array(0..<heads[0].line)
    let sections = ends.stray == nil ? AlertHead.sections(heads, of: lines) : ends.wholes()
    guard let sections else { return nil }
    let whole = preamble + order.flatMap { sections[$0] }
    self.lines = whole.map { $0 < 0 ? "" : lines[$0] }
    var last = 0
    places = whole.map { line in
      if line >= 0 { last = line }
      return last + 1
    }
    place = ends.stray.map { $0 + 1 }
  }

  /// The lines as bytes.
  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// The line of the file that a line of these is; both count from 1.
  func written(_ line: Int) -> Int { places.indices.contains(line - 1) ? places[line - 1] : line }

  /// A finding about these lines as one about the file's.
  func written(_ finding: Finding) -> Finding {
    var finding = finding
    finding.location.line = written(finding.location.line)
    return finding
  }

  /// The warning where lines were put elsewhere; `nil` where the alerts are only in another order.
  func finding(in file: String) -> Finding? {
    place.map { line in
      .warning(
        SourceLocation(file, line: line, column: 1),
        "a merge put an alert's lines below another; they are read as they were written, and may be put right here",
        rule: alertRule)
    }
  }

  /// For each place of a heading, which one belongs there: those whose marks say when they were written are in order.
  private static func order(of heads: [AlertHead]) -> [Int] {
    var order = Array(heads.indices)
    let dated = heads.indices.compactMap { index in
      heads[index].at.map { (at: $0, stamp: heads[index].stamp, index: index) }
    }
    let sorted = dated.sorted { ($0.at, $0.stamp, $0.index) < ($1.at, $1.stamp, $1.index) }
    for (place, head) in zip(dated, sorted) { order[place.index] = head.index }
    return order
  }
}

/// One alert's heading with a mark, where it stands, and how many lines its heading and sentiment are.
private struct AlertHead {
  var stamp: String
  var at: Moment?
  var line: Int
  var length: Int

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

  /// Each heading's lines and all up to the next.
  static func sections(_ heads: [AlertHead], of lines: [Substring]) -> [[Int]]? {
    let ends = heads.dropFirst().map(\.line) + [lines.count]
    return zip(heads, ends).map { Array($0.line..<$1) }
  }
}

/// The marks of alerts' ends, and the lines that stand before each.
private struct AlertEnds {
  private let lines: [Substring]
  private let heads: [AlertHead]
  private var ends: [(line: Int, stamp: String)] = []
  /// The line of the first end that stands under the heading of another alert; `nil` where none does.
  private(set) var stray: Int?

  // Far above what merges leave, so that a file made to be slow is not.
  private static let mostCopies = 4
  private static let mostLines = 2000
  private static let mostPairs = 1_000_000
  private static let mostWork = 100_000

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

  /// Each alert's lines as they were written, and what was added by hand below it; `nil` where the stamps do not tell.
  ///
  /// A line that git left out, which was empty, is -1.
  func wholes() -> [[Int]]? {
    guard heads.count * ends.count <= Self.mostPairs else { return nil }
    // What stands between two of these is one alert's.
    let bounds = ([-1] + heads.map { $0.line + $0.length - 1 } + ends.map(\.line)).sorted()
    var isMark = Array(repeating: false, count: lines.count)
    for end in ends { isMark[end.line] = true }
    for head in heads { for line in head.line..<head.line + head.length { isMark[line] = true } }
    let endings = Dictionary(grouping: ends, by: \.stamp).mapValues { $0.map(\.line) }
    var starts: [Int: Int] = [:]
    for (before, bound) in zip(bounds, bounds.dropFirst()) { starts[bound] = before + 1 }
    var work = 0
    var wholes: [[Int]] = []
    for (number, head) in heads.enumerated() {
      let inner = head.line + head.length
      let next = (inner..<lines.count).first { isMark[$0] } ?? lines.count
      var comments = [Array(inner..<next)]
      for end in (endings[head.stamp] ?? []).prefix(Self.mostCopies) {
        comments.append(Array((starts[end] ?? end)..<end))
        if 1...Self.mostLines ~= end - inner {
          comments.append((inner..<end).filter { !isMark[$0] })
        }
      }
      work += comments.reduce(0) { $0 + $1.count }
      guard work <= Self.mostWork,
        let whole = whole(Array(head.line..<inner), head.stamp, comments)
      else { return nil }
      // What follows the last end of the section was written by hand.
      let sectionEnd = number + 1 < heads.count ? heads[number + 1].line : lines.count
      let last = ends.last { inner <= $0.line && $0.line < sectionEnd }
      wholes.append(whole + ((last.map { $0.line + 1 } ?? sectionEnd)..<sectionEnd))
    }
    return wholes
  }

  /// The lines of a whole alert, with the first comment that gives its stamp; `nil` where none does.
  private func whole(_ head: [Int], _ stamp: String, _ comments: [[Int]]) -> [Int]? {
    guard let end = ends.first(where: { $0.stamp == stamp })?.line else { return nil }
    for comment in comments {
      for lines in [comment, [-1] + comment] {
        let whole = head + lines + [end]
        let text = whole.map { $0 < 0 ? "" : self.lines[$0] }
        if AlertBlock(lines: text[...]) != nil { return whole }
      }
    }
    return nil
  }
}
