import Testing

@testable import Journal

@Suite("Sections, criteria and unknown keys of course.yml")
struct SectionReadingTests {
  @Test func aSectionWithoutAName() {
    let message = "error: a section has no name; write it, or remove the line [course]"
    #expect(
      findings(ofCourse: "title: T\nsections:\n  - A\n  -\n") == ["course.yml:4:4: \(message)"])
    #expect(
      findings(ofCourse: "title: T\nsections:\n  - role: exercises\n") == [
        "course.yml:3:5: \(message)"
      ])
  }

  @Test func aSectionThatIsNoText() {
    #expect(
      findings(ofCourse: "title: T\nsections: [[A]]")
        == ["course.yml:2:12: error: a section must be one text, or `name:` and `role:` [course]"])
  }

  @Test func aSectionThatIsListedTwice() {
    #expect(
      findings(ofCourse: "title: T\nsections: [Topic, topic]")
        == ["course.yml:2:19: error: section `topic` is listed twice; remove one [course]"])
  }

  @Test func aRoleThatThereIsNot() {
    #expect(
      findings(ofCourse: "title: T\nsections:\n  - { name: A, role: intention }")
        == [
          "course.yml:3:5: error: `role` must be one of exercises, intentions, references [course]"
        ])
  }

  @Test func aCriterionWithoutMarks() {
    let message = "error: a criterion needs both `criterion:` and `marks:` [course]"
    #expect(
      findings(ofCourse: "title: T\nrubric:\n  - criterion: Depth\n") == [
        "course.yml:3:5: \(message)"
      ])
    #expect(
      findings(ofCourse: "title: T\nrubric:\n  - marks: 10\n") == ["course.yml:3:5: \(message)"])
    #expect(
      findings(ofCourse: "title: T\nrubric:\n  - { criterion: Depth, marks: -1 }")
        == ["course.yml:3:32: error: `marks` must be a whole number from 0 to 100000 [course]"])
  }

  @Test(arguments: [
    ("titel: X", "titel", "; did you mean `title`?"),
    ("Weeks: []", "Weeks", "; did you mean `weeks`?"),
    ("strats: 2017-07-31", "strats", "; did you mean `starts`?"),
    ("rubrics: []", "rubrics", "; did you mean `rubric`?"), ("colour: blue", "colour", ""),
    ("\"\": x", "", ""),
  ])
  func anUnknownKeyIsAWarningWithTheKeyThatWasMeant(line: String, key: String, hint: String) {
    #expect(
      findings(ofCourse: "title: T\n\(line)")
        == ["course.yml:2:1: warning: `\(key)` is not a key that is read here\(hint) [unknown-key]"]
    )
  }

  @Test func anUnknownKeyOfAWeekIsSaidThere() {
    #expect(
      findings(ofCourse: "title: T\nweeks:\n  - week: 1\n    topics: X")
        == [
          "course.yml:4:5: warning: `topics` is not a key that is read here; did you mean `topic`? "
            + "[unknown-key]"
        ])
  }

  @Test func aLongKeyIsShortened() {
    let key = String(repeating: "k", count: 100)
    #expect(
      findings(ofCourse: "title: T\n\(key): x")
        == [
          "course.yml:2:1: warning: `\(key.prefix(59))…` is not a key that is read here [unknown-key]"
        ])
  }

  @Test func whatAHostileFileSaysCannotReachTheTerminal() {
    #expect(
      findings(ofCourse: "title: T\n\"\\e[31m\\u202e\": x")
        == ["course.yml:2:1: warning: `?[31m?` is not a key that is read here [unknown-key]"])
  }
}
