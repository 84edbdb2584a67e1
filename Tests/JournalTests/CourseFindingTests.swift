import Testing

@testable import Journal

@Suite("What is wrong with course.yml is said at its place")
struct CourseFindingTests {
  @Test func aTextThatIsNoYAML() {
    #expect(
      findings(ofCourse: "title: T\nstudent: Li: Yan")
        == [
          "course.yml:2:12: error: a `:` stands where none may; put the text in quotes [course]"
        ])
    #expect(Course.read(Array("a: *b".utf8), file: "course.yml").course == nil)
  }

  @Test(arguments: ["- a\n- b", "just words"])
  func aTextThatIsNoMapping(text: String) {
    #expect(
      findings(ofCourse: text)
        == ["course.yml:1:1: error: the course must be made of `key: value` lines [course]"])
  }

  @Test func aCourseWithoutATitle() {
    let message =
      "error: the course has no title; add a line such as `title: Social Media Marketing` [course]"
    #expect(findings(ofCourse: "") == ["course.yml:1: \(message)"])
    #expect(findings(ofCourse: "student: Yan") == ["course.yml:1: \(message)"])
    #expect(findings(ofCourse: "student: Yan\ntitle: ''") == ["course.yml:2:1: \(message)"])
    #expect(findings(ofCourse: "student: Yan\ntitle:") == ["course.yml:2:1: \(message)"])
  }

  @Test func aTextThatIsNoOneLine() {
    #expect(
      findings(ofCourse: "title: [a, b]")
        == ["course.yml:1:8: error: `title` must be one text [course]"])
    #expect(
      findings(ofCourse: "title: T\nstudent: \"a\\nb\"")
        == [
          "course.yml:2:10: error: `student` must be one line without control characters [course]"
        ])
  }

  @Test func aDayThatIsNotInTheCalendar() {
    #expect(
      findings(ofCourse: "title: T\nstarts: 2017-02-30")
        == [
          "course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, "
            + "not `2017-02-30` [course]"
        ])
  }

  @Test(arguments: ["7", "-en", "english language", "é", "en_GB", "\"\""])
  func aLanguageThatIsNoTag(tag: String) {
    #expect(
      findings(ofCourse: "title: T\nlanguage: \(tag)")
        == [
          "course.yml:2:11: error: `language` must be a language tag such as en or pt-BR [course]"
        ])
  }

  @Test(arguments: [
    "example.org", "ftp://example.org/", "https:///x", "https://", "javascript:alert(1)",
    "https://example.org/?a=1", "https://example.org/#a", "'https://example.org/\"'",
    "https://example.org/<x>", "https://exämple.org/", "https://example.org/a b", "''",
  ])
  func anAddressThatIsNone(url: String) {
    #expect(
      findings(ofCourse: "title: T\nurl: \(url)")
        == [
          "course.yml:2:6: error: `url` must be the site's address, such as "
            + "https://example.org/journal/ [course]"
        ])
  }

  @Test func aWordCountThatIsNone() {
    #expect(
      findings(ofCourse: "title: T\nwords: { min: 900, max: 500 }")
        == ["course.yml:2:8: error: `min` is larger than `max`; swap them [course]"])
    #expect(
      findings(ofCourse: "title: T\nwords: { min: lots }")
        == ["course.yml:2:15: error: `min` must be a whole number from 0 to 1000000 [course]"])
    #expect(
      findings(ofCourse: "title: T\nwords: 400")
        == ["course.yml:2:8: error: `words` must be made of `key: value` lines [course]"])
    #expect(
      findings(ofCourse: "title: T\nwords: { minimum: 400 }")
        == [
          "course.yml:2:10: warning: `minimum` is not a key that is read here [unknown-key]"
        ])
  }

  @Test func weeksThatAreNoList() {
    #expect(
      findings(ofCourse: "title: T\nweeks: 12")
        == ["course.yml:2:8: error: `weeks` must be a list: lines that begin with `- ` [course]"])
    #expect(
      findings(ofCourse: "title: T\nweeks: [8]")
        == ["course.yml:2:9: error: a week must be made of `key: value` lines [course]"])
  }

  @Test func aWeekWithoutANumberOrWithAWrongOne() {
    #expect(
      findings(ofCourse: "title: T\nweeks:\n  - topic: Social CRM")
        == ["course.yml:3:5: error: a week has no number; add a line such as `week: 8` [course]"])
    for wrong in ["0", "eight", "1.5", "400001", "[1]"] {
      #expect(
        findings(ofCourse: "title: T\nweeks:\n  - week: \(wrong)")
          == ["course.yml:3:11: error: `week` must be a whole number from 1 to 400000 [course]"])
    }
  }

  @Test func aWeekThatIsListedTwice() {
    #expect(
      findings(ofCourse: "title: T\nweeks:\n  - week: 8\n  - week: 9\n  - week: 8")
        == ["course.yml:5:5: error: week 8 is listed twice, first on line 3; remove one [course]"])
  }

  @Test func anExerciseThatThereIsNot() {
    #expect(
      findings(ofCourse: "title: T\nweeks:\n  - week: 8\n    exercises: [alerts, essays]")
        == [
          "course.yml:4:5: error: `essays` is not an exercise; the exercises are alerts, blogs, map, quiz [course]"
        ])
  }

  @Test func anEmptyItemOfAList() {
    #expect(
      findings(ofCourse: "title: T\nweeks:\n  - week: 8\n    prompts:\n      - Why?\n      -\n")
        == ["course.yml:6:8: error: an item of `prompts` is empty; fill it or remove it [course]"])
  }
}
