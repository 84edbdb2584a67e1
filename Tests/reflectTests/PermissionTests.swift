import Files
import Foundation
import Testing

@Suite(
  "What a person may not read or write", .enabled(if: Nobody.canBeUsed, "setpriv is not installed"))
struct PermissionTests {
  private static let denied = "permission denied; check who may use the file and its folder [file]"

  @Test("an entry that cannot be read is refused, and the old site stands")
  func unreadableEntry() throws {
    try expectRefusal("journal/week-01.md: error: cannot read it: \(Self.denied)") { journal in
      try journal.allow("000", "journal/week-01.md")
    }
  }

  @Test(
    "a journal/ folder that cannot be read is refused, not taken for an empty one",
    arguments: ["000", "100"])
  func unreadableFolder(_ mode: String) throws {
    try expectRefusal("journal: error: cannot list it: \(Self.denied)") { journal in
      try journal.allow(mode, "journal")
    }
  }

  @Test("a folder that can be listed but not entered is refused")
  func unenterableFolder() throws {
    let journal = try Nobody.journal()
    try journal.asNobody("build").expect()
    let before = try journal.snapshot("site/public")
    try journal.allow("444", "journal")
    try journal.asNobody("build").expect(
      1, out: "", err: "journal[..]: error: cannot [..]: \(Self.denied)\n...")
    try journal.allow("755", "journal")
    try journal.expectUntouched(before)
  }

  @Test(
    "so are an image, a look and a course.yml",
    arguments: [
      ("course.yml", 1), ("site/head.html", 1), ("site/theme.css", 2), ("journal/i.png", 2),
    ])
  func unreadableFile(_ path: String, _ code: Int32) throws {
    let journal = try Nobody.journal()
    try journal.write("site/head.html", "<!-- mine -->\n")
    try journal.write("site/theme.css", "a { color: red }\n")
    try journal.write("journal/i.png", "png")
    try journal.write("journal/week-04.md", "---\nweek: 4\n---\n![i](i.png)\n")
    try journal.ownedByNobody()
    try journal.asNobody("build").expect()
    let before = try journal.snapshot("site/public")
    usleep(20_000)
    try journal.write(path, "title: Other\n")
    try journal.ownedByNobody()
    try journal.allow("000", path)
    let outcome = try journal.asNobody("build").expect(code, out: "")
    #expect(
      outcome.err.contains("\(path): error: cannot read it: \(Self.denied)\n"), "\(outcome.err)")
    try journal.expectUntouched(before)
  }

  @Test(
    "an output that cannot be written is told in one line",
    arguments: [
      ("site/public", "[ROOT]/site/public/[..]"),
      ("site/public/journal", "[ROOT]/site/public/journal/[..]"),
    ])
  func unwritableOutput(_ folder: String, _ place: String) throws {
    let journal = try Nobody.journal()
    try journal.asNobody("build").expect()
    let before = try journal.snapshot("site/public")
    for week in 1...2 {
      try journal.write(
        "journal/week-0\(week).md", "---\nweek: \(week)\ntitle: Changed\n---\nOther.\n")
    }
    try journal.ownedByNobody()
    try journal.allow("555", folder)
    try journal.asNobody("build").expect(
      2, out: "", err: "\(place): error: cannot [..] it: \(Self.denied)")
    try journal.allow("755", folder)
    #expect(try journal.snapshot("site/public").site.differences(from: before.site).isEmpty)
    try journal.asNobody("build").expect()
    #expect(try journal.read("site/public/journal/week-01.html").contains("Changed"))
  }

  @Test("a place where no output can be made is told, and so are init and new")
  func unwritableFolder() throws {
    let journal = try Nobody.journal()
    try journal.allow("555", ".")
    try journal.asNobody("build").expect(
      2, out: "",
      err: "[ROOT]/site: error: cannot create it: \(Self.denied)".replacing(
        "/site:", with: "/site[..]:"))
    try journal.asNobody("init").expect(
      2, out: "", err: "./[..]: error: cannot create it: \(Self.denied)")
    try journal.allow("555", "journal")
    try journal.asNobody("new", "5").expect(
      2, out: "", err: "journal/week-05.md: error: cannot write it: \(Self.denied)")
    try journal.allow("755", "journal")
    try journal.allow("755", ".")
  }

  @Test("new and list go on where only another entry cannot be read")
  func otherCommands() throws {
    let journal = try Nobody.journal()
    try journal.allow("000", "journal/week-01.md")
    try journal.asNobody("new", "5").expect(out: "created journal/week-05.md[..]\n...")
    try journal.asNobody("new", "1").expect(
      2, out: "", err: "reflect: journal/week-01.md is there but is not the entry of week 1; [..]")
    try journal.asNobody("list").expect()
  }

  /// Builds, takes a right away, and expects the next build to say so and to leave the site alone.
  private func expectRefusal(
    _ findings: String, sourceLocation: SourceLocation = #_sourceLocation,
    after spoil: (Journal) throws -> Void
  ) throws {
    let journal = try Nobody.journal()
    try journal.asNobody("build").expect(sourceLocation: sourceLocation)
    let before = try journal.snapshot("site/public")
    try spoil(journal)
    try journal.asNobody("build").expect(
      1, out: "", err: findings + "\n1 error; nothing was written, the site is as it was",
      sourceLocation: sourceLocation)
    try journal.allow("755", "journal")
    try journal.expectUntouched(before, sourceLocation: sourceLocation)
  }
}
