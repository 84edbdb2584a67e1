import Journal

/// Reads the two ways of writing a time that feeds and mails use.
struct TimeScanner {
  private let text: ArraySlice<UInt8>
  private var place: Int

  /// Begins at the first byte that is no white space.
  init(_ text: ArraySlice<UInt8>) {
    self.text = text.trimmed
    place = self.text.startIndex
  }

  /// Reads `2017-09-20T06:32:01.5+02:00`, or as little of it as the day (RFC 3339).
  mutating func internetTime() -> WrittenTime? {
    place = text.startIndex
    guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 2...2), skip("-"),
      let dayOfMonth = number(digits: 2...2),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    skipSpace()
    guard !isAtEnd else { return WrittenTime(day: day) }
    if !skip("T"), !skip("t"), !(text[place].isDigit && text[place - 1].isSpace) { return nil }
    guard let clock = clock() else { return nil }
    if skip(".") || skip(",") { _ = number(digits: 1...30) }
    skipSpace()
    guard let offset = numericOffset() ?? zone(), isAtEnd else {
      return isAtEnd ? WrittenTime(day, clock: clock, offset: nil) : nil
    }
    return WrittenTime(day, clock: clock, offset: offset)
  }

  /// Reads `Wed, 20 Sep 2017 06:32:01 +0200`, also with a zone's name or without the weekday or seconds (RFC 5322,
  /// RFC 822).
  mutating func mailTime() -> WrittenTime? {
    place = text.startIndex
    if !isAtEnd, text[place].isLetter {
      _ = word()
      _ = skip(",")
      skipSpace()
    }
    guard let dayOfMonth = number(digits: 1...2) else { return nil }
    skipSeparator()
    guard let month = month() else { return nil }
    skipSeparator()
    let yearStart = place
    guard var year = number(digits: 2...4) else { return nil }
    if place - yearStart < 4 { year += year < 50 ? 2000 : 1900 }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else { return nil }
    skipSpace()
    guard !isAtEnd else { return WrittenTime(day: day) }
    guard let clock = clock() else { return nil }
    skipSpace()
    // What follows the offset is a comment, such as "(CEST)".
    return WrittenTime(day, clock: clock, offset: numericOffset() ?? zone())
  }

  private var isAtEnd: Bool { place >= text.endIndex }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard !isAtEnd, text[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while !isAtEnd, text[place].isSpace { place += 1 }
  }

  private mutating func skipSeparator() {
    while !isAtEnd, text[place].isSpace || text[place] == UInt8(ascii: "-") { place += 1 }
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var end = place
    while end < text.endIndex, text[end].isDigit, end - place < digits.upperBound {
      value = value &* 10 &+ Int(text[end] - 0x30)
      end += 1
    }
    guard end - place >= digits.lowerBound else { return nil }
    place = end
    return value
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = place
    while !isAtEnd, text[place].isLetter || text[place] == UInt8(ascii: ".") { place += 1 }
    return text[start..<place]
  }

  private mutating func month() -> Int? {
    let name = word().prefix(3)
    guard name.count == 3 else { return nil }
    return Self.months.firstIndex { name.beginsIgnoringCase(with: $0) }.map { $0 + 1 }
  }

  private mutating func clock() -> (hour: Int, minute: Int, second: Int)? {
    guard let hour = number(digits: 1...2), skip(":"), let minute = number(digits: 2...2) else {
      return nil
    }
    guard skip(":") else { return (hour, minute, 0) }
    guard let second = number(digits: 2...2) else { return nil }
    return (hour, minute, second)
  }

  /// Reads `+02:00`, `-0700` or `+02` as minutes.
  private mutating func numericOffset() -> Int? {
    let start = place
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2...2) else {
      place = start
      return nil
    }
    _ = skip(":")
    let minutes = number(digits: 2...2) ?? 0
    guard hours < 24, minutes < 60 else {
      place = start
      return nil
    }
    return sign * (hours * 60 + minutes)
  }

  /// Reads a zone's name as minutes; those of RFC 822, which are American, and the commonest besides.
  private mutating func zone() -> Int? {
    let start = place
    let name = word()
    if let zone = Self.zones.first(where: {
      $0.name.utf8CodeUnitCount == name.count && name.beginsIgnoringCase(with: $0.name)
    }) {
      return zone.minutes
    }
    place = start
    return nil
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static let zones: [(name: StaticString, minutes: Int)] = [
    ("z", 0), ("gmt", 0), ("ut", 0), ("utc", 0), ("est", -300), ("edt", -240), ("cst", -360),
    ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("cet", 60),
    ("cest", 120), ("bst", 60), ("aest", 600), ("aedt", 660), ("jst", 540),
  ]
}
