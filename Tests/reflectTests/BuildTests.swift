import Files
import Foundation
import Testing

@Suite("reflect build")
struct BuildTests {
  @Test("a page's address is its file's path with .html")
  func addresses() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/2018/späte Woche.md", "---\nweek: 4\n---\n")
    try journal.write("exercises/chapters/15-crm.md", "---\nchapter: 15\n---\n\n# CRM\n")
    try journal.write("exercises/top.md", "# Top\n")
    try journal.write("README.md", "# Not a page\n")
    try journal.write("journal/week-01.feedback.md", "Well done.\n")
    try journal.write("notes/other.md", "# Not a page\n")
    try journal.write("journal/.hidden.md", "---\nweek: 9\n---\n")
    try journal.reflect("build").expect(
      out: """
        draft left out: journal/week-03.md
        14 files in the site, 14 written, 0 removed
        open [ROOT]/site/public/index.html
        """, err: "")
    #expect(
      try journal.snapshot("site/public").files == [
        ".reflect-site", "404.html", "archive.html", "assets/style.css",
        "exercises/chapters/15-crm.html", "exercises/chapters/index.html", "exercises/index.html",
        "exercises/top.html", "index.html", "journal/2018/späte Woche.html",
        "journal/week-01.html", "journal/week-02.html", "tags/crm.html", "tags/index.html",
        "tags/plans.html",
      ])
  }

  @Test("leaves drafts out and names them, or shows them with --drafts")
  func drafts() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build").expect(out: "draft left out: journal/week-03.md\n...", err: "")
    #expect(!journal.has("site/public/journal/week-03.html"))
    try journal.reflect("build", "--drafts").expect(
      out: "10 files in the site, 4 written, 0 removed\nopen [..]", err: "")
    #expect(journal.has("site/public/journal/week-03.html"))
    try journal.reflect("build").expect(
      out:
        "draft left out: journal/week-03.md\n9 files in the site, 3 written, 1 removed\nopen [..]")
    #expect(!journal.has("site/public/journal/week-03.html"))
  }

  @Test("an empty journal has a site too")
  func empty() throws {
    let journal = try Journal.make(["course.yml": "title: C\n"])
    try journal.reflect("build").expect(
      out: "4 files in the site, 4 written, 0 removed\nopen [..]", err: "")
    #expect(try journal.read("site/public/index.html").contains("<title>C</title>"))
  }

  @Test("copies what pages show and what restyles them, and nothing else")
  func copies() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/images/a b.png", bytes: [0x89, 0, 0xff])
    try journal.write("journal/images/unused.png", "unused")
    try journal.write("journal/week-04.md", "---\nweek: 4\n---\n![A](images/a%20b.png)\n")
    try journal.write("site/theme.css", "a { color: red }\n")
    try journal.write("site/head.html", "<link rel=\"icon\" href=\"{root}site/images/i.png\">")
    try journal.write("site/images/i.png", "icon")
    try journal.reflect("build").expect(err: "")
    let built = try journal.snapshot("site/public")
    #expect(built.contents["journal/images/a b.png"] == Data([0x89, 0, 0xff]))
    #expect(built.files.contains("site/theme.css"))
    #expect(built.files.contains("site/images/i.png"))
    #expect(!built.files.contains("journal/images/unused.png"))
    let page = try journal.read("site/public/journal/week-04.html")
    #expect(page.contains("journal/images/a%20b.png\" alt=\"A\" />"))
    #expect(page.contains("href=\"../site/images/i.png\""))
    #expect(page.contains("href=\"../site/theme.css\""))
  }

  @Test("tells a program what it found and wrote")
  func json() throws {
    let journal = try Journal.makeSmall()
    let built = try journal.reflect("build", "--format", "json").expect(err: "").object()
    #expect(built["files"] as? Int == 9)
    #expect(built["written"] as? Int == 9)
    #expect(built["removed"] as? Int == 0)
    #expect(built["drafts"] as? [String] == ["journal/week-03.md"])
    #expect(built["output"] as? String == "\(journal.folder)/site/public")
    #expect((built["findings"] as? [Any])?.isEmpty == true)

    try journal.write("journal/week-04.md", "---\nweek: 4\n---\n\n[x](\"\u{7}.md)\n[y](gone.md)\n")
    let refused = try journal.reflect("build", "--format", "json").expect(1, err: "").object()
    #expect(refused["output"] is NSNull)
    let findings = try #require(refused["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "source-text" && $0["line"] as? Int == 5 })
  }

  @Test("finds the journal from a folder inside it, and writes where it is told")
  func folders() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build", in: "journal").expect(
      out: "...\nopen [ROOT]/site/public/index.html")
    let outside = try Journal.make()
    try outside.reflect("build", "-C", journal.folder, "-o", "deep/er/www").expect(
      out: "...\nopen deep/er/www/index.html")
    #expect(
      try outside.snapshot("deep/er/www").contents == journal.snapshot("site/public").contents)
  }
}

extension Outcome {
  /// Standard output as a JSON object.
  func object() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
  }
}
