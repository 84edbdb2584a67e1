import Testing

@testable import Site

@Suite("Maps and quizzes in an entry")
struct ChapterBlockPageTests {
  private func page(_ body: String, _ more: [String: String] = [:]) throws -> BuiltSite {
    let files = [
      "course.yml": "title: M\nstarts: 2017-07-31\nweeks: [{week: 1, chapters: [15, 16, gone]}]\n",
      "journal/entry.md": entry(1, "Before.\n\n\(body)\n\nAfter.", more: "title: T\n"),
      "exercises/chapters/15.md":
        "---\nchapter: 15\ntitle: CRM\n---\n\n## Phases\n\n- Before\n- After\n",
      "exercises/chapters/16.md":
        "---\nchapter: 16\ntitle: Trust\n---\n\n## Trust\n\n**Honesty** — saying what is so\n",
    ]
    let site = try BuiltSite(files.merging(more) { $1 })
    for (route, html) in site.pages { #expect(HTMLCheck(page: html).problems == [], "\(route)") }
    return site
  }

  private let route = "journal/entry.html"

  @Test("show the map of a chapter, with links to its places on the chapter's page")
  func map() throws {
    let site = try page("```map\nchapter: 15\n```")
    #expect(site.words(route).contains("Before. CRM Skip the map Map of CRM"))
    #expect(site.text(route).contains("<a href=\"../exercises/chapters/15.html#phases\""))
    #expect(!site.text(route).contains("<script"))
  }

  @Test("show the quiz of a chapter, and bring the scripts along")
  func quiz() throws {
    let text = try page("```quiz\nchapter: 16\n```").text(route)
    #expect(readable(text).contains("Before. Trust Trust: which term? ____"))
    #expect(text.contains("\"href\":\"../exercises/chapters/16.html#"))
    #expect(text.hasSuffix("<script src=\"../assets/quiz.js\"></script>\n</body>\n</html>\n"))
  }

  @Test("are those of the entry's week where none is named, each with names of its own")
  func week() throws {
    let text = try page("```map\n```\n\n- ```quiz\n  ```\n\n> ```quiz\n> ```").text(route)
    #expect(text.ranges(of: "<figure class=\"map\">").count == 2)
    #expect(text.ranges(of: "<div class=\"quiz\">").count == 4)
    #expect(text.ranges(of: "assets/quiz.js").count == 1)
  }

  @Test("say what would be there where the outline is empty, and nothing of a draft")
  func empty() throws {
    let more = [
      "exercises/chapters/15.md": "---\nchapter: 15\ntitle: CRM\n---\n",
      "exercises/chapters/16.md":
        "---\nchapter: 16\ntitle: Trust\ndraft: true\n---\n\n## H\n\n- a\n- b\n",
    ]
    let site = try page("```map\n```\n\n```quiz\n```", more)
    #expect(
      site.words(route).contains(
        "Before. CRM The map is drawn here once the outline has headings or lists. CRM The quiz stands here once"
      ))
    #expect(!site.text(route).contains("Trust"))
  }
}
