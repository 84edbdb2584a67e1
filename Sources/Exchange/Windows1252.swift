/// What is meant where ISO 8859-1 is said: its control characters are the quotation marks, dashes and other signs of
/// windows-1252, as the Encoding Standard has it and browsers read it.
enum Windows1252 {
  /// Tells whether a charset of this name is read so; the name may be in any case of letters.
  static func isMeant(by charset: String) -> Bool { names.contains(charset.lowercased()) }

  private static let names: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1", "l1", "windows-1252",
    "cp1252", "cp-1252", "x-cp1252",
  ]

  /// The text of the bytes as UTF-8.
  static func asUTF8(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = meant(by: Unicode.Scalar(byte))
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  /// What a control character from U+0080 to U+009F stands for; any other character is itself.
  static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar {
    0x80..<0xa0 ~= scalar.value ? signs[Int(scalar.value) - 0x80] : scalar
  }

  private static let signs = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)

  /// A feed that says it is of ISO 8859-1 as UTF-8, which it then says; `nil` where it says something else or has
  /// none of the characters that are read in another way.
  static func feedAsUTF8(_ feed: [UInt8]) -> [UInt8]? {
    guard let name = XMLDeclaration.encoding(of: feed),
      isMeant(by: String(decoding: feed[name], as: UTF8.self)),
      feed.contains(where: { 0x80..<0xa0 ~= $0 })
    else { return nil }
    return Array(feed[..<name.lowerBound]) + Array("utf-8".utf8) + asUTF8(feed[name.upperBound...])
  }
}
