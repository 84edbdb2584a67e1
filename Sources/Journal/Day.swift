/// A date without a time zone, like the dates in a journal.
///
/// The calendar is the Gregorian one, also before 1582. The arithmetic follows Howard Hinnant's
/// "chrono-Compatible Low-Level Date Algorithms".
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, which may be negative.
  public var number: Int

  /// Makes the day that lies so many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Makes a day of the calendar; `nil` where there is no such day.
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146097 + dayOfEra - 719468
  }

  /// Reads `2017-09-24`; anything else is `nil`.
  public init?(_ text: some StringProtocol) {
    let day = Array(text.utf8).withUnsafeBufferPointer { Day(bytes: $0) }
    guard let day else { return nil }
    self = day
  }

  /// Reads `2017-09-24` from bytes; anything else is `nil`.
  public init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    guard let year = bytes.digits(0, 4), let month = bytes.digits(5, 2),
      let day = bytes.digits(8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month (1 to 12) and day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719468
    let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
    let dayOfEra = shifted - era * 146097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week: 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The day so many days later, or earlier where negative.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// The number of days from the second day to the first.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// True where the first day comes before the second.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as `2017-09-24`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that so many decimal digits from an offset on are; `nil` where one is none.
  @inline(__always)
  func digits(_ offset: Int, _ count: Int) -> Int? {
    var value = 0
    for index in offset..<offset + count {
      let digit = self[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
