/// Where everything of a map goes: a drawing's values, before any markup.
///
/// Lengths are in units of which `type` make the type's size; y grows downwards, and the drawing begins at 0, 0.
struct MapPlan: Sendable {
  /// The size of the type of labels.
  static let type = 14.0
  /// From a line of a label to the next.
  static let leading = 17.0
  /// From the top of a label to its first line's foot.
  static let rise = 13.0
  /// Below the last line's descenders, for the branch that carries a label.
  static let foot = 4.0
  /// The size of the title's type, and from a line of it to the next.
  static let (titleType, titleLeading) = (21.0, 25.0)

  /// A rectangle that nothing else may touch.
  struct Box: Sendable, Equatable {
    var left, top, width, height: Double
    var right: Double { left + width }
    var bottom: Double { top + height }

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// How lines stand at their x.
  enum Alignment: Sendable {
    case start, middle, end
  }

  /// Lines of text.
  struct Text: Sendable {
    var lines: [String] = []
    /// Whether it is the map's title, which is set larger.
    var isTitle = false
    var alignment = Alignment.start
    var box: Box
  }

  /// A line of a branch.
  struct Stroke: Sendable {
    /// Its way.
    enum Shape: Sendable {
      /// A calm curve from one point to another, and on from there to `end` on a level.
      case curve(x: Double, y: Double, toX: Double, toY: Double, end: Double)
      /// Down from a point, and round a corner to one side.
      case hook(x: Double, y: Double, toX: Double, toY: Double)
    }

    /// The branch whose colour it has, counted from 0.
    var branch: Int
    var depth: Int
    var shape: Shape
  }

  var title: Text
  /// For each concept its label.
  var labels: [Text]
  var strokes: [Stroke]
  var width, height: Double
  /// Whether labels are set smaller, as the map would be wider than a page.
  var isDense = false
}

extension MapLabel {
  /// The lines that a label is set in.
  func text(width ems: Double, atMost most: Double, isBold: Bool) -> MapPlan.Text {
    let lines = LabelLines.broken(name, width: ems, atMost: most, isBold: isBold)
    let width = lines.map { LabelWidth.ems($0, isBold: isBold) }.max() ?? 0
    return MapPlan.Text(
      lines: lines,
      box: MapPlan.Box(
        left: 0, top: 0, width: width * MapPlan.type,
        height: Double(lines.count) * MapPlan.leading + MapPlan.foot))
  }
}

extension MapTree {
  /// The lines that the title is set in, in a serif that is wider than the letters of labels.
  func titleText(atMost ems: Double) -> MapPlan.Text {
    let serif = 1.12
    let lines = LabelLines.broken(
      title.isEmpty ? "—" : title, width: ems / serif, atMost: 12 / serif)
    let width = lines.map { LabelWidth.ems($0) }.max() ?? 0
    return MapPlan.Text(
      lines: lines, isTitle: true,
      box: MapPlan.Box(
        left: 0, top: 0, width: width * serif * MapPlan.titleType,
        height: Double(lines.count) * MapPlan.titleLeading))
  }
}
