import Diagnostics
import Journal

/// A story as lines of a terminal; nothing in it is sent to the terminal as it came.
struct MentionText {
  private let group: StoryGroup
  private let style: Style
  private static let indent = 12

  init(_ group: StoryGroup, _ style: Style) {
    self.group = group
    self.style = style
  }

  /// The lines, of at most so many columns.
  func lines(columns: Int) -> [String] {
    let margin = String(repeating: " ", count: Self.indent)
    let width = max(20, columns - Self.indent)
    let mention = group.first
    let title = wrapped(printable(mention.title), to: width)
    var lines = [style.dim("\(mention.day)") + "  " + style.bold(title.first ?? "")]
    lines += title.dropFirst().map { margin + style.bold($0) }
    let origin = origin(of: mention)
    if !origin.isEmpty { lines.append(margin + style.dim(fitted(origin, to: width))) }
    if !mention.snippet.isEmpty {
      lines.append("")
      lines += wrapped(printable(mention.snippet), to: width).map { margin + $0 }
    }
    if group.others.isEmpty { return lines }
    lines += ["", margin + style.dim("with \(group.others.count) like it:")]
    for other in group.others {
      let from = self.origin(of: other)
      let text = printable(other.title) + (from.isEmpty ? "" : " · \(from)")
      lines.append(style.dim("\(other.day)  " + fitted(text, to: width)))
    }
    return lines
  }

  /// Who published it, and where.
  private func origin(of mention: Mention) -> String {
    let parts = [mention.source, host(ofAddress: mention.url) ?? ""]
    return printable(parts.filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
