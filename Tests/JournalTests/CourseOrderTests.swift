import Testing

@testable import Journal

@Suite("The weeks of a course begin one after the other")
struct CourseOrderTests {
  @Test func aWeekThatBeginsBeforeTheOneBefore() {
    #expect(
      findings(
        ofCourse: """
          title: T
          starts: 2017-07-31
          weeks:
            - week: 1
            - week: 2
            - week: 3
              starts: 2017-08-07
          """)
        == [
          "course.yml:7:13: error: week 3 begins on 2017-08-07, not after week 2 (2017-08-07); "
            + "correct one `starts` [course]"
        ])
  }

  @Test func aWeekThatBeginsBeforeOneThatIsNotListed() {
    #expect(
      findings(
        ofCourse: "title: T\nstarts: 2017-07-31\nweeks:\n  - week: 9\n    starts: 2017-08-07\n")
        == [
          "course.yml:5:13: error: week 9 begins on 2017-08-07, not after week 8 (2017-09-18); "
            + "correct one `starts` [course]"
        ])
  }

  @Test func aWeekThatBeginsEarlierThanUsualButInOrder() {
    #expect(
      findings(
        ofCourse: "title: T\nstarts: 2017-07-31\nweeks: [{week: 2, starts: 2017-08-02}]") == [])
  }

  @Test func theFirstWeekMayBeginOnAnyDay() {
    #expect(
      findings(
        ofCourse: "title: T\nstarts: 2017-07-31\nweeks: [{week: 1, starts: 2017-07-24}]") == [])
  }

  @Test func aWeekThatIsDueBeforeItBegins() {
    #expect(
      findings(
        ofCourse: "title: T\nstarts: 2017-07-31\nweeks:\n  - week: 2\n    due: 2017-08-06\n")
        == [
          "course.yml:5:10: error: week 2 is due on 2017-08-06, before it begins (2017-08-07); "
            + "correct one [course]"
        ])
  }
}
