/// The map for a phone: the title on top, and everything under it to the right of a stem, one below the other.
struct OneSidedMap {
  /// The drawing's width: that of a phone's page.
  private static let width = 300.0
  /// How far a label is to the right of the one that it stands under.
  private static let indent = 17.0
  /// From the left edge of a label to the stem of what is under it.
  private static let stem = 5.0
  /// Between two labels, and before a branch.
  private static let (tight, loose) = (7.0, 20.0)
  private static let margin = 4.0

  static func plan(_ tree: MapTree) -> MapPlan {
    // Deeper outlines are indented less, such that their labels still have room.
    let indent = min(Self.indent, 110 / Double(max(1, tree.depth + 1)))
    var title = tree.titleText(atMost: (width - 2 * margin) / MapPlan.titleType)
    title.box.left = margin
    title.box.top = margin
    var top = title.box.bottom
    var labels: [MapPlan.Text] = []
    for node in tree.nodes {
      let left = margin + indent * Double(node.depth + 1)
      let isBranch = node.depth == 0
      let room = (width - margin - left) / MapPlan.type
      var text = node.label.text(width: room, atMost: room, isBold: isBranch)
      top += isBranch ? loose : tight
      text.box.left = left
      text.box.top = top
      top = text.box.bottom
      labels.append(text)
    }
    return MapPlan(
      title: title, labels: labels, strokes: strokes(tree, labels, title, indent), width: width,
      height: top + margin)
  }

  private static func strokes(
    _ tree: MapTree, _ labels: [MapPlan.Text], _ title: MapPlan.Text, _ indent: Double
  ) -> [MapPlan.Stroke] {
    let stem = min(Self.stem, indent / 3)
    var strokes: [MapPlan.Stroke] = []
    func add(_ nodes: [Int], under text: MapPlan.Text) {
      // What is farther down is drawn first, so that each stem has the colour of the next branch.
      for node in nodes.reversed() {
        let box = labels[node].box
        strokes.append(
          MapPlan.Stroke(
            branch: tree.nodes[node].branch, depth: tree.nodes[node].depth,
            shape: .hook(
              x: text.box.left + stem, y: text.box.bottom + 1,
              toX: box.left - min(3, indent / 4), toY: box.top + MapPlan.rise - 4.5)))
      }
    }
    add(tree.branches, under: title)
    for node in tree.nodes.indices { add(tree.nodes[node].children, under: labels[node]) }
    return strokes
  }
}
