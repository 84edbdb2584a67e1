/// Writes one JSON object on one line, its fields in the order in which they are given.
public struct JSONWriter: Sendable {
  /// The bytes written so far; whole after `end`.
  public private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// Begins an object.
  public init() {
    bytes.reserveCapacity(256)
    bytes.append(UInt8(ascii: "{"))
  }

  /// Adds a text.
  public mutating func add(_ key: StaticString, _ value: String) {
    begin(key)
    quote(value)
  }

  /// Adds a text where there is one.
  public mutating func add(_ key: StaticString, _ value: String?) {
    if let value { add(key, value) }
  }

  /// Adds a whole number.
  public mutating func add(_ key: StaticString, _ value: Int) {
    begin(key)
    bytes.append(contentsOf: Array(String(value).utf8))
  }

  /// Adds a number, rounded to tenths; one that is none, or is beyond a million million, is 0.
  public mutating func add(_ key: StaticString, tenths value: Double) {
    begin(key)
    let tenths = abs(value) < 1e12 ? Int((value * 10).rounded()) : 0
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    bytes.append(contentsOf: Array("\(tenths < 0 ? "-" : "")\(whole).\(part)".utf8))
  }

  /// Adds true or false.
  public mutating func add(_ key: StaticString, _ value: Bool) {
    begin(key)
    bytes.append(contentsOf: Array(String(value).utf8))
  }

  /// Adds a list of texts.
  public mutating func add(_ key: StaticString, _ values: [String]) {
    begin(key)
    append(values)
  }

  /// A list of texts as it stands in a line.
  public static func list(_ values: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.removeAll(keepingCapacity: true)
    writer.append(values)
    return writer.bytes
  }

  private mutating func append(_ values: [String]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends the object and the line.
  public mutating func end() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func begin(_ key: StaticString) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var start = 0
      for (place, byte) in text.enumerated() where Self.needsEscape(byte) {
        bytes.append(contentsOf: text[start..<place])
        appendEscape(of: byte)
        start = place + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: Array("u00\(byte < 16 ? "0" : "")\(digits)".utf8))
    }
  }
}
