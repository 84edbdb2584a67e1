import Files
import Testing

@testable import Journal

@Suite("importing mentions")
struct MentionImportTests {
  /// What comes of importing these, one import after the other, into an empty log.
  private func log(_ imports: [[Mention]]) throws -> (log: MentionLog, outcomes: [ImportOutcome]) {
    let journal = try MonitoredTerm()
    let outcomes = try imports.map { stories in
      try MentionImport(stories, seen: Moment(milliseconds: 0)) { $0.lowercased() }
        .append(to: MonitoredTerm.log, in: journal.folder.path)
    }
    return (
      MentionLog.replay(Array(try journal.text(of: MonitoredTerm.log).utf8), file: "l").log,
      outcomes
    )
  }

  @Test("adds a story once, whether told by its feed's name, its address, or its day and headline")
  func once() throws {
    let (log, outcomes) = try log([
      [
        mention("A", url: "https://e.org/a", guid: "1"), mention("B", url: "https://e.org/b"),
        mention("C"), mention("again", url: "https://E.org/A", guid: "2"),
      ],
      [
        mention("renamed", url: "https://e.org/other", guid: "1"),
        mention("B2", url: "https://e.org/B"), mention("C"), mention("C", day: september(21)),
        mention("D", guid: "4"), mention("D too", guid: "4"),
      ],
    ])
    #expect(outcomes.map(\.added) == [3, 2])
    #expect(outcomes.map(\.known) == [1, 4])
    #expect(Set(log.mentions.map(\.title)) == ["A", "B", "C", "D"])
    #expect(log.mentions.count == 5)
  }

  @Test("the same stories have the same identifiers, in whatever order they come")
  func identifiers() throws {
    let stories = (0..<50).map { mention("Story \($0)", url: "https://e.org/\($0)") }
    let one = try log([stories]).log.mentions.map(\.id)
    let other = try log([stories.reversed()]).log.mentions.map(\.id)
    #expect(Set(one) == Set(other))
    #expect(Set(one).count == 50)
  }

  @Test("two stories whose identifiers would be equal get one each")
  func collision() throws {
    let (a, b) = (Self.colliding.0, Self.colliding.1)
    try #require(MentionID(story: a) == MentionID(story: b))
    let (log, outcomes) = try log([
      [mention("A", url: a)], [mention("B", url: b)], [mention("B", url: b)],
    ])
    #expect(outcomes.map(\.added) == [1, 1, 0])
    #expect(Set(log.mentions.map(\.title)) == ["A", "B"])
  }

  /// Found by trying some millions of addresses.
  private static let colliding = ("https://e.org/810136", "https://e.org/1379342")

  @Test("goes on after a line that was cut off, and says so")
  func tornLine() throws {
    let journal = try MonitoredTerm()
    let whole = mention("A", url: "https://e.org/a").line
    try journal.folder.write(
      whole + Array(#"{"type":"mention","id":"00"#.utf8), to: MonitoredTerm.log)
    let outcome = try MentionImport(
      [mention("A", url: "https://e.org/a"), mention("B", url: "https://e.org/b")],
      seen: Moment(milliseconds: 0), key: { $0 }
    ).append(to: MonitoredTerm.log, in: journal.folder.path)
    #expect(outcome.added == 1)
    #expect(outcome.findings.map(\.location.line) == [2])
    #expect(journal.term?.log.mentions.map(\.title).sorted() == ["A", "B"])
  }

  @Test("writes nothing where nothing is new")
  func nothingNew() throws {
    let journal = try MonitoredTerm(log: [mention("A", url: "https://e.org/a")])
    let before = try journal.text(of: MonitoredTerm.log)
    _ = try MentionImport(
      [mention("A", url: "https://e.org/a")], seen: Moment(milliseconds: 0), key: { $0 }
    ).append(to: MonitoredTerm.log, in: journal.folder.path)
    #expect(try journal.text(of: MonitoredTerm.log) == before)
  }
}
