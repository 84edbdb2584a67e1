import Files
import Foundation
import Testing

@Suite("The same folder gives the same bytes")
struct DeterminismTests {
  /// A journal with everything that could depend on the machine: dates, letters that locales differ on, many files.
  private static func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(
      "course.yml",
      try journal.read("course.yml") + "\nurl: https://example.org/j/\nlanguage: tr\n")
    let tags = [
      "İstanbul", "istanbul", "ISPARTA", "ısparta", "C#", "C++", "é", "e\u{301}", "straße",
      "STRASSE",
    ]
    for week in 4...40 {
      let own = [tags[week % tags.count], tags[week * 7 % tags.count], "t\(week % 5)"]
      try journal.write(
        "journal/\(week % 2 == 0 ? "A" : "b")\(week).md",
        """
        ---
        week: \(week)
        title: Iıİi \(week)
        date: 2017-\(week % 2 == 0 ? "12-31" : "01-01")
        tags: [\(own.map { "\"\($0)\"" }.joined(separator: ", "))]
        draft: \(week % 9 == 0)
        ---

        ## Iı \(week)

        See [[Week \(week < 40 ? week + 1 : 4)]] and ![i](i\(week).png), 1234567 and 0.5.
        """)
      try journal.write("journal/i\(week).png", "\(week)")
    }
    try journal.write("exercises/alerts/x.md", "# Xİ\n\n[w](../../journal/A4.md)\n")
    try journal.write("exercises/Alerts/x.md", "# X2\n")
    return journal
  }

  @Test("on any day, in any time zone and locale, with any number of threads, from anywhere")
  func anyMachine() throws {
    let journal = try Self.journal()
    try journal.reflect("build", "--jobs", "1", "-o", "out0").expect()
    let first = try journal.snapshot("out0").contents
    #expect(first.count > 60)
    let variations = [
      "REFLECT_TODAY=1999-12-31 reflect build -o out",
      "REFLECT_TODAY=2099-02-28 reflect build -o out",
      "env -u REFLECT_TODAY '\(Reflect.path)' build -o out",
      "env -i '\(Reflect.path)' build -o out",
      "TZ=Pacific/Kiritimati reflect build -o out",
      "TZ=Etc/GMT+12 reflect build -o out",
      "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 LANGUAGE=tr reflect build -o out",
      "LC_ALL=C reflect build -o out",
      "reflect build --jobs 2 -o out",
      "reflect build --jobs 7 -o out",
      "reflect build --jobs 256 -o out",
      "umask 077; reflect build -o out",
      "cd journal; reflect build -o ../out",
      "find journal -exec touch -d 2001-01-01 {} +; reflect build -o out",
      "ln -s . here; reflect build -C here/journal -o here/out",
    ]
    for script in variations {
      try journal.shell("rm -rf out here; \(script)").expect(err: nil)
      #expect(try journal.snapshot("out").contents == first, "\(script)")
    }
  }

  @Test("a copy of the folder, and one whose files were made in another order, have the same site")
  func copies() throws {
    let journal = try Self.journal()
    try journal.shell(
      """
      set -e
      mkdir copy back
      cp -r course.yml journal exercises copy
      for file in $(find journal exercises -type f | sort -r); do
        mkdir -p back/$(dirname $file); cp $file back/$file
      done
      cp course.yml back
      reflect build >/dev/null
      reflect build -C copy >/dev/null
      reflect build -C back >/dev/null
      diff -r site copy/site
      diff -r site back/site
      """
    ).expect(out: "")
  }

  @Test("a build over an older site and one into an empty folder make the same")
  func overAnOlderSite() throws {
    let journal = try Self.journal()
    try journal.reflect("build", "--drafts").expect()
    try journal.remove("exercises")
    for week in 20...30 { try journal.remove("journal/\(week % 2 == 0 ? "A" : "b")\(week).md") }
    try journal.write("journal/b19.md", "---\nweek: 19\n---\n")
    try journal.write("journal/A40.md", "---\nweek: 40\n---\n")
    try journal.reflect("build").expect(err: nil)
    try OutputTests.expectFresh(journal)
  }

  @Test("findings and lists are the same, whatever the number of threads")
  func findings() throws {
    let journal = try Self.journal()
    for week in 4...40 {
      try journal.write(
        "journal/x\(week).md", "---\nweek: \(week)\ndate: x\n---\n[a](b\(week).md)\n")
    }
    let one = try journal.reflect("build", "--jobs", "1").expect(1, out: "").err
    #expect(one.split(separator: "\n").count > 100)
    for jobs in ["2", "7", "64"] {
      #expect(try journal.reflect("build", "--jobs", jobs).expect(1, out: "").err == one)
    }
  }
}
