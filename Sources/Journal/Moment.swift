/// A point in time, in UTC and to the millisecond, as the logs write it: `2017-09-20T06:32:01.250Z`.
public struct Moment: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z, which may be negative.
  public var milliseconds: Int

  private static let perDay = 86_400_000

  /// Makes a moment.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Makes the moment of a day at so many milliseconds after its midnight.
  public init(_ day: Day, milliseconds: Int) {
    self.milliseconds = day.number * Self.perDay + milliseconds
  }

  /// Reads what a log holds, with or without the part of the second; anything else is `nil`.
  public init?(_ text: String) {
    let moment = Array(text.utf8).withUnsafeBufferPointer { Moment(bytes: $0) }
    guard let moment else { return nil }
    self = moment
  }

  /// Reads what a log holds from bytes, with or without the part of the second; anything else is `nil`.
  public init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20 || bytes.count == 24, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      bytes.last == UInt8(ascii: "Z"),
      let day = Day(bytes: UnsafeBufferPointer(rebasing: bytes[..<10])),
      let hour = bytes.digits(11, 2), hour < 24,
      let minute = bytes.digits(14, 2), minute < 60,
      let second = bytes.digits(17, 2), second < 60
    else { return nil }
    var part = 0
    if bytes.count == 24 {
      guard bytes[19] == UInt8(ascii: "."), let digits = bytes.digits(20, 3) else {
        return nil
      }
      part = digits
    }
    self.init(day, milliseconds: ((hour * 60 + minute) * 60 + second) * 1000 + part)
  }

  /// The last that can be written.
  private static let last = Moment(milliseconds: 253_402_300_799_999)

  /// This moment, or the first after another, if that is later; never later than the year 9999 ends.
  public func later(than other: Moment?) -> Moment {
    guard let other else { return self }
    return min(max(self, Moment(milliseconds: other.milliseconds + 1)), Self.last)
  }

  /// True where the first comes before the second.
  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
}

extension Moment: CustomStringConvertible {
  /// The moment as `2017-09-20T06:32:01.250Z`.
  public var description: String {
    let rest = (milliseconds % Self.perDay + Self.perDay) % Self.perDay
    let day = Day(number: (milliseconds - rest) / Self.perDay)
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let (seconds, part) = (rest / 1000, rest % 1000)
    return "\(day)T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):"
      + "\(padded(seconds % 60, 2)).\(padded(part, 3))Z"
  }
}
