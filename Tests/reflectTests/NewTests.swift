import Testing

@Suite("reflect new")
struct NewTests {
  private static let course = """
    title: Social Media Marketing
    starts: 2017-07-31
    words: { min: 400, max: 1500 }
    weeks:
      - week: 7
        topic: Measuring
      - week: 8
        topic: "Social CRM: listening"
        chapters: [15, social-crm, lost, 16]
        exercises: [alerts, blogs]
        prompts: [What surprised you?, A dash -- and a --> end]
      - week: 9
        starts: 2017-10-02
    sections:
      - This week
      - Topic
      - { name: Exercises, role: exercises }
      - { name: Plans, role: intentions }
      - { name: Sources, role: references }
    """

  private static func journal() throws -> Journal {
    try Journal.make([
      "course.yml": course,
      "exercises/chapters/15-crm.md":
        "---\nchapter: 15\ntitle: CRM [the short one]\n---\n\n# Steps\n\n1. Plan\n2. Act\n",
      "exercises/chapters/16.md": "---\nchapter: 16\ntitle: Unfinished\ndraft: true\n---\n",
      "exercises/chapters/more/social.md": "---\nchapter: social-crm\n---\n\n# Social CRM\n",
      "journal/week-07.md": """
      ---
      week: 7
      title: Measuring
      date: 2017-09-17
      ---

      ## This week

      - [ ] not an intention

      ## Plans

      - [x] done
      - [ ] ask Mr **Kim**
      - [ ] read [the steps](../exercises/chapters/15-crm.md#steps)
      - [ ]

      ## Sources
      """,
    ])
  }

  @Test("says that the course does not list a week, and begins it all the same")
  func weekOutsideTheCourse() throws {
    let journal = try Self.journal()
    try journal.reflect("new", "40").expect(
      0,
      out: """
        created journal/week-40.md, a draft, due 2018-05-13
        course.yml does not list week 40; add it there for its topic and prompts
        next: write in it, then see it with `reflect build --drafts`
        """)
  }

  @Test("writes what the course says of the week, and what was left to do")
  func wholeEntry() throws {
    let journal = try Self.journal()
    try journal.reflect("new", "8").expect(
      out: """
        created journal/week-08.md, a draft, due 2017-09-24
        next: write in it, then see it with `reflect build --drafts`
        """, err: "")
    #expect(
      try journal.read("journal/week-08.md") == """
        ---
        week: 8
        title: "Social CRM: listening"
        date:
        tags: []
        draft: true
        ---

        <!--
        Due: 2017-09-24.
        Length: 400 to 1500 words.
        When it is finished, write the day after `date:` and remove the line `draft: true`.
        -->

        ## This week

        What I meant to do, from [week 7](<week-07.md>):

        - [ ] ask Mr **Kim**
        - [ ] read [the steps](../exercises/chapters/15-crm.md#steps)

        <!-- What surprised you? -->
        <!-- A dash - - and a - -> end -->

        Chapters: [CRM \\[the short one\\]](<../exercises/chapters/15-crm.md>), [Social CRM](<../exercises/chapters/more/social.md>)

        ## Topic


        ## Exercises

        ```alerts
        ```

        ```blogs
        ```

        ## Plans

        - [ ] 

        ## Sources

        <!-- APA style: Author, A. (Year, Month Day). *Title*. Site. Address -->

        """)
    try journal.reflect("build", "--drafts").expect(err: "")
    let page = try journal.read("site/public/journal/week-08.html")
    #expect(!page.contains("surprised"))
    #expect(page.contains("<a href=\"../exercises/chapters/15-crm.html\">CRM [the short one]</a>"))
  }

  @Test(
    "takes the week from the calendar",
    arguments: [
      ("2016-01-01", "week-01", "before the course"), ("2017-09-17", "week-07", "its last day"),
      ("2017-09-18", "week-08", "its first day"), ("2017-10-01", "week-08", "the break after it"),
      ("2017-10-02", "week-09", "after the break"), ("2019-01-01", "week-09", "after the course"),
    ])
  func currentWeek(_ today: String, _ name: String, _ when: String) throws {
    let journal = try Journal.make(["course.yml": Self.course])
    try journal.reflect("new", environment: ["REFLECT_TODAY": today]).expect(
      out: "created journal/\(name).md, a draft, due [..]\nnext: [..]", err: "")
  }

  @Test("opens the new entry in the editor, and an old one too, each once")
  func edits() throws {
    let journal = try Self.journal()
    let editor = ["VISUAL": "echo edit", "EDITOR": "false"]
    try journal.reflect("new", "8", "--edit", environment: editor).expect(
      out: "created journal/week-08.md, a draft, due 2017-09-24\nedit [ROOT]/journal/week-08.md",
      err: "")
    try journal.reflect("new", "8", "-e", environment: editor).expect(
      out: "week 8 has an entry: journal/week-08.md\nedit [ROOT]/journal/week-08.md", err: "")
  }

  @Test("never touches an entry that is there, and says where it is")
  func neverTouches() throws {
    let journal = try Self.journal()
    try journal.write("journal/other name.md", "---\nweek: 8\n---\nMine.\n")
    let before = try journal.snapshot()
    try journal.reflect("new", "8").expect(
      out: "week 8 has an entry: journal/other name.md", err: "")
    #expect(try journal.snapshot() == before)
  }

  @Test(
    "never touches a file in its place that is no entry of the week",
    arguments: ["", "---\nweek: 3\n---\n", "---\nweek: [\n---\n", "---\nweek: 8\n", "\u{0}"])
  func fileInTheWay(_ text: String) throws {
    let journal = try Self.journal()
    try journal.write("journal/week-08.md", text)
    let before = try journal.snapshot()
    try journal.reflect("new", "8").expect(
      2, out: "",
      err:
        "reflect: journal/week-08.md is there but is not the entry of week 8; give it `week: 8`, or rename it"
    )
    #expect(try journal.snapshot() == before)
  }

  @Test("works for a week that the course does not list, and without a calendar")
  func unlisted() throws {
    let journal = try Journal.make(["course.yml": "title: C\n"])
    try journal.reflect("new").expect(
      2, out: "",
      err:
        "reflect: which week is it? add `starts:` with the course's first day to course.yml, or give a number"
    )
    try journal.reflect("new", "30").expect(
      out: "created journal/week-30.md, a draft\nnext: [..]", err: "")
    #expect(
      try journal.read("journal/week-30.md").hasPrefix("---\nweek: 30\ntitle: Week 30\ndate:\n"))
    try journal.reflect("build", "--drafts").expect(err: "")
  }

  @Test(
    "a carried intention never breaks the build",
    arguments: [
      "see [above](#this-week)", "see [below](#plans)", "read ![chart](chart.png)",
      "see [[#This week]]",
      "<b>bold</b> --> <!-- x", "[link][ref] `code`", "say [[Week 7]] \\[x\\]",
      "look at [this](<../deep/x y.md>)",
    ])
  func carriedIntention(_ task: String) throws {
    let journal = try Self.journal()
    try journal.write("course.yml", Self.course.replacing("- This week", with: "- Opening"))
    try journal.write("journal/deep/x y.md", "---\nweek: 1\n---\n")
    try journal.write("journal/sub/chart.png", "image")
    try journal.remove("journal/week-07.md")
    try journal.write(
      "journal/sub/last.md",
      "---\nweek: 7\n---\n\n## This week\n\n## Plans\n\n- [ ] \(task)\n\n[ref]: ../deep/x%20y.md\n")
    let before = try journal.reflect("build").expect()
    try journal.reflect("new", "8").expect(err: "")
    let after = try journal.reflect("build", "--drafts")
    #expect(after.code == before.code, "\(after.err)")
  }

  @Test("a section's name is shown as it is, whatever Markdown makes of it")
  func oddSections() throws {
    let names = [
      "Q&A", "C#", "What's *next*?", "A #", "<b>", "[x](y)", "[[Week 9]]", "`", "1. One",
    ]
    let list = names.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
    let journal = try Journal.make(["course.yml": "title: C\nsections: [\(list)]\n"])
    try journal.reflect("new", "1").expect(err: "")
    let entry = try journal.read("journal/week-01.md")
    #expect(entry.contains("\n## Q&A\n"))
    #expect(entry.contains("\n## C#\n"))
    try journal.reflect("build", "--drafts").expect(err: "")
    let page = try journal.read("site/public/journal/week-01.html")
    for text in [
      "Q&amp;A", "C#", "What's *next*?", "A #", "&lt;b&gt;", "[x](y)", "[[Week 9]]", "`", "1. One",
    ] {
      #expect(page.contains(">\(text)</h2>"), "\(text)")
    }
  }

  @Test("says what is wrong with the week or the day that it was given")
  func badUsage() throws {
    let journal = try Self.journal()
    for week in ["0", "-1", "8.5", "week", "1000000000000"] {
      try journal.reflect("new", "--", week).expect(
        64, out: "", err: "reflect: `\(week)` is not a week; give a number such as 8")
    }
    try journal.reflect("new", environment: ["REFLECT_TODAY": "today"]).expect(
      2, out: "", err: "reflect: REFLECT_TODAY must be a date such as 2017-09-20, not `today`")
  }

  @Test("writes nothing while course.yml cannot be understood")
  func badCourse() throws {
    let journal = try Journal.make(["course.yml": "title: C\nstarts: soon\n"])
    try journal.reflect("new", "1").expect(
      1, out: "",
      err:
        "course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, not `soon` [course]"
    )
    #expect(!journal.has("journal"))
  }
}
