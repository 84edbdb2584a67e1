import Files
import Foundation
import Testing

@Suite("A disk that is full")
struct FullDiskTests {
  /// The most bytes that a file may have, in the 512 that a shell's `ulimit -f` counts in.
  private static let limits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 30, 50, 100, 400]

  private static let tooLarge =
    ": error: cannot write it: the file would be larger than this system allows [file]"

  @Test("leaves the old site as it was, with its times, and says so in one line")
  func oldSite() throws {
    let large = try LargeJournal(entries: 20)
    try large.expectWhole("old", in: "out")
    let before = try large.journal.snapshot("out")
    usleep(20_000)
    for limit in Self.limits {
      try Self.expectFull(large, limit)
      let after = try large.journal.snapshot("out")
      #expect(after.contents == before.contents, "with \(limit)")
      #expect(after.site.differences(from: before.site).isEmpty, "with \(limit)")
    }
    try large.limited("ulimit -f 2000", "new").run().expect()
    try large.expectWhole("new", in: "out")
  }

  @Test("leaves nothing of a first build")
  func firstBuild() throws {
    let large = try LargeJournal(entries: 20)
    for limit in Self.limits {
      try Self.expectFull(large, limit)
      #expect(try large.journal.snapshot("out").items.isEmpty, "with \(limit)")
    }
    try large.expectWhole("new", in: "out")
  }

  @Test("leaves what a killed build made of the old site, whole")
  func afterAKill() throws {
    let large = try LargeJournal(entries: 20)
    try large.expectWhole("old", in: "out")
    try large.journal.write("out/.reflect-new-7", "left by a killed build")
    try Self.expectFull(large, 3)
    #expect(try large.journal.snapshot("out").contents == large.sites["old"])
  }

  @Test("is told by init and new, which leave no half file")
  func otherCommands() throws {
    let journal = try Journal.make()
    try journal.shell("ulimit -f 1; reflect init").expect(
      2, err: "./course.yml\(Self.tooLarge)")
    #expect(try journal.snapshot().files.isEmpty)
    let small = try Journal.makeSmall()
    try small.shell("ulimit -f 0; reflect new 5").expect(
      2, out: "", err: "journal/week-05.md\(Self.tooLarge)")
    #expect(!small.has("journal/week-05.md"))
  }

  @Test("that cannot take standard output is told", .enabled(if: access("/dev/full", W_OK) == 0))
  func output() throws {
    let journal = try Journal.makeSmall()
    for command in ["list", "list --format json", "build", "new 5", "init"] {
      try journal.shell("reflect \(command) >/dev/full").expect(
        2, out: "", err: "reflect: cannot write the output: No space left on device")
    }
  }

  private static func expectFull(_ large: LargeJournal, _ limit: Int) throws {
    let outcome = try large.limited("ulimit -f \(limit)", "new").run().expect(2, out: "")
    let errors = outcome.err.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 1 && errors[0].hasSuffix(tooLarge), "\(limit): \(outcome.err)")
  }
}

extension LargeJournal {
  /// Prepares a build into `out` under a shell's limit.
  func limited(_ limit: String, _ version: String) -> Program {
    command(version, to: "out", after: ["/bin/sh", "-c", "\(limit); exec \"$0\" \"$@\""])
  }
}

@Suite("A disk that is really full", .enabled(if: TinyDisk.canBeMade, "only root can mount one"))
struct TinyDiskTests {
  /// How many kilobytes are left for the build, of the 800 or so that it needs.
  private static let rooms = [0, 4, 8, 16, 40, 100, 200, 400]

  @Test("leaves the old site as it was; with room again the next build succeeds")
  func oldSite() throws {
    let large = try LargeJournal(entries: 20)
    let checks = Self.rooms.map { room in
      """
      rm -rf disk/* && cp -rp site-old disk/out && list > before
      head -c $(( $(df -k --output=avail disk | tail -1) * 1024 - \(room) * 1024 )) /dev/zero > disk/filler
      build 2> said; test $? = 2 || fail "exit code with \(room) kB"
      grep -q 'error: cannot .* it: the disk is full; free some space and run the command again \\[file\\]$' said || fail "$(cat said)"
      test $(grep -c ': error: ' said) = 1 || fail "more than one line"
      list > after; cmp before after || fail "times with \(room) kB"
      diff -r site-old disk/out || fail "bytes with \(room) kB"
      rm disk/filler; build || fail "build after \(room) kB"
      diff -r site-new disk/out || fail "new site after \(room) kB"
      """
    }
    try large.journal.command(["/bin/sh", "-c", TinyDisk.script(checks.joined(separator: "\n"))])
      .run().expect(out: "")
  }

  @Test("leaves nothing of a first build")
  func firstBuild() throws {
    let large = try LargeJournal(entries: 20)
    let checks = Self.rooms.map { room in
      """
      rm -rf disk/*
      head -c $(( $(df -k --output=avail disk | tail -1) * 1024 - \(room) * 1024 )) /dev/zero > disk/filler
      build 2> said; test $? = 2 || fail "exit code with \(room) kB: $(cat said)"
      test -z "$(find disk/out -mindepth 1 2>/dev/null)" || fail "left with \(room) kB: $(find disk/out)"
      """
    }
    try large.journal.command(["/bin/sh", "-c", TinyDisk.script(checks.joined(separator: "\n"))])
      .run().expect(out: "")
  }
}

/// A file system of three megabytes that goes with the process that made it.
enum TinyDisk {
  static let canBeMade: Bool = {
    let journal = try? Journal.make()
    let outcome = try? journal?.command(["/bin/sh", "-c", script("true")]).run()
    return outcome?.code == 0
  }()

  /// A script in which `disk` is such a file system, `build` builds the new version there, and `list` shows its times.
  static func script(_ lines: String) -> String {
    """
    cat > checks <<'END'
    fail() { echo "$@"; exit 1; }
    build() { '\(Reflect.path)' build -C new -o disk/out --format json > /dev/null; }
    list() { find disk/out -type f ! -name .reflect-site -printf '%p %T@ %s\\n' | sort; }
    mkdir disk && mount -t tmpfs -o size=3m none disk || exit 9
    \(lines)
    exit 0
    END
    exec unshare -m sh checks
    """
  }
}
