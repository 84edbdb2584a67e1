/// The number of a week of the course, counted from 1.
public struct WeekNumber: Sendable, Hashable, Comparable {
  /// The number, from 1 to `most`.
  public let value: Int

  /// The largest number that is read; it keeps dates inside the calendar.
  public static let most = 400_000

  /// Week 1.
  public static let first = WeekNumber(known: 1)

  private init(known value: Int) { self.value = value }

  /// Makes a week's number; `nil` outside 1 to `most`.
  public init?(_ value: Int) {
    guard 1...Self.most ~= value else { return nil }
    self.value = value
  }

  /// Reads `8`, `08`, `week 8`, `Week-08` and the like; anything else is `nil`.
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8[...]
    let word = Array("week".utf8)
    if bytes.count > 4, zip(bytes, word).allSatisfy({ $0 | 0x20 == $1 }) {
      bytes = bytes.dropFirst(4)
      if let first = bytes.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "-") {
        bytes = bytes.dropFirst()
      }
    }
    guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    self.init(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  /// The number with at least two digits, as file names have it: `08`.
  public var padded: String { value < 10 ? "0\(value)" : String(value) }

  /// True where the first week comes before the second.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

extension WeekNumber: CustomStringConvertible {
  /// The number as people write it: `8`.
  public var description: String { String(value) }
}
