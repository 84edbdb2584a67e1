import Diagnostics
import Markdown

/// The alerts of a term's file in the order in which they were written, each whole.
///
/// Git puts the alerts of two branches in one order or the other, as one was merged into the other. Read in the order of
/// their marks they come to the same page, anchors included; what was written by hand follows the alert before it.
///
/// Where one branch took an alert back and wrote another while the other branch appended, git joins the lines of both: a
/// comment may stand below another's heading then, with its end mark. What an alert said is known from its stamp, which
/// is made from all of it; so lines are put below the heading whose stamp they give, and those of alerts that have no
/// heading any more are left out. The file stays as it is.
struct TangledAlerts {
  /// The lines as they belong together.
  let lines: [Substring]
  /// For each of the lines, which of the file's it is, counted from 1.
  let places: [Int]
  /// The first line, counted from 1, at which an end stands under another heading; `nil` where none does.
  let place: Int?
  /// How many headings of alerts there are.
  private let count: Int

  /// Finds out what belongs together; `nil` where every alert is in its place, or where the stamps do not tell.
  /// - Parameters:
  ///   - lines: the file's.
  ///   - headings: those that a reader of the file as it is sees.
  init?(_ lines: [Substring], _ headings: [Heading]) {
    let (heads, quotedEnds) = AlertHead.unquoted(in: lines, headings)
    guard let first = heads.first else { return nil }
    let ends = AlertEnds(lines, heads, quoted: quotedEnds)
    let order = AlertHead.order(of: heads)
    if ends.stray == nil, order == Array(heads.indices) { return nil }
    let sections = ends.stray == nil ? AlertHead.sections(heads, of: lines) : ends.wholes()
    guard let sections else { return nil }
    let whole = Array(0..<first.line) + order.flatMap { sections[$0] }
    // Headings made to be copies of each other would each get the lines that one of them had.
    func size(_ places: some Sequence<Int>) -> Int {
      places.reduce(0) { $0 + ($1 < 0 ? 1 : lines[$1].utf8.count + 1) }
    }
    guard size(whole) <= 2 * size(lines.indices) else { return nil }
    self.lines = whole.map { $0 < 0 ? "" : lines[$0] }
    var last = 0
    places = whole.map { line in
      if line >= 0 { last = line }
      return last + 1
    }
    place = ends.stray.map { $0 + 1 }
    count = heads.count
  }

  /// The lines as bytes.
  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// True where a reader finds every alert and every heading that the file has, and no more alerts.
  ///
  /// What looks like an alert in a block of code is none, and a block that is left open hides what is put below it.
  /// - Parameters:
  ///   - document: what the lines come to.
  ///   - file: what the file comes to as it is.
  /// - Returns: whether the lines may be read for the file's.
  func isFaithful(_ document: Document, to file: Document) -> Bool {
    func headings(_ document: Document) -> [String: Int] {
      document.headings.reduce(into: [:]) { $0["\($1.level) \($1.text)", default: 0] += 1 }
    }
    let (now, before) = (headings(document), headings(file))
    let marked = document.headings.count { heading in
      heading.level == 2
        && AlertMark.split(lines[min(heading.line, lines.count) - 1])?.mark?.alert != nil
    }
    return marked == count && before.allSatisfy { now[$0.key, default: 0] >= $0.value }
  }

  /// The line of the file that a line of these is; both count from 1.
  func written(_ line: Int) -> Int { places.indices.contains(line - 1) ? places[line - 1] : line }

  /// A finding about these lines as one about the file's.
  func written(_ finding: Finding) -> Finding {
    var finding = finding
    finding.location.line = written(finding.location.line)
    return finding
  }

  /// The warning where lines were put elsewhere; `nil` where the alerts are only in another order.
  func finding(in file: String) -> Finding? {
    place.map { line in
      .warning(
        SourceLocation(file, line: line, column: 1),
        "a merge put an alert's lines below another; they are read as they were written, and may be put right here",
        rule: alertRule)
    }
  }
}
