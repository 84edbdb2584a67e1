extension StoryAddress {
  /// The address as a browser would take it, with what may not stand in one percent-encoded.
  /// - Parameter text: any bytes.
  /// - Returns: an `http` or `https` address with a host; empty for anything else.
  static func cleaned(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var rest = text.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    guard rest.count <= longest else { return [] }
    let scheme: StaticString
    if rest.beginsIgnoringCase(with: "https://") {
      scheme = "https://"
    } else if rest.beginsIgnoringCase(with: "http://") {
      scheme = "http://"
    } else {
      return []
    }
    rest = rest.dropFirst(scheme.utf8CodeUnitCount)
    let end = rest.firstIndex { $0 == 0x2f || $0 == 0x3f || $0 == 0x23 } ?? rest.endIndex
    var result = scheme.withUTF8Buffer { Array($0) }
    result.reserveCapacity(rest.count + 16)
    // A host with anything odd in it is meant to deceive, or broken.
    let hostStart = result.count
    appendEncoded(rest[..<end], to: &result)
    guard result.count - hostStart == end - rest.startIndex else { return [] }
    appendEncoded(rest[end...], to: &result)
    return result.count <= longest && AddressParts(result[...]) != nil ? result : []
  }

  /// The bytes with each `%2B` made `+` and so on, once.
  static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      if let byte = escape(at: place, of: text) {
        result.append(byte)
        place += 3
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  /// Appends a part of an address such that equal addresses written differently become the same bytes: escapes
  /// in upper case, none where none is needed, and one for each byte that is not ASCII (RFC 3986, 6.2.2).
  static func appendNormalised(_ part: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var place = part.startIndex
    while place < part.endIndex {
      let byte = part[place]
      if let escaped = escape(at: place, of: part) {
        if isUnreserved(escaped) {
          result.append(escaped)
        } else {
          appendEscape(escaped, to: &result)
        }
        place += 3
      } else {
        let stands = byte < 0x80 && byte != UInt8(ascii: "%")
        if stands { result.append(byte) } else { appendEscape(byte, to: &result) }
        place += 1
      }
    }
  }

  /// The byte that a `%` and two digits at the place stand for.
  private static func escape(at place: Int, of text: ArraySlice<UInt8>) -> UInt8? {
    guard text[place] == UInt8(ascii: "%"), place + 2 < text.endIndex,
      let high = text[place + 1].hexValue, let low = text[place + 2].hexValue
    else { return nil }
    return high << 4 | low
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x2d || byte == 0x2e || byte == 0x5f || byte == 0x7e
  }

  private static func appendEscape(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "%"))
    result.append(.hexDigit(byte >> 4))
    result.append(.hexDigit(byte & 15))
  }

  /// Appends the bytes, percent-encoding those that are not allowed, not seen, or not UTF-8.
  private static func appendEncoded(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var place = text.startIndex
    while place < text.endIndex {
      let plain = text[place...].prefix(while: isPlain)
      result += plain
      place = plain.endIndex
      guard place < text.endIndex else { return }
      let byte = text[place]
      if byte < 0x80 {
        appendEscape(byte, to: &result)
        place += 1
        continue
      }
      let length = PlainText.scalarLength(at: place, of: text)
      let bytes = text[place..<place + max(length, 1)]
      let appearance = PlainText.appearance(of: bytes)
      if length > 0, appearance == .seen || appearance == .mark {
        result += bytes
      } else {
        for byte in bytes { appendEscape(byte, to: &result) }
      }
      place += bytes.count
    }
  }

  /// True for the ASCII characters that may stand in an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3c, 0x3e, 0x5c, 0x5e, 0x60, 0x7b, 0x7c, 0x7d, 0x7f...0xff: false
    default: true
    }
  }
}
