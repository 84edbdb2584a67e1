import Files

/// What names a chapter: a number or a word, such as `15` or `social-crm`.
public struct ChapterKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The key as the front matter has it.
  public let description: String

  /// Makes a key.
  public init(_ text: String) { description = text }

  /// Orders numbers before words, numbers by value and words by bytes.
  public static func < (a: Self, b: Self) -> Bool {
    switch (Int(a.description), Int(b.description)) {
    case (let x?, let y?) where x != y: x < y
    case (.some, nil): true
    case (nil, .some): false
    default: a.description.precedesByBytes(b.description)
    }
  }
}
