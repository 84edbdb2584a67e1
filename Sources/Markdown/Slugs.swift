/// Makes the anchors of a document's headings, no two alike.
struct Slugs {
  /// For every anchor given out, how many more were asked for by that name.
  private var given = [String: Int](minimumCapacity: 12)

  /// An anchor for a heading, as GitHub makes it: lower-cased, with `-` for each space and without
  /// punctuation; `-1`, `-2` and so on where it is taken.
  mutating func anchor(for text: String) -> String {
    let slug = Self.slug(text)
    guard var count = given.updateValue(0, forKey: slug) else { return slug }
    var anchor: String
    repeat {
      count += 1
      anchor = "\(slug)-\(count)"
    } while given[anchor] != nil
    given[slug] = count
    given[anchor] = 0
    return anchor
  }

  private static func slug(_ text: String) -> String {
    let result = plainSlug(text) ?? scalarSlug(text)
    if result.isEmpty { return "section" }
    // Footnotes have the identifiers that begin so.
    let bytes = result.utf8
    return bytes.starts(with: "fn-".utf8) || bytes.starts(with: "fnref".utf8)
      ? "h-\(result)" : result
  }

  /// The slug of a text of ASCII alone, which most headings are; `nil` for others.
  private static func plainSlug(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { slug in
        var count = 0
        for byte in bytes {
          switch byte {
          case 0x20, 0x09, 0x0a: slug[count] = UInt8(ascii: "-")
          case 0x61...0x7a, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): slug[count] = byte
          case 0x41...0x5a: slug[count] = byte | 0x20
          default: continue
          }
          count += 1
        }
        return count
      }
    }
  }

  private static func scalarSlug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "-": slug.append("-")
      case "_": slug.append(scalar)
      default:
        if scalar.isPartOfWord {
          slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(slug)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit, or a mark on one.
  var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
