/// Makes the anchors of a document's headings, no two alike.
struct Slugs {
  /// For every anchor given out, how many more were asked for by that name.
  private var given: [String: Int] = [:]

  /// An anchor for a heading, as GitHub makes it: lower-cased, with `-` for each space and without
  /// punctuation; `-1`, `-2` and so on where it is taken.
  mutating func anchor(for text: String) -> String {
    let slug = Self.slug(text)
    guard var count = given[slug] else {
      given[slug] = 0
      return slug
    }
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
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n": slug.append("-")
      case "a"..."z", "0"..."9", "-", "_": slug.append(scalar)
      case "A"..."Z": slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      case _ where scalar.isASCII: break
      default:
        if scalar.isPartOfWord {
          slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    if slug.isEmpty { return "section" }
    let result = String(slug)
    // Footnotes have the identifiers that begin so.
    return result.hasPrefix("fn-") || result.hasPrefix("fnref") ? "h-\(result)" : result
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
