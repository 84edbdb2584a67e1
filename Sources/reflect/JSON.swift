/// A JSON value that is written, never read.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  /// Ten-thousandths, written as a decimal.
  case decimal(Int)
  case string(String)
  case array([JSON])
  /// Keys in the order in which they are given.
  case object([(String, JSON)])

  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func optional(_ value: Int?) -> JSON { value.map(JSON.number) ?? .null }

  /// The value as text, two spaces a level.
  var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result
  }

  private func write(to result: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let value): result += String(value)
    case .decimal(let value): result += Self.decimal(value)
    case .string(let value): Self.quote(value, to: &result)
    case .array(let items):
      if items.isEmpty { return result += "[]" }
      result += "[\n"
      for (place, item) in items.enumerated() {
        result += inner
        item.write(to: &result, indent: inner)
        result += place + 1 < items.count ? ",\n" : "\n"
      }
      result += indent + "]"
    case .object(let pairs):
      if pairs.isEmpty { return result += "{}" }
      result += "{\n"
      for (place, pair) in pairs.enumerated() {
        result += inner
        Self.quote(pair.0, to: &result)
        result += ": "
        pair.1.write(to: &result, indent: inner)
        result += place + 1 < pairs.count ? ",\n" : "\n"
      }
      result += indent + "}"
    }
  }

  private static func decimal(_ tenThousandths: Int) -> String {
    let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    var digits = String(rest)
    digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = tenThousandths < 0 ? "-" : ""
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }

  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<"\u{20}", "\u{7f}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
