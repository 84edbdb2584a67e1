import TestSupport
import Testing

@testable import Journal

/// The calendar against the design's own words, tried out day by day on random courses.
@Suite("The calendar agrees with counting week by week")
struct CourseCalendarModelTests {
  /// A course whose weeks begin in order: some listed, some with a start after a break.
  private struct RandomCourse {
    var course = Course(title: "T")
    /// The first day of each week from 1 on, by the rule and not by the code.
    var starts: [Day] = []

    init(_ random: inout SeededRandom) {
      var day = Day(number: .random(in: 0...30_000, using: &random))
      course.starts = day
      let count = Int.random(in: 1...20, using: &random)
      for value in 1...count {
        guard let number = WeekNumber(value) else { continue }
        var week = CourseWeek(number: number)
        let isMoved = value > 1 && Int.random(in: 0..<4, using: &random) == 0
        if isMoved {
          day = day + .random(in: 0...30, using: &random)
          week.starts = day
        }
        starts.append(day)
        day = day + 7
        // The last is always listed, or nothing would say where the course ends.
        if isMoved || value == count || Bool.random(using: &random) { course.weeks.append(week) }
      }
    }

    /// The last week that has begun, but the first before the course.
    func week(on day: Day) -> Int {
      max(1, starts.prefix { $0 <= day }.count)
    }
  }

  @Test func everyDayLiesInTheLastWeekThatHasBegun() {
    var random = SeededRandom(3)
    for _ in 0..<300 {
      let model = RandomCourse(&random)
      let calendar = CourseCalendar(model.course)
      guard let first = model.starts.first, let last = model.starts.last else { continue }
      for offset in -20...(last - first + 60) {
        let day = first + offset
        #expect(calendar.week(on: day)?.value == model.week(on: day), "\(day) in \(model.course)")
      }
    }
  }

  @Test func everyWeekStartsAndIsDueWhereTheRuleSays() {
    var random = SeededRandom(4)
    for _ in 0..<300 {
      let model = RandomCourse(&random)
      let calendar = CourseCalendar(model.course)
      for (index, start) in model.starts.enumerated() {
        #expect(calendar.start(of: number(index + 1)) == start)
        #expect(calendar.dueDay(of: number(index + 1)) == start + 6)
      }
    }
  }
}
