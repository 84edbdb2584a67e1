import Journal
import Markdown

/// A term's page cut into the reason, the alerts and the rest, as ranges of its HTML.
///
/// Only headings that stand on the page itself are cut at: one in a list or quotation stays where it is.
struct TermSections {
  /// The heading's words without its day, and the comment.
  struct Alert {
    /// `nil` where the heading does not begin with the day as plain text.
    var title: Range<Int>?
    var comment: Range<Int>
  }

  /// What stands before the first dated heading.
  private(set) var why: Range<Int>
  /// What stands under headings without a day, after the first one that has one.
  private(set) var rest: [Range<Int>] = []
  /// The notes, which cmark puts at the end.
  private(set) var notes: Range<Int>
  /// The alerts by their heading's index.
  private(set) var alerts: [Int: Alert] = [:]

  init(_ document: Document, _ alerts: [SignificantAlert]) {
    let html = document.html.bytes
    var byAnchor: [String: SignificantAlert] = [:]
    for alert in alerts { byAnchor[document.headings[alert.heading].anchor] = alert }
    let cuts = TopLevelHeading.all(in: html)
    notes = cuts.end..<html.count
    why = 0..<(cuts.headings.first?.start ?? cuts.end)
    for (index, heading) in cuts.headings.enumerated() {
      let end = index + 1 < cuts.headings.count ? cuts.headings[index + 1].start : cuts.end
      if let alert = byAnchor[heading.anchor] {
        self.alerts[alert.heading] = Alert(
          title: Self.title(html, heading.words, alert.day),
          comment: Self.comment(html, heading.words.upperBound + 5..<end, alert.sentiment))
      } else if self.alerts.isEmpty {
        why = why.lowerBound..<end
      } else {
        rest.append(heading.start..<end)
      }
    }
  }

  private static func title(_ html: KeptBytes, _ words: Range<Int>, _ day: Day) -> Range<Int>? {
    guard html[words].starts(with: day.description.utf8) else { return nil }
    var start = words.lowerBound + 10
    while start < words.upperBound, html[start] == UInt8(ascii: " ") { start += 1 }
    return start < words.upperBound ? start..<words.upperBound : nil
  }

  /// The section without the line that says its sentiment, which is shown by its shape.
  private static func comment(
    _ html: KeptBytes, _ section: Range<Int>, _ sentiment: Sentiment?
  ) -> Range<Int> {
    var start = section.lowerBound
    func skipLines() {
      while start < section.upperBound, html[start] == UInt8(ascii: "\n") { start += 1 }
    }
    skipLines()
    if let sentiment {
      let line = "<p>sentiment: \(sentiment.rawValue)".utf8
      let found = html[start..<section.upperBound].prefix(line.count)
      // A mark that followed has left its space.
      let rest = html[start..<section.upperBound].dropFirst(line.count).drop { $0 == 0x20 }
      if rest.starts(with: "</p>".utf8),
        found.elementsEqual(line, by: { $0 == $1 || 0x41...0x5a ~= $0 && $0 | 0x20 == $1 })
      {
        start = rest.startIndex + 4
        skipLines()
      }
    }
    return start..<section.upperBound
  }
}

/// A heading of the second level that stands on the page itself; none is of the first.
private struct TopLevelHeading {
  var anchor: String
  /// Where its tag begins.
  var start: Int
  /// What is between its tags.
  var words: Range<Int>

  /// The headings of a page, and where its notes begin or else its end.
  ///
  /// Relies on what cmark-gfm writes: every tag is closed or ends in `/>`, and no other `<` or `>` is left bare.
  static func all(in html: KeptBytes) -> (headings: [TopLevelHeading], end: Int) {
    var headings: [TopLevelHeading] = []
    var isInHeading = false
    var depth = 0
    var index = 0
    while let open = html[index...].firstIndex(of: UInt8(ascii: "<")),
      let close = html[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      index = close + 1
      let tag = html[open + 1..<close]
      if tag.first == UInt8(ascii: "/") {
        depth -= 1
        if depth == 0, isInHeading, let last = headings.last {
          headings[headings.count - 1].words = last.words.lowerBound..<open
          isInHeading = false
        }
        continue
      }
      if tag.last == UInt8(ascii: "/") { continue }
      if depth == 0 {
        if tag.starts(with: "section".utf8) { return (headings, open) }
        if tag.starts(with: "h2 id=\"".utf8) {
          let anchor = String(decoding: tag.dropFirst(7).dropLast(), as: UTF8.self)
          headings.append(
            TopLevelHeading(
              anchor: anchor, start: open,
              words: index..<index))
          isInHeading = true
        }
      }
      depth += 1
    }
    return (headings, html.count)
  }
}
