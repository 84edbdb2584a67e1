import Journal

/// The marks of alerts over places of a chart, one upon another so that none covers another.
struct MarkStacks {
  /// A mark that stands for one alert, or for as many of one sentiment as the number beside it says.
  struct Mark {
    /// In order; never empty.
    let alerts: [SignificantAlert]
    let x: Double
    /// How far its middle is above the base of the chart.
    let rise: Double
    /// True where there is no room for the number after the mark.
    let isNumberBefore: Bool

    var sentiment: Sentiment? { alerts.last?.sentiment }
  }

  /// Words beside a mark.
  struct Words {
    let text: String
    let x: Double
    let isBefore: Bool
  }

  private struct Box {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    func overlaps(_ other: Box) -> Bool {
      x.lowerBound < other.x.upperBound && other.x.lowerBound < x.upperBound
        && y.lowerBound < other.y.upperBound && other.y.lowerBound < y.upperBound
    }
  }

  /// So many alerts of one place have a mark each; of more, those of one sentiment share one.
  static let mostSingle = 3
  private static let gap = 5.0

  let radius: Double
  private let sides: ClosedRange<Double>
  private(set) var marks: [Mark] = []
  /// How far the highest mark reaches above the base.
  private(set) var height = 0.0
  private var boxes: [Box] = []
  private let bars: [Box]

  /// - Parameters:
  ///   - radius: how large marks are.
  ///   - sides: the x that nothing goes beyond.
  ///   - bars: what else is not to be covered: how far each bar goes to the sides, and how high it is.
  init(
    radius: Double, sides: ClosedRange<Double>, bars: [(x: ClosedRange<Double>, height: Double)]
  ) {
    self.radius = radius
    self.sides = sides
    self.bars = bars.map { Box(x: $0.x, y: 0...$0.height) }
  }

  /// True where a mark stands for several alerts.
  var hasNumbers: Bool { marks.contains { $0.alerts.count > 1 } }

  /// Puts the alerts of one place above its bar, the earliest at the bottom.
  /// - Parameters:
  ///   - alerts: those of the place, in order.
  ///   - x: the middle of the place.
  ///   - floor: how high its bar is.
  mutating func add(_ alerts: [SignificantAlert], x: Double, above floor: Double) {
    var bottom = floor + Self.gap
    let x = min(sides.upperBound - radius, max(sides.lowerBound + radius, x))
    for group in Self.groups(alerts) {
      let number = group.count > 1 ? Self.width(of: grouped(group.count)) + 4 : 0
      let isBefore = x + radius + number > sides.upperBound
      let tall = group.count > 1 ? max(2 * radius, 12) : 2 * radius
      let left = x - radius - (isBefore ? number : 0)
      let reach = left...left + 2 * radius + number
      var box = Box(x: reach, y: bottom...bottom + tall)
      while let other = boxes.first(where: box.overlaps) ?? bars.first(where: box.overlaps) {
        box = Box(x: reach, y: other.y.upperBound + 1...other.y.upperBound + 1 + tall)
      }
      boxes.append(box)
      marks.append(
        Mark(
          alerts: group, x: x, rise: (box.y.lowerBound + box.y.upperBound) / 2,
          isNumberBefore: isBefore))
      bottom = box.y.upperBound + 1.5
      height = max(height, box.y.upperBound)
    }
  }

  /// Finds room for words beside marks, after them or else before them.
  /// - Parameter words: what to say beside a mark; `nil` for nothing.
  /// - Returns: the words by the mark's index, for those that have room.
  mutating func place(_ words: (Mark) -> String?) -> [Int: Words] {
    var placed: [Int: Words] = [:]
    // From the end, as far to the right as can be, most of them find room.
    for index in marks.indices.sorted(by: { (-marks[$0].x, $0) < (-marks[$1].x, $1) }) {
      guard let text = words(marks[index]) else { continue }
      let (x, width, distance) = (marks[index].x, Self.width(of: text), radius + Self.gap)
      for start in [x + distance, x - distance - width] {
        let box = Box(x: start - 4...start + width + 4, y: boxes[index].y)
        guard start >= sides.lowerBound, start + width <= sides.upperBound,
          !boxes.indices.contains(where: { $0 != index && boxes[$0].overlaps(box) })
        else { continue }
        boxes.append(box)
        placed[index] = Words(text: text, x: start < x ? x - distance : start, isBefore: start < x)
        break
      }
    }
    return placed
  }

  /// How far the marks near a stretch reach above the base; 0 where there are none.
  func height(over stretch: ClosedRange<Double>) -> Double {
    boxes.filter { $0.x.overlaps(stretch) }.map(\.y.upperBound).max() ?? 0
  }

  /// How wide words of a chart are at the most, in most fonts.
  private static func width(of words: String) -> Double { 8.6 * Double(words.utf8.count) }

  private static func groups(_ alerts: [SignificantAlert]) -> [[SignificantAlert]] {
    if alerts.count <= mostSingle { return alerts.map { [$0] } }
    let kinds: [Sentiment?] = Sentiment.allCases + [nil]
    return kinds.map { kind in alerts.filter { $0.sentiment == kind } }.filter { !$0.isEmpty }
  }
}

extension HTML {
  /// Appends a mark of a chart whose base is at a height, and its number where it stands for several.
  mutating func mark(_ mark: MarkStacks.Mark, of stacks: MarkStacks, base: Double) {
    let y = base - mark.rise
    self.mark(mark.sentiment, x: mark.x, y: y, radius: stacks.radius)
    guard mark.alerts.count > 1 else { return }
    let distance = mark.isNumberBefore ? -stacks.radius - 4 : stacks.radius + 4
    words(
      grouped(mark.alerts.count), x: mark.x + distance, y: y + 5,
      mark.isNumberBefore ? "say end" : "say")
  }
}
