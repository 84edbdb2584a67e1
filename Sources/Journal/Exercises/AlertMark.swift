/// The comment at the end of an alert's heading that says what the alert was made from, how its end is marked, and when
/// it was written.
struct AlertMark: CustomStringConvertible {
  /// The mention; `nil` where the alert is made from none.
  var mention: MentionID?
  /// The stamp that its end mark repeats.
  var alert: String?
  /// When it was written; `nil` in marks of other lines, and where it was written by hand.
  var at: Moment?

  /// The mark as it is written.
  var description: String {
    let parts = [
      mention.map { "mention: \($0)" }, alert.map { "alert: \($0)" }, at.map { "at: \($0)" },
    ]
    return "<!-- \(parts.compactMap(\.self).joined(separator: ", ")) -->"
  }

  init(mention: MentionID? = nil, alert: String?, at: Moment? = nil) {
    self.mention = mention
    self.alert = alert
    self.at = at
  }

  /// Reads a comment that is a mark.
  init?(_ comment: Substring) {
    guard let inner = Self.inside(comment) else { return nil }
    for part in inner.split(separator: ",") {
      let part = part.description.trimmingSpaces()
      if part.hasPrefix("mention:") {
        mention = MentionID(part.dropFirst(8).description.trimmingSpaces())
      } else if part.hasPrefix("alert:") {
        alert = MentionID(part.dropFirst(6).description.trimmingSpaces())?.description
      } else if part.hasPrefix("at:") {
        at = Moment(part.dropFirst(3).description.trimmingSpaces())
      }
    }
    if mention == nil, alert == nil { return nil }
  }

  /// A line without the comment that it ends with, and the mark that the comment is; `nil` where it ends with none.
  static func split(_ line: Substring) -> (rest: Substring, mark: AlertMark?)? {
    guard line.hasSuffix("-->"), let start = line.ranges(of: "<!--").last?.lowerBound else {
      return nil
    }
    let rest = line[..<start].description.trimmingSpaces()
    return (rest[...], AlertMark(line[start...]))
  }

  /// A line of a comment with the mark at its end, before spaces that break it.
  func added(to line: Substring) -> Substring {
    let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
    return "\(line[..<end]) \(self)\(line[end...])"
  }

  /// A line of a comment without the mark that it ends with, if it ends with that of an alert.
  ///
  /// Where a merge mixed two alerts it may be the other's.
  static func cut(from line: Substring) -> Substring {
    guard line.contains("<!-- alert: "), let stamp = split(line.trimmedEnd)?.mark?.alert else {
      return line
    }
    return cut(stamp, from: line)
  }

  /// A line of a comment without the mark that it ends with, if it ends with that of its alert.
  static func cut(_ stamp: String, from line: Substring) -> Substring {
    let mark = " \(AlertMark(alert: stamp))"
    guard let place = line.ranges(of: mark).last,
      line[place.upperBound...].allSatisfy({ $0 == " " })
    else { return line }
    return line[..<place.lowerBound] + line[place.upperBound...]
  }

  /// The line that ends a block.
  static func end(of stamp: String) -> String { "<!-- end of alert: \(stamp) -->" }

  /// The stamp of the alert that a line is the end of.
  static func endedStamp(_ line: Substring) -> String? {
    guard let inner = inside(line), inner.hasPrefix("end of alert:") else { return nil }
    return MentionID(inner.dropFirst(13).description.trimmingSpaces())?.description
  }

  /// What stands in a line that is one comment.
  private static func inside(_ line: Substring) -> String? {
    let text = line.description.trimmingSpaces()
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else { return nil }
    return text.dropFirst(4).dropLast(3).description.trimmingSpaces()
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
