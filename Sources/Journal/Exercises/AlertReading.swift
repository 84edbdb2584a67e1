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
  ///   - bytes: the whole file.
  ///   - headings: those of the file.
  /// - Returns: the alerts in the order of the file.
  static func alerts(in bytes: [UInt8], _ headings: [Heading]) -> [SignificantAlert] {
    let isDated: (Heading) -> Day? = { $0.level == 2 ? Day($0.text.prefix(10)) : nil }
    guard headings.contains(where: { isDated($0) != nil }) else { return [] }
    let lines = self.lines(of: bytes)
    var alerts: [SignificantAlert] = []
    for (index, heading) in headings.enumerated() {
      guard let day = isDated(heading) else { continue }
      var alert = SignificantAlert(
        day: day, title: heading.text.dropFirst(10).description.trimmingSpaces(), heading: index)
      if heading.line <= lines.count { alert.url = linkedAddress(in: lines[heading.line - 1]) }
      let next = headings[(index + 1)...].first { $0.level <= 2 }
      let end = min(next.map { $0.line - 1 } ?? lines.count, lines.count)
      var comment: [Substring] = []
      for line in lines[min(heading.line, end)..<end] {
        if alert.mention == nil, let id = mention(in: line) {
          alert.mention = id
        } else if alert.sentiment == nil, let sentiment = sentiment(in: line) {
          alert.sentiment = sentiment
        } else {
          comment.append(line)
        }
      }
      alert.comment = comment.joined(separator: "\n").trimmingSpaces()
      alerts.append(alert)
    }
    return alerts
  }

  /// The lines, as the Markdown parser counts them: each ends with LF, CR LF or CR.
  private static func lines(of bytes: [UInt8]) -> [Substring] {
    var lines: [Substring] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x0a || bytes[index] == 0x0d else { continue }
      lines.append(Substring(decoding: bytes[start..<index], as: UTF8.self))
      if bytes[index] == 0x0d, index + 1 < bytes.count, bytes[index + 1] == 0x0a { index += 1 }
      start = index + 1
    }
    lines.append(Substring(decoding: bytes[start...], as: UTF8.self))
    return lines
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

  private static func mention(in line: Substring) -> MentionID? {
    let text = line.description.trimmingSpaces()
    guard text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
    let inner = text.dropFirst(4).dropLast(3).description.trimmingSpaces()
    guard inner.hasPrefix("mention:") else { return nil }
    return MentionID(inner.dropFirst(8).description.trimmingSpaces())
  }

  private static func sentiment(in line: Substring) -> Sentiment? {
    let text = line.lowercased().trimmingSpaces()
    guard text.hasPrefix("sentiment:") else { return nil }
    return Sentiment(rawValue: text.dropFirst(10).description.trimmingSpaces())
  }
}
