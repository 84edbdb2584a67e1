import Files
import TestSupport
import Testing

@testable import Journal

@Suite("What stands in the folders that pages come from")
struct FolderScanTests {
  private func scan(_ folder: TemporaryFolder) -> FolderScan {
    var scan = FolderScan(root: folder.path)
    scan.scan("journal", takesMarkdown: true)
    scan.scan("exercises", takesMarkdown: true)
    return scan
  }

  private func lines(_ scan: FolderScan) -> [String] { scan.findings.map(\.description) }

  @Test func pagesAndOtherFilesAreToldApart() throws {
    let scan = scan(
      try TemporaryFolder([
        "journal/b.md": "", "journal/a.md": "", "journal/sub/c.md": "", "journal/x.png": "",
        "journal/y.md.bak": "", "exercises/d.md": "", "README.md": "", "site/e.md": "",
      ]))
    #expect(
      scan.markdown == ["exercises/d.md", "journal/a.md", "journal/b.md", "journal/sub/c.md"])
    #expect(scan.files == ["journal/x.png", "journal/y.md.bak"])
    #expect(lines(scan) == [])
  }

  @Test func foldersThatAreNotThereHoldNothing() throws {
    let scan = scan(try TemporaryFolder())
    #expect(scan.markdown == [])
    #expect(lines(scan) == [])
  }

  @Test func dotfilesLogsAndFeedbackAreHeldBack() throws {
    let scan = scan(
      try TemporaryFolder([
        "journal/.a.md": "", "journal/.git/b.md": "", "journal/.DS_Store": "",
        "journal/week-08.feedback.md": "", "journal/week-09.Feedback.MD": "",
        "exercises/reviews.jsonl": "", "exercises/alerts/x.mentions.JSONL": "",
      ]))
    #expect(scan.markdown == [])
    #expect(scan.files == [])
    #expect(lines(scan) == [])
  }

  @Test func aNameThatLooksLikeMarkdownButIsNotReadIsAWarning() throws {
    let scan = scan(try TemporaryFolder(["journal/A.MD": "", "journal/b.markdown": ""]))
    #expect(
      lines(scan)
        == [
          "journal/A.MD: warning: only names that end in `.md` are read; rename it [file-name]",
          "journal/b.markdown: warning: only names that end in `.md` are read; rename it [file-name]",
        ])
  }

  @Test func aNameOfOddBytesIsAnErrorThatCanBePrinted() throws {
    let folder = try TemporaryFolder(["journal/a\u{1b}[31m.md": "", "journal/b\n.md": ""])
    let bytes = Array("\(folder.path)/journal/bad-".utf8) + [0xff, 0xfe, 0]
    let bad = bytes.map { CChar(bitPattern: $0) }
    close(creat(bad, 0o600))
    #expect(
      lines(scan(folder))
        == [
          "journal/a?[31m.md: error: its name holds a control character; rename it [file-name]",
          "journal/b?.md: error: its name holds a control character; rename it [file-name]",
          "journal/bad-\u{fffd}\u{fffd}: error: its name is not valid UTF-8; rename it [file-name]",
        ])
    // Its name cannot be written as a text, so that the folder could not be removed otherwise.
    unlink(bad)
  }

  @Test func aPipeIsAnError() throws {
    let folder = try TemporaryFolder(["journal/a.md": ""])
    mkfifo("\(folder.path)/journal/pipe.md", 0o600)
    #expect(
      lines(scan(folder))
        == [
          "journal/pipe.md: error: this is a pipe, socket or device; move it out of the journal [file]"
        ])
  }

  @Test func aLinkInsideTheJournalIsFollowed() throws {
    let folder = try TemporaryFolder(["journal/a.md": "", "journal/images/b.png": ""])
    folder.link("journal/c.md", to: "a.md")
    folder.link("journal/d.png", to: "images/b.png")
    let scan = scan(folder)
    #expect(scan.markdown == ["journal/a.md", "journal/c.md"])
    #expect(scan.files == ["journal/images/b.png", "journal/d.png"])
  }

  @Test func aLinkOutOfTheJournalIsAnError() throws {
    let folder = try TemporaryFolder(["journal/a.md": ""])
    let outside = try TemporaryFolder(["secret.md": ""])
    folder.link("journal/b.md", to: "\(outside.path)/secret.md")
    folder.link("journal/c", to: outside.path)
    folder.link("journal/d.txt", to: "/etc/passwd")
    // A sibling whose name begins as the root's does.
    folder.link("journal/e.txt", to: "\(folder.path)-other")
    folder.link("journal/f.txt", to: "nowhere")
    folder.link("journal/g.txt", to: "g.txt")
    let scan = scan(folder)
    #expect(scan.markdown == ["journal/a.md"])
    #expect(scan.files == [])
    #expect(
      lines(scan).map { $0.suffix(46) }
        == Array(
          repeating: "put a copy of the file here instead [symbolic-link]".suffix(46), count: 3)
        + Array(
          repeating: "leads nowhere; mend it or remove it [symbolic-link]".suffix(46), count: 3)
    )
  }

  @Test(arguments: [
    ".env", ".git/config", "journal/week-08.feedback.md", "exercises/reviews.jsonl",
  ])
  func aLinkToWhatIsHeldBackIsAnError(target: String) throws {
    let folder = try TemporaryFolder([target: "secret", "journal/a.md": ""])
    folder.link("journal/b.txt", to: "../\(target)")
    let scan = scan(folder)
    #expect(scan.files == [])
    #expect(
      lines(scan)
        == [
          "journal/b.txt: error: this symbolic link leads to what is never published; "
            + "put a copy of the file here instead [symbolic-link]"
        ])
  }

  @Test func aLinkToAFolderThatHoldsItEndsSomewhere() throws {
    let folder = try TemporaryFolder(["journal/a.md": ""])
    folder.link("journal/loop", to: ".")
    folder.link("journal/up", to: "../journal")
    #expect(scan(folder).markdown == ["journal/a.md"])
  }

  @Test func aLinkToTheOtherFolderLeavesThatWhereItIs() throws {
    let folder = try TemporaryFolder(["journal/a.md": "", "exercises/b.md": ""])
    folder.link("journal/notes", to: "../exercises")
    #expect(scan(folder).markdown == ["exercises/b.md", "journal/a.md"])
  }

  @Test func aFolderThatMayNotBeReadIsAnError() throws {
    guard getuid() != 0 else { return }
    let folder = try TemporaryFolder(["journal/locked/a.md": ""])
    chmod("\(folder.path)/journal/locked", 0)
    #expect(lines(scan(folder)).first?.contains("cannot list it: permission denied") == true)
  }
}
