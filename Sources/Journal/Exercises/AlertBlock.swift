import Markdown

/// An alert as it is appended to a term's file, with marks that tell it from any other.
///
/// ```markdown
/// ## 2017-09-20 [Headline](https://example.org/story) <!-- mention: 9f2c41d07a, alert: 71b04e2c9d, at: 2017-09-20T06:32:01.250Z -->
/// Sentiment: negative <!-- alert: 71b04e2c9d -->
///
/// The student's comment, in Markdown.
/// <!-- end of alert: 71b04e2c9d -->
/// ```
///
/// The marks are for merges of two branches that both appended. Git joins such files line by line (`merge=union`), but
/// keeps once what both additions begin or end with, and any run of more than three lines that both have
/// (`xdl_refine_conflicts` and `xdl_simplify_non_conflicts` in git's xdiff). So a block begins and ends with a line
/// that no other has, its sentiment is one, and so is one of any four lines of a comment.
///
/// What is left: where a mark would be seen, as in a block of code, lines have none. Comments of two branches that share
/// four such lines in a row have them once then, below both headings; the end marks tell, and reading the file warns.
/// After `git config merge.conflictStyle diff3` git looks for no such runs.
struct AlertBlock: Sendable, Hashable {
  /// The heading's line without its mark.
  var heading: String
  /// The mention that it is made from.
  var mention: MentionID?
  /// When it is written.
  var at: Moment?
  /// The sentiment's line without its mark; empty where there is none.
  var sentiment: String
  /// What stands between that and the end mark, an empty line first; empty where there is no comment.
  var comment: String
  /// True where an empty line must end what the comment leaves open before the end mark.
  var isSetApart = false
  /// The lines of the comment that carry a mark, counted from the empty one, which is 0.
  var marks: [Int] = []

  /// What tells the block from any other, and that nobody has changed it since: ten digits made from all it says.
  var stamp: String {
    let made = (mention?.description ?? "") + (at.map { " \($0)" } ?? "")
    return tenDigits(of: "\(made)\n\(heading)\n\(sentiment)\n\(comment)")
  }

  /// The block as it is appended.
  var markdown: String {
    let stamp = stamp
    var text = "\(heading) \(AlertMark(mention: mention, alert: stamp, at: at))\n"
    if !sentiment.isEmpty { text += "\(sentiment) \(AlertMark(alert: stamp))\n" }
    text += marked(at: marks, stamp)
    if isSetApart { text += "\n" }
    return text + "\(AlertMark.end(of: stamp))\n"
  }

  /// Puts a mark at one of any four lines of the comment, as far as nobody who reads it sees one.
  mutating func markComment() {
    marks = []
    let lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    let stamp = stamp
    let plain = Self.shown(comment)
    if lines.count > Self.mostTried {
      let places = lines.indices.dropLast().filter { !lines[$0].isEmpty && $0 % 3 == 0 }
      if Self.shown(marked(at: places, stamp)) == plain { marks = places }
      return
    }
    var last = -1
    // The last is what follows the comment's end.
    for index in lines.indices.dropLast() where index - last > Self.mostUnmarked {
      let place = (last + 1...index).reversed().first { place in
        !lines[place].isEmpty && Self.shown(marked(at: marks + [place], stamp)) == plain
      }
      if let place { marks.append(place) }
      // Where none can be, those that follow are looked at with the next line.
      last = place ?? index - Self.mostUnmarked
    }
  }

  private func marked(at places: [Int], _ stamp: String) -> String {
    if places.isEmpty { return comment }
    let mark = AlertMark(alert: stamp)
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    for place in places { lines[place] = mark.added(to: lines[place]) }
    return lines.joined(separator: "\n")
  }

  /// Markdown as HTML, without the spaces at the ends of lines that nobody sees.
  private static func shown(_ markdown: String) -> String {
    String(decoding: Document.parse(markdown).html.bytes, as: UTF8.self)
      .replacing(" \n", with: "\n").replacing(" </", with: "</").replacing(" <br", with: "<br")
  }

  /// Of a longer comment, lines are not tried one by one, each of which reads it anew.
  private static let mostTried = 200

  /// So many lines that two branches have in common stay with what surrounds them.
  private static let mostUnmarked = 3

  /// The block without its marks.
  var unmarked: String { "\(heading)\n\(sentiment.isEmpty ? "" : "\(sentiment)\n")\(comment)" }

  /// Makes a block of its parts.
  init(heading: String, mention: MentionID?, at: Moment?, sentiment: String, comment: String) {
    self.heading = heading
    self.mention = mention
    self.at = at
    self.sentiment = sentiment
    self.comment = comment
  }

  /// The block that some lines of a file are; `nil` where they are none, or were changed since they were appended.
  /// - Parameter lines: the lines from the heading on, without their ends.
  init?(lines: ArraySlice<Substring>) {
    guard let first = lines.first, let (heading, mark) = AlertMark.split(first),
      let stamp = mark?.alert,
      let end = lines.firstIndex(where: { AlertMark.endedStamp($0) == stamp })
    else { return nil }
    var inner = lines[..<end].dropFirst()
    var sentiment = ""
    if let line = inner.first, let (said, mark) = AlertMark.split(line), mark?.alert == stamp {
      sentiment = String(said)
      inner = inner.dropFirst()
    }
    let comment = inner.map { (line: AlertMark.cut(stamp, from: $0), whole: $0) }
    self.init(
      heading: String(heading), mention: mark?.mention, at: mark?.at, sentiment: sentiment,
      comment: comment.map { "\($0.line)\n" }.joined())
    marks = comment.indices.filter { comment[$0].line.count < comment[$0].whole.count }
    if self.stamp == stamp { return }
    guard self.comment.hasSuffix("\n\n") else { return nil }
    self.comment.removeLast()
    isSetApart = true
    if self.stamp != stamp { return nil }
  }
}
