/// Letters of the Latin script without what is written above, below or through them.
enum LatinLetter {
  private static let first: UInt32 = 0xc0
  private static let last: UInt32 = 0x24f

  /// For each of the letters, the plain one, as Unicode's names tell: `LATIN SMALL LETTER E WITH ACUTE`.
  private static let plain: [Unicode.Scalar?] = (first...last).map { value in
    guard let scalar = Unicode.Scalar(value), let name = scalar.properties.name,
      let end = name.firstRange(of: " WITH ")?.lowerBound,
      name.hasPrefix("LATIN "), let letter = name[..<end].split(separator: " ").last,
      letter.unicodeScalars.count == 1, let upper = letter.unicodeScalars.first
    else { return nil }
    let isSmall = name.contains("SMALL")
    return isSmall ? upper.properties.lowercaseMapping.unicodeScalars.first : upper
  }

  /// A letter without its accent; `nil` for an accent that is written as a character of its own.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if 0x300...0x36f ~= scalar.value { return nil }
    guard first...last ~= scalar.value else { return scalar }
    return plain[Int(scalar.value - first)] ?? scalar
  }
}
