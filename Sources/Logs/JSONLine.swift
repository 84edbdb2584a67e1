import Files

/// Reads the fields of one JSON object that stands on one line, as the logs hold it.
///
/// Made for logs of a hundred thousand lines: it allocates nothing but the texts that are asked for, and says at
/// which column a line goes wrong. Fields that nobody asks for may hold anything.
public struct JSONLine {
  /// Why a line is not a JSON object.
  public struct Failure: Error, Sendable, Hashable {
    /// The column in bytes, counted from 1.
    public var column: Int
    /// What is wrong there.
    public var message: String
  }

  private enum Kind {
    case text, number, list, other
  }

  private struct Field {
    var key: Range<Int>
    var value: Range<Int>
    var kind: Kind
    var isEscaped: Bool
  }

  var bytes: UnsafeBufferPointer<UInt8>
  private var fields: [Field] = []
  var place = 0

  /// The deepest that values may stand within each other.
  static let deepest = 16

  /// Reads a line.
  /// - Parameter bytes: the line without its end; must stay alive as long as this value is used.
  /// - Throws: `Failure` where the line is not one JSON object.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) {
    self.init()
    try read(bytes)
  }

  /// Makes room for a line, to be read with `read`.
  init() {
    bytes = UnsafeBufferPointer(start: nil, count: 0)
    fields.reserveCapacity(16)
  }

  /// Reads another line in the place of the last, so that a log of many costs no memory for each.
  /// - Parameter line: the line without its end; must stay alive until the next is read.
  /// - Throws: `Failure` where the line is not one JSON object.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(Failure) {
    bytes = line
    place = 0
    fields.removeAll(keepingCapacity: true)
    try expect("{", "an object must begin with `{`")
    skipSpace()
    if peek() == UInt8(ascii: "}") {
      place += 1
    } else {
      try readFields()
    }
    skipSpace()
    if place < bytes.count { throw failure("something follows the object") }
  }

  private mutating func readFields() throws(Failure) {
    while true {
      skipSpace()
      let (key, isEscaped) = try readText()
      if isEscaped { throw failure("a key holds an escape, which no key of ours does") }
      skipSpace()
      try expect(":", "a `:` is missing after a key")
      skipSpace()
      let start = place
      switch peek() {
      case UInt8(ascii: "\""):
        let (value, isEscaped) = try readText()
        fields.append(Field(key: key, value: value, kind: .text, isEscaped: isEscaped))
      case UInt8(ascii: "["):
        try skipValue(depth: 0)
        fields.append(Field(key: key, value: start..<place, kind: .list, isEscaped: false))
      case let byte? where byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte:
        try skipValue(depth: 0)
        fields.append(Field(key: key, value: start..<place, kind: .number, isEscaped: false))
      default:
        try skipValue(depth: 0)
        fields.append(Field(key: key, value: start..<place, kind: .other, isEscaped: false))
      }
      skipSpace()
      if peek() == UInt8(ascii: ",") {
        place += 1
        continue
      }
      return try expect("}", "the object does not end with `}`")
    }
  }

  /// The text of a key; `nil` where it is missing or no text.
  public func text(_ key: StaticString) -> String? {
    guard let field = field(key), field.kind == .text else { return nil }
    return decoded(field.value, field.isEscaped)
  }

  /// The whole number of a key; `nil` where it is missing or no whole number.
  public func whole(_ key: StaticString) -> Int? {
    guard let field = field(key), field.kind == .number else { return nil }
    return Int(String(decoding: bytes[field.value], as: UTF8.self))
  }

  /// The bytes of a key's text as they stand in the line, alive as long as the line; `nil` where it is missing or no
  /// text, or holds an escape.
  public func plainText(_ key: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let field = field(key), field.kind == .text, !field.isEscaped else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[field.value])
  }

  /// The bytes of a key's list as they stand in the line, alive as long as the line; `nil` where it is missing or no list.
  public func listAsWritten(_ key: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let field = field(key), field.kind == .list else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[field.value])
  }

  /// The number of a key; `nil` where it is missing or no number.
  public func number(_ key: StaticString) -> Double? {
    guard let field = field(key), field.kind == .number else { return nil }
    return shortDecimal(field.value) ?? Double(String(decoding: bytes[field.value], as: UTF8.self))
  }

  /// The texts of a key's list; `nil` where it is missing or no list of texts alone.
  public func texts(_ key: StaticString) -> [String]? {
    guard let field = field(key), field.kind == .list else { return nil }
    var inner = self
    inner.place = field.value.lowerBound + 1
    var result: [String] = []
    inner.skipSpace()
    while inner.peek() == UInt8(ascii: "\"") {
      guard let (range, isEscaped) = try? inner.readText() else { return nil }
      result.append(decoded(range, isEscaped))
      inner.skipSpace()
      if inner.peek() == UInt8(ascii: ",") { inner.place += 1 }
      inner.skipSpace()
    }
    return inner.place == field.value.upperBound - 1 ? result : nil
  }

  /// True where the key is there, whatever it holds.
  public func has(_ key: StaticString) -> Bool { field(key) != nil }

  /// True where the key holds `true`.
  public func isTrue(_ key: StaticString) -> Bool {
    guard let field = field(key), field.kind == .other else { return false }
    return equals(field.value, "true")
  }

  /// True where the key's text is exactly this; faster than asking for the text.
  public func holds(_ key: StaticString, _ text: StaticString) -> Bool {
    guard let field = field(key), field.kind == .text else { return false }
    return equals(field.value, text)
  }

  private func field(_ key: StaticString) -> Field? {
    // Not an iterator over an array, which would hold on to the fields anew for every key that is asked for.
    fields.withUnsafeBufferPointer { fields in
      for index in fields.indices where equals(fields[index].key, key) { return fields[index] }
      return nil
    }
  }

  @inline(__always)
  private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    guard let base = bytes.baseAddress, !range.isEmpty else { return range.isEmpty }
    // Almost all that are as long begin with another letter.
    guard base[range.lowerBound] == text.utf8Start.pointee else { return false }
    return memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
  }

  /// A decimal such as `4.2`, whose digits and power of ten are exact, so that one division gives the nearest number;
  /// `nil` for what is longer or has an exponent.
  private func shortDecimal(_ range: Range<Int>) -> Double? {
    guard range.count <= 15 else { return nil }
    var digits = 0
    var divisor = 0
    for byte in bytes[range] {
      switch byte {
      case 0x30...0x39:
        digits = digits * 10 + Int(byte - 0x30)
        divisor *= 10
      case UInt8(ascii: ".") where divisor == 0:
        divisor = 1
      default:
        return nil
      }
    }
    return divisor == 1 ? nil : Double(digits) / Double(max(divisor, 1))
  }
}
