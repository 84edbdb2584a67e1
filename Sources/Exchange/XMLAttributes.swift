/// The attributes of an element while libxml2 reports it: five pointers each (name, prefix, namespace, value, end).
struct XMLAttributes {
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  /// Wraps what `startElementNs` is given.
  init(_ fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int32) {
    self.fields = fields
    self.count = fields == nil ? 0 : Int(count)
  }

  /// The value of the attribute with the name and no prefix.
  subscript(_ name: StaticString) -> [UInt8]? { written(name).map(Self.value) }

  /// True where the attribute has the value, which needs no entities.
  func has(_ name: StaticString, _ value: StaticString) -> Bool {
    guard let written = written(name), written.count == value.utf8CodeUnitCount else {
      return false
    }
    return written.begins(with: value)
  }

  /// True where the attribute is given.
  func has(_ name: StaticString) -> Bool { written(name) != nil }

  private func written(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let fields else { return nil }
    for place in 0..<count {
      let attribute = fields + place * 5
      guard let found = attribute[0], attribute[1] == nil, Self.equal(found, name),
        let start = attribute[3], let end = attribute[4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The value with its ampersands, which libxml2 leaves as `&#38;` where it replaces no entities.
  private static func value(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(written.count)
    var rest = written[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      value += rest[...ampersand]
      rest = rest[(ampersand + 1)...]
      if rest.begins(with: "#38;") { rest = rest.dropFirst(4) }
    }
    return value + rest
  }

  private static func equal(_ name: UnsafePointer<UInt8>, _ other: StaticString) -> Bool {
    other.withUTF8Buffer { expected in
      for (place, byte) in expected.enumerated() where name[place] != byte { return false }
      return name[expected.count] == 0
    }
  }
}
