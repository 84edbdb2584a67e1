import Foundation
import Testing

@Suite("A symbolic link")
struct SymbolicLinkTests {
  private static let outside =
    "this symbolic link leads outside the journal; put a copy of the file here instead [symbolic-link]"
  private static let nowhere =
    "this symbolic link leads nowhere; mend it or remove it [symbolic-link]"

  @Test(
    "that leads outside is refused, whatever it stands for",
    arguments: [
      ("journal/s.md", "/etc/passwd"), ("exercises/folder", "/etc"), ("journal/up", "../.."),
      ("journal/images/i.png", "/etc/hostname"), ("site/theme.css", "/etc/passwd"),
      ("site/head.html", "/etc/passwd"), ("site/footer.html", "/etc/passwd"),
      ("site/images/i.png", "/etc/passwd"), ("site/images", "/etc"), ("course.yml", "/etc/passwd"),
      ("exercises", "/etc"),
    ])
  func outside(_ path: String, _ target: String) throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal("\(path): error: \(Self.outside)") {
      try journal.link(path, to: target)
    }
  }

  @Test("in place of site/ cannot make a build write or read elsewhere")
  func siteFolder() throws {
    let (journal, elsewhere) = (try Journal.makeSmall(), try Journal.make())
    try elsewhere.write("head.html", "<p>secret</p>")
    let before = try elsewhere.snapshot()
    try journal.link("site", to: elsewhere.folder)
    try journal.reflect("build").expect(
      1, out: "", err: "site: error: \(Self.outside)\n1 error; [..]")
    #expect(try elsewhere.snapshot() == before)
  }

  @Test("whose image is shown says so at the link too")
  func image() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      """
      journal/images: error: \(Self.outside)
      journal/week-04.md:4:1: error: the image leads nowhere: there is no `journal/images/i.png` [broken-link]
      """
    ) {
      try journal.link("journal/images", to: "/usr/share/pixmaps")
      try journal.write("journal/week-04.md", "---\nweek: 4\n---\n![i](images/i.png)\n")
    }
  }

  @Test("that leads nowhere or in a circle is refused")
  func nowhere() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      """
      journal/gone.md: error: \(Self.nowhere)
      journal/one.md: error: \(Self.nowhere)
      journal/two.md: error: \(Self.nowhere)
      """
    ) {
      try journal.link("journal/gone.md", to: "nothing.md")
      try journal.link("journal/one.md", to: "two.md")
      try journal.link("journal/two.md", to: "one.md")
    }
  }

  @Test("to a folder above or to itself is followed no more than once")
  func loops() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/a/b.md", "# B\n")
    try journal.link("exercises/a/again", to: "../a")
    try journal.link("exercises/up", to: "../exercises")
    try journal.reflect("build").expect(err: "")
    #expect(
      try journal.snapshot("site/public").files.filter { $0.hasPrefix("exercises/") }
        == ["exercises/a/b.html", "exercises/a/index.html"])
  }

  @Test("that stays inside the journal works")
  func inside() throws {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/shared.md", "---\nweek: 4\ntitle: Shared\n---\n")
    try journal.write("journal/i.png", "png")
    try journal.link("journal/linked.md", to: "../exercises/shared.md")
    try journal.link("exercises/i.png", to: "../journal/i.png")
    try journal.write("exercises/see.md", "![i](i.png)\n")
    try journal.remove("course.yml")
    try journal.write("settings.yml", "title: Linked\n")
    try journal.link("course.yml", to: "settings.yml")
    try journal.reflect("build").expect(err: "")
    let built = try journal.snapshot("site/public")
    #expect(built.contents["exercises/i.png"] == Data("png".utf8))
    #expect(built.files.contains("journal/linked.html"))
    #expect(try journal.read("site/public/index.html").contains("<h1>Linked</h1>"))
  }
}
