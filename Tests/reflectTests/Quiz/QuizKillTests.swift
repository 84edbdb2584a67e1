import Files
import Foundation
import Testing

@Suite("a quiz that is killed")
struct QuizKillTests {
  /// Answers known and not known, changed ratings, what is taken back and what is suspended.
  private static let answers = """
    touchpoint


    h
    :undo


    nothing of this

    :s
    promos, marketing


    :u
    promos

    e
    invoice

    r




    :u


    """

  private func journal() throws -> Journal {
    let journal = try Journal.makeQuiz()
    try journal.write("answers", Self.answers)
    return journal
  }

  private func session(in journal: Journal) -> Program {
    journal.command(["/bin/sh", "-c", "exec '\(Reflect.path)' quiz <answers"])
  }

  /// Expects that every rating that a question was shown after is on disk, and at most one line more.
  private func check(_ journal: Journal, _ transcript: String, _ when: String) throws {
    // A question that follows another was shown after exactly one line of the log, or none where a hint was given.
    let shown = transcript.components(separatedBy: "\nCRM · ").count - 1
    let again = transcript.components(separatedBy: "the answer is not recorded").count - 1
    let told = max(0, shown - 1 - again)
    let text =
      journal.has("exercises/reviews.jsonl") ? try journal.read("exercises/reviews.jsonl") : ""
    let lines = text.split(separator: "\n")
    let whole = lines.filter { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil }
    #expect(
      told...told + 1 ~= whole.count, "\(when): \(whole.count) lines after \(shown) questions")
    #expect(lines.count - whole.count <= 1, "\(when): more than one line is torn")
    // It can be gone on with, and what is there stays there.
    let next = try journal.shell("yes '' 2>/dev/null | head -30 | reflect quiz").expect()
    #expect(next.err.isEmpty || next.err.contains("[log-line]"), "\(when): \(next.err)")
    let after = try journal.read("exercises/reviews.jsonl")
    #expect(after.hasPrefix(text), "\(when)")
  }

  @Test("at any time loses no answer whose rating was accepted", arguments: 0..<60)
  func anyTime(_ round: Int) throws {
    let whole = try journal()
    let took = try ContinuousClock().measure { try session(in: whole).run().expect() }
    let journal = try journal()
    let moment = useconds_t(took / .microseconds(1) * Double.random(in: 0.1...1))
    let outcome = try session(in: journal).run(killedAfter: moment)
    try check(journal, outcome.out, "killed after \(moment) µs")
  }

  @Test(
    "as it begins any write, to the log or to the reader, loses nothing either",
    .enabled(if: fileKind("/usr/bin/strace") != nil),
    arguments: ["fsync", "flock", "write"])
  func atEachCall(_ call: String) throws {
    for number in 1...300 {
      let journal = try journal()
      let outcome = try journal.shell(
        "exec strace -f -o trace -e trace=\(call) -e inject=\(call):signal=KILL:when=\(number) '\(Reflect.path)' quiz <answers"
      )
      try check(journal, outcome.out, "killed at \(call) \(number)")
      if !outcome.isKilled && outcome.code == 0 { return }
    }
    Issue.record("a session makes no more than 300 calls of \(call)")
  }
}
