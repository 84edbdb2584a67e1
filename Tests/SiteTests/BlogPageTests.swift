import Testing

@testable import Site

@Suite("Blog evaluations")
struct BlogPageTests {
  private func blog(_ name: String, _ more: String, _ body: String = "") -> String {
    "---\nblog: \(name)\n\(more)\n---\n\n\(body)\n"
  }

  private var files: [String: String] {
    [
      "journal/week-01.md": entry(1, "[It](../exercises/blogs/one.md)", more: "title: First\n"),
      "exercises/blogs/one.md": blog(
        "One",
        "url: http://One.example/\nverdict: good\nevaluated: 2017-08-01\nelements: [Clear, own photos]",
        "Because."),
      "exercises/blogs/two.md": blog(
        "Two", "verdict: boring\nevaluated: 2017-08-10\nelements: [clear, short]", "So dull."),
      "exercises/blogs/three.md": blog("Three", "url: https://three.example/a/"),
    ]
  }

  private let overview = "exercises/blogs/index.html"

  @Test("stand in three columns with reason and elements; an empty one names the command")
  func columns() throws {
    let words = try BuiltSite(files).words(overview)
    #expect(words.contains("Good One Because. Clear own photos Maybe None yet."))
    #expect(words.contains("reflect blog add URL --verdict maybe Boring Two So dull. clear short"))
    #expect(words.contains("Not decided yet Three no verdict yet"))
  }

  @Test(
    "are compared by the key elements that each lists, the shared ones first, whatever their case")
  func comparison() throws {
    let words = try BuiltSite(files).words(overview)
    #expect(
      words.contains(
        "Element One good Two boring Clear ✓ listed ✓ listed own photos ✓ listed – not listed short – not listed ✓ listed"
      ))
  }

  @Test("have a page each with verdict, day, address, reason, elements and the others")
  func page() throws {
    let site = try BuiltSite(files)
    let words = site.words("exercises/blogs/one.html")
    #expect(
      words.contains(
        "One good Evaluated 1 August 2017 One.example Because. Key elements Clear own photos"))
    #expect(words.contains("Other blogs Three no verdict yet Two boring All the blogs, compared"))
    #expect(words.contains("What links here Week 1 First"))
    #expect(
      site.text("exercises/blogs/one.html").contains(
        "<a href=\"http://One.example/\" rel=\"noopener\">"))
    #expect(
      site.words("exercises/blogs/three.html").contains(
        "The reason stands here: write it into exercises/blogs/three.md"))
  }

  @Test("are linked from the pages whose block shows them, and from no other week's")
  func shownInABlock() throws {
    let site = try BuiltSite(
      files.merging([
        "course.yml": "title: M\nstarts: 2017-07-31\n",
        "journal/week-01.md": entry(1, "```blogs\n```", more: "title: First\n"),
        "exercises/all.md": "# All\n\n```blogs\n```\n",
      ]) { $1 })
    #expect(
      site.words("exercises/blogs/one.html").contains("What links here Exercises All Week 1 First"))
    let two = site.words("exercises/blogs/two.html")
    #expect(two.contains("What links here Exercises All"))
    #expect(!two.contains("Week 1 First"))
  }

  @Test("that wait for a verdict are named on home")
  func home() throws {
    let dated = ["journal/week-01.md": entry(1, more: "date: 2017-08-06\n")]
    let site = try BuiltSite(files.merging(dated) { $1 })
    #expect(site.words("index.html").contains("no verdict yet 1 blog"))
  }

  @Test("grow the site by as much each, however many there are")
  func many() throws {
    var files: [String: String] = [:]
    for number in 0..<200 {
      files["exercises/blogs/b\(number).md"] = blog(
        "B\(number)", "verdict: good\nevaluated: 2017-08-01\nelements: [a\(number), b\(number)]",
        "Why.")
    }
    let site = try BuiltSite(files)
    #expect(site.text(overview).utf8.count < 80_000)
    #expect(site.words(overview).contains("The 12 blogs evaluated last that name their elements."))
    #expect(site.text("exercises/blogs/b100.html").utf8.count < 4_000)
  }
}
