extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Space, tab, line feed, form feed and carriage return.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d && self != 0x0b) }
  /// The letter in lower case; anything else as it is.
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// What the hexadecimal digit stands for.
  var hexValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = self | 0x20
    return 0x61...0x66 ~= letter ? letter - 0x61 + 10 : nil
  }

  /// The upper-case hexadecimal digit for a value below 16.
  static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}

extension Collection<UInt8> {
  /// True where the bytes begin with the ASCII text.
  func begins(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { elementsEqual($0, within: prefix($0.count), by: ==) }
  }

  /// True where the bytes begin with the ASCII text, which is given in lower case, in any case.
  func beginsIgnoringCase(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { elementsEqual($0, within: prefix($0.count)) { $0 == $1.lowered } }
  }

  private func elementsEqual(
    _ text: UnsafeBufferPointer<UInt8>, within part: SubSequence,
    by areEqual: (UInt8, UInt8) -> Bool
  ) -> Bool {
    zip(text, part).allSatisfy(areEqual)
  }
}
