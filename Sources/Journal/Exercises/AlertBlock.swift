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
/// that no other has, and so does its sentiment.
///
/// What is left: where two alerts of two branches share four lines or more in a row from the empty line below the
/// sentiment on, as two comments of the same two paragraphs do, git keeps those once, below both headings. The end
/// marks tell, and reading the file warns. After `git config merge.conflictStyle diff3` git looks for no such runs,
/// and comments of any length stay.
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

  /// What tells the block from any other, and that nobody has changed it since: ten digits made from all it says.
  var stamp: String {
    tenDigits(of: "\(mention?.description ?? "")\n\(heading)\n\(sentiment)\n\(comment)")
  }

  /// The block as it is appended.
  var markdown: String {
    let stamp = stamp
    var text = "\(heading) \(AlertMark(mention: mention, alert: stamp))\n"
    if !sentiment.isEmpty { text += "\(sentiment) \(AlertMark(mention: nil, alert: stamp))\n" }
    text += comment
    if isSetApart { text += "\n" }
    return text + "\(AlertMark.end(of: stamp))\n"
  }

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
    self.init(
      heading: String(heading), mention: mark?.mention, sentiment: sentiment,
      comment: inner.map { "\($0)\n" }.joined())
    if self.stamp == stamp { return }
    guard comment.hasSuffix("\n\n") else { return nil }
    comment.removeLast()
    isSetApart = true
    if self.stamp != stamp { return nil }
  }
}
