import Journal

extension Answer {
  /// The name with the other ones that are as right: `Promotions (also: promos)`.
  var spelled: String { spelled(others: .max) }

  /// The same with so many other names at most.
  func spelled(others most: Int) -> String {
    // That the whole item is right where its bold part is goes without saying.
    let others = otherNames.filter { !$0.contains(text) }
    if others.isEmpty { return text }
    let more = others.count > most ? "; …" : ""
    return "\(text) (also: \(others.prefix(most).joined(separator: "; "))\(more))"
  }
}
