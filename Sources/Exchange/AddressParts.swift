/// Where the parts of a cleaned `http` or `https` address stand in its bytes.
struct AddressParts {
  /// The name and password with their `@`; mostly empty.
  var user: Range<Int>
  var host: Range<Int>
  /// The port with its colon; mostly empty.
  var port: Range<Int>
  var path: Range<Int>
  /// The query without its question mark.
  var query: Range<Int>

  /// Takes an address to parts; `nil` where it is empty.
  /// - Parameter address: what `StoryAddress.cleaned` made.
  init?(_ address: [UInt8]) {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon + 3 < address.count else {
      return nil
    }
    let start = colon + 3
    let fragment = address[start...].firstIndex(of: UInt8(ascii: "#")) ?? address.count
    let end =
      address[start..<fragment].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
      ?? fragment
    let question = address[end..<fragment].firstIndex(of: UInt8(ascii: "?"))
    path = end..<(question ?? fragment)
    query = (question.map { $0 + 1 } ?? fragment)..<fragment
    let hostStart = address[start..<end].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? start
    user = start..<hostStart
    var hostEnd = end
    if let last = address[hostStart..<end].lastIndex(where: { !$0.isDigit }),
      address[last] == UInt8(ascii: ":")
    {
      hostEnd = last
    }
    host = hostStart..<hostEnd
    port = hostEnd..<end
    guard !host.isEmpty else { return nil }
  }
}
