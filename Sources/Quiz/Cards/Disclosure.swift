/// What a card tells of others, and what of it others must not tell in the same session.
///
/// Facts are numbers that differ between the lists, definitions and names of a chapter. Two cards give each other away
/// where one asks for a whole fact and the other shows or asks for that or for a part of it.
struct Disclosure: Sendable {
  /// The facts that are asked for as a whole.
  var wholes: [Int] = []
  /// Facts of which a part is shown or asked for.
  var parts: [Int] = []

  /// The list under a concept.
  static func list(of owner: Int) -> Int { owner * 3 }
  /// The definition of a concept.
  static func definition(of concept: Int) -> Int { concept * 3 + 1 }
  /// A name that is asked for, by its number.
  static func name(_ number: Int) -> Int { number * 3 + 2 }

  /// Whether two cards of one chapter give each other away.
  func givesAway(_ other: Self) -> Bool {
    wholes.contains { other.touches($0) } || other.wholes.contains { touches($0) }
  }

  private func touches(_ fact: Int) -> Bool { wholes.contains(fact) || parts.contains(fact) }
}
