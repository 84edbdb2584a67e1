import Files
import Foundation
import Testing

@Suite(
  "A build that is killed before any of its writes",
  .enabled(if: Strace.isThere, "strace is not installed"))
struct KilledWriteTests {
  @Test("leaves every page old or new, and the next build sweeps up", arguments: Strace.calls)
  func beforeEachWrite(_ call: String) throws {
    let large = try LargeJournal(entries: 4)
    for start in ["", "old"] {
      func prepare() throws {
        _ = try large.journal.shell("rm -rf out")
        if !start.isEmpty { try large.expectWhole(start, in: "out") }
      }
      try prepare()
      let moments = try Strace.moments(of: call, in: large)
      #expect(!moments.isEmpty || (start.isEmpty && ["unlink", "rmdir"].contains(call)))
      for moment in moments {
        try prepare()
        let killed = try large.command(
          "new", to: "out",
          after: [
            Strace.path, "-f", "-qqq", "-o", "/dev/null", "-e",
            "inject=\(call):signal=KILL:when=\(moment)",
          ],
          more: ["--jobs", "1"]
        ).run()
        try #require(killed.isKilled, "\(call) \(moment): \(killed.err)")
        let faults = try large.faults(in: "out", from: start, to: "new")
        #expect(faults.isEmpty, "killed at \(call) \(moment) over \(start): \(faults)")
        // The change is sometimes taken back before the next build.
        try large.expectWhole(moment % 2 == 0 ? "new" : "old", in: "out")
      }
    }
  }
}

/// The system's tool that can kill a program at a chosen system call.
enum Strace {
  static let path = "/usr/bin/strace"
  static var isThere: Bool { access(path, X_OK) == 0 }

  /// The calls by which a build changes its output.
  static let calls = ["openat", "write", "close", "rename", "unlink", "mkdir", "rmdir"]

  /// Which of a build's calls of this name, counted from 1, concern the output folder.
  static func moments(of call: String, in large: LargeJournal) throws -> [Int] {
    try large.command(
      "new", to: "out",
      after: [path, "-f", "-qqq", "-y", "-o", "trace", "-e", "trace=\(call)"],
      more: ["--jobs", "1"]
    ).run().expect()
    let lines = try large.journal.read("trace").split(separator: "\n")
    // strace counts each thread's calls by themselves; the first line is the main thread's.
    guard let thread = lines.first?.prefix(while: { $0 != " " }) else { return [] }
    let own = lines.filter { $0.hasPrefix("\(thread) ") && $0.contains("\(call)(") }
    return own.indices.filter { index in
      let line = own[index]
      let isChange = call != "openat" || line.contains("O_CREAT")
      return isChange && line.contains("/out") || isChange && line.contains("\"out")
    }.map { $0 + 1 }
  }
}
