import Files
import Journal
import TestSupport
import Testing

@testable import Site

@Suite("In the output folder only what a build wrote is changed")
struct OutputFolderTests {
  private func publish(_ site: BuiltSite, to folder: String) throws -> PublicationSummary {
    try Publication(from: site.model.workspace.root, to: folder, jobs: 2).publish(site.site)
  }

  private func foreignFiles(_ site: BuiltSite, in folder: String) -> [String] {
    do {
      _ = try publish(site, to: folder)
      return []
    } catch {
      guard case PublicationFailure.foreignFiles(let files) = error else { return ["\(error)"] }
      return files
    }
  }

  @Test func aSecondBuildWritesNothing() throws {
    let folder = try TemporaryFolder()
    let site = try BuiltSite(["journal/a.md": entry(1, more: "tags: [x]\n")])
    let first = try publish(site, to: "\(folder.path)/out")
    #expect(first.written == first.files)
    #expect(first.files == site.site.files.count)
    let second = try publish(site, to: "\(folder.path)/out")
    #expect(second.written == 0)
    #expect(second.removed == 0)
  }

  @Test func whatIsNoLongerPartOfTheSiteGoes() throws {
    let folder = try TemporaryFolder()
    _ = try publish(try BuiltSite(["journal/sub/a.md": entry(1)]), to: folder.path)
    let summary = try publish(try BuiltSite(["journal/b.md": entry(1)]), to: folder.path)
    #expect(summary.removed == 1)
    #expect(fileKind("\(folder.path)/journal/sub") == nil)
    #expect(fileKind("\(folder.path)/journal/b.html") == .file)
  }

  @Test func aFolderWithOtherFilesIsRefused() throws {
    let folder = try TemporaryFolder(["thesis.doc": "", "sub/notes.txt": ""])
    let site = try BuiltSite([:])
    #expect(foreignFiles(site, in: folder.path) == ["sub/notes.txt", "thesis.doc"])
    #expect(try folderItems(folder.path).map(\.shownName) == ["sub", "thesis.doc"])
  }

  @Test func aListThatClaimsALinkIsNotBelieved() throws {
    // Such a folder could come with a repository, to have a build write or remove elsewhere.
    let outside = try TemporaryFolder(["week-01.md": "mine"])
    let folder = try TemporaryFolder([OutputManifest.name: "journal\njournal/week-01.md\nx.html\n"])
    folder.link("journal", to: outside.path)
    folder.link("x.html", to: "\(outside.path)/week-01.md")
    let site = try BuiltSite(["journal/a.md": entry(1)])
    #expect(foreignFiles(site, in: folder.path) == ["journal", "x.html"])
    #expect(try folderItems(outside.path).map(\.shownName) == ["week-01.md"])
    #expect(try readFile("\(outside.path)/week-01.md") == Array("mine".utf8))
  }

  @Test func aListThatLeadsOutIsNotBelieved() throws {
    let outside = try TemporaryFolder(["out/keep": "", "mine": "", "\u{338}x": ""])
    try outside.write(
      Array("../mine\n/etc/hostname\na/../../mine\n../\u{338}x\n\n.\n..\nkeep\n".utf8),
      to: "out/\(OutputManifest.name)")
    let site = try BuiltSite([:])
    let summary = try publish(site, to: "\(outside.path)/out")
    #expect(summary.files == site.site.files.count)
    #expect(fileKind("\(outside.path)/mine") == .file)
    #expect(fileKind("\(outside.path)/\u{338}x") == .file)
    #expect(fileKind("\(outside.path)/out/keep") == nil)
  }

  @Test func whatAStoppedBuildLeftIsSweptUp() throws {
    let folder = try TemporaryFolder([
      "\(OutputManifest.temporaryPrefix)3": "", "journal/\(OutputManifest.temporaryPrefix)7": "",
    ])
    _ = try publish(try BuiltSite([:]), to: folder.path)
    #expect(fileKind("\(folder.path)/\(OutputManifest.temporaryPrefix)3") == nil)
    #expect(
      fileKind("\(folder.path)/journal") == nil
        || fileKind("\(folder.path)/journal/\(OutputManifest.temporaryPrefix)7") == nil)
  }

  @Test func aNewFolderThatAStoppedBuildLeftIsSweptUpWithAllThatIsInIt() throws {
    let prefix = OutputManifest.newFolderPrefix
    let folder = try TemporaryFolder([
      "\(prefix)0/a.html": "half", "\(prefix)0/deep/er/b.html": "half", "\(prefix)1/c.html": "half",
    ])
    _ = try publish(try BuiltSite(["journal/a.md": entry(1, "Text.")]), to: folder.path)
    let names = try folderItems(folder.path).map(\.shownName)
    #expect(names.contains("journal"))
    #expect(!names.contains { $0.hasPrefix(OutputManifest.temporaryPrefix) })
  }

  @Test func aFolderOfSuchANameElsewhereIsSomeoneElses() throws {
    let path = "journal/\(OutputManifest.newFolderPrefix)0/mine.txt"
    let folder = try TemporaryFolder([path: "mine"])
    #expect(foreignFiles(try BuiltSite([:]), in: folder.path) == [path])
    #expect(try readFile("\(folder.path)/\(path)") == Array("mine".utf8))
  }

  @Test func aFailedBuildLeavesAnEmptyFolderEmpty() throws {
    let folder = try TemporaryFolder()
    // The picture is gone by the time it is copied.
    let broken = try BuiltSite(["journal/a.md": entry(1, "New. ![](p.png)"), "journal/p.png": ""])
    #expect(throws: PublicationFailure.self) { try publish(broken, to: folder.path) }
    #expect(try folderItems(folder.path).isEmpty)
  }

  @Test func oneBuildAtATime() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    #expect(foreignFiles(try BuiltSite([:]), in: folder.path) == ["busy"])
    lock?.release()
    #expect(foreignFiles(try BuiltSite([:]), in: folder.path) == [])
  }

  @Test func aFailedBuildLeavesTheOldSite() throws {
    let folder = try TemporaryFolder()
    _ = try publish(try BuiltSite(["journal/a.md": entry(1, "Old.")]), to: folder.path)
    let old = try readFile("\(folder.path)/journal/a.html")
    let list = try readFile("\(folder.path)/\(OutputManifest.name)")
    // The picture is gone by the time it is copied.
    let broken = try BuiltSite(["journal/a.md": entry(1, "New. ![](p.png)"), "journal/p.png": ""])
    #expect(throws: PublicationFailure.self) { try publish(broken, to: folder.path) }
    #expect(try readFile("\(folder.path)/journal/a.html") == old)
    #expect(try readFile("\(folder.path)/\(OutputManifest.name)") == list)
    #expect(try OutputSurvey(folder.path).leftovers == [])
  }
}
