import Files

/// What names a chapter: a number or a word, such as `15` or `social-crm`.
public struct ChapterKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The key as the front matter has it.
  public let description: String

  /// Makes a key.
  public init(_ text: String) { description = text }

  /// Makes a key of letters, digits, `-`, `_` and `.`; `nil` for any other text, and for one of more than 64 bytes.
  init?(checking text: String) {
    let isKey = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_.".unicodeScalars.contains($0)
    }
    guard isKey, !text.isEmpty, text.utf8.count <= 64 else { return nil }
    self.init(text)
  }

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
