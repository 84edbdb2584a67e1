/// The markup's text, with the four references that are written resolved.
func unescaped(_ markup: String) -> String {
  markup.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
}

/// The path that a browser on one page of a site asks for when it follows a relative address without `#`.
///
/// `nil` where the address has a scheme, a query, or climbs out of the site.
func followed(_ address: String, from page: String) -> String? {
  let slash = UInt8(ascii: "/")
  let bytes = Array(address.utf8)
  if bytes.contains(where: { ":?#\\\" ".utf8.contains($0) }) || bytes.first == slash { return nil }
  var parts = page.utf8.split(separator: slash).dropLast().map(Array.init)
  for part in bytes.split(separator: slash, omittingEmptySubsequences: false) {
    if part.elementsEqual("..".utf8) {
      if parts.popLast() == nil { return nil }
    } else if !part.elementsEqual(".".utf8) {
      parts.append(percentDecoded(part))
    }
  }
  return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
}

/// The bytes with each `%` and two digits turned into the byte that they stand for.
func percentDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let bytes = Array(bytes)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      result.append(value)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}
