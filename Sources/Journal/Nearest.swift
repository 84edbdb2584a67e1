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
public func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = last
    last = row
  }
  return last[b.count]
}
