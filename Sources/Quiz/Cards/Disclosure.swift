/// What a card tells of others, and what of it others must not tell in the same session.
///
/// Facts are numbers that differ between the lists, orders, definitions and names of a chapter. Two cards give each
/// other away where one asks for a whole fact and the other shows or asks for that or for a part of it, and where one
/// shows what the other asks for among others.
struct Disclosure: Sendable {
  /// The facts that are asked for as a whole.
  var wholes: [Int] = []
  /// Facts that are shown, or of which a part is shown or asked for.
  var parts: [Int] = []
  /// The facts that are asked for together, such as the names of a list's items; others may ask for them as well.
  var members: [Int] = []

  /// The list under a concept.
  static func list(of owner: Int) -> Int { owner * 4 }
  /// The order of the list under a concept.
  static func order(of owner: Int) -> Int { owner * 4 + 1 }
  /// The definition of a concept.
  static func definition(of concept: Int) -> Int { concept * 4 + 2 }
  /// A name that is asked for, by its number.
  static func name(_ number: Int) -> Int { number * 4 + 3 }
  /// How many facts there may be of so many concepts and names.
  static func count(concepts: Int, names: Int) -> Int { max(concepts, names) * 4 }

  /// Whether two cards of one chapter give each other away.
  func givesAway(_ other: Self) -> Bool { isTold(by: other) || other.isTold(by: self) }

  private func isTold(by other: Self) -> Bool {
    wholes.contains { other.wholes.contains($0) || other.parts.contains($0) }
      || members.contains { other.parts.contains($0) }
  }
}
