/// A chapter of the course, as the outline of its concepts.
public struct Chapter: Sendable {
  /// What names it.
  public var key: ChapterKey
  /// Its page.
  public var page: PageID
  /// The path of its file from the workspace's root.
  public var file: String
  /// What it is called.
  public var title: String
  /// Every node of the outline, each before those under it, in the order of the file.
  public var concepts: [Concept]

  /// The node that stands under no other and above this one, or is it.
  public func root(of concept: Int) -> Int {
    var root = concept
    while let above = concepts[root].parent { root = above }
    return root
  }

  /// The nodes that stand under no other.
  public var roots: [Int] { concepts.indices.filter { concepts[$0].parent == nil } }
}
