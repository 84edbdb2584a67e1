import Files
import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("ends with 0, 1, 2 or 64")
  func exitCodes() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build").expect(0)
    try journal.reflect().expect(0)
    try journal.reflect("--version").expect(0, out: "[..].[..].[..]")
    try journal.reflect("list", "-C", "/nowhere").expect(2)
    try journal.write("journal/week-04.md", "[x](y.md)")
    try journal.reflect("build").expect(1)
    for arguments in [
      ["nope"], ["build", "extra"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["list", "--format", "xml"], ["new", "week"], ["new", "1", "2"],
      ["init", "--starts", "soon"],
      ["build", "--output"], ["--nope"],
    ] {
      let outcome = try journal.command([Reflect.path] + arguments).run().expect(64, out: "")
      #expect(!outcome.err.isEmpty)
    }
  }

  @Test("explains each command with examples that can be typed")
  func examples() throws {
    let commands = try Help.commands()
    #expect(Set(commands).isSuperset(of: [["init"], ["new"], ["open"], ["list"], ["build"]]))
    for command in commands {
      let help = try Help(of: command)
      #expect(!help.examples.isEmpty, "\(command) has no examples")
      for line in help.examples {
        let isWhole =
          line.hasPrefix("  ") && line.contains("reflect \(command.joined(separator: " "))")
        #expect(isWhole || line.hasPrefix("    "), "\(line)")
        #expect(line.count <= 80, "\(line)")
      }
      let defaults = help.text.split(separator: "\n  ").map {
        $0.components(separatedBy: "(default: ").count - 1
      }
      #expect(defaults.allSatisfy { $0 <= 1 }, "\(help.text)")
      #expect(try Help(of: command, flag: "-h").text == help.text)
    }
  }

  @Test(
    "the examples in the help are commands that work",
    arguments: ["init", "new", "open", "list", "build"])
  func examplesWork(_ command: String) throws {
    for line in try Help(of: [command]).examples {
      let journal = try Journal.makeSmall()
      try journal.write(
        "course.yml", try journal.read("course.yml") + "\n  - { week: 8, topic: Social CRM }\n")
      try journal.write("journal/week-08.md", "---\nweek: 8\n---\n")
      try journal.reflect("build").expect()
      // What explains an example stands after two spaces.
      let typed = line.dropFirst(2).components(separatedBy: "  ")[0]
      let typical = ["EDITOR": "true", "BROWSER": "true", "HOME": journal.folder]
      try journal.shell(typed, environment: typical).expect()
    }
  }

  @Test(
    "a reader that goes away ends it quietly",
    arguments: ["list", "list --format json", "build", "--help", "build --help"])
  func closedPipe(_ command: String) throws {
    let journal = try Journal.makeSmall()
    // The pipe is closed before anything is written.
    try journal.shell("( sleep 0.1; reflect \(command); echo $? >&2 ) | head -0 ; true").expect(
      out: "", err: "0")
  }

  @Test("a reader of findings that goes away ends it quietly")
  func closedErrorPipe() throws {
    let journal = try Journal.makeSmall()
    for number in 1...200 { try journal.write("journal/x\(number).md", "[a](b.md)") }
    let outcome = try journal.shell("reflect build 2>&1 >/dev/null | head -n 1").expect(err: "")
    #expect(outcome.out.hasPrefix("journal/x1.md:1:1: error: "))
  }

  @Test(
    "writes no escape sequence where no terminal reads",
    arguments: ["init", "list", "build", "--help", "list --help", "nope"])
  func noEscapes(_ command: String) throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/week-04.md", "[x](y.md)")
    let outcome = try journal.shell("reflect \(command)", environment: ["TERM": "xterm-256color"])
    #expect(!(outcome.out + outcome.err).contains("\u{1b}"))
    #expect(!(outcome.out + outcome.err).isEmpty)
  }

  @Test(
    "uses colour on a terminal, unless NO_COLOR or a dumb terminal forbids it",
    .enabled(if: access("/usr/bin/script", X_OK) == 0, "script is not installed"))
  func colour() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/week-04.md", "[x](y.md)")
    for command in ["list", "build", "init"] {
      func shown(_ environment: [String: String]) throws -> String {
        try journal.command(
          ["/usr/bin/script", "-qec", "'\(Reflect.path)' \(command)", "/dev/null"],
          environment: environment
        ).run().out
      }
      #expect(try shown(["TERM": "xterm"]).contains("\u{1b}["), "\(command)")
      #expect(try !shown(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1b}"), "\(command)")
      #expect(try !shown(["TERM": "dumb"]).contains("\u{1b}"), "\(command)")
    }
  }

  @Test("a file cannot write to the terminal through what is said of it")
  func hostileText() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "journal/week-04.md",
      "---\nweek: 4\ntitle: \"\\e[31m\\u202e\"\n---\n[x](a%1b[31m.md) [[\u{9b}31m\u{202e}]] [y](b%0Ac.md)\n"
    )
    try journal.write("journal/\u{202e}.md", "x")
    let said = try journal.reflect("build").expect(1, out: "")
    for bad in ["\u{1b}", "\u{9b}", "\u{202e}"] { #expect(!said.err.contains(bad)) }
    #expect(
      said.err.split(separator: "\n").allSatisfy {
        $0.hasPrefix("journal/") || $0.contains("; nothing was written")
      })
    try journal.write(
      "course.yml", "title: C\nweeks:\n  - week: 1\n    topic: \"a\\u009b31m\\u202eb\"\n")
    let list = try journal.reflect("list").expect().out
    for bad in ["\u{1b}", "\u{9b}", "\u{202e}"] { #expect(!list.contains(bad)) }
  }

  @Test("works where a locale, a home or a terminal is missing")
  func bareEnvironment() throws {
    let journal = try Journal.makeSmall()
    try journal.shell(
      "env -i '\(Reflect.path)' build </dev/null && exec env -i '\(Reflect.path)' list <&-"
    ).expect(err: "")
  }
}
