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
  /// Those that two branches which both began the term may have given differently, and git joins line by line.
  static let repeatable = ["since", "until"]

  /// Reads the front matter.
  init(_ fields: inout YAMLFields) {
    term = fields.text("term") ?? ""
    since = fields.days("since", counting: "earlier").min()
    until = fields.days("until", counting: "later").max()
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
  ///   - lines: those of the whole file.
  ///   - headings: those of the file.
  ///   - file: what to call it in findings.
  /// - Returns: the alerts in the order of the file, and what would pass for one and is none.
  static func alerts(
    in lines: [Substring], _ headings: [Heading], file: String
  ) -> (alerts: [SignificantAlert], findings: [Finding]) {
    var findings: [Finding] = []
    var alerts: [SignificantAlert] = []
    guard headings.contains(where: { $0.level == 2 && $0.text.first?.isNumber == true }) else {
      return ([], [])
    }
    var seen: Set<SignificantAlert.Words> = []
    let quotedEnds = AlertHead.unquoted(in: lines, headings).quotedEnds
    for (index, heading) in headings.enumerated() where heading.level == 2 {
      guard let day = Self.day(of: heading) else {
        if let finding = misdated(heading, file) { findings.append(finding) }
        continue
      }
      let next = headings[(index + 1)...].first { $0.level <= 2 }
      let end = min(next.map { $0.line - 1 } ?? lines.count, lines.count)
      let section = lines[min(heading.line - 1, end)..<end]
      var alert = AlertSection(
        section, day: day, heading, file: file, quotedEnds: quotedEnds, &findings
      )
      .alert(heading: index)
      alert.isCopy = !seen.insert(alert.words).inserted
      alerts.append(alert)
    }
    return (alerts, findings)
  }

  private static func day(of heading: Heading) -> Day? {
    let date = heading.text.prefix { $0.isNumber || $0 == "-" }
    return date.utf8.count <= 10 || date.dropFirst(10).first == "-"
      ? Day(heading.text.prefix(10)) : nil
  }

  /// The warning for a heading that looks dated and is not.
  private static func misdated(_ heading: Heading, _ file: String) -> Finding? {
    let date = heading.text.prefix { $0.isNumber || $0 == "-" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4,
      parts.dropFirst().allSatisfy({ 1...3 ~= $0.count && Int($0) != nil })
    else {
      return nil
    }
    return .warning(
      SourceLocation(file, line: heading.line, column: heading.column),
      "`\(shown(String(date)))` is no date, so this is no alert; write a day that there is, such as 2017-09-24",
      rule: alertRule)
  }

  /// The lines, as the Markdown parser counts them: each ends with LF, CR LF or CR.
  static func lines(of bytes: [UInt8]) -> [Substring] {
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
}

let alertRule = "alert"
