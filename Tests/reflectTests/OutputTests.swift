import Files
import Foundation
import Testing

@Suite("The folder that a site is written to")
struct OutputTests {
  @Test(
    "is refused where it holds files of someone else, and nothing is made there",
    arguments: ["build", "build --drafts"])
  func foreignFiles(_ command: String) throws {
    let journal = try Journal.makeSmall()
    try journal.write("www/mine.txt", "mine")
    try journal.write("www/deep/er/.git", "mine too")
    let before = try journal.snapshot()
    try journal.shell("reflect \(command) --output www").expect(
      2, out: "",
      err: """
        reflect: www: holds files that reflect did not make (deep/er/.git, mine.txt); move them away, or name another folder with --output
        """)
    #expect(try journal.snapshot() == before)
  }

  @Test("is refused where it is the journal itself", arguments: [".", "journal", "..", "/"])
  func theJournal(_ folder: String) throws {
    let journal = try Journal.makeSmall()
    let before = try journal.snapshot()
    try journal.reflect("build", "-o", folder).expect(
      2, out: "", err: "reflect: \(folder): holds files that reflect did not make ([..]); [..]")
    #expect(try journal.snapshot() == before)
  }

  @Test(
    "must be a folder that can be made",
    arguments: [
      (
        "course.yml", "course.yml: error: cannot list it: a file is where a folder should be [file]"
      ),
      (
        "course.yml/x",
        "course.yml/x: error: cannot create it: a file is where a folder should be [file]"
      ),
      ("/dev/null", "/dev/null: error: cannot list it: a file is where a folder should be [file]"),
    ])
  func notAFolder(_ folder: String, _ says: String) throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build", "-o", folder).expect(2, out: "", err: says)
    try journal.reflect("build", "-o", "").expect(
      64, out: "", err: "Error: --output must not be empty\n...")
  }

  @Test("may hold what a build left that was interrupted, which goes")
  func leftovers() throws {
    let journal = try Journal.makeSmall()
    try journal.write("www/.reflect-new-3", "half")
    try journal.write("www/journal/.reflect-new-12", "half")
    try journal.write("www/.reflect-new-list", "half")
    try journal.reflect("build", "-o", "www").expect(err: "")
    #expect(try !journal.snapshot("www").files.contains { $0.contains(".reflect-new") })
  }

  @Test("keeps a file of someone else that was put there after a build, by refusing the next")
  func laterForeignFile() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build").expect()
    try journal.write("site/public/journal/mine.html", "mine")
    let before = try journal.snapshot("site/public")
    try journal.reflect("build").expect(2, err: "[..]did not make (journal/mine.html)[..]")
    #expect(try journal.snapshot("site/public") == before)
  }

  @Test("holds the list of its files; no list makes it remove what lies elsewhere")
  func forgedList() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "site/public/.reflect-site", "../../course.yml\n/etc/hostname\njournal/../../../course.yml\n")
    try journal.reflect("build").expect(err: "")
    #expect(journal.has("course.yml"))
  }

  @Test("a second build changes no file, and no file's time")
  func unchanged() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build").expect(
      out: "[..]\n9 files in the site, 9 written, 0 removed\n[..]")
    let before = try journal.snapshot("site/public")
    usleep(20_000)
    try journal.reflect("build").expect(out: "[..]\n9 files in the site, nothing changed\n[..]")
    #expect(try journal.snapshot("site/public").differences(from: before).isEmpty)
  }

  @Test("one changed entry rewrites its own page and those that quote it, and no others")
  func oneChange() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/week-04.md", "---\nweek: 4\n---\nFar from week 1.\n")
    try journal.reflect("build").expect()
    let before = try journal.snapshot("site/public")
    usleep(20_000)
    try journal.write(
      "journal/week-01.md", try journal.read("journal/week-01.md") + "\nAnd a new end.\n")
    try journal.reflect("build").expect()
    let changed = try journal.snapshot("site/public").differences(from: before)
    #expect(changed.contains("journal/week-01.html"))
    #expect(!changed.contains("journal/week-04.html"))
    #expect(!changed.contains("assets/style.css"))
    #expect(!changed.contains("404.html"))
  }

  @Test("what the journal no longer has goes, and so do folders that are empty then")
  func stale() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/2018/spring/week-04.md", "---\nweek: 4\n---\n![p](p.png)\n")
    try journal.write("journal/2018/spring/p.png", "png")
    try journal.reflect("build").expect()
    #expect(journal.has("site/public/journal/2018/spring/p.png"))
    try journal.remove("journal/2018")
    try journal.write("journal/week-02.md", "---\nweek: 2\n---\n")
    try journal.reflect("build").expect(out: "[..]\n[..] files in the site, [..] 3 removed\n[..]")
    let built = try journal.snapshot("site/public")
    #expect(built.items["journal/2018"] == nil)
    #expect(built.items["tags/plans.html"] == nil)
    #expect(built.items["tags/crm.html"] != nil)
    try Self.expectFresh(journal)
  }

  @Test("a page may become a folder, and a folder a page")
  func fileAndFolder() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/x.md", "---\nweek: 4\n---\n")
    try journal.reflect("build").expect(err: "")
    for _ in 1...2 {
      try journal.remove("journal/x.md")
      try journal.write("journal/x.html/deep/y.md", "---\nweek: 4\n---\n")
      try journal.reflect("build").expect(out: "[..]\n[..] removed\n[..]", err: "")
      try Self.expectFresh(journal)
      try journal.remove("journal/x.html")
      try journal.write("journal/x.md", "---\nweek: 4\n---\n")
      try journal.reflect("build").expect(out: "[..]\n[..] removed\n[..]", err: "")
      try Self.expectFresh(journal)
    }
  }

  @Test("a page that would have a folder's name is refused before anything is written")
  func pageAndFolder() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      "[ROOT]/site/public/journal/x.html: error: cannot create it: a folder of the site would have the same name; rename the folder or the page [file]",
      code: 2
    ) {
      try journal.write("journal/x.md", "---\nweek: 4\n---\n")
      try journal.write("journal/x.html/y.md", "---\nweek: 5\n---\n")
    }
  }

  @Test("names and tags too long for a file's name get a shorter address")
  func longNames() throws {
    let journal = try Journal.makeSmall()
    let (name, other) = (String(repeating: "n", count: 250), String(repeating: "ü", count: 125))
    let tag = String(repeating: "ü ", count: 400)
    try journal.write("journal/\(name)m.md", "---\nweek: 4\ntags: [\(tag), \(tag)x]\n---\n")
    try journal.write("journal/\(name)n.md", "---\nweek: 5\n---\n")
    try journal.write("journal/\(other).md", "---\nweek: 6\n---\n")
    try journal.reflect("build").expect(out: "[..]\n[..]\n[..]", err: "")
    let pages = try journal.snapshot("site/public").files.filter { $0.hasPrefix("journal/") }
    #expect(pages.count == 5)
    #expect(pages.allSatisfy { ($0.split(separator: "/").last?.utf8.count ?? 0) <= 255 })
    try journal.reflect("build").expect(out: "[..]\n[..], nothing changed\n[..]")
  }

  @Test("a folder of someone else in a page's place is taken away if empty, else refused")
  func folderInPlace() throws {
    let journal = try Journal.makeSmall()
    try journal.write("site/public/index.html/", "")
    try journal.reflect("build").expect(err: "")
    try journal.remove("site/public/404.html")
    try journal.write("site/public/404.html/mine", "mine")
    let before = try journal.snapshot("site/public")
    try journal.reflect("build").expect(2, out: "", err: "[..] (404.html/mine); [..]")
    #expect(try journal.snapshot("site/public") == before)
  }

  @Test("two builds at once end well, or one is told to wait; the site is whole")
  func twoAtOnce() throws {
    let journal = try Journal.makeSmall()
    for _ in 1...5 {
      _ = try journal.shell(
        "rm -rf site; reflect build >/dev/null 2>a & reflect build >/dev/null 2>b; wait")
      let said = try journal.read("a") + journal.read("b")
      #expect(
        said.isEmpty
          || said
            == "reflect: \(journal.folder)/site/public: another build is writing there; wait for it to end\n"
      )
      try Self.expectFresh(journal)
    }
  }

  /// Expects that the site is byte for byte what a build into an empty folder makes.
  static func expectFresh(
    _ journal: Journal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fresh = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    try journal.reflect("build", "-o", fresh).expect(sourceLocation: sourceLocation)
    #expect(
      try Snapshot(fresh).contents == journal.snapshot("site/public").contents,
      sourceLocation: sourceLocation)
  }
}
