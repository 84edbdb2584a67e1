import Journal

/// A point in time as a feed or mail writes it.
struct WrittenTime {
  /// The time as UTC text, `2017-09-20T06:32:01Z`; where no offset was given, the day alone.
  var at: String
  /// The day in the offset it was written in.
  var day: Day

  /// A day without a time.
  init(day: Day) {
    self.day = day
    at = day.description
  }

  /// Reads RFC 3339, as Atom has it, or the date of a mail (RFC 5322), as RSS has it.
  init?(_ text: ArraySlice<UInt8>) {
    var scanner = TimeScanner(text)
    guard let found = scanner.internetTime() ?? scanner.mailTime() else { return nil }
    self = found
  }

  /// Makes a time of the clock and of minutes east of UTC; `nil` where there is no such time.
  init?(_ day: Day, clock: (hour: Int, minute: Int, second: Int)?, offset: Int?) {
    self.day = day
    guard let clock else {
      at = day.description
      return
    }
    // A leap second is told as the second before it.
    guard clock.hour < 24, clock.minute < 60, clock.second <= 60 else { return nil }
    guard let offset else {
      at = day.description
      return
    }
    let minutes = clock.hour * 60 + clock.minute - offset
    let shift = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    let utc = day + shift
    let minute = minutes - shift * 1440
    let parts = utc.parts
    guard 1...9999 ~= parts.year else { return nil }
    at = Self.text(
      parts, hour: minute / 60, minute: minute % 60, second: min(clock.second, 59))
  }

  private static func text(
    _ day: (year: Int, month: Int, day: Int), hour: Int, minute: Int, second: Int
  ) -> String {
    String(unsafeUninitializedCapacity: 20) { buffer in
      var place = 0
      func put(_ byte: UInt8) {
        buffer[place] = byte
        place += 1
      }
      func put(_ value: Int) {
        put(UInt8(truncatingIfNeeded: 0x30 + value / 10 % 10))
        put(UInt8(truncatingIfNeeded: 0x30 + value % 10))
      }
      put(day.year / 100)
      put(day.year % 100)
      put(UInt8(ascii: "-"))
      put(day.month)
      put(UInt8(ascii: "-"))
      put(day.day)
      put(UInt8(ascii: "T"))
      put(hour)
      put(UInt8(ascii: ":"))
      put(minute)
      put(UInt8(ascii: ":"))
      put(second)
      put(UInt8(ascii: "Z"))
      return place
    }
  }
}
