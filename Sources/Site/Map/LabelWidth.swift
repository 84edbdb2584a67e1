/// How wide text is, guessed without a font: never less than the sans-serif fonts that systems have make it.
///
/// A page does not know the font that it will be shown in. Each character counts as much as in the wider of DejaVu Sans
/// and Verdana, the widest that are common; in Arial or Segoe UI a line ends a little before its estimate.
enum LabelWidth {
  /// The width of a text.
  /// - Parameters:
  ///   - text: what is set, on one line.
  ///   - isBold: whether it is set in bold.
  /// - Returns: the width in ems.
  static func ems(_ text: some StringProtocol, isBold: Bool = false) -> Double {
    let width = text.unicodeScalars.reduce(0) { $0 + ems($1) }
    return isBold ? 1.2 * width : width
  }

  /// The width of one character, in ems.
  static func ems(_ scalar: Unicode.Scalar) -> Double {
    if scalar.value < 0x20 { return 0 }
    if scalar.value < 0x7f { return ascii[Int(scalar.value) - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    case .lowercaseLetter where scalar.value < 0x250: return latinSmall(scalar)
    default: break
    }
    switch scalar.value {
    case 0x80..<0x250: return scalar.value == 0xa0 ? 0.36 : 0.9
    case 0x250..<0x590: return 0.85
    case 0x590..<0x1100: return 1
    case 0x2010..<0x2070: return 1
    // Chinese, Japanese and Korean are set in squares.
    case 0x1100..<0x1200, 0x2e80..<0xa4d0, 0xac00..<0xd7b0, 0xf900..<0xfb00, 0xfe30..<0xfe70,
      0xff00..<0xff61, 0x20000..<0x40000:
      return 1.05
    case 0x1f000...: return 1.5
    default: return 1.25
    }
  }

  /// A small Latin letter with an accent is about as wide as the one without.
  private static func latinSmall(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0xdf: 0.64
    case 0xe6, 0x153: 1.03
    case 0xec...0xef: 0.36
    case 0x10f, 0x13e, 0x165: 0.7
    default: 0.66
    }
  }

  /// From the space to `~`.
  private static let ascii: [Double] = [
    0.36, 0.41, 0.46, 0.84, 0.64, 1.08, 0.79, 0.28, 0.46, 0.46, 0.64, 0.84, 0.37, 0.46, 0.37, 0.46,
    0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.64, 0.46, 0.46, 0.84, 0.84, 0.84, 0.55,
    1.01, 0.69, 0.69, 0.70, 0.78, 0.64, 0.58, 0.78, 0.76, 0.43, 0.46, 0.70, 0.56, 0.87, 0.75, 0.79,
    0.61, 0.79, 0.70, 0.69, 0.62, 0.74, 0.69, 0.99, 0.69, 0.62, 0.69, 0.46, 0.46, 0.46, 0.84, 0.64,
    0.64, 0.62, 0.64, 0.55, 0.64, 0.62, 0.36, 0.64, 0.64, 0.28, 0.35, 0.60, 0.28, 0.98, 0.64, 0.62,
    0.64, 0.64, 0.43, 0.53, 0.40, 0.64, 0.60, 0.82, 0.60, 0.60, 0.53, 0.64, 0.46, 0.64, 0.84,
  ]
}
