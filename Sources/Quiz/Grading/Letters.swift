/// What a scalar of a typed text is to someone who compares what was meant.
enum Letters {
  /// Letters or digits, without case and accents.
  case letters([Unicode.Scalar])
  /// Nothing that is seen or meant: an accent on its own, an apostrophe, a mark of direction.
  case nothing
  /// A full stop, which may end a sentence or stand in an initialism.
  case point
  /// A hyphen or a dash.
  case hyphen
  /// `&`, which is an *and*.
  case and
  /// `+` or `#`, which may be part of a name, such as C++.
  case sign(Unicode.Scalar)
  /// Anything else that stands between words.
  case gap

  /// Tells what a scalar is.
  init(_ scalar: Unicode.Scalar) {
    let scalar = Self.halfWidth(scalar)
    switch scalar {
    case "a"..."z", "0"..."9": self = .letters([scalar])
    case "A"..."Z": self = .letters([Unicode.Scalar(UInt8(scalar.value + 32))])
    case ".", "․", "。": self = .point
    case "&": self = .and
    case "+", "#": self = .sign(scalar)
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": self = .hyphen
    case "'", "`": self = .nothing
    case "\0"..."\u{7f}": self = .gap
    default:
      if Self.invisible.contains(where: { $0.contains(scalar.value) }) {
        self = .nothing
      } else if Self.gaps.contains(where: { $0.contains(scalar.value) }) {
        self = .gap
      } else {
        self = .letters(Self.plain(scalar))
      }
    }
  }

  /// The ASCII character that an East Asian keyboard types in full width.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xff01...0xff5e ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for small in smallLetters(scalar) {
      if let plain = Accents.plain[small] {
        result += plain
      } else if !invisible.contains(where: { $0.contains(small.value) }) {
        result.append(small)
      }
    }
    return result
  }

  /// Lower case for Latin, Greek, Cyrillic and Armenian, whose letters no new version of Unicode changes.
  private static func smallLetters(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.value < 0x590 || 0x1e00..<0x2000 ~= scalar.value else { return [scalar] }
    return Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }

  /// Marks that combine with a letter, apostrophes, and what has no width.
  private static let invisible: [ClosedRange<UInt32>] = [
    0x27...0x27, 0x60...0x60, 0xad...0xad, 0xb4...0xb4, 0x2b9...0x2bc, 0x300...0x36f,
    0x483...0x489, 0x591...0x5bd, 0x5bf...0x5bf, 0x5c1...0x5c2, 0x5c4...0x5c5, 0x5c7...0x5c7,
    0x610...0x61a, 0x61c...0x61c, 0x640...0x640, 0x64b...0x65f, 0x670...0x670, 0x6d6...0x6dc,
    0x6df...0x6e4, 0x6e7...0x6e8, 0x6ea...0x6ed, 0x180b...0x180e, 0x1ab0...0x1aff,
    0x1dc0...0x1dff, 0x200b...0x200f, 0x2018...0x2019, 0x201b...0x201b, 0x202a...0x202e,
    0x2032...0x2032, 0x2060...0x206f, 0x20d0...0x20ff, 0xfe00...0xfe0f, 0xfe20...0xfe2f,
    0xfeff...0xfeff, 0xe0000...0xe0fff,
  ]

  /// Blanks, punctuation, symbols and pictures.
  private static let gaps: [ClosedRange<UInt32>] = [
    0x0...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0xa9, 0xab...0xb1, 0xb6...0xb8, 0xbb...0xbb,
    0xbf...0xbf, 0xd7...0xd7, 0xf7...0xf7, 0x2c2...0x2df, 0x37e...0x37e, 0x387...0x387,
    0x589...0x58a, 0x5be...0x5be, 0x5c0...0x5c0, 0x5c3...0x5c3, 0x5f3...0x5f4, 0x600...0x60f,
    0x61b...0x61f, 0x66a...0x66d, 0x6d4...0x6d4, 0x964...0x965, 0x1680...0x1680, 0x2000...0x206f,
    0x20a0...0x20cf, 0x2120...0x2122, 0x2190...0x2bff, 0x2e00...0x2e7f, 0x3000...0x3004,
    0x3008...0x303f, 0x30fb...0x30fb, 0xfe10...0xfe1f, 0xfe30...0xfe6f, 0xff5f...0xff65,
    0xffe0...0xfffd, 0x1f000...0x1faff,
  ]
}
