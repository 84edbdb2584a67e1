/// Which branches of a map go to the right and which to the left: such that it fits a page's width, and is low.
struct MapSides {
  /// Places of branches, from top to bottom.
  private(set) var right: [Int]
  private(set) var left: [Int]

  /// Up to how many branches each way to share them out is tried.
  private static let most = 12

  /// What counts of a branch.
  struct Branch {
    /// How high it is, and how far it reaches sideways.
    var height, reach: Double
  }

  /// Shares branches out.
  /// - Parameters:
  ///   - branches: the branches, in order.
  ///   - gap: what lies between two that stand one above the other.
  ///   - room: how far the two sides together should reach; more costs more than height does.
  init(_ branches: [Branch], gap: Double, room: Double) {
    let count = branches.count
    guard count > 1 else {
      (right, left) = (Array(0..<count), [])
      return
    }
    var best = (cost: Double.infinity, right: [Int](), left: [Int]())
    func consider(_ right: [Int], _ left: [Int]) {
      let sides = [right, left]
      let heights = sides.map { $0.reduce(-gap) { $0 + branches[$1].height + gap } }
      let width = sides.reduce(0) { $0 + ($1.map { branches[$0].reach }.max() ?? 0) }
      // Branches that follow one another stay together where that costs little height.
      let breaks = zip(right, right.dropFirst()).count { $0.1 != $0.0 + 1 }
      let cost =
        (heights.max() ?? 0) * (1 + 0.04 * Double(breaks)) + 8 * max(0, width - room)
      if cost < best.cost { best = (cost, right, left) }
    }
    if count <= Self.most {
      // The first branch is on the right, where one begins to read.
      for choice in 0..<(1 << (count - 1)) - 1 {
        let isRight = { $0 == 0 || choice >> ($0 - 1) & 1 == 1 }
        consider((0..<count).filter(isRight), (0..<count).filter { !isRight($0) })
      }
    } else {
      for split in 1..<count { consider(Array(0..<split), Array(split..<count)) }
    }
    (right, left) = (best.right, best.left)
  }
}
