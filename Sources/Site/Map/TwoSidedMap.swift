/// The map for wide pages and for paper: the title in the middle, branches to both sides of it.
///
/// A label stands on its branch, which runs on to what is under it. Each subtree has a band of its own from top to
/// bottom, and a label ends before those under it begin, so that nothing can overlap.
struct TwoSidedMap {
  /// How a map is laid out.
  struct Style {
    /// How wide labels should be, in ems.
    var labelWidth: Double
    /// How many of the last levels are lists below what they stand under, and not columns beside it.
    var listedLevels: Int
  }

  private let shapes: MapShapes
  private let style: Style

  /// The width that a map should not exceed, that of a wide page; in type as small as it may be, it is this much.
  private static let (goal, denseGoal) = (1120.0, 1330.0)
  /// What is tried.
  private static let labelWidths = [12.0, 10.5]
  private static let listedLevels = 0...3
  /// Between branches.
  private static let between = 30.0
  /// Between the title and its branches.
  private static let rooms = 44.0...64
  private static let margin = 4.0

  /// Lays a tree out in the way that is nicest on a page.
  static func plan(_ tree: MapTree) -> MapPlan {
    var best: (plan: MapPlan, cost: Double)?
    for width in labelWidths {
      let texts = MapShapes.texts(of: tree, width: width)
      for levels in listedLevels {
        let map = TwoSidedMap(
          MapShapes(tree, texts, listedLevels: levels),
          Style(labelWidth: width, listedLevels: levels))
        for room in [goal, denseGoal] {
          let plan = map.plan(room: room)
          let cost = map.cost(of: plan)
          if cost < best?.cost ?? .infinity { best = (plan, cost) }
        }
      }
    }
    return best?.plan
      ?? MapPlan(
        title: tree.titleText(atMost: 9), labels: [], strokes: [], width: goal, height: goal)
  }

  private init(_ shapes: MapShapes, _ style: Style) {
    self.shapes = shapes
    self.style = style
  }

  /// What speaks against a plan, in units of height: above all that it does not fit a page; then that it is high, that its
  /// type is small, and that lists take the place of branches.
  private func cost(of plan: MapPlan) -> Double {
    plan.height + 6 * max(0, plan.width - Self.denseGoal) + (plan.isDense ? 150 : 0)
      + 40 * Double(style.listedLevels) + 8 * (12 - style.labelWidth)
  }

  /// Where each node's line begins, and whether it runs to the right (1) or to the left (−1).
  private struct Place {
    var x = 0.0
    var y = 0.0
    var direction = 1.0
  }

  private func plan(room goal: Double) -> MapPlan {
    let tree = shapes.tree
    var title = tree.titleText(atMost: 9)
    title.alignment = .middle
    let half = title.box.width / 2 + 12
    let sides = MapSides(
      tree.branches.map { shapes.branch($0) }, gap: Self.between,
      room: goal - 2 * (half + Self.rooms.upperBound + Self.margin))
    let right = sides.right.map { tree.branches[$0] }
    let left = sides.left.map { tree.branches[$0] }
    let height = max(height(of: right), height(of: left))
    // Curves to far branches need room, or they are steep.
    let room = min(Self.rooms.upperBound, max(Self.rooms.lowerBound, height / 16))
    let far = { (side: [Int]) in side.map { shapes.reach[$0] }.max().map { $0 + room } ?? 0 }
    let middle = Self.margin + far(left) + half
    let centre = max(height, title.box.height) / 2 + Self.margin
    title.box.left = middle - title.box.width / 2
    title.box.top = centre - title.box.height / 2

    var places = Array(repeating: Place(), count: tree.nodes.count)
    for (side, direction) in [(right, 1.0), (left, -1.0)] {
      let start = centre - self.height(of: side) / 2 + (side.first.map { shapes.above[$0] } ?? 0)
      for (node, drop) in shapes.drops(of: side, apart: Self.between) {
        places[node] = Place(
          x: middle + direction * (half + room), y: start + drop, direction: direction)
      }
    }
    for node in tree.nodes.indices {
      let place = places[node]
      for child in tree.nodes[node].children {
        places[child] = Place(
          x: place.x + place.direction * shapes.advance(from: node),
          y: place.y + shapes.drop[child],
          direction: place.direction)
      }
    }
    var strokes = tree.branches.map { branch in
      let place = places[branch]
      return curve(to: branch, places, x: middle + place.direction * half, y: centre)
    }
    for node in tree.nodes.indices { strokes += self.strokes(under: node, places) }
    let width = middle + half + far(right) + Self.margin
    return MapPlan(
      title: title, labels: tree.nodes.indices.map { label($0, places[$0]) }, strokes: strokes,
      width: width, height: 2 * centre, isDense: width > Self.goal)
  }

  private func height(of side: [Int]) -> Double {
    let drops = shapes.drops(of: side, apart: Self.between)
    guard let first = drops.first, let last = drops.last else { return 0 }
    return shapes.above[first.node] + last.drop + shapes.below[last.node]
  }

  private func label(_ node: Int, _ place: Place) -> MapPlan.Text {
    var text = shapes.texts[node]
    let isRight = place.direction > 0
    text.alignment = isRight ? .start : .end
    text.box.left = isRight ? place.x + 2 : place.x - 2 - text.box.width
    text.box.top = place.y - text.box.height
    return text
  }

  private func strokes(under node: Int, _ places: [Place]) -> [MapPlan.Stroke] {
    let place = places[node]
    let children = shapes.tree.nodes[node].children
    guard shapes.isList[node] else {
      let end = place.x + place.direction * shapes.runs[node]
      return children.map { curve(to: $0, places, x: end, y: place.y) }
    }
    return children.map { child in
      let top = places[child].y - shapes.texts[child].box.height
      return stroke(
        child,
        .hook(
          x: place.x + place.direction * MapShapes.stem, y: place.y, toX: places[child].x,
          toY: top + MapPlan.rise - 4.5))
    }
  }

  private func curve(to node: Int, _ places: [Place], x: Double, y: Double) -> MapPlan.Stroke {
    let place = places[node]
    return stroke(
      node,
      .curve(
        x: x, y: y, toX: place.x, toY: place.y,
        end: place.x + place.direction * shapes.runs[node]))
  }

  private func stroke(_ node: Int, _ shape: MapPlan.Stroke.Shape) -> MapPlan.Stroke {
    let node = shapes.tree.nodes[node]
    return MapPlan.Stroke(branch: node.branch, depth: node.depth, shape: shape)
  }
}
