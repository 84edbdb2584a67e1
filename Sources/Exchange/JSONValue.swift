/// A value of JSON (RFC 8259), as far as a mail's markup needs it.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  /// A string as UTF-8.
  case string([UInt8])
  /// A number, `true`, `false` or `null`.
  case other

  /// Reads a text that is one value; `nil` where it is none, or its values stand more than 32 levels deep.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = JSONScanner(text)
    guard let value = scanner.value(depth: 0) else { return nil }
    self = value
  }

  /// The UTF-8 of a string.
  var text: [UInt8]? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// Calls the function with every object, outer ones first, in the order of the text for those in arrays.
  func forEachObject(_ body: ([String: JSONValue]) -> Void) {
    switch self {
    case .object(let members):
      body(members)
      for (_, value) in members.sorted(by: { $0.key < $1.key }) { value.forEachObject(body) }
    case .array(let values):
      for value in values { value.forEachObject(body) }
    case .string, .other: break
    }
  }
}

/// Reads JSON from its first byte to its last.
private struct JSONScanner {
  private static let deepest = 32
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard let first = rest.first, depth < Self.deepest else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    default:
      let word = rest.prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
          || $0 == UInt8(ascii: ".")
      }
      guard !word.isEmpty else { return nil }
      rest = rest[word.endIndex...]
      return .other
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    rest.removeFirst()
    var members: [String: JSONValue] = [:]
    if skip("}") { return .object(members) }
    repeat {
      skipSpace()
      guard rest.first == UInt8(ascii: "\""), let name = string(), skip(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      members[String(decoding: name, as: UTF8.self)] = value
    } while skip(",")
    return skip("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    rest.removeFirst()
    var values: [JSONValue] = []
    if skip("]") { return .array(values) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while skip(",")
    return skip("]") ? .array(values) : nil
  }

  private mutating func string() -> [UInt8]? {
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        switch escaped {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
          UInt8(ascii: "f"):
          text.append(0x20)
        case UInt8(ascii: "u"):
          guard let scalar = scalar() else { return nil }
          text += String(Character(scalar)).utf8
        default: text.append(escaped)
        }
      default: text.append(byte)
      }
    }
    return nil
  }

  /// The character of `XXXX`, or of `XXXX\uXXXX` where it takes two.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = codeUnit() else { return nil }
    guard 0xd800..<0xdc00 ~= first else { return Unicode.Scalar(first) ?? "\u{fffd}" }
    let before = rest
    if rest.begins(with: "\\u") {
      rest = rest.dropFirst(2)
      if let second = codeUnit(), 0xdc00..<0xe000 ~= second {
        return Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
      }
      rest = before
    }
    return "\u{fffd}"
  }

  private mutating func codeUnit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst()?.hexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() {
    while let first = rest.first, first.isSpace { rest.removeFirst() }
  }
}
