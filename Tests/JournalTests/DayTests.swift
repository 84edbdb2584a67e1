import TestSupport
import Testing

@testable import Journal

@Suite("A day is a date of the calendar, without a time zone")
struct DayTests {
  /// Every day from 0001-01-01 to 9999-12-31 in order, worked out by counting on, month by month.
  private static func walk(_ visit: (Day, (year: Int, month: Int, day: Int)) -> Void) {
    var number = -719_162
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          visit(Day(number: number), (year, month + 1, day))
          number += 1
        }
      }
    }
  }

  @Test func everyDayOfTheCalendarIsItsPartsAndBack() {
    var wrong: [String] = []
    Self.walk { day, parts in
      let isRight =
        day.parts == parts
        && Day(year: parts.year, month: parts.month, day: parts.day) == day
      if !isRight && wrong.count < 5 { wrong.append("\(parts)") }
    }
    #expect(wrong == [])
  }

  @Test func everyWeekdayFollowsTheOneBefore() {
    // 0001-01-01 of the Gregorian calendar, carried back, was a Monday.
    var expected = 1
    var wrong = 0
    Self.walk { day, _ in
      if day.weekday != expected { wrong += 1 }
      expected = expected % 7 + 1
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-01-01", 6), ("2017-09-24", 7), ("1900-01-01", 1), ("1582-10-15", 5),
    ("2024-02-29", 4),
  ])
  func aKnownDayHasItsWeekday(text: String, weekday: Int) {
    #expect(Day(text)?.weekday == weekday)
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = SeededRandom(1)
    for _ in 0..<20_000 {
      let day = Day(number: .random(in: -719_162...2_932_896, using: &random))
      #expect(Day(day.description) == day)
      #expect(day.description.utf8.count == 10)
    }
  }

  @Test func daysOrderAsTheirTextsDo() {
    var random = SeededRandom(2)
    for _ in 0..<5000 {
      let a = Day(number: .random(in: -719_162...2_932_896, using: &random))
      let b = a + .random(in: -40...40, using: &random)
      guard b.number >= -719_162, b.number <= 2_932_896 else { continue }
      #expect((a < b) == (a.description < b.description))
      #expect((b - a == 0) == (a == b))
      #expect(a + (b - a) == b)
    }
  }

  @Test func aLeapYearHasA29thOfFebruary() {
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }

  @Test(arguments: [
    "", "2017", "2017-09", "2017-9-24", "2017-09-4", "17-09-24", "2017/09/24", "20170924",
    "2017-09-24 ", " 2017-09-24", "2017-09-24T00:00", "+017-09-24", "-017-09-24", "2017--9-24",
    "2017-00-01", "2017-13-01", "2017-01-00", "2017-01-32", "2017-04-31", "2017-02-29",
    "1900-02-29", "0000-01-01", "２０１７-09-24", "2017-0९-24", "today", "2017-09-2a", "0x17-09-24",
  ])
  func whatIsNoDateIsNotRead(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func partsOutsideTheCalendarMakeNoDay() {
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2017, month: 0, day: 1) == nil)
    #expect(Day(year: 2017, month: 13, day: 1) == nil)
    #expect(Day(year: 2017, month: 1, day: 0) == nil)
    #expect(Day(year: 2017, month: 1, day: -1) == nil)
    #expect(Day(year: .max, month: .max, day: .max) == nil)
    #expect(Day(year: .min, month: .min, day: .min) == nil)
  }

  @Test func theLastWeekOfTheLongestCourseStillHasADate() {
    let start = Day("2017-07-31").map { $0 + 7 * (WeekNumber.most - 1) }
    #expect(start?.description == "9683-09-13")
  }
}
