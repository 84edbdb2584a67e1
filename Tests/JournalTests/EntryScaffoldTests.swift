import Testing

@testable import Journal

@Suite("A new entry's text")
struct EntryScaffoldTests {
  private func scaffold(_ week: Int, _ files: [String: String]) throws -> EntryScaffold? {
    try WrittenJournal(files).loading.workspace.map { EntryScaffold(number(week), in: $0) }
  }

  @Test func ofAWeekThatTheCourseSaysAllAbout() throws {
    let scaffold = try scaffold(
      8,
      [
        "course.yml": """
        title: Social Media Marketing
        starts: 2017-07-31
        words: { min: 400, max: 1500 }
        weeks:
          - week: 8
            topic: Social CRM
            chapters: [15, social-crm, unwritten]
            exercises: [alerts, blogs]
            prompts: [What surprised you?, "Who \\"owns\\" the customer?"]
        """,
        "journal/week-07.md": """
        ---
        week: 7
        ---
        ## This week
        - [ ] not an intention
        ## Next week
        - [ ] read *chapter* 15
        - [x] done already
        - [ ] ask [[Week 4]]
        """,
        "exercises/chapters/15-crm.md": "---\nchapter: 15\ntitle: CRM [draft]\n---\n",
        "exercises/chapters/social-crm.md": "---\nchapter: social-crm\ndraft: true\n---\n",
      ])
    #expect(scaffold?.path == "journal/week-08.md")
    #expect(
      scaffold?.text == """
        ---
        week: 8
        title: Social CRM
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

        - [ ] read *chapter* 15
        - [ ] ask [[Week 4]]

        <!-- What surprised you? -->
        <!-- Who "owns" the customer? -->

        Chapters: [CRM \\[draft\\]](<../exercises/chapters/15-crm.md>)

        ## Critique


        ## Topic


        ## Exercises

        ```alerts
        ```

        ```blogs
        ```

        ## Next week

        - [ ] 

        ## References

        <!-- APA style: Author, A. (Year, Month Day). *Title*. Site. Address -->

        """)
  }

  @Test func ofAWeekThatNobodyKnowsAnythingOf() throws {
    let scaffold = try scaffold(100, ["course.yml": "{title: T, sections: [Notes]}"])
    #expect(scaffold?.path == "journal/week-100.md")
    #expect(
      scaffold?.text == """
        ---
        week: 100
        title: Week 100
        date:
        tags: []
        draft: true
        ---

        <!--
        When it is finished, write the day after `date:` and remove the line `draft: true`.
        -->

        ## Notes


        """)
  }

  @Test func carriesWhatTheNearestEarlierEntryLeftOpen() throws {
    let scaffold = try scaffold(
      9,
      [
        "journal/a.md": entry(3, "## Next week\n\n- [ ] from three"),
        "journal/b.md": entry(5, "## next WEEK\n\n- [ ] from five\n- [ ]\n"),
        "journal/c.md": entry(10, "## Next week\n\n- [ ] from ten"),
      ])
    #expect(
      scaffold?.text.contains(
        "What I meant to do, from [week 5](<b.md>):\n\n- [ ] from five\n\n") == true)
    #expect(scaffold?.text.contains("from three") == false)
    #expect(scaffold?.text.contains("from ten") == false)
  }

  @Test func carriesNothingWhereNothingWasLeftOpen() throws {
    let done = try scaffold(2, ["journal/a.md": entry(1, "## Next week\n\n- [x] done")])
    #expect(done?.text.contains("What I meant to do") == false)
    let first = try scaffold(1, [:])
    #expect(first?.text.contains("What I meant to do") == false)
  }

  @Test(arguments: [
    ("{min: 400}", "Length: at least 400 words."), ("{max: 900}", "Length: at most 900 words."),
    ("{min: 400, max: 900}", "Length: 400 to 900 words."), ("{}", nil),
  ])
  func saysHowLongItShouldBe(words: String, line: String?) throws {
    let scaffold = try scaffold(1, ["course.yml": "{title: T, words: \(words)}"])
    let said = scaffold?.text.split(separator: "\n").first { $0.hasPrefix("Length:") }
    #expect(said.map(String.init) == line)
  }
}
