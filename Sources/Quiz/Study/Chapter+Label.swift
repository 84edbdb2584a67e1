import Journal

extension Chapter {
  /// What one of its concepts is called, after what it stands under: `Pre-purchase · Goals`.
  /// - Parameter concept: its index among the chapter's concepts.
  /// - Returns: one line of plain text.
  public func label(of concept: Int) -> String {
    let name = concepts[concept].name.text
    return concepts[concept].parent.map { "\(concepts[$0].name.text) · \(name)" } ?? name
  }

  /// The names of what a concept stands under and its own, from the outside in.
  func way(to concept: Int) -> [String] {
    var way: [String] = []
    var next: Int? = concept
    while let index = next {
      way.append(concepts[index].name.text)
      next = concepts[index].parent
    }
    return way.reversed()
  }
}
