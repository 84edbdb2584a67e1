import Foundation
import Testing

/// Two versions of a journal that is large enough for a build to be stopped on its way, and the site of each.
struct LargeJournal {
  let journal: Journal
  /// The names of the two versions, each a folder of the journal's.
  let versions = ["old", "new"]
  private(set) var sites: [String: [String: Data]] = [:]

  /// Writes both versions and builds the site of each.
  init(entries: Int) throws {
    journal = try Journal.make()
    for version in versions {
      try journal.write(
        "\(version)/course.yml",
        "title: The \(version) one\nstarts: 2017-01-02\nurl: https://example.org/\n")
      for week in 1...entries {
        try journal.write(
          "\(version)/journal/week-\(week).md", Self.entry(week, version, of: entries))
      }
      // Addresses that only one version has, and some that change from a page to a folder and back.
      try journal.write("\(version)/exercises/\(version)/only.md", "# Only \(version)\n")
      let turned = version == "old" ? "exercises/x.md" : "exercises/x.html/y.md"
      try journal.write("\(version)/\(turned)", "# Turned\n\n![p](p.png)\n")
      let image =
        String(turned.prefix(through: turned.lastIndex(of: "/") ?? turned.startIndex)) + "p.png"
      try journal.write("\(version)/\(image)", String(repeating: version, count: 100_000))
      try build(version, to: "site-\(version)").expect(err: "")
      sites[version] = try journal.snapshot("site-\(version)").contents
    }
  }

  private static func entry(_ week: Int, _ version: String, of count: Int) -> String {
    // A tenth of the pages stays as it is, and a few are in one version only.
    let isSame = week % 10 == 0
    let text = isSame ? "The same words. " : "Words of the \(version) version. "
    return """
      ---
      week: \(week)
      title: Week \(week)\(isSame ? "" : " \(version)")
      date: 2017-09-\(10 + week % 20)
      tags: [\(version), t\(week % 7)]
      draft: \(week % 25 == (version == "old" ? 1 : 2))
      ---

      ## This week

      \(String(repeating: text, count: 10 + week % 50))

      See [another](week-\(week % count + 1).md).

      """
  }

  func build(_ version: String, to output: String) throws -> Outcome {
    try command(version, to: output).run()
  }

  /// Prepares a build, with words of the command line before and after it.
  func command(
    _ version: String, to output: String, after before: [String] = [], more: [String] = []
  ) -> Program {
    journal.command(
      before + [Reflect.path, "build", "-C", version, "-o", output, "--format", "json"] + more)
  }

  /// What is wrong with an output folder that a build from one version to the other was stopped in.
  func faults(in output: String, from old: String, to new: String) throws -> [String] {
    let found = try journal.snapshot(output).contents
    let (before, after) = (sites[old] ?? [:], sites[new] ?? [:])
    var faults: [String] = []
    for (path, bytes) in found where !path.contains(Self.unfinished) && path != Self.list {
      if bytes != before[path] && bytes != after[path] {
        faults.append("\(path) is neither old nor new: \(bytes.count) bytes")
      }
    }
    for path in before.keys where after[path] != nil && found[path] == nil {
      faults.append("\(path) is gone")
    }
    return faults
  }

  /// How far a build had come: 0 where all is old, 1 where all is new.
  func isMixed(_ output: String, from old: String, to new: String) throws -> Bool {
    let found = try journal.snapshot(output).contents
    return found != sites[old] && found != sites[new]
  }

  /// Builds and expects exactly that version's site, with nothing left over.
  func expectWhole(
    _ version: String, in output: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try build(version, to: output).expect(sourceLocation: sourceLocation)
    #expect(
      try journal.snapshot(output).contents == sites[version], "\(output) is not whole",
      sourceLocation: sourceLocation)
  }

  private static let unfinished = ".reflect-new-"
  private static let list = ".reflect-site"
}
