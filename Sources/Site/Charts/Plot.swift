/// A drawing over days whose axis stays in sight where the drawing is wider than the page and scrolls.
struct Plot {
  /// Where the days of a chart stand, so that two charts one above the other share them.
  struct Scale {
    static let left = 76.0
    /// Where the axis ends and the part that scrolls begins.
    static let edge = 72.0
    /// So many bars fill half of the width; fewer would be lost in all of it.
    private static let few = 10
    /// The widest that a bar is with its space.
    private static let widest = 56.0

    let step: Double
    let right: Double
    let isNarrow: Bool

    init(bins: Int) {
      isNarrow = bins <= Self.few
      right = isNarrow ? 320 : 640
      step = min(Self.widest, (right - Self.left) / Double(max(1, bins)))
    }

    /// What marks and words stay within.
    var sides: ClosedRange<Double> { Self.edge...right }

    func start(of bin: Int) -> Double { Self.left + step * Double(bin) }
    func middle(of bin: Int) -> Double { start(of: bin) + 0.36 * step }
  }

  let scale: Scale
  let height: Double
  /// What its elements are told apart by, such as `r.mentions`.
  let id: String
  /// What the part that scrolls is called.
  let label: String
  /// `img`, or `group` where there are links in it.
  let role: StaticString
  /// True where the latest days matter most, so that one who scrolls begins there.
  var isSeenFromItsEnd = true
  let title: String
  let description: String

  /// Appends the drawing below its point.
  func append(
    to html: inout HTML, point: String, axis: (inout HTML) -> Void, content: (inout HTML) -> Void
  ) {
    html.raw(scale.isNarrow ? "<figure class=\"chart few\">" : "<figure class=\"chart\">")
    html.raw("<figcaption>")
    html.text(point)
    html.raw("</figcaption>\n<div class=\"plot\"><svg class=\"axis\" aria-hidden=\"true\"")
    box(&html, from: 0, to: Scale.edge)
    html.raw(">\n")
    axis(&html)
    html.raw("</svg><div class=\"scroll")
    if isSeenFromItsEnd { html.raw(" latest") }
    html.raw("\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(label)
    html.raw("\"><svg role=\"")
    html.raw(role)
    html.raw("\"")
    box(&html, from: Scale.edge, to: scale.right)
    html.raw(" aria-labelledby=\"")
    html.text(id)
    html.raw(".title\" aria-describedby=\"")
    html.text(id)
    html.raw(".desc\">\n<title id=\"")
    html.text(id)
    html.raw(".title\">")
    html.text(title)
    html.raw("</title>\n<desc id=\"")
    html.text(id)
    html.raw(".desc\">")
    html.text(description)
    html.raw("</desc>\n")
    content(&html)
    html.raw("</svg></div></div></figure>\n")
  }

  /// A line that bars are read against.
  struct Level {
    /// What it stands for.
    let words: String
    /// How far below the top it is.
    let y: Double
  }

  /// Appends a drawing whose axis names levels, each a line across the drawing.
  func append(
    to html: inout HTML, point: String, levels: [Level], content: (inout HTML) -> Void
  ) {
    append(to: &html, point: point) { html in
      for level in levels { html.words(level.words, x: Scale.left - 10, y: level.y + 5, "end") }
    } content: { html in
      for level in levels { html.level(from: Scale.edge, to: scale.right, y: level.y) }
      html.raw("\n")
      content(&html)
    }
  }

  private func box(_ html: inout HTML, from left: Double, to right: Double) {
    html.raw(" viewBox=\"")
    html.length(left)
    html.raw(" 0 ")
    html.length(right - left)
    html.raw(" ")
    html.length(height)
    html.raw("\"")
  }
}
