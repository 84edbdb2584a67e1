import Testing

@Suite("A course.yml that cannot be understood")
struct CourseFindingTests {
  @Test("is refused with its place", arguments: cases)
  func refused(_ input: BadInput) throws {
    try input.expectRefusal()
  }

  private static func course(_ text: String, _ findings: String) -> BadInput {
    BadInput(text, ["course.yml": text], findings)
  }

  private static let noTitle =
    "the course has no title; add a line such as `title: Social Media Marketing` [course]"

  private static let cases = syntax + fields + weeks + lists

  private static let syntax = [
    course("", "course.yml:1: error: \(noTitle)"),
    course("# title: C\n", "course.yml:1: error: \(noTitle)"),
    course("title:\n", "course.yml:1:1: error: \(noTitle)"),
    course(
      "- a\n", "course.yml:1:1: error: the course must be made of `key: value` lines [course]"),
    course(
      "title: C\ntitle: D\n",
      "course.yml:2:1: error: `title` is given twice, first on line 1; remove one [course]"),
    course(
      "title: One: two\n",
      "course.yml:1:11: error: a `:` stands where none may; put the text in quotes [course]"),
    course(
      "title: C\n\tstarts: 2017-07-31\n",
      "course.yml:2:1: error: a character that cannot begin a value; put the text in quotes, and indent with spaces [course]"
    ),
    course(
      "title: C\nstudent: \"Ada\nlanguage: en\n",
      "course.yml:2:10: error: the quotation mark here has no partner; close it, or put none [course]"
    ),
    course(
      "title: C\nwords: { min: 1\nlanguage: en\n",
      "course.yml:2:8: error: the bracket here is not closed where it should be; look for a comma or a bracket that is missing [course]"
    ),
    course(
      "title: C\n  student: Ada\n",
      "course.yml:2:10: error: a `:` stands where none may; put the text in quotes [course]"),
    course(
      "title: \"C\" x\n",
      "course.yml:1:12: error: this does not fit what stands above it; look at brackets, quotes and indentation [course]"
    ),
    course(
      "title: C\n---\ntitle: D\n",
      "course.yml:2:1: error: a second YAML document begins here; keep only the first [course]"),
    course("title: C\n? [a]\n: b\n", "course.yml:2:3: error: a key must be a plain text [course]"),
    course(
      "title: Ü\nstudent: ü\u{81}\n",
      "course.yml:2:12: error: a character that YAML does not allow [..] [course]"),
    course(
      "title: C\nstudent: \u{7}\n",
      "course.yml:2:10: error: the control character U+0007 does not belong in a text; delete it [source-text]"
    ),
    course(
      "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: C\n",
      "course.yml:2:8: error: aliases (`*name`) are not read; write the value out [course]"),
  ]

  private static let fields = [
    course("title: [C]\n", "course.yml:1:8: error: `title` must be one text [course]"),
    course(
      "title: C\nstudent: { a: b }\n", "course.yml:2:10: error: `student` must be one text [course]"
    ),
    course(
      "title: \"a\\nb\"\n",
      "course.yml:1:8: error: `title` must be one line without control characters [course]"),
    course(
      "title: C\nstarts: 2017-02-30\n",
      "course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, not `2017-02-30` [course]"
    ),
    course(
      "title: C\nstarts: 31/07/2017\n",
      "course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, not `31/07/2017` [course]"
    ),
    course(
      "title: C\nlanguage: plain English\n",
      "course.yml:2:11: error: `language` must be a language tag such as en or pt-BR [course]"),
    course(
      "title: C\nurl: example.org\n",
      "course.yml:2:6: error: `url` must be the site's address, such as https://example.org/journal/ [course]"
    ),
    course(
      "title: C\nurl: javascript:alert(1)\n",
      "course.yml:2:6: error: `url` must be the site's address, such as https://example.org/journal/ [course]"
    ),
    course(
      "title: C\nwords: 400\n",
      "course.yml:2:8: error: `words` must be made of `key: value` lines [course]"),
    course(
      "title: C\nwords: { min: 9, max: 5 }\n",
      "course.yml:2:8: error: `min` is larger than `max`; swap them [course]"),
    course(
      "title: C\nwords: { min: many, max: -1 }\n",
      """
      course.yml:2:15: error: `min` must be a whole number from 0 to 1000000 [course]
      course.yml:2:26: error: `max` must be a whole number from 0 to 1000000 [course]
      """),
  ]

  private static let weeks = [
    course(
      "title: C\nweeks: 12\n",
      "course.yml:2:8: error: `weeks` must be a list: lines that begin with `- ` [course]"),
    course(
      "title: C\nweeks:\n  - 1\n",
      "course.yml:3:5: error: a week must be made of `key: value` lines [course]"),
    course(
      "title: C\nweeks:\n  - topic: CRM\n",
      "course.yml:3:5: error: a week has no number; add a line such as `week: 8` [course]"),
    course(
      "title: C\nweeks:\n  - week: 0\n  - week: one\n  - week: 1.5\n",
      """
      course.yml:3:11: error: `week` must be a whole number from 1 to 400000 [course]
      course.yml:4:11: error: `week` must be a whole number from 1 to 400000 [course]
      course.yml:5:11: error: `week` must be a whole number from 1 to 400000 [course]
      """),
    course(
      "title: C\nweeks:\n  - week: 1\n  - week: 2\n  - week: 1\n",
      "course.yml:5:5: error: week 1 is listed twice, first on line 3; remove one [course]"),
    course(
      "title: C\nstarts: 2017-09-04\nweeks:\n  - week: 1\n  - week: 2\n    starts: 2017-09-01\n",
      "course.yml:6:13: error: week 2 begins on 2017-09-01, not after week 1 (2017-09-04); correct one `starts` [course]"
    ),
    course(
      "title: C\nstarts: 2017-09-04\nweeks:\n  - week: 1\n    due: 2017-09-01\n",
      "course.yml:5:10: error: week 1 is due on 2017-09-01, before it begins (2017-09-04); correct one [course]"
    ),
    course(
      "title: C\nweeks:\n  - week: 1\n    topic: [x]\n    starts: soon\n    due: { a: b }\n    exercises: [quizz]\n    chapters: [15,]\n    prompts: [[a], ~]\n",
      """
      course.yml:4:12: error: `topic` must be one text [course]
      course.yml:5:13: error: `starts` must be a date of the calendar such as 2017-09-24, not `soon` [course]
      course.yml:6:10: error: `due` must be one text [course]
      course.yml:7:[..]: error: `quizz` is not an exercise; the exercises are [..] [course]
      course.yml:9:15: error: `prompts` must be one text [course]
      course.yml:9:20: error: an item of `prompts` is empty; fill it or remove it [course]
      """),
  ]

  private static let lists = [
    course(
      "title: C\nsections: This week\n",
      "course.yml:2:11: error: `sections` must be a list: lines that begin with `- ` [course]"),
    course(
      "title: C\nsections:\n  - Topic\n  - topic\n  - { name: X, role: intention }\n  - { role: exercises }\n",
      """
      course.yml:4:5: error: section `topic` is listed twice; remove one [course]
      course.yml:5:[..]: error: `role` must be one of exercises, intentions, references [course]
      course.yml:6:5: error: a section has no name; write it, or remove the line [course]
      """),
    course(
      "title: C\nrubric:\n  - Depth\n  - { criterion: Depth }\n  - { criterion: Depth, marks: ten }\n",
      """
      course.yml:3:5: error: a criterion must be made of `key: value` lines [course]
      course.yml:4:5: error: a criterion needs both `criterion:` and `marks:` [course]
      course.yml:5:32: error: `marks` must be a whole number from 0 to 100000 [course]
      """),
  ]

  @Test("an unknown key is a warning that guesses what was meant")
  func unknownKeys() throws {
    try BadInput(
      "unknown keys",
      [
        "course.yml":
          "title: C\nwekes: []\ncolour: red\nweeks:\n  - week: 1\n    topc: X\nwords: { mn: 4 }\n"
      ],
      """
      course.yml:2:1: warning: `wekes` is not a key that is read here; did you mean `weeks`? [unknown-key]
      course.yml:3:1: warning: `colour` is not a key that is read here [unknown-key]
      course.yml:6:5: warning: `topc` is not a key that is read here; did you mean `topic`? [unknown-key]
      course.yml:7:10: warning: `mn` is not a key that is read here; did you mean `min`? [unknown-key]
      """
    ).expectWarning()
  }

  @Test("a byte order mark and Windows line ends are accepted, and places are right")
  func lineEnds() throws {
    let journal = try Journal.make(["course.yml": "\u{feff}title: Social\r\nstarts: 2017-09-04\r\n"]
    )
    try journal.reflect("build").expect(err: "")
    #expect(try journal.read("site/public/index.html").contains("<h1>Social</h1>"))
    try journal.write("course.yml", "\u{feff}title: [x]\r\nstarts: soon\r\n")
    try journal.reflect("build").expect(
      1,
      err: """
        course.yml:1:8: error: `title` must be one text [course]
        course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, not `soon` [course]
        2 errors; [..]
        """)
  }

  @Test("values within values to any depth cost nothing")
  func depth() throws {
    let journal = try Journal.make([
      "course.yml": "title: C\nx: \(String(repeating: "[", count: 100_000))"
    ])
    try journal.reflect("build").expect(
      1,
      err:
        "course.yml:2:35: error: values stand more than 32 levels deep; make it flatter [course]\n1 error; [..]"
    )
  }

  @Test("every command that needs it says the same, and an alias bomb costs nothing")
  func everyCommand() throws {
    let bomb = (0..<60).map { "a\($0): &a\($0) [\($0 == 0 ? "x" : "*a\($0 - 1), *a\($0 - 1)")]\n" }
    let journal = try Journal.make(["course.yml": bomb.joined() + "title: C\n"])
    let line =
      "course.yml:2:10: error: aliases (`*name`) are not read; write the value out [course]"
    for command in ["list", "new", "open", "init"] {
      try journal.reflect(command).expect(1, err: "...\n\(line)\n...")
    }
    try journal.reflect("build").expect(1, out: "", err: line + "\n1 error; [..]")
  }
}
