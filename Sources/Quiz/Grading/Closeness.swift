/// How close what was typed comes to a name; the smallest is the closest.
struct Closeness: Sendable, Hashable, Comparable {
  /// Typing errors that are forgiven.
  var errors = 0
  /// What differs and is as right: another form, a word left out that may be, an order that may change.
  var liberties = 0

  /// Orders the closest first.
  static func < (a: Self, b: Self) -> Bool { (a.errors, a.liberties) < (b.errors, b.liberties) }

  static func + (a: Self, b: Self) -> Self {
    Self(errors: a.errors + b.errors, liberties: a.liberties + b.liberties)
  }
}
