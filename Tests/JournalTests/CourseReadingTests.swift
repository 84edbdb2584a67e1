import Testing

@testable import Journal

@Suite("course.yml is read")
struct CourseReadingTests {
  @Test func everythingThatADesignedCourseSays() {
    let course = course(
      """
      title: Social Media Marketing
      student: Yan Li
      starts: 2017-07-31
      language: pt-BR
      url: https://example.org/journal
      words: { min: 400, max: 1500 }
      weeks:
        - week: 9
        - week: 8
          topic: Social CRM
          starts: 2017-09-18
          due: 2017-09-24
          chapters: [15, social-crm]
          exercises: [alerts, blogs]
          prompts: [What surprised you in this week's test?]
      sections:
        - This week
        - { name: Aims, role: intentions }
      rubric:
        - { criterion: Depth of reflection, marks: 10 }
      """)
    #expect(course.title == "Social Media Marketing")
    #expect(course.student == "Yan Li")
    #expect(course.starts == Day("2017-07-31"))
    #expect(course.language == "pt-BR")
    #expect(course.url == "https://example.org/journal/")
    #expect(course.words == 400...1500)
    #expect(course.weeks.map(\.number.value) == [8, 9])
    let week = course.week(number(8))
    #expect(week?.topic == "Social CRM")
    #expect(week?.starts == Day("2017-09-18"))
    #expect(week?.due == Day("2017-09-24"))
    #expect(week?.chapters == ["15", "social-crm"])
    #expect(week?.exercises == ["alerts", "blogs"])
    #expect(week?.prompts == ["What surprised you in this week's test?"])
    #expect(course.sections == [Section("This week"), Section("Aims", role: .intentions)])
    #expect(course.rubric == [Criterion("Depth of reflection", marks: 10)])
  }

  @Test func aTitleIsEnough() {
    #expect(findings(ofCourse: "title: Marketing") == [])
    let course = course("title: Marketing")
    #expect(course.student == nil)
    #expect(course.starts == nil)
    #expect(course.language == "en")
    #expect(course.words == nil)
    #expect(course.weeks.isEmpty)
    #expect(
      course.sections.map(\.name)
        == ["This week", "Critique", "Topic", "Exercises", "Next week", "References"])
  }

  @Test func aKeyWithoutAValueIsAsIfItWereNotThere() {
    #expect(
      findings(
        ofCourse:
          "title: T\nstudent:\nstarts:\nlanguage:\nurl:\nwords:\nweeks:\nsections:\nrubric:\n")
        == [])
  }

  @Test func oneTextAloneIsAListOfOne() {
    let week = course("{title: T, weeks: [{week: 1, chapters: 15, prompts: Why?}]}").weeks.first
    #expect(week?.chapters == ["15"])
    #expect(week?.prompts == ["Why?"])
  }

  @Test func spacesAroundATextAreNotPartOfIt() {
    #expect(course("title: \"  T \"").title == "T")
  }

  @Test(arguments: ["en", "de", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994"])
  func aLanguageIsATag(tag: String) {
    #expect(findings(ofCourse: "title: T\nlanguage: \(tag)") == [])
    #expect(course("title: T\nlanguage: \(tag)").language == tag)
  }

  @Test(arguments: [
    "https://example.org/", "http://example.org/a/b/", "HTTPS://Example.org/",
    "https://example.org:8080/~yan/",
  ])
  func theSitesAddressIsOneOfTheWeb(url: String) {
    #expect(course("title: T\nurl: \(url)").url == url)
    #expect(findings(ofCourse: "title: T\nurl: \(url)") == [])
  }

  @Test func aWordCountMayHaveOneEndOnly() {
    #expect(course("{title: T, words: {min: 400}}").words?.lowerBound == 400)
    #expect(course("{title: T, words: {max: 1500}}").words == 0...1500)
  }

  @Test func theWeekAfterABrokenOneIsStillRead() {
    let course = course("{title: T, weeks: [{week: x}, {week: 2, topic: Two}]}")
    #expect(course.weeks.map(\.topic) == ["Two"])
  }
}
