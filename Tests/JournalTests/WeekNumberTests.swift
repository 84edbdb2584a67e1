import Testing

@testable import Journal

@Suite("A week's number")
struct WeekNumberTests {
  @Test(arguments: [
    "8", "08", "008", "week 8", "Week 8", "WEEK 8", "week-8", "Week-08", "week8", "week08",
  ])
  func isReadAsPeopleWriteIt(text: String) {
    #expect(WeekNumber(text)?.value == 8)
  }

  @Test(arguments: [
    "", "week", "week ", "week-", "0", "00", "-8", "+8", "8.0", "8a", " 8", "8 ", "week  8",
    "week--8", "week\t8", "weeks 8", "wee8", "٨", "８", "400001", "9999999999",
    "99999999999999999999",
    "week 8 ", "eight",
  ])
  func isReadFromNothingElse(text: String) {
    #expect(WeekNumber(text) == nil)
  }

  @Test func isFromOneToTheMost() {
    #expect(WeekNumber(0) == nil)
    #expect(WeekNumber(1) == .first)
    #expect(WeekNumber(WeekNumber.most)?.value == WeekNumber.most)
    #expect(WeekNumber(WeekNumber.most + 1) == nil)
    #expect(WeekNumber(-1) == nil)
  }

  @Test func isPaddedToTwoDigitsForFileNames() {
    #expect([1, 9, 10, 99, 100].map { WeekNumber($0)?.padded } == ["01", "09", "10", "99", "100"])
    #expect(WeekNumber(8)?.description == "8")
  }

  @Test func whatIsWrittenIsReadBack() {
    for value in 1...2000 {
      guard let week = WeekNumber(value) else {
        Issue.record("\(value) is no week")
        continue
      }
      #expect(WeekNumber(week.description) == week)
      #expect(WeekNumber("week-" + week.padded) == week)
    }
  }
}
