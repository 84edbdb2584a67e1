import Files
import Foundation
import Testing

@Suite("A file that is not what it seems")
struct FileFindingTests {
  private static let entry = "---\nweek: 4\n---\n"

  @Test(
    "names that would confuse a terminal or an address are refused, each on a line that is safe to show"
  )
  func names() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      """
      exercises/\u{fffd}(: error: its name is not valid UTF-8; rename it [file-name]
      journal/a?b.md: error: its name holds a control character; rename it [file-name]
      journal/c?d.png: error: its name holds a control character; rename it [file-name]
      journal/e?[31mf.md: error: its name holds a control character; rename it [file-name]
      journal/g\u{fffd}h.md: error: its name is not valid UTF-8; rename it [file-name]
      """
    ) {
      try journal.write("journal/a\u{7}b.md", Self.entry)
      try journal.write("journal/c\nd.png", "png")
      try journal.write("journal/e\u{1b}[31mf.md", Self.entry)
      try journal.write("exercises/", "")
      try journal.makeUnreadableName("journal/g", [0xff], "h.md")
      try journal.makeUnreadableName("exercises/", [0xc3], "(")
    }
  }

  @Test("only names that end in .md are pages; another spelling is pointed out")
  func spellings() throws {
    try BadInput(
      "spellings", ["journal/W.MD": Self.entry, "journal/x.markdown": Self.entry],
      """
      journal/W.MD: warning: only names that end in `.md` are read; rename it [file-name]
      journal/x.markdown: warning: only names that end in `.md` are read; rename it [file-name]
      """
    ).expectWarning()
  }

  @Test("folders nested without end are refused, not passed over")
  func depth() throws {
    let journal = try Journal.makeSmall()
    let path = "journal/" + String(repeating: String(repeating: "d", count: 100) + "/", count: 12)
    try journal.expectRefusal(
      "journal/[..]ddd: error: folders stand too deep within each other here; move it up [file-name]"
    ) { try journal.write(path + "x.md", Self.entry) }
  }

  @Test(
    "a named pipe stops nothing",
    arguments: [
      "journal/p.md", "exercises/p", "journal/p.png", "site/theme.css", "site/head.html",
      "site/images/p.png",
    ])
  func pipes(_ path: String) throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      "\(path): error: this is a pipe, socket or device; move it out of the journal [file]"
    ) { try journal.makePipe(path) }
  }

  @Test("a pipe, a folder or nothing for a course.yml is told by every command")
  func courseFile() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal("course.yml: error: cannot read it: it is not a regular file [file]")
    {
      try journal.makePipe("course.yml")
    }
    for command in ["list", "new", "open", "init"] {
      try journal.reflect(command).expect(
        1, err: "course.yml: error: cannot read it: it is not a regular file [file]")
    }
    try journal.remove("course.yml")
    try journal.write("course.yml/", "")
    try journal.reflect("build").expect(
      1, err: "course.yml: error: cannot read it: it is a folder [file]\n1 error; [..]")
  }

  @Test(
    "a file that is larger than any text is not read",
    arguments: [
      ("journal/week-04.md", "; split it into several files"), ("course.yml", ""),
      ("site/head.html", ""),
    ])
  func largeFile(_ path: String, _ hint: String) throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      "\(path): error: cannot read it: it has 209715200 bytes, and the most allowed is 1048576\(hint) [file]"
    ) {
      try journal.write(path, Self.entry)
      #expect(truncate("\(journal.folder)/\(path)", 200 << 20) == 0)
    }
  }

  @Test(
    "text that is no text is refused with line and column",
    arguments: [
      (
        [UInt8]("ab\u{0}c".utf8),
        "5:3: error: the control character U+0000 does not belong in a text; delete it"
      ),
      (
        [UInt8]("\u{1b}[31m\u{7}".utf8),
        "5:1: error: the control character U+001B and 1 more do not belong in a text; delete them"
      ),
      ([0x61, 0xff], "5:2: error: this is not UTF-8; save the file as UTF-8"),
      (
        [0xc3, 0xbc, 0x0a, 0x20, 0xed, 0xa0, 0x80],
        "6:2: error: this is not UTF-8; save the file as UTF-8"
      ),
      ([0xc0, 0xaf], "5:1: error: this is not UTF-8; save the file as UTF-8"),
      ([0xf4, 0x90, 0x80, 0x80], "5:1: error: this is not UTF-8; save the file as UTF-8"),
    ])
  func encodings(_ bytes: [UInt8], _ says: String) throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal("journal/week-04.md:\(says) [source-text]") {
      try journal.write("journal/week-04.md", bytes: Array(Self.entry.utf8) + [0x0a] + bytes)
    }
  }

  @Test("a UTF-16 file is refused")
  func utf16() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      """
      journal/week-04.md:1:1: error: this is not UTF-8; save the file as UTF-8 [source-text]
      journal/week-04.md:1:4: error: the control character U+0000 and [..] more do not belong in a text; delete them [source-text]
      """
    ) {
      let words = Self.entry.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
      try journal.write("journal/week-04.md", bytes: [0xff, 0xfe] + words)
    }
  }

  @Test(
    "a name on the command line or a current folder that is not UTF-8 is refused, and nothing is made"
  )
  func namesOfFolders() throws {
    let journal = try Journal.make()
    for command in [
      "init $(printf 'a\\377')", "list -C $(printf 'a\\377')", "build -o $(printf 'a\\377')",
    ] {
      try journal.shell("reflect \(command)").expect(
        64, out: "", err: "reflect: `a\u{fffd}` is not valid UTF-8; type another name")
    }
    #expect(try journal.snapshot().items.isEmpty)
    try journal.shell("mkdir $(printf 'b\\377'); cd $(printf 'b\\377'); reflect init").expect(
      2, out: "",
      err:
        "reflect: the path of the current folder, [ROOT]/b\u{fffd}, is not valid UTF-8; rename it")
    try journal.shell("mkdir gone; cd gone; rmdir ../gone; reflect list").expect(
      2, out: "", err: "reflect: cannot tell the current folder: No such file or directory")
  }
}
