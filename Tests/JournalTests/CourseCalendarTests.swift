import Testing

@testable import Journal

@Suite("The calendar of a course")
struct CourseCalendarTests {
  /// Twelve weeks with a break of seven days before the ninth, as in the sample course.
  private let course = calendar(
    """
    title: Social Media Marketing
    starts: 2017-07-31
    weeks:
      - week: 1
      - week: 2
      - week: 3
      - week: 4
      - week: 5
      - week: 6
      - week: 7
      - week: 8
      - week: 9
        starts: 2017-10-02
      - week: 10
      - week: 11
      - week: 12
        due: 2017-11-01
    """)

  @Test(arguments: [
    (1, "2017-07-31"), (2, "2017-08-07"), (8, "2017-09-18"), (9, "2017-10-02"), (12, "2017-10-23"),
    (13, "2017-10-30"),
  ])
  func countsSevenDaysAWeekFromTheNearestStart(week: Int, start: String) {
    #expect(course.start(of: number(week))?.description == start)
  }

  @Test(arguments: [
    ("2017-07-31", 1), ("2017-08-06", 1), ("2017-08-07", 2), ("2017-09-24", 8), ("2017-10-02", 9),
    ("2017-10-23", 12), ("2017-10-29", 12),
  ])
  func everyDayOfAWeekLiesInIt(day: String, week: Int) {
    #expect(found(day) == week)
  }

  @Test(arguments: ["2017-09-25", "2017-09-28", "2017-10-01"])
  func theDaysOfABreakBelongToTheWeekBefore(day: String) {
    #expect(found(day) == 8)
  }

  @Test(arguments: ["2017-07-30", "2016-01-01", "0001-01-01"])
  func beforeTheCourseTheFirstWeekIsCurrent(day: String) {
    #expect(found(day) == 1)
  }

  @Test(arguments: ["2017-10-30", "2018-06-01", "9999-12-31"])
  func afterTheCourseTheLastWeekIsCurrent(day: String) {
    #expect(found(day) == 12)
  }

  @Test(arguments: [(1, "2017-08-06"), (8, "2017-09-24"), (9, "2017-10-08"), (12, "2017-11-01")])
  func aWeekIsDueSixDaysAfterItBeganUnlessItSaysWhen(week: Int, due: String) {
    #expect(course.dueDay(of: number(week))?.description == due)
  }

  @Test func aWeekThatIsNotListedCountsFromTheNearestEarlierStartToo() {
    let calendar = calendar(
      "{title: T, starts: 2017-07-31, weeks: [{week: 3}, {week: 9, starts: 2017-10-02}]}")
    #expect(calendar.start(of: number(2))?.description == "2017-08-07")
    #expect(calendar.start(of: number(8))?.description == "2017-09-18")
    #expect(calendar.start(of: number(10))?.description == "2017-10-09")
    #expect(week(of: "2017-09-28", calendar) == 8)
    #expect(week(of: "2017-08-08", calendar) == 2)
  }

  @Test func withoutAStartNothingHasADate() {
    let calendar = calendar("{title: T, weeks: [{week: 1}, {week: 2, due: 2017-08-13}]}")
    #expect(calendar.start(of: .first) == nil)
    #expect(calendar.dueDay(of: .first) == nil)
    #expect(calendar.dueDay(of: number(2))?.description == "2017-08-13")
    #expect(week(of: "2017-08-08", calendar) == nil)
  }

  @Test func aStartThatOnlyALaterWeekHasSaysNothingOfTheWeeksBefore() {
    let calendar = calendar("{title: T, weeks: [{week: 3, starts: 2017-08-14}, {week: 4}]}")
    #expect(calendar.start(of: number(2)) == nil)
    #expect(calendar.start(of: number(4))?.description == "2017-08-21")
    #expect(week(of: "2017-08-22", calendar) == 4)
  }

  @Test func aListedWeekOneMayMoveItsOwnStart() {
    let calendar = calendar(
      "{title: T, starts: 2017-07-31, weeks: [{week: 1, starts: 2017-08-01}, {week: 2}]}")
    #expect(calendar.start(of: .first)?.description == "2017-08-01")
    #expect(calendar.start(of: number(2))?.description == "2017-08-08")
  }

  @Test func aCourseThatListsNoWeeksHasNoEnd() {
    let calendar = calendar("{title: T, starts: 2017-07-31}")
    #expect(week(of: "2017-07-30", calendar) == 1)
    #expect(week(of: "2018-07-30", calendar) == 53)
    #expect(week(of: "9999-12-31", calendar) == WeekNumber.most)
  }

  private func found(_ day: String) -> Int? { week(of: day, course) }
}

private func week(of day: String, _ calendar: CourseCalendar) -> Int? {
  Day(day).flatMap { calendar.week(on: $0) }?.value
}
