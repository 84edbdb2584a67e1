import TestSupport
import Testing

@testable import Journal

@Suite("A folder becomes a workspace")
struct WorkspaceTests {
  @Test func withoutACourseThereIsNone() throws {
    let folder = try TemporaryFolder(["journal/week-01.md": entry(1)])
    let loading = Workspace.load(folder.path, leavesOutDrafts: true, jobs: 1)
    #expect(loading.workspace == nil)
    #expect(
      loading.findings.map(\.description)
        == ["course.yml: error: cannot read it: it does not exist [file]"])
  }

  @Test func aCourseThatIsNoTextIsSaidAtItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("title: T\nstudent: ".utf8) + [0xff], to: "course.yml")
    let loading = Workspace.load(folder.path, leavesOutDrafts: true, jobs: 1)
    #expect(loading.workspace == nil)
    #expect(loading.findings.map { $0.description.hasPrefix("course.yml:2:10: error: ") } == [true])
  }

  @Test func aCourseOfAnotherMistakeStillGivesAWorkspace() throws {
    let journal = try WrittenJournal(["course.yml": "student: Yan", "journal/a.md": entry(1)])
    #expect(journal.loading.workspace?.course.title == "Journal")
    #expect(journal.loading.workspace?.entries.count == 1)
  }

  @Test func asOfIsTheLatestDayOfAFinishedEntry() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, more: "date: 2017-08-06\n"),
      "journal/b.md": entry(2, more: "date: 2017-08-20\n"),
      "journal/c.md": entry(3, more: "date: 2017-08-19\n"),
      "journal/d.md": entry(4, more: "date: 2018-01-01\ndraft: true\n"),
      "journal/e.md": entry(5),
    ])
    #expect(journal.loading.workspace?.asOf?.description == "2017-08-20")
  }

  @Test func asOfIsNotKnownWithoutADate() throws {
    #expect(try WrittenJournal([:]).loading.workspace?.asOf == nil)
    #expect(try WrittenJournal(["journal/a.md": entry(1)]).loading.workspace?.asOf == nil)
  }

  @Test func theEntryOfAWeekIsFound() throws {
    let workspace = try WrittenJournal(["journal/a.md": entry(7)]).loading.workspace
    #expect(workspace?.entry(of: number(7))?.week.value == 7)
    #expect(workspace?.entry(of: number(8)) == nil)
  }

  @Test func whatAPersonChangedAboutTheLookIsRead() throws {
    let journal = try WrittenJournal([
      "site/theme.css": ":root{}", "site/head.html": "<meta>", "site/footer.html": "<p>",
      "site/images/b.png": "", "site/images/a/c.png": "", "site/other.css": "",
    ])
    let look = journal.loading.workspace?.look
    #expect(look?.theme == "site/theme.css")
    #expect(look?.head == Array("<meta>".utf8))
    #expect(look?.footer == Array("<p>".utf8))
    #expect(look?.images == ["site/images/a/c.png", "site/images/b.png"])
  }

  @Test func aWatchSeesNoParseOnceAllIsRead() throws {
    let folder = try TemporaryFolder(["course.yml": "title: T", "journal/a.md": entry(1)])
    let watch = ParsingWatch()
    _ = Workspace.load(folder.path, leavesOutDrafts: true, jobs: 2, watch: watch)
    #expect(watch.running.isEmpty)
    watch.during("journal/a.md") {
      #expect(watch.running.map(\.path) == ["journal/a.md"])
      watch.during("journal/b.md") { #expect(watch.running.count == 2) }
    }
    #expect(watch.running.isEmpty)
  }
}
