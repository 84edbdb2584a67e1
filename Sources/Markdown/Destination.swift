/// Where a link leads, by the look of its address.
enum Destination: Equatable {
  /// To another site, or to a mailbox.
  case external
  /// To another site, by an address that leaves out `https:`.
  case protocolRelative
  /// To a place that no link of a journal may lead to.
  case forbidden
  /// To a place in the workspace.
  case workspace

  /// Judges an address as cmark hands it out, with escapes and entities already decoded.
  ///
  /// Browsers skip control characters and spaces at the start of an address, tabs and line ends anywhere in
  /// it, and take `\` for `/`; so does this.
  init(_ address: Bytes) {
    var scheme: [UInt8] = []
    var slashes = 0
    for byte in address {
      if byte < 0x20 || (byte == 0x20 && scheme.isEmpty && slashes == 0) { continue }
      if scheme.isEmpty && (byte == 0x2f || byte == 0x5c) {
        slashes += 1
        if slashes == 2 {
          self = .protocolRelative
          return
        }
        continue
      }
      if slashes > 0 { break }
      if byte == 0x3a {
        self = scheme.isEmpty ? .workspace : Self(scheme: scheme)
        return
      }
      let isInScheme =
        byte.isLetter
        || (!scheme.isEmpty && (byte.isDigit || byte == 0x2b || byte == 0x2d || byte == 0x2e))
      if !isInScheme { break }
      scheme.append(byte | 0x20)
    }
    self = .workspace
  }

  private init(scheme: [UInt8]) {
    let isKnown =
      scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
      || scheme.elementsEqual("mailto".utf8)
    self = isKnown ? .external : .forbidden
  }
}

/// The parts of an address that leads into the workspace.
struct RelativeAddress {
  /// The path, decoded.
  var path: String
  /// What is between `?` and `#`.
  var query: String?
  /// What follows `#`, decoded.
  var fragment: String?

  /// Takes an address apart.
  init(_ address: Bytes) {
    let hash = address.firstOffset(of: 0x23)
    let beforeHash = address.part(0..<(hash ?? address.count))
    let mark = beforeHash.firstOffset(of: 0x3f)
    path = percentDecoded(beforeHash.part(0..<(mark ?? beforeHash.count)))
    query = mark.map { beforeHash.part($0 + 1..<beforeHash.count).text }
    fragment = hash.map { percentDecoded(address.part($0 + 1..<address.count)) }
  }
}

/// The text with every `%` and two hexadecimal digits turned into the byte they stand for.
private func percentDecoded(_ bytes: Bytes) -> String {
  guard bytes.firstOffset(of: 0x25) != nil else { return bytes.text }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var offset = 0
  while offset < bytes.count {
    if bytes[offset] == 0x25, offset + 2 < bytes.count, let high = hexDigit(bytes[offset + 1]),
      let low = hexDigit(bytes[offset + 2])
    {
      decoded.append(high << 4 | low)
      offset += 3
    } else {
      decoded.append(bytes[offset])
      offset += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
