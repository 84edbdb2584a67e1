import Diagnostics

/// The alerts of a term's file that a merge took apart, put together again.
///
/// Where one branch took an alert back and wrote another while the other branch appended, git joins the lines of both:
/// a comment may stand below another's heading then, with its end mark. What an alert said is known from its stamp, which
/// is made from all of it; so lines are put below the heading whose stamp they give, and those of alerts that have no
/// heading any more are left out. Two alerts of one heading, as both branches wrote one of a story, stand in the order of
/// their stamps, so that their anchors are the same whichever branch was merged into which. It is read so, and the file
/// stays as it is.
struct TangledAlerts {
  /// The lines as they belong together.
  private(set) var lines: [Substring] = []
  /// The first line, counted from 1, at which an end stands under another heading; `nil` where none does.
  let place: Int?

  /// One alert's heading, where it stands, and how many lines its heading and sentiment are.
  private struct Head {
    var stamp: String
    var text: String
    var line: Int
    var length: Int
  }

  // Far above what merges leave, so that a file made to be slow is not.
  private static let mostPairs = 1_000_000
  private static let mostCopies = 4
  private static let mostLines = 2000

  /// Finds out what belongs together; `nil` where every alert is whole and in its place, or where the stamps do not tell.
  /// - Parameter lines: the file's.
  init?(_ lines: [Substring]) {
    let ends = lines.indices.compactMap { line in
      AlertMark.endedStamp(lines[line]).map { (line: line, stamp: $0) }
    }
    let heads = Self.heads(of: lines)
    if ends.isEmpty || ends.count * heads.count > Self.mostPairs { return nil }
    func owner(_ line: Int) -> Head? { heads.last { $0.line < line } }
    let first = ends.first { owner($0.line)?.stamp != $0.stamp }
    let order = Self.order(of: heads)
    if first == nil, order == Array(heads.indices) { return nil }
    place = first.map { $0.line + 1 }
    // What stands between two of these is one alert's.
    let bounds = ([-1] + heads.map { $0.line + $0.length - 1 } + ends.map(\.line)).sorted()
    func start(of end: Int) -> Int { (bounds.last { $0 < end } ?? -1) + 1 }
    var isMark = Array(repeating: false, count: lines.count)
    for end in ends { isMark[end.line] = true }
    for head in heads { for line in head.line..<head.line + head.length { isMark[line] = true } }
    var wholes: [[Substring]] = []
    var rests: [ArraySlice<Substring>] = []
    for (number, head) in heads.enumerated() {
      let inner = head.line + head.length
      var candidates: [[Substring]] = []
      for end in ends.lazy.filter({ $0.stamp == head.stamp }).prefix(Self.mostCopies) {
        candidates.append(Array(lines[start(of: end.line)..<end.line]))
        if 1...Self.mostLines ~= end.line - inner {
          candidates.append((inner..<end.line).filter { !isMark[$0] }.map { lines[$0] })
        }
      }
      guard let whole = Self.block(Array(lines[head.line..<inner]), head.stamp, candidates) else {
        return nil
      }
      wholes.append(whole)
      // What follows the last end of the section was written by hand.
      let sectionEnd = number + 1 < heads.count ? heads[number + 1].line : lines.count
      let last = ends.last { inner <= $0.line && $0.line < sectionEnd }
      rests.append(lines[(last.map { $0.line + 1 } ?? sectionEnd)..<sectionEnd])
    }
    self.lines += lines[..<(heads.first?.line ?? lines.count)]
    for (number, rest) in rests.enumerated() { self.lines += wholes[order[number]] + rest }
  }

  /// The lines of a whole alert, with the first comment that gives its stamp; `nil` where none does.
  private static func block(
    _ head: [Substring], _ stamp: String, _ comments: [[Substring]]
  ) -> [Substring]? {
    let end = Substring(AlertMark.end(of: stamp))
    for comment in comments {
      for lines in [comment, [""] + comment] {
        let whole = head + lines + [end]
        if AlertBlock(lines: whole[...]) != nil { return whole }
      }
    }
    return nil
  }

  /// For each place of a heading, which one belongs there.
  private static func order(of heads: [Head]) -> [Int] {
    var order = Array(heads.indices)
    for alike in Dictionary(grouping: heads.indices, by: { heads[$0].text }).values
    where alike.count > 1 {
      let sorted = alike.sorted { heads[$0].stamp < heads[$1].stamp }
      for (place, head) in zip(alike, sorted) { order[place] = head }
    }
    return order
  }

  private static func heads(of lines: [Substring]) -> [Head] {
    lines.indices.compactMap { line in
      guard lines[line].hasPrefix("## "), let (text, mark) = AlertMark.split(lines[line]),
        let stamp = mark?.alert
      else { return nil }
      let isSaid =
        line + 1 < lines.count && lines[line + 1].hasPrefix("Sentiment:")
        && AlertMark.split(lines[line + 1])?.mark?.alert == stamp
      return Head(stamp: stamp, text: String(text), line: line, length: isSaid ? 2 : 1)
    }
  }

  /// The bytes of a term's file as they belong together; the same where every alert is whole.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: what to call it in findings.
  ///   - findings: gets a warning where lines were put elsewhere.
  /// - Returns: the bytes.
  static func untangled(_ bytes: [UInt8], file: String, _ findings: inout [Finding]) -> [UInt8] {
    guard let tangled = TangledAlerts(AlertReading.lines(of: bytes)) else { return bytes }
    if let place = tangled.place {
      findings.append(
        .warning(
          SourceLocation(file, line: place, column: 1),
          "a merge put an alert's lines below another; they are read as they were written, and may be put right here",
          rule: alertRule))
    }
    return Array(tangled.lines.joined(separator: "\n").utf8)
  }
}
