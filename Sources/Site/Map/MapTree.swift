import Journal

/// A chapter's outline as a tree of labels, ready to be laid out.
struct MapTree: Sendable {
  /// One concept.
  struct Node: Sendable {
    var label: MapLabel
    /// 0 for a branch that begins at the title.
    var depth: Int
    /// The index of the branch that it belongs to, counted from 0.
    var branch: Int
    /// The indices of the nodes under it, in order.
    var children: [Int]
  }

  /// The chapter's title.
  let title: String
  /// One for each of the chapter's concepts, each before those under it.
  let nodes: [Node]
  /// The indices of the nodes that begin at the title, in order.
  let branches: [Int]

  init(_ chapter: Chapter) {
    title = shortened(plain(chapter.title), to: 80)
    branches = chapter.roots
    var nodes: [Node] = []
    nodes.reserveCapacity(chapter.concepts.count)
    var branch = -1
    for concept in chapter.concepts {
      if concept.parent == nil { branch += 1 }
      let depth = concept.parent.map { nodes[$0].depth + 1 } ?? 0
      nodes.append(
        Node(label: MapLabel(concept), depth: depth, branch: branch, children: concept.children))
    }
    self.nodes = nodes
  }

  /// The deepest node's depth; 0 for a tree without nodes.
  var depth: Int { nodes.map(\.depth).max() ?? 0 }
}
