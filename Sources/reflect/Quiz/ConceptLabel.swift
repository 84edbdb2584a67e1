import Diagnostics

/// A concept's name after that of what it stands under: `During · Goals`.
enum ConceptLabel {
  /// The fewest columns in which a part of a name still says something.
  private static let fewest = 6

  /// The label, or as much of it as fits; the concept's own name is the last to be cut.
  static func text(_ name: String, under path: [String], to columns: Int) -> String {
    let name = printable(name)
    guard let above = path.last.map({ printable($0) }) else { return fitted(name, to: columns) }
    let room = columns - terminalWidth(name) - 3
    if room >= min(terminalWidth(above), fewest) { return "\(fitted(above, to: room)) · \(name)" }
    return fitted(name, to: columns)
  }

  /// Two names in so many columns: what one leaves of its half is the other's.
  static func pair(_ one: String, _ other: String, to columns: Int) -> (String, String) {
    let half = columns / 2
    let first = max(half, columns - terminalWidth(other))
    let one = fitted(one, to: first)
    return (one, fitted(other, to: columns - min(terminalWidth(one), first)))
  }
}
