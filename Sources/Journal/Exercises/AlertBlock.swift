import Markdown

/// An alert as it is appended to a term's file, with marks that tell it from any other.
///
/// ```markdown
/// ## 2017-09-20 [Headline](https://example.org/story) <!-- mention: 9f2c41d07a, alert: 71b04e2c9d -->
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
/// What is left: where a mark would be seen, as in a block of code, a comment has none. Two of two branches that share
/// four lines or more in a row are kept once then, below both headings; the end marks tell, and reading the file warns.
/// After `git config merge.conflictStyle diff3` git looks for no such runs.
struct AlertBlock: Sendable, Hashable {
  /// The heading's line without its mark.
  var heading: String
  /// The mention that it is made from.
  var mention: MentionID?
  /// The sentiment's line without its mark; empty where there is none.
  var sentiment: String
  /// What stands between that and the end mark, an empty line first; empty where there is no comment.
  var comment: String
  /// True where an empty line must end what the comment leaves open before the end mark.
  var isSetApart = false
  /// False for a comment in which a mark would be seen.
  var marksComment = true

  /// What tells the block from any other, and that nobody has changed it since: ten digits made from all it says.
  var stamp: String {
    tenDigits(of: "\(mention?.description ?? "")\n\(heading)\n\(sentiment)\n\(comment)")
  }

  /// The block as it is appended.
  var markdown: String {
    let stamp = stamp
    var text = "\(heading) \(AlertMark(mention: mention, alert: stamp))\n"
    if !sentiment.isEmpty { text += "\(sentiment) \(AlertMark(mention: nil, alert: stamp))\n" }
    text += marksComment ? marked(comment, AlertMark(mention: nil, alert: stamp)) : comment
    if isSetApart { text += "\n" }
    return text + "\(AlertMark.end(of: stamp))\n"
  }

  /// The comment with a mark at one of any four lines.
  private func marked(_ comment: String, _ mark: AlertMark) -> String {
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false)
    var lastMarked = -1
    // The last is what follows the comment's end.
    for index in lines.indices.dropLast() where index - lastMarked > Self.mostUnmarked {
      // An empty one stays empty.
      guard let place = (lastMarked + 1...index).last(where: { !lines[$0].isEmpty }) else {
        continue
      }
      lines[place] += " \(mark)"
      lastMarked = place
    }
    return lines.joined(separator: "\n")
  }

  /// Whether nobody who reads the comment sees its marks.
  var hasHiddenMarks: Bool {
    let marked = marked(comment, AlertMark(mention: nil, alert: stamp))
    return marked == comment || Self.shown(marked) == Self.shown(comment)
  }

  /// Markdown as HTML, without the spaces at the ends of lines that nobody sees.
  private static func shown(_ markdown: String) -> String {
    String(decoding: Document.parse(markdown).html.bytes, as: UTF8.self)
      .replacing(" \n", with: "\n").replacing(" </", with: "</")
  }

  /// So many lines that two branches have in common stay with what surrounds them.
  private static let mostUnmarked = 3

  /// The block without its marks.
  var unmarked: String { "\(heading)\n\(sentiment.isEmpty ? "" : "\(sentiment)\n")\(comment)" }

  /// Makes a block of its parts.
  init(heading: String, mention: MentionID?, sentiment: String, comment: String) {
    self.heading = heading
    self.mention = mention
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
      heading: String(heading), mention: mark?.mention, sentiment: sentiment,
      comment: comment.map { "\($0.line)\n" }.joined())
    marksComment = comment.contains { $0.line.count < $0.whole.count }
    if self.stamp == stamp { return }
    guard self.comment.hasSuffix("\n\n") else { return nil }
    self.comment.removeLast()
    isSetApart = true
    if self.stamp != stamp { return nil }
  }
}
