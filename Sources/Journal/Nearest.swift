/// The candidate that a person most likely meant, for "did you mean …?"; `nil` where none is near.
///
/// Near is at most a third of the text's letters (at least one) inserted, dropped, replaced or swapped.
func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(text.lowercased().unicodeScalars)
  guard !letters.isEmpty, letters.count <= 80 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = best.map { $0.distance - 1 } ?? max(1, letters.count / 3)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be inserted, dropped, replaced or swapped with their neighbour to turn one text into the other.
///
/// It takes time with the product of the lengths. No letter is touched twice (optimal string alignment).
/// - Parameters:
///   - a: one text.
///   - b: the other.
///   - most: where there are more than this, how many does not matter.
/// - Returns: the number; any above `most` where there are more.
public func editDistance(
  _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost most: Int = .max
) -> Int {
  let width = b.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
    // The rows take turns: the one that is filled, the last one, and the one before that.
    var (row, last, before) = (0, width, 2 * width)
    for j in 0..<width { rows[last + j] = j }
    var leastBefore = 0
    for i in a.indices {
      rows[row] = i + 1
      var least = i + 1
      for j in b.indices {
        var cost = min(
          rows[row + j] + 1, rows[last + j + 1] + 1, rows[last + j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[before + j - 1] + 1)
        }
        rows[row + j + 1] = cost
        least = min(least, cost)
      }
      (row, last, before) = (before, row, last)
      // A swap goes on from the row before the last, at one more.
      if least > most, leastBefore >= most { return least }
      leastBefore = least
    }
    return rows[last + b.count]
  }
}
