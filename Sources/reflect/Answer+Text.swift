import Journal

extension Answer {
  /// The name with the other ones that are as right: `Promotions (also: promos)`.
  var spelled: String {
    // That the whole item is right where its bold part is goes without saying.
    let others = otherNames.filter { !$0.contains(text) }
    return others.isEmpty ? text : "\(text) (also: \(others.joined(separator: "; ")))"
  }
}
