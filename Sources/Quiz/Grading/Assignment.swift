/// Which typed item counts for which expected one: one to one, and as many as can be.
struct Assignment {
  /// The expected item that each typed one counts for; `nil` where it counts for none.
  private(set) var expectedOf: [Int?]
  private var typedOf: [Int?]
  private let candidates: [[Int]]

  /// Assigns items.
  /// - Parameters:
  ///   - candidates: the expected items that each typed one names.
  ///   - count: how many items are expected.
  ///   - order: the typed items, those first that are to count before others.
  init(_ candidates: [[Int]], count: Int, order: [Int]) {
    self.candidates = candidates
    expectedOf = Array(repeating: nil, count: candidates.count)
    typedOf = Array(repeating: nil, count: count)
    for typed in order {
      var seen = Array(repeating: false, count: count)
      _ = place(typed, &seen)
    }
  }

  /// Finds an expected item for a typed one, and where all are taken asks who has one to take another (Kuhn's method).
  private mutating func place(_ typed: Int, _ seen: inout [Bool]) -> Bool {
    for item in candidates[typed] where !seen[item] {
      seen[item] = true
      if let holder = typedOf[item], !place(holder, &seen) { continue }
      typedOf[item] = typed
      expectedOf[typed] = item
      return true
    }
    return false
  }
}
