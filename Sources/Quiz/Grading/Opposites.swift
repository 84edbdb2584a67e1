import Journal

/// Words that are a few letters apart and mean the opposite, or something else: *maximise* and *minimise*.
enum Opposites {
  /// True where the beginnings of two words set them apart, however few letters those have.
  /// - Parameters:
  ///   - a: a word's letters.
  ///   - b: another's.
  ///   - errors: how many letters the two are apart.
  /// - Returns: true where neither can be a slip of the other.
  static func are(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], errors: Int) -> Bool {
    pairs.contains { differ(a, b, $0, errors) || differ(b, a, $0, errors) }
      || adds(a, to: b, errors) || adds(b, to: a, errors)
  }

  /// True where the words begin with a pair and are nearer to each other without it.
  private static func differ(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ pair: ([Unicode.Scalar], [Unicode.Scalar]),
    _ errors: Int
  ) -> Bool {
    a.starts(with: pair.0) && b.starts(with: pair.1)
      && editDistance(Array(a.dropFirst(pair.0.count)), Array(b.dropFirst(pair.1.count))) < errors
  }

  /// True where the first word is the second with something put before that changes what it says.
  private static func adds(_ long: [Unicode.Scalar], to word: [Unicode.Scalar], _ errors: Int)
    -> Bool
  {
    additions.contains { addition in
      long.starts(with: addition) && !word.starts(with: addition)
        && editDistance(Array(long.dropFirst(addition.count)), word) < errors
    }
  }

  private static let pairs: [([Unicode.Scalar], [Unicode.Scalar])] = [
    ("pre", "post"), ("pre", "pro"), ("pre", "re"), ("in", "de"), ("in", "ex"), ("in", "out"),
    ("im", "ex"), ("over", "under"), ("up", "down"), ("on", "off"), ("inter", "intra"),
    ("hyper", "hypo"), ("micro", "macro"), ("maxi", "mini"), ("pro", "re"), ("bi", "uni"),
    ("mono", "poly"), ("sub", "super"), ("quali", "quanti"), ("endo", "exo"), ("hetero", "homo"),
    ("ante", "anti"), ("per", "pro"),
  ].map { (scalars($0.0), scalars($0.1)) }

  private static let additions: [[Unicode.Scalar]] =
    "a un in im ir il dis non de anti mis re pre bi sub out over under inter"
    .split(separator: " ").map { Array($0.unicodeScalars) }
}
