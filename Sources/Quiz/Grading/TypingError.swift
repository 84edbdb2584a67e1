import Journal

/// A slip of the fingers: letters left out, added, wrong or swapped.
enum TypingError {
  /// Counts the errors that turn the right word into what was typed.
  ///
  /// One is forgiven for every four letters of the right word, three at most. An error in the first letter is rare and
  /// often makes another word, so it is forgiven only alone and from five letters up.
  /// - Parameters:
  ///   - typed: the letters that were typed, not those of the right word.
  ///   - expected: the letters of the right word.
  ///   - most: the most errors that are forgiven here.
  /// - Returns: the errors, 1 or more; `nil` where that is no slip.
  static func count(
    _ typed: [Unicode.Scalar], for expected: [Unicode.Scalar], most: Int = 3
  ) -> Int? {
    let limit = min(expected.count / 4, most)
    guard limit > 0, expected.count <= longest, abs(typed.count - expected.count) <= limit,
      typed.allSatisfy(isForgiving), expected.allSatisfy(isForgiving)
    else { return nil }
    let errors = editDistance(typed, expected)
    guard errors <= limit else { return nil }
    if typed.first != expected.first, errors > 1 || expected.count < 5 { return nil }
    return Opposites.are(typed, expected, errors: errors) ? nil : errors
  }

  /// Longer words than any language has are right or wrong, and take no time.
  private static let longest = 40

  /// A wrong digit is another number, and in scripts of syllables and words a wrong sign is another word.
  private static func isForgiving(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2e80 && !("0"..."9" ~= scalar) && scalar != "+" && scalar != "#"
  }
}
