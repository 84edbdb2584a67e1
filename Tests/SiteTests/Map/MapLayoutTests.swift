import Journal
import TestSupport
import Testing

@testable import Site

@Suite("A map's layout")
struct MapLayoutTests {
  @Test(
    "lets no two labels touch, whatever the outline's shape",
    arguments: RandomOutline.Shape.allCases)
  func overlaps(shape: RandomOutline.Shape) {
    for (seed, count) in [1, 2, 3, 5, 8, 13, 25, 40, 90, 150, 170].enumerated() {
      var outline = RandomOutline(seed: UInt64(seed))
      let tree = MapTree(outline.chapter(shape, count: count))
      for plan in [TwoSidedMap.plan(tree), OneSidedMap.plan(tree)] {
        #expect(plan.overlaps == [], "\(shape), \(count) concepts, seed \(seed)")
        #expect(plan.outside == [], "\(shape), \(count) concepts, seed \(seed)")
        #expect(plan.crossings == [], "\(shape), \(count) concepts, seed \(seed)")
      }
    }
  }

  @Test("notices labels that touch, lie outside or are crossed")
  func canary() {
    let tree = MapTree(chapter("One\n  Two\nThree"))
    var plan = TwoSidedMap.plan(tree)
    #expect(plan.overlaps == [] && plan.outside == [] && plan.crossings == [])
    plan.labels[1].box.left = plan.labels[0].box.left + 5
    plan.labels[1].box.top = plan.labels[0].box.top + 5
    #expect(plan.overlaps == ["One, Two"])
    plan.labels[2].box.left = -1
    #expect(plan.outside == ["Three"])
    plan = TwoSidedMap.plan(tree)
    plan.labels[2].box = MapPlan.Box(left: 0, top: 0, width: plan.width, height: plan.height)
    #expect(plan.crossings == ["Three"])
  }

  @Test("shows every concept's words, in lines that are no wider than their box")
  func words() {
    for shape in RandomOutline.Shape.allCases {
      var outline = RandomOutline(seed: 7)
      let tree = MapTree(outline.chapter(shape, count: 80))
      for plan in [TwoSidedMap.plan(tree), OneSidedMap.plan(tree)] {
        for (node, text) in zip(tree.nodes, plan.labels) {
          let isSame =
            text.lines.joined().filter { $0 != " " } == node.label.name.filter { $0 != " " }
          #expect(isSame, "\(text.lines), \(node.label.name)")
          for line in text.lines {
            let width = MapPlan.type * LabelWidth.ems(line, isBold: node.depth == 0)
            #expect(width <= text.box.width + 0.01)
          }
        }
      }
    }
  }

  @Test("fits a phone's page, and a wide page where the outline lets it")
  func widths() {
    let outline = chapter(
      """
      Customer touchpoints
        Touchpoint phases
          Pre-purchase
            Goals
              Gain customers
              Heighten brand awareness
          Purchase
            Goals
              Instil confidence
      Benefits of CRM
        Increased revenue and profitability
        Improved customer satisfaction and loyalty
      """)
    let tree = MapTree(outline)
    #expect(OneSidedMap.plan(tree).width == 300)
    let plan = TwoSidedMap.plan(tree)
    #expect(plan.width < 1120)
    #expect(!plan.isDense)
  }

  @Test("puts branches on both sides, the first on the right, and as level as it can")
  func sides() {
    func sides(_ heights: [Double]) -> MapSides {
      MapSides(heights.map { MapSides.Branch(height: $0, reach: 100) }, gap: 10, room: 500)
    }
    #expect(sides([50]).right == [0])
    #expect(sides([50, 50]).left == [1])
    #expect(sides([50, 50, 100]).right == [0, 1])
    #expect(sides([200, 50, 50, 50]).right == [0])
    #expect(sides([50, 50, 50, 250]).left == [3])
    #expect(sides(Array(repeating: 10, count: 40)).right == Array(0..<20))
    #expect(sides([]).right == [])
  }

  @Test("keeps branches that reach far on one side where a page has no room for them on both")
  func reach() {
    let far = MapSides.Branch(height: 100, reach: 500)
    let near = MapSides.Branch(height: 100, reach: 100)
    let sides = MapSides([far, near, far], gap: 10, room: 700)
    #expect(sides.right == [0, 2])
    #expect(!MapSides([far, near, far], gap: 10, room: 1100).right.contains(2))
  }
}

extension MapPlan {
  private func name(_ text: Text) -> String { text.lines.joined(separator: " ") }

  /// Labels that touch.
  var overlaps: [String] {
    let all = [title] + labels
    var found: [String] = []
    for (index, a) in all.enumerated() {
      for b in all[(index + 1)...] where a.box.overlaps(b.box) {
        found.append("\(name(a)), \(name(b))")
      }
    }
    return found
  }

  /// Labels that are not within the drawing.
  var outside: [String] {
    ([title] + labels).filter {
      $0.box.left < 0 || $0.box.top < 0 || $0.box.right > width || $0.box.bottom > height
    }.map(name)
  }

  /// Labels that a branch runs through.
  var crossings: [String] {
    let points = strokes.flatMap(\.shape.points)
    // Those at about the height of a label are enough to look at.
    let bands = Dictionary(grouping: points) { Int($0.y / 50) }
    return ([title] + labels).filter { text in
      (Int(text.box.top / 50)...Int(text.box.bottom / 50)).contains { band in
        (bands[band] ?? []).contains { x, y in
          x > text.box.left + 1 && x < text.box.right - 1 && y > text.box.top + 1
            && y < text.box.bottom - 1
        }
      }
    }.map(name)
  }
}

extension MapPlan.Stroke.Shape {
  /// Points on its way, near to one another.
  fileprivate var points: [(x: Double, y: Double)] {
    let steps = (0...24).map { Double($0) / 24 }
    switch self {
    case .curve(let x, let y, let toX, let toY, let end):
      let middle = (x + toX) / 2
      return steps.map { t in
        let (u, v) = (1 - t, t)
        let ends = u * u * u * x + v * v * v * toX
        return (
          ends + 3 * u * v * middle,
          (u * u * u + 3 * u * u * v) * y + (3 * u * v * v + v * v * v) * toY
        )
      } + steps.map { (toX + ($0 * (end - toX)), toY) }
    case .hook(let x, let y, let toX, let toY):
      return steps.map { (x, y + $0 * (toY - y)) } + steps.map { (x + $0 * (toX - x), toY) }
    }
  }
}
