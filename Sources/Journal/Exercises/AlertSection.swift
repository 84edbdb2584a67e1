import Diagnostics
import Markdown

/// What stands under a dated heading of a term's file, up to the next heading of its level.
struct AlertSection {
  private let heading: Heading
  private let day: Day
  private var url: String?
  private var mention: MentionID?
  private let at: Moment?
  private var sentiment: Sentiment?
  private var comment: [Substring] = []

  /// Reads a section.
  /// - Parameters:
  ///   - lines: the heading's line and those below it, without their ends.
  ///   - day: the day of the heading.
  ///   - heading: the heading.
  ///   - file: what to call the file in findings.
  ///   - quotedEnds: the lines at which an alert that is quoted ends.
  ///   - findings: gets what is wrong.
  init(
    _ lines: ArraySlice<Substring>, day: Day, _ heading: Heading, file: String,
    quotedEnds: Set<Int>, _ findings: inout [Finding]
  ) {
    self.heading = heading
    self.day = day
    var mark: AlertMark?
    if let line = lines.first {
      let parts = AlertMark.split(line)
      mark = parts?.mark
      url = Self.linkedAddress(in: parts?.rest ?? line)
    }
    mention = mark?.mention
    at = mark?.at
    for (index, written) in zip(lines.indices, lines).dropFirst() {
      let line = AlertMark.cut(from: written)
      if let stamp = AlertMark.endedStamp(line), !quotedEnds.contains(index) {
        guard stamp != mark?.alert else { continue }
        findings.append(
          .warning(
            SourceLocation(file, line: index + 1, column: 1),
            "another alert's end stands under this heading, as a merge took lines of both for the same; put each comment under its own heading, then take this line out",
            rule: alertRule))
      } else if mark == nil, mention == nil, let older = AlertMark(line)?.mention {
        // As it was written before alerts had marks in their headings.
        mention = older
      } else if sentiment == nil, comment.allSatisfy(\.isBlank),
        let said = Self.saidSentiment(in: line)
      {
        // Further down it may be quoted.
        sentiment = Sentiment(rawValue: said)
        if sentiment != nil { continue }
        findings.append(
          .warning(
            SourceLocation(file, line: index + 1, column: 1),
            "`\(shown(said))` is no sentiment; write positive, neutral or negative",
            rule: alertRule))
        comment.append(line)
      } else {
        comment.append(line)
      }
    }
  }

  /// The alert that the section is.
  /// - Parameter index: the heading's place among the page's headings.
  /// - Returns: the alert.
  func alert(heading index: Int) -> SignificantAlert {
    SignificantAlert(
      day: day, title: heading.text.dropFirst(10).description.trimmingSpaces(), url: url,
      mention: mention, at: at, sentiment: sentiment,
      comment: comment.joined(separator: "\n").trimmingBlankLines(), heading: index)
  }

  /// The address of the link that a heading's line ends with.
  private static func linkedAddress(in line: Substring) -> String? {
    guard let start = line.ranges(of: "](").last?.upperBound else { return nil }
    var address = line[start...].description.trimmingSpaces()
    guard address.last == ")" else { return nil }
    address.removeLast()
    if address.hasPrefix("<"), address.hasSuffix(">") {
      address = String(address.dropFirst().dropLast())
    }
    let lower = address.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
  }

  /// What a line that says a sentiment says, in lower case.
  private static func saidSentiment(in line: Substring) -> String? {
    let text = (AlertMark.split(line)?.rest ?? line).lowercased().trimmingSpaces()
    guard text.hasPrefix("sentiment:") else { return nil }
    return text.dropFirst(10).description.trimmingSpaces()
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
