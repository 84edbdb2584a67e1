/// What a card tells of others, and what of it others must not tell in the same session.
///
/// Facts are numbers that differ between the lists and definitions of a chapter. Two cards give each other away where
/// one asks for a whole fact and the other shows or asks for that or for a part of it.
struct Disclosure: Sendable {
  /// The fact that is asked for as a whole.
  var whole: Int?
  /// Facts of which a part is shown or asked for.
  var parts: (Int?, Int?) = (nil, nil)

  /// The list under a concept.
  static func list(of owner: Int) -> Int { owner * 3 }
  /// The definition of a concept.
  static func definition(of concept: Int) -> Int { owner(concept, 1) }
  /// What stands beside a concept, of those that it is told apart from.
  private static func owner(_ concept: Int, _ kind: Int) -> Int { concept * 3 + kind }

  /// Whether two cards of one chapter give each other away.
  func givesAway(_ other: Self) -> Bool {
    touches(other.whole) || other.touches(whole)
  }

  private func touches(_ fact: Int?) -> Bool {
    guard let fact else { return false }
    return whole == fact || parts.0 == fact || parts.1 == fact
  }
}
