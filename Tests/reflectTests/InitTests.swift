import Testing

@Suite("reflect init")
struct InitTests {
  @Test("makes a journal and says what to type next")
  func makesAJournal() throws {
    let journal = try Journal.make()
    try journal.reflect("init").expect(
      out: """
        created course.yml
        created .gitignore
        created .gitattributes
        created journal/week-01.md

        Next, type:
          reflect open 1          write the first week in your editor
          reflect build --drafts  make the site, with what is not finished yet
          reflect list            see where you stand, week by week
        """, err: "")
    #expect(
      try Set(journal.snapshot().items.keys) == [
        "course.yml", ".gitignore", ".gitattributes", "journal", "journal/week-01.md",
        "exercises", "exercises/alerts", "exercises/blogs", "exercises/chapters", "site",
        "site/images",
      ])
    #expect(try journal.read(".gitignore").contains("\n/site/public/\n"))
    #expect(try journal.read(".gitattributes").contains("\n*.jsonl merge=union\n"))
    let course = try journal.read("course.yml")
    #expect(course.hasPrefix("# The course"))
    #expect(course.contains("starts: 2017-09-18        # the first day of week 1"))
  }

  @Test("then `reflect new` and `reflect build` end well, and there is a site")
  func firstThreeCommands() throws {
    let journal = try Journal.make()
    try journal.shell("reflect init && reflect new && reflect build").expect(
      out: """
        ...
        week 1 has an entry: journal/week-01.md
        draft left out: journal/week-01.md
        4 files in the site, 4 written, 0 removed
        open [ROOT]/site/public/index.html
        """, err: "")
    let home = try journal.read("site/public/index.html")
    #expect(home.contains("begun"))
    try journal.reflect("build", "--drafts").expect(
      out: "5 files in the site, [..]\nopen [ROOT]/site/public/index.html", err: "")
    #expect(journal.has("site/public/journal/week-01.html"))
  }

  @Test(
    "makes the folder that is named, whatever its name", arguments: ["a/b c", "-x", "'q'", "ü"])
  func namedFolder(_ name: String) throws {
    let journal = try Journal.make()
    let made = try journal.reflect("init", "--", name).expect(err: "")
    #expect(journal.has("\(name)/course.yml"))
    // The line that is to be typed, typed into a shell.
    let line = try #require(made.out.split(separator: "\n").first { $0.hasPrefix("Go there with") })
    let command = line.split(separator: "`")[1]
    try journal.shell("\(command) && pwd").expect(out: "[ROOT]/\(name)")
  }

  @Test("overwrites nothing and says what it kept")
  func overwritesNothing() throws {
    let journal = try Journal.make([
      "course.yml": "title: Mine\n", ".gitignore": "mine\n",
      "journal/first.md": "---\nweek: 1\n---\n",
    ])
    let before = try journal.snapshot()
    try journal.reflect("init").expect(
      out: """
        kept course.yml, which was there
        kept .gitignore, which was there
        created .gitattributes

        Next, type:
        ...
        """, err: "")
    let after = try journal.snapshot()
    for path in before.files { #expect(after.items[path] == before.items[path], "\(path)") }
    #expect(!journal.has("journal/week-01.md"))
  }

  @Test("a second time changes nothing")
  func secondTime() throws {
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    let before = try journal.snapshot()
    try journal.reflect("init").expect(err: "")
    #expect(try journal.snapshot() == before)
  }

  @Test(
    "takes any title and name as they are",
    arguments: ["null", "true", "a: b", "# no comment", "\"quoted\\\"", "- x", "8", "*star"])
  func anyTitle(_ title: String) throws {
    let journal = try Journal.make()
    try journal.reflect("init", "--title=\(title)", "--student=\(title)").expect(err: "")
    try journal.reflect("build").expect(err: "")
    let escaped = title.replacing("\"", with: "&quot;")
    #expect(try journal.read("site/public/index.html").contains("<h1>\(escaped)</h1>"))
  }

  @Test("a control character in a title becomes a space")
  func controlCharacters() throws {
    let journal = try Journal.make()
    try journal.reflect("init", "--title", "a\u{1b}b\u{81}c\u{2028}d\u{fffe}e").expect(err: "")
    try journal.reflect("build").expect(err: "")
    #expect(try journal.read("site/public/index.html").contains("<h1>a b c d e</h1>"))
  }

  @Test("counts the weeks from the day that is given")
  func starts() throws {
    let journal = try Journal.make()
    try journal.reflect("init", "--starts", "2017-07-31").expect()
    try journal.reflect("list").expect(out: "week[..]\n   1[..]2017-08-06\n...\n")
  }

  @Test(
    "makes nothing where it cannot understand what is asked",
    arguments: [
      (["--starts", "2017-02-30"], "reflect: --starts must be a date [..], not `2017-02-30`"),
      (["--title", " "], "reflect: --title must not be empty"),
      ([""], "reflect: the folder's name must not be empty; for this folder, leave it out"),
    ])
  func badUsage(_ arguments: [String], _ says: String) throws {
    let journal = try Journal.make()
    let words = [Reflect.path, "init"] + arguments
    try journal.command(words).run().expect(64, out: "", err: says)
    #expect(try journal.snapshot().items.isEmpty)
  }

  @Test("says what is in the way")
  func inTheWay() throws {
    let journal = try Journal.make(["journal": "a file"])
    try journal.reflect("init").expect(
      2, err: "./journal: error: cannot create it: a file is where a folder should be [file]")
  }
}
