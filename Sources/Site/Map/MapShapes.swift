/// How large everything in a two-sided map is, before it is known where it goes.
struct MapShapes {
  let tree: MapTree
  /// The lines of each label.
  let texts: [MapPlan.Text]
  /// Whether what is under a node is a list below it.
  let isList: [Bool]
  /// How far each label's line runs.
  private(set) var runs: [Double]
  /// How far each subtree reaches above and below its label's line.
  private(set) var above, below: [Double]
  /// How far each node's line is below its parent's.
  private(set) var drop: [Double]
  /// How far each subtree reaches sideways from where its label's line begins.
  private(set) var reach: [Double]
  /// Between each label's line and those under it, where the branch curves.
  private var gaps: [Double]

  /// From where a label's line begins to the stem of a list below it, and to the list's items.
  static let (stem, indent) = (7.0, 19.0)
  /// The width at which words are broken, in ems.
  private static let longestWord = 14.0
  /// The farther a branch leads up and down, the more room its curves have.
  private static let gapRange = 24.0...38
  /// Between two labels on the same branch, and between two of which one has others under it.
  private static let (tight, loose) = (6.0, 14.0)

  /// Measures a tree whose labels are set already.
  init(_ tree: MapTree, _ texts: [MapPlan.Text], listedLevels: Int) {
    self.tree = tree
    self.texts = texts
    var levels = Array(repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() {
      levels[node] = tree.nodes[node].children.map { levels[$0] + 1 }.max() ?? 0
    }
    isList = tree.nodes.indices.map { node in
      tree.nodes[node].depth > 0 && levels[node] > 0 && levels[node] <= listedLevels
    }
    runs = texts.map { $0.box.width + 6 }
    above = texts.map(\.box.height)
    below = Array(repeating: 2, count: texts.count)
    drop = Array(repeating: 0, count: texts.count)
    gaps = drop
    reach = runs
    for node in tree.nodes.indices.reversed() {
      if isList[node] { list(under: node) } else { stack(under: node) }
    }
    align(tree.branches)
    for node in tree.nodes.indices { align(tree.nodes[node].children) }
    for node in tree.nodes.indices.reversed() {
      let far = tree.nodes[node].children.map { reach[$0] }.max()
      reach[node] = max(runs[node], far.map { $0 + advance(from: node) } ?? 0)
    }
  }

  /// The lines of every label, about as wide as is asked for, in ems.
  static func texts(of tree: MapTree, width: Double) -> [MapPlan.Text] {
    tree.nodes.map { $0.label.text(width: width, atMost: longestWord, isBold: $0.depth == 0) }
  }

  /// A branch's size, its line's width included.
  func branch(_ node: Int) -> MapSides.Branch {
    MapSides.Branch(height: above[node] + below[node], reach: reach[node])
  }

  /// How far what is under a node begins from where its own line does.
  func advance(from node: Int) -> Double {
    isList[node] ? Self.indent : runs[node] + gaps[node]
  }

  /// How far the lines of siblings are below the first one's.
  /// - Parameters:
  ///   - siblings: the nodes.
  ///   - apart: what is left between two; `nil` for what suits them.
  /// - Returns: each of them, with how far its line is below the first one's.
  func drops(of siblings: [Int], apart: Double?) -> [(node: Int, drop: Double)] {
    var result: [(node: Int, drop: Double)] = []
    for node in siblings {
      guard let before = result.last else {
        result.append((node, 0))
        continue
      }
      let areLeaves = tree.nodes[node].children.isEmpty && tree.nodes[before.node].children.isEmpty
      let space = apart ?? (areLeaves ? Self.tight : Self.loose)
      result.append((node, before.drop + below[before.node] + space + above[node]))
    }
    return result
  }

  /// Puts what is under a node one below the other, around its own line.
  private mutating func stack(under node: Int) {
    let drops = drops(of: tree.nodes[node].children, apart: nil)
    guard let first = drops.first, let last = drops.last else { return }
    let middle = (first.drop + last.drop) / 2
    for (child, drop) in drops { self.drop[child] = drop - middle }
    gaps[node] = min(Self.gapRange.upperBound, max(Self.gapRange.lowerBound, middle / 8))
    above[node] = max(above[node], above[first.node] + middle - first.drop)
    below[node] = max(below[node], last.drop - middle + below[last.node])
  }

  /// Puts what is under a node one below the other, below its line.
  private mutating func list(under node: Int) {
    var foot = 0.0
    for child in tree.nodes[node].children {
      drop[child] = foot + Self.tight + above[child]
      foot = drop[child] + below[child] - 2
    }
    below[node] = foot + 2
  }

  /// Lets what is beside each of several siblings begin at one x.
  private mutating func align(_ siblings: [Int]) {
    let inner = siblings.filter { !tree.nodes[$0].children.isEmpty && !isList[$0] }
    let run = inner.map { runs[$0] }.max() ?? 0
    let gap = inner.map { gaps[$0] }.max() ?? 0
    for node in inner { (runs[node], gaps[node]) = (run, gap) }
  }
}
