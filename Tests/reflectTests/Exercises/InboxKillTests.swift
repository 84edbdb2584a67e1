import Files
import Foundation
import Testing

@Suite("an inbox that is killed")
struct InboxKillTests {
  /// Every kind of decision, and each taken back: of one mention, of a group, dismissed and significant.
  private static let answers = """
    d
    s
    negative
    It cost trust.
    u
    s
    neutral
    Or did it?
    d
    u
    d
    s

    A longer comment, \(String(repeating: "with more words than one reads, ", count: 40))and an end.
    s
    positive
    Good.
    u
    u
    k
    d
    """

  private func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/amazon.md", "---\nterm: amazon\n---\n")
    var stories = (0..<8).map {
      Feed.Story(title: "Tale\($0) about thing\($0)", path: "s/\($0)")
    }
    stories.insert(.init(title: "Thing1 about tale1", path: "again/1"), at: 2)
    stories.insert(.init(title: "Thing2 about tale2", path: "again/2"), at: 5)
    try journal.write("f.xml", Feed.google("amazon", stories))
    try journal.write("answers", Self.answers)
    try journal.reflect("alert", "import", "f.xml").expect()
    return journal
  }

  /// Expects that what was shown as taken is on disk, that at most the next decision is there too, and that the
  /// journal can be gone on with.
  private func check(_ journal: Journal, _ transcript: String, _ when: String) throws {
    let told = InboxTranscript(transcript)
    let state = try MentionState(journal)
    for (title, verdict) in state.verdicts where !told.pending.contains(title) {
      #expect(verdict == told.verdicts[title] ?? "unread", "\(when): \(title)\n\(transcript)")
    }
    let ahead = told.pending.filter { state.verdicts[$0] != told.verdicts[$0] ?? "unread" }
    // One decision may be on disk that nobody was told of yet: that on one story.
    #expect(ahead.count <= 2, "\(when): \(ahead)\n\(transcript)")
    #expect(state.alerts.values.allSatisfy { $0 == 1 }, "\(when): an alert is doubled")
    try journal.reflect("alert", "list").expect()
    try journal.shell("yes d | reflect alert inbox").expect()
    let after = try MentionState(journal)
    #expect(!after.verdicts.values.contains("unread"), "\(when)")
    #expect(after.alerts.values.allSatisfy { $0 == 1 }, "\(when): an alert is doubled")
    for (title, verdict) in state.verdicts where verdict != "unread" {
      #expect(after.verdicts[title] == verdict, "\(when): \(title) is lost")
    }
  }

  @Test("at any time loses no decision that it showed, and doubles none", arguments: 0..<150)
  func anyTime(_ round: Int) throws {
    // How long a session takes here and now, so that most of the kills hit it rather than nothing.
    let whole = try journal()
    let took = try ContinuousClock().measure { try session(in: whole).run().expect() }
    let journal = try journal()
    let moment = useconds_t(took / .microseconds(1) * Double.random(in: 0.1...1))
    let outcome = try session(in: journal).run(killedAfter: moment)
    try check(journal, outcome.out, "killed after \(moment) µs")
  }

  private func session(in journal: Journal) -> Program {
    journal.command(["/bin/sh", "-c", "exec '\(Reflect.path)' alert inbox <answers"])
  }

  @Test(
    "as it begins any write, to a file or to the reader, loses nothing either",
    .enabled(if: hasStrace),
    arguments: ["fsync", "ftruncate", "flock", "write"])
  func atEachCall(_ call: String) throws {
    for number in 1...200 {
      let journal = try journal()
      let outcome = try journal.shell(
        "exec strace -f -o trace -e trace=\(call) -e inject=\(call):signal=KILL:when=\(number) '\(Reflect.path)' alert inbox <answers"
      )
      try check(journal, outcome.out, "killed at \(call) \(number)")
      if !outcome.isKilled && outcome.code == 0 { return }
    }
    Issue.record("a session makes no more than 200 calls of \(call)")
  }

  private static let hasStrace = fileKind("/usr/bin/strace") != nil
}
