/// Where the parts of an `http` or `https` address stand in its bytes.
struct AddressParts {
  /// The name and password with their `@`; mostly empty.
  var user: Range<Int>
  var host: Range<Int>
  /// The port with its colon; mostly empty.
  var port: Range<Int>
  var path: Range<Int>
  /// The query without its question mark.
  var query: Range<Int>

  /// Takes an address to parts; `nil` where its scheme is another, or it has no host.
  init?(_ address: ArraySlice<UInt8>) {
    let start: Int
    if address.beginsIgnoringCase(with: "https://") {
      start = address.startIndex + 8
    } else if address.beginsIgnoringCase(with: "http://") {
      start = address.startIndex + 7
    } else {
      return nil
    }
    var hostStart = start
    var end = start
    while end < address.endIndex {
      let byte = address[end]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        break
      }
      end += 1
      if byte == UInt8(ascii: "@") { hostStart = end }
    }
    let fragment = address[end...].firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let question = address[end..<fragment].firstIndex(of: UInt8(ascii: "?"))
    path = end..<(question ?? fragment)
    query = (question.map { $0 + 1 } ?? fragment)..<fragment
    user = start..<hostStart
    var hostEnd = end
    if let last = address[hostStart..<end].lastIndex(where: { !$0.isDigit }),
      address[last] == UInt8(ascii: ":")
    {
      hostEnd = last
    }
    host = hostStart..<hostEnd
    port = hostEnd..<end
    // Only an address of IPv6, which stands in brackets, has colons of its own.
    guard let first = address[host].first,
      first == UInt8(ascii: "[") || !address[host].contains(UInt8(ascii: ":"))
    else { return nil }
  }
}
