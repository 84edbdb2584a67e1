import Testing

@testable import Journal

@Suite("Where the journal stands in each week")
struct WeekStandingTests {
  private static let course = """
    title: T
    starts: 2017-07-31
    weeks:
      - { week: 1, topic: One }
      - { week: 2, topic: Two, due: 2017-08-20 }
      - week: 3
      - { week: 4, starts: 2017-08-28 }
      - week: 5
    """

  /// Each week with what there is of it, by a day.
  private func standing(_ files: [String: String], by day: String?) throws -> [String] {
    let course = ["course.yml": Self.course]
    guard let workspace = try WrittenJournal(course.merging(files) { $1 }).loading.workspace else {
      return []
    }
    return WeekStanding.all(of: workspace, by: day.flatMap { Day($0) }).map { week in
      switch week.state {
      case .written(late: true): "\(week.number) late"
      case .written(late: false): "\(week.number) written"
      default: "\(week.number) \(week.state)"
      }
    }
  }

  @Test func aFinishedEntryIsWrittenAndLateAfterItsDueDay() throws {
    #expect(
      try standing(
        [
          "journal/a.md": entry(1, more: "date: 2017-08-06\n"),
          "journal/b.md": entry(2, more: "date: 2017-08-20\n"),
          "journal/c.md": entry(3, more: "date: 2017-08-21\n"), "journal/d.md": entry(4),
        ], by: "2017-09-30")
        == ["1 written", "2 written", "3 late", "4 written", "5 missing"])
  }

  @Test func aDraftIsBegunWhateverTheDay() throws {
    let draft = ["journal/a.md": entry(1, more: "draft: true\ndate: 2018-01-01\n")]
    #expect(try standing(draft, by: nil).first == "1 begun")
    #expect(try standing(draft, by: "2030-01-01").first == "1 begun")
  }

  @Test func aWeekWithoutAnEntryIsMissingOnceItWasDue() throws {
    #expect(
      try standing([:], by: "2017-08-06")
        == ["1 now", "2 ahead", "3 ahead", "4 ahead", "5 ahead"])
    #expect(
      try standing([:], by: "2017-08-07")
        == ["1 missing", "2 now", "3 ahead", "4 ahead", "5 ahead"])
    #expect(
      try standing([:], by: "2017-08-21")
        == ["1 missing", "2 missing", "3 missing", "4 ahead", "5 ahead"])
  }

  @Test func inABreakTheWeekBeforeIsCurrent() throws {
    // The third week began on 14 August and the fourth on the 28th.
    #expect(try standing([:], by: "2017-08-19").suffix(3) == ["3 now", "4 ahead", "5 ahead"])
    #expect(try standing([:], by: "2017-08-27").suffix(2) == ["4 ahead", "5 ahead"])
    #expect(try standing([:], by: "2017-08-28").suffix(2) == ["4 now", "5 ahead"])
  }

  @Test func beforeAndAfterTheCourse() throws {
    #expect(try standing([:], by: "2017-01-01").first == "1 now")
    #expect(try standing([:], by: "2018-01-01").allSatisfy { $0.hasSuffix(" missing") })
  }

  @Test func withoutADayNothingIsMissingOrCurrent() throws {
    #expect(try standing([:], by: nil).allSatisfy { $0.hasSuffix(" ahead") })
  }

  @Test func aWeekThatTheCourseDoesNotListIsThereOnceItHasAnEntry() throws {
    #expect(
      try standing(["journal/a.md": entry(9, more: "date: 2017-10-09\n")], by: nil)
        == ["1 ahead", "2 ahead", "3 ahead", "4 ahead", "5 ahead", "9 late"])
  }

  @Test func ofTwoEntriesOfAWeekTheFinishedOneCounts() throws {
    let files = [
      "journal/week-01-draft.md": entry(1, more: "draft: true\n"),
      "journal/week-01.md": entry(1, more: "date: 2017-08-06\n"),
    ]
    #expect(try standing(files, by: nil).first == "1 written")
  }

  @Test func withoutDatesEveryEntryIsInTime() throws {
    #expect(
      try standing(
        ["course.yml": "title: T", "journal/a.md": entry(3, more: "date: 2030-01-01\n")],
        by: "2030-01-01") == ["3 written"])
  }
}
