extension HTMLTag {
  /// The value of the attribute with its entities resolved.
  /// - Parameters:
  ///   - name: the attribute's name in lower case.
  ///   - html: what the tag was read from.
  /// - Returns: the value as UTF-8; `nil` where the tag gives none.
  func value(of name: StaticString, in html: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = html[attributes]
    while let start = rest.firstIndex(where: { !$0.isSpace && $0 != UInt8(ascii: "/") }) {
      rest = rest[start...]
      let found = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      rest = rest.dropFirst(max(found.count, 1)).drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: \.isSpace)
      let value: ArraySlice<UInt8>
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isSpace }
        rest = rest.dropFirst(value.count)
      }
      if found.count == name.utf8CodeUnitCount, found.beginsIgnoringCase(with: name) {
        return Self.resolved(value)
      }
    }
    return nil
  }

  /// The value with what its character references stand for.
  private static func resolved(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var text = PlainText(limit: StoryAddress.longest)
    var place = value.startIndex
    while let reference = value[place...].firstIndex(of: UInt8(ascii: "&")) {
      text.append(value[place..<reference])
      place = HTMLEntity.append(at: reference, of: value, to: &text)
    }
    text.append(value[place...])
    return Array(text.finished().utf8)
  }
}
