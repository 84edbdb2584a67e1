import Diagnostics
import Markdown

/// What a term's file says, before its page has an identifier.
struct AlertReading: Sendable {
  var term: String
  var since: Day?
  var until: Day?
  var feed: String?
  var alerts: [SignificantAlert] = []

  /// The keys that make a file one of a term; a file with none of them is a note.
  static let keys = ["term", "since", "until", "feed"]

  /// Reads the front matter.
  init(_ fields: inout YAMLFields) {
    term = fields.text("term") ?? ""
    since = fields.day("since")
    until = fields.day("until")
    feed = fields.webAddress("feed")
    if term.isEmpty, !fields.hasErrors {
      fields.error(
        at: fields.location(of: "term") ?? SourceLocation(fields.file, line: 1, column: 1),
        "the file does not say which term is monitored; add `term: amazon` between two lines of `---`"
      )
    }
    if let since, let until, until < since, let place = fields.location(of: "until") {
      fields.error(at: place, "`until` comes before `since`; correct one")
    }
  }

  /// Finds the alerts: headings of the second level that begin with a date.
  /// - Parameters:
  ///   - headings: those of the file.
  ///   - lines: the file's lines, the first at index 0.
  mutating func readAlerts(_ headings: [Heading], lines: [Substring]) {
    for (index, heading) in headings.enumerated() {
      guard heading.level == 2, let day = Day(heading.text.prefix(10)) else { continue }
      var alert = SignificantAlert(
        day: day, title: heading.text.dropFirst(10).description.trimmingSpaces(), heading: index)
      if heading.line <= lines.count { alert.url = linkedAddress(in: lines[heading.line - 1]) }
      let end = index + 1 < headings.count ? headings[index + 1].line - 1 : lines.count
      for line in lines[min(heading.line, end)..<min(end, lines.count)] {
        if alert.mention == nil, let id = mention(in: line) { alert.mention = id }
        if alert.sentiment == nil, let sentiment = sentiment(in: line) {
          alert.sentiment = sentiment
        }
      }
      alerts.append(alert)
    }
  }

  /// The address of the link that a heading's line ends with.
  private func linkedAddress(in line: Substring) -> String? {
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

  private func mention(in line: Substring) -> MentionID? {
    let text = line.description.trimmingSpaces()
    guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
    let inner = text.dropFirst(4).dropLast(3).description.trimmingSpaces()
    guard inner.hasPrefix("mention:") else { return nil }
    return MentionID(inner.dropFirst(8).description.trimmingSpaces())
  }

  private func sentiment(in line: Substring) -> Sentiment? {
    let text = line.lowercased().trimmingSpaces()
    guard text.hasPrefix("sentiment:") else { return nil }
    return Sentiment(rawValue: text.dropFirst(10).description.trimmingSpaces())
  }
}
