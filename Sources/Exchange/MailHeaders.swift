/// The headers of a mail, before any of it is decoded.
struct MailHeaders {
  /// The most bytes of headers that are looked at.
  private static let longest = 1 << 18

  private let bytes: ArraySlice<UInt8>

  /// Takes the mail up to its first empty line.
  init(of mail: ArraySlice<UInt8>) {
    let start = mail.prefix(Self.longest)
    var place = start.startIndex
    while let end = start[place...].firstIndex(of: UInt8(ascii: "\n")) {
      place = end + 1
      let next = start[place...]
      if next.begins(with: "\n") || next.begins(with: "\r\n") { break }
    }
    bytes = start[..<place]
  }

  /// The address in `From`, in lower case; of several, the first; empty where there is none.
  var sender: [UInt8] {
    var address: [UInt8] = []
    var rest = value(of: "from")[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): rest = Self.afterQuote(rest)
      case UInt8(ascii: "("): rest = Self.afterComment(rest)
      case UInt8(ascii: "<"):
        address = Array(rest.prefix { $0 != UInt8(ascii: ">") })
        rest = []
      // The name of a group.
      case UInt8(ascii: ":"): address = []
      case UInt8(ascii: ","), UInt8(ascii: ";"): rest = []
      default: address.append(byte.lowered)
      }
    }
    return address[...].trimmed.map(\.lowered)
  }

  /// The value of the first header with the lower-case name, its lines joined.
  private func value(of name: StaticString) -> [UInt8] {
    var value: [UInt8]?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if var found = value {
        guard line.first == 0x20 || line.first == 0x09 else { return found }
        found += line
        value = found
      } else if line.beginsIgnoringCase(with: name) {
        let rest = line.dropFirst(name.utf8CodeUnitCount).drop(while: \.isSpace)
        if rest.first == UInt8(ascii: ":") { value = Array(rest.dropFirst()) }
      }
    }
    return value ?? []
  }

  private static func afterQuote(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
    }
    return rest
  }

  private static func afterComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    var depth = 1
    while depth > 0, let byte = rest.popFirst() {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
    }
    return rest
  }
}
