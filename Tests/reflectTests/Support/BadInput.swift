import Testing

/// Files that are not as they should be, and every line that a person then reads about them.
struct BadInput: CustomTestStringConvertible {
  var testDescription: String
  var files: KeyValuePairs<String, String>
  var findings: String

  init(_ name: String, _ files: KeyValuePairs<String, String>, _ findings: String) {
    let line = name.split(whereSeparator: \.isNewline).joined(separator: "⏎")
    testDescription = line.count > 80 ? line.prefix(79) + "…" : line
    self.files = files
    self.findings = findings
  }

  /// Expects that a build says exactly this, ends with exit code 1 and leaves an earlier site alone.
  func expectRefusal(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(findings, sourceLocation: sourceLocation) {
      for (path, text) in files { try journal.write(path, text) }
    }
  }

  /// Expects that a build says exactly this and makes the site all the same.
  func expectWarning(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let journal = try Journal.makeSmall()
    for (path, text) in files { try journal.write(path, text) }
    try journal.reflect("build").expect(err: findings, sourceLocation: sourceLocation)
    #expect(journal.has("site/public/index.html"), sourceLocation: sourceLocation)
  }
}

extension Journal {
  /// Builds, spoils the journal, and expects the next build to say so and to leave the site alone, times and all.
  func expectRefusal(
    _ findings: String, code: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation,
    after spoil: () throws -> Void
  ) throws {
    try reflect("build").expect(err: "", sourceLocation: sourceLocation)
    let before = try snapshot("site/public")
    try spoil()
    let count = findings.split(separator: "\n").count { $0.contains(": error: ") }
    let summary =
      "\(count) error\(count == 1 ? "" : "s")[..]; nothing was written, the site is as it was"
    try reflect("build").expect(
      code, out: "", err: code == 1 ? findings + "\n" + summary : findings,
      sourceLocation: sourceLocation)
    try expectUntouched(before, sourceLocation: sourceLocation)
  }

  /// Expects the site as it was, byte for byte and with its times; the build's own list may have been written anew.
  func expectUntouched(
    _ before: Snapshot, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let after = try snapshot("site/public")
    #expect(
      after.site.differences(from: before.site).isEmpty, "the old site changed",
      sourceLocation: sourceLocation)
    #expect(
      after.contents[".reflect-site"] == before.contents[".reflect-site"],
      sourceLocation: sourceLocation)
  }
}
