import Foundation
import Testing

@Suite("reflect blog")
struct BlogTests {
  @Test("starts an evaluation with what is given, and asks for nothing else at the input's end")
  func given() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect(
      "blog", "add", "http://toworkorplay.com/", "--name", "To Work Or Play", "--verdict", "good",
      "--element", "clear navigation", "--element", "design: calm", "--reason",
      "It kept its promise."
    ).expect(out: "created exercises/blogs/to-work-or-play.md", err: "")
    #expect(
      try journal.read("exercises/blogs/to-work-or-play.md") == """
        ---
        blog: To Work Or Play
        url: http://toworkorplay.com/
        verdict: good
        evaluated: 2017-09-20
        elements:
          - clear navigation
          - "design: calm"
        ---

        It kept its promise.

        """)
    try journal.reflect("build").expect(err: "")
    let page = try journal.read("site/public/exercises/blogs/to-work-or-play.html")
    #expect(page.contains("It kept its promise."))
  }

  @Test("asks for what is missing; answers can be piped in, and its end leaves the rest empty")
  func asks() throws {
    let journal = try Journal.makeSmall()
    try journal.shell(
      "printf '\\nM\\nlinks\\ncolour\\n\\nBecause.\\n' | reflect blog add http://e.org/andrew-bolt"
    ).expect(
      out: """
        Name (Enter for Andrew Bolt) 
        Verdict (good, maybe or boring; Enter for later) M
        Key element (one a line, Enter when done) links
        Key element (Enter when done) colour
        Key element (Enter when done) 
        Reason (to the end of the input) Because.
        created exercises/blogs/andrew-bolt.md
        """, err: "")
    #expect(try journal.read("exercises/blogs/andrew-bolt.md").hasSuffix("\nBecause.\n"))
    try journal.shell("printf 'Mine\\n' | reflect blog add http://e.org/x").expect(
      out: """
        ...
        created exercises/blogs/mine.md
        next: write verdict, elements, reason in it
        """, err: "")
    try journal.reflect("blog", "add", "http://nothing.example.org").expect(
      out: "...\ncreated exercises/blogs/nothing.md\nnext: [..]", err: "")
    try journal.shell("printf 'A\\nexcellent\\n' | reflect blog add http://e.org/y").expect(
      64, err: "reflect: the verdict must be good, maybe or boring, not `excellent`")
    #expect(!journal.has("exercises/blogs/a.md"))
  }

  @Test(
    "a reason may have several lines, also where it is pasted, and none of them is left to the shell"
  )
  func longReason() throws {
    let journal = try Journal.makeSmall()
    let reason = "    quoted\n\nIt kept its promise.\n\n- often\n- well"
    try journal.shell(
      "printf 'A\ngood\nlinks\n\n\n\(reason.replacing("\n", with: "\\n"))\n\n' | reflect blog add http://e.org/a"
    ).expect(err: "")
    #expect(try journal.read("exercises/blogs/a.md").hasSuffix("\n---\n\n\(reason)\n"))
    let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
    try terminal.type(
      "'\(Reflect.path)' blog add http://e.org/b --name B --verdict good --element x")
    try terminal.wait(for: "Reason (an empty line ends it; Enter to write it later)")
    // As a clipboard has it: the last line has no end until somebody presses Enter.
    try terminal.paste("\(reason)\n\necho LAST")
    try terminal.wait(for: "echo LAST")
    #expect(!journal.has("exercises/blogs/b.md"))
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "created exercises/blogs/b.md")
    #expect(
      try journal.read("exercises/blogs/b.md").hasSuffix("\n---\n\n\(reason)\n\necho LAST\n"))
  }

  @Test("a reason without end is refused")
  func endless() throws {
    let journal = try Journal.makeSmall()
    try journal.shell(
      "yes 2>/dev/null | reflect blog add http://e.org/b --name B --verdict good --element x >/dev/null"
    )
    .expect(2, err: "reflect: the answer has more than 1048576 bytes; nothing was written")
    #expect(!journal.has("exercises/blogs/b.md"))
  }

  @Test("lists on a narrow terminal with every element, and all of it into a pipe")
  func narrow() throws {
    let journal = try Journal.makeSmall()
    let elements = ["clear navigation", "attractive home page", "pictures of its own", "short"]
    try journal.command(
      [
        Reflect.path, "blog", "add", "http://e.org/a", "--name", "A blog about work", "--reason",
        "R",
      ]
        + ["--verdict", "good"] + elements.flatMap { ["--element", $0] }
    ).run().expect()
    try journal.reflect("blog", "list").expect(
      out: "good\n  A blog about work  \(elements.joined(separator: ", "))\n...")
    let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
    try terminal.resize(columns: 40, lines: 24)
    try terminal.type("clear; '\(Reflect.path)' blog list")
    let screen = try terminal.wait(for: "boring")
    #expect(
      screen.contains(
        """
        good
          A blog about work
            clear navigation, attractive home
            page, pictures of its own, short

        maybe
        """), "\(screen)")
  }

  @Test("never touches an evaluation that is there, and says where it is")
  func there() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/blogs/mine.md", "---\nblog: A\nurl: https://e.org/a\n---\n")
    let before = try journal.snapshot()
    try journal.reflect("blog", "add", "http://e.org/a/").expect(
      out: "A is evaluated already: exercises/blogs/mine.md", err: "")
    try journal.reflect("blog", "add", "http://e.org/a", "--verdict", "good").expect(
      2, out: "",
      err: "reflect: A is evaluated already: exercises/blogs/mine.md, which was not changed")
    try journal.reflect("blog", "add", "http://e.org/b", "--name", "Mine").expect(
      2,
      err:
        "reflect: exercises/blogs/mine.md is there already and was not changed; give another --name"
    )
    #expect(try journal.snapshot() == before)
  }

  @Test("says that a name is taken before it asks for anything else")
  func taken() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/blogs/my-blog.md", "---\nblog: A\nurl: https://e.org/a\n---\n")
    let before = try journal.snapshot()
    let error =
      "reflect: exercises/blogs/my-blog.md is there already and was not changed; give another --name"
    for name in ["My blog", ""] {
      try journal.shell(
        "printf '\(name)\\ngood\\nlinks\\n\\nBecause.\\n' | reflect blog add https://f.org/my-blog"
      ).expect(2, out: "Name (Enter for My Blog) \(name)", err: error)
    }
    try journal.shell(
      "printf 'good\\n' | reflect blog add http://e.org/b --name 'My blog'"
    ).expect(2, out: "", err: error)
    #expect(try journal.snapshot() == before)
    // A person is asked for another.
    let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
    try terminal.type(
      "'\(Reflect.path)' blog add https://f.org/my-blog --verdict good --element a --reason b")
    try terminal.wait(for: "Name (Enter for My Blog)")
    try terminal.press("Enter")
    try terminal.wait(for: "my-blog.md is there already")
    try terminal.press("Other", "Enter")
    try terminal.wait(for: "created exercises/blogs/other.md")
  }

  @Test(
    "makes nothing of what is no address, verdict or element",
    arguments: [
      ["ftp://e.org"], ["e.org"], ["javascript:alert(1)"], ["http://e.org", "--verdict", "bad"],
      ["http://e.org", "--element", ""], ["http://e.org", "--name", " "],
    ])
  func badUsage(_ arguments: [String]) throws {
    let journal = try Journal.makeSmall()
    let before = try journal.snapshot()
    try journal.command([Reflect.path, "blog", "add"] + arguments).run().expect(64, out: "")
    #expect(try journal.snapshot() == before)
  }

  @Test("takes the name from the page's title, whatever the page is like")
  func fetch() throws {
    let journal = try Journal.makeSmall()
    let server = try FeedServer(journal.folder)
    for (path, says) in [
      ("/page", "To Work <Or> Play"), ("/latin", "Café – & more[31m"),
      ("/endless", "again and again"),
    ] {
      try journal.reflect("blog", "add", server.url(path), "--fetch").expect(
        out: "Name (Enter for \(says)) \n...", err: "")
    }
    for (path, says) in [
      ("/gone", "cannot get the page: the server answered with status 404"),
      ("/to-file", "cannot get the page: it leads to an address that is neither http nor https"),
      ("/silent", "cannot get the page: it took longer than 1 seconds"),
      ("/course.yml", "the page has no title"),
    ] {
      try journal.reflect("blog", "add", server.url(path), "--fetch", "--timeout", "1").expect(
        out: "...\ncreated [..]\nnext: [..]", err: "\(server.url(path)): warning: \(says) [fetch]")
    }
  }

  @Test("lists by verdict, with the key elements and what is missing")
  func list() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("blog", "list").expect(
      out: "no blogs yet; `reflect blog add` with an address begins the first", err: "")
    try journal.write(
      "exercises/blogs/b.md",
      "---\nblog: Second\nurl: http://e.org/2\nverdict: good\nelements: [links, colour]\n---\nYes.\n"
    )
    try journal.write(
      "exercises/blogs/a.md", "---\nblog: First\nverdict: good\nelements: [a]\n---\n<!-- why -->\n")
    try journal.write("exercises/blogs/c.md", "---\nblog: Third\n---\n")
    try journal.reflect("blog", "list").expect(
      out: """
        good
          First     a
                    missing: reason
          Second    links, colour

        maybe
          missing: a blog of this verdict

        boring
          missing: a blog of this verdict

        undecided
          Third     missing: verdict, elements, reason
        """, err: "")
    let json = try journal.reflect("blog", "list", "--format", "json").expect(err: "").object()
    #expect(json["missing"] as? [String] == ["maybe", "boring"])
    let blogs = try #require(json["blogs"] as? [[String: Any]])
    #expect(blogs.map { $0["blog"] as? String } == ["First", "Second", "Third"])
    #expect(blogs[1]["file"] as? String == "exercises/blogs/b.md")
    #expect(blogs[1]["url"] as? String == "http://e.org/2")
    #expect(blogs[1]["elements"] as? [String] == ["links", "colour"])
    #expect(blogs[1]["missing"] as? [String] == [])
    #expect(blogs[2]["verdict"] is NSNull)
    #expect(blogs[2]["evaluated"] is NSNull)
    #expect(blogs[2]["missing"] as? [String] == ["verdict", "elements", "reason"])
  }
}
