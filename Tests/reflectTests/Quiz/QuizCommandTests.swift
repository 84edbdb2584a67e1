import Files
import Foundation
import Testing

@Suite("reflect quiz, what is asked and what is told")
struct QuizCommandTests {
  /// The questions of a run whose input is empty lines.
  private func questions(_ journal: Journal, _ arguments: String) throws -> [String] {
    let out = try journal.shell("yes '' 2>/dev/null | head -400 | reflect quiz \(arguments)")
      .expect(err: "")
      .out
    let lines = out.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { lines[$0].hasPrefix("CRM · ") }.map { index in
      String(
        lines[index...].dropFirst().first { !["Phases", "Attacks"].contains($0) }
          ?? "")
    }
  }

  @Test("an exam asks the same for the same seed, without hints, and scores by chapter and concept")
  func exam() throws {
    let journal = try Journal.makeQuiz()
    let first = try questions(journal, "--exam 5 --seed 7")
    #expect(first.count == 5 && Set(first).count == 5)
    #expect(try questions(journal, "--exam 5 --seed 7") == first)
    #expect(try questions(journal, "--exam 5 --seed 9") != first)
    #expect(try journal.reviews.allSatisfy { $0["mode"] as? String == "exam" })
    let out = try journal.shell("printf '?\\n' | reflect quiz --exam 5 --seed 7").expect(err: "")
      .out
    #expect(out.contains("there is no hint here") && !out.contains("? hint"))
    let last = try journal.shell("yes '' 2>/dev/null | head -9 | reflect quiz --exam 2 --seed 7")
      .expect(
        out: """
          ...
          0 of 2 right, 0 %, in [..]
            15  CRM [..]  0 of 2
              [..]  0 of 1
              [..]  0 of 1

          Read again
          ...
          next: `reflect quiz --exam 2 --seed 7` asks the same again
          """, err: "")
    #expect(!last.out.contains("✗"), "no verdict before the end")
    // Nothing of it is scheduled.
    try journal.reflect("quiz").expect(out: "\nCRM · 1 of 6 · new\n...")
  }

  @Test("an exam with fewer cards than were asked for says so before its first question")
  func shortage() throws {
    let journal = try Journal.makeQuiz()
    let out = try journal.shell("reflect quiz --exam 300 --seed 7 </dev/null").expect(err: "").out
    let lines = out.split(separator: "\n", omittingEmptySubsequences: false)
    let count = try #require(lines.first?.split(separator: " ").first)
    #expect(lines[0] == "\(count) of the 300 asked for: the other cards would give these away")
    #expect(lines[2] == "CRM · 1 of \(count)")
    let few = try journal.shell("reflect quiz --exam 2 --seed 7 </dev/null").expect(err: "").out
    #expect(few.hasPrefix("\nCRM · 1 of 2\n"))
    try journal.write("exercises/chapters/15.md", Journal.oneQuestion)
    try journal.shell("reflect quiz --exam 9 --seed 7 </dev/null").expect(
      out: "1 of the 9 asked for: there are no more that can be graded\n\nCRM · 1 of 1\n...",
      err: "")
    // A program is told in the summary, and whoever answers before the first question.
    let json = try journal.shell("reflect quiz --exam 9 --seed 7 --format json </dev/null").expect(
      out: "{\n...", err: "1 of the 9 asked for: [..]\n...")
    #expect(
      json.out.contains(
        """
          "shortage": {
            "cards": 1,
            "wanted": 9,
            "why": "cards"
          },
        """), "\(json.out)")
    let enough = try journal.shell("reflect quiz --exam 1 --seed 7 --format json </dev/null")
    #expect(enough.out.contains("\"shortage\": null,"))
  }

  @Test("cramming asks everything in rounds, and is recorded as such")
  func cram() throws {
    let journal = try Journal.makeQuiz()
    let goesOn = "for turn in $(seq 300); do echo g; echo g; echo; done"
    let out = try journal.shell("\(goesOn) | reflect quiz --cram").expect(err: "").out
    #expect(out.contains("\nthis round is done: ") && out.contains("; one more round with cards"))
    #expect(try journal.reviews.allSatisfy { $0["mode"] as? String == "cram" })
    let cards =
      try journal.reflect("chapters", "--cards", "--format", "json").out
      .components(separatedBy: "\"id\": ").count - 1
    #expect(Set(try journal.answers.map { $0.split(separator: " ")[0] }).count == cards)
    try journal.reflect("quiz").expect(out: "\nCRM · 1 of 6 · new\n...")
  }

  @Test("keeps to the numbers of --new, --limit and --minutes")
  func numbers() throws {
    let journal = try Journal.makeQuiz()
    try journal.reflect("quiz", "--new", "3").expect(out: "\nCRM · 1 of 3 · new\n...")
    try journal.reflect("quiz", "--limit", "2").expect(out: "\nCRM · 1 of 2 · new\n...")
    try journal.reflect("quiz", "--minutes", "1").expect(out: "\nCRM · 1 of 6 · new\n...")
    try journal.reflect("quiz", "--new", "0").expect(
      out: """
        nothing is due now
        next: 10 cards new today; type `reflect quiz`
        """, err: "")
  }

  @Test(
    "bad usage is told in one line",
    arguments: [
      ("--exam 0", "--exam must be a number from 1 on, not `0`"),
      ("--limit 0", "--limit must be a number from 1 on, not `0`"),
      ("--minutes=-1", "--minutes must be a number from 1 on, not `-1`"),
      ("--new=-2", "--new must be a number from 0 on, not `-2`"),
      ("--seed 3", "--seed goes with --exam"),
      ("--exam 3 --cram", "--exam and --cram are two things; choose one"),
      ("--cram --new 3", "--new goes with neither --exam nor --cram, which schedule nothing"),
      ("--suspended --cram", "--suspended goes with chapters and --format alone"),
      ("16", "there is no chapter `16`; did you mean `15`?"),
    ])
  func usage(_ arguments: String, _ message: String) throws {
    let journal = try Journal.makeQuiz()
    try journal.shell("reflect quiz \(arguments)").expect(64, out: "", err: "reflect: \(message)")
  }

  @Test("says what to do where there is nothing to ask")
  func nothing() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("quiz").expect(
      out:
        "no chapters yet; each is an outline in exercises/chapters/ with `chapter: 15` at its top, [..]",
      err: "")
    try journal.write("exercises/chapters/15.md", Journal.crm)
    try journal.leave("attacks#question")
    try journal.shell("printf 'listening\\neasy\\n' | reflect quiz").expect(err: "")
    try journal.reflect("quiz").expect(
      out: """
        nothing is due now, and 1 new card was begun today
        next: 1 card on 2017-[..]; `reflect quiz --cram` asks all and schedules nothing
        """, err: "")
    try journal.write("exercises/chapters/15.md", "---\nchapter: 15\ntitle: CRM\n---\n\nWords.\n")
    try journal.reflect("quiz").expect(out: "the chapters have no cards yet\n...")
  }

  @Test("an outline with an error is told, and nothing is asked")
  func errors() throws {
    let journal = try Journal.makeQuiz()
    try journal.write("exercises/chapters/16.md", "---\nchapter: 15\ntitle: Again\n---\n")
    try journal.shell("yes 2>/dev/null | head -99 | reflect quiz").expect(
      1, out: "", err: "exercises/chapters/16.md:1: error: [..] [two-chapters]")
    #expect(!journal.has("exercises/reviews.jsonl"))
  }

  @Test("a program gets the summary as JSON and nothing else on standard output")
  func json() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question", "touchpoint#which-term")
    let outcome = try journal.shell(
      "printf 'touchpoint\\n\\n\\n\\n:q\\n' | reflect quiz --format json")
    outcome.expect()
    let json = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any]
    let value = try #require(json)
    #expect(value["mode"] as? String == "study" && value["cards"] as? Int == 2)
    #expect(value["recalled"] as? Int == 1 && value["missed"] as? Int == 1)
    let concepts = try #require(value["concepts"] as? [[String: Any]])
    #expect(concepts.map { $0["concept"] as? String } == ["Touchpoint", "Attacks"])
    #expect(concepts[1]["recalled"] as? Int == 0 && concepts[1]["line"] as? Int == 31)
    #expect(value["later"] as? Int == 2 && value["due"] as? Int == 0)
    #expect(outcome.err.contains("CRM · 1 of 2 · new"), "the questions are on standard error")
    let empty = try Journal.makeSmall().reflect("quiz", "--format", "json").expect(err: "").out
    #expect(empty.contains("\"cards\": 0"))
  }

  @Test("a log that is cut off loses the cut line, says so, and goes on")
  func torn() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question", "touchpoint#which-term")
    try journal.shell("printf 'touchpoint\\neasy\\n' | reflect quiz").expect(err: "")
    let log = try journal.read("exercises/reviews.jsonl")
    try journal.write("exercises/reviews.jsonl", log + #"{"type":"answer","id":"x","at":"20"#)
    let line = log.split(separator: "\n").count + 1
    try journal.shell("printf 'listening\\n\\n' | reflect quiz").expect(
      err: "exercises/reviews.jsonl:\(line):[..]: warning: the last line is cut off [..] [log-line]"
    )
    let lines = try journal.read("exercises/reviews.jsonl").split(separator: "\n")
    #expect(lines.count == line + 1 && lines[line].contains("attacks#question"))
  }

  @Test("two sessions at once lose nothing")
  func twoAtOnce() throws {
    let journal = try Journal.makeQuiz()
    let slowly = "for i in 1 2 3 4 5 6 7 8; do echo; echo; sleep 0.05; done"
    try journal.shell(
      "(\(slowly)) | reflect quiz >one & (\(slowly)) | reflect quiz >two; wait"
    ).expect(err: "")
    let told = try ["one", "two"].map { name in
      try journal.read(name).components(separatedBy: "\nSuggested: ").count - 1
    }
    #expect(told == [8, 8])
    #expect(try journal.answers.count == 16)
    #expect(Set(try journal.reviews.map { $0["id"] as? String }).count == 16)
  }

  @Test("a disk that is full ends the session with one line, and keeps what was recorded")
  func fullDisk() throws {
    let journal = try Journal.makeQuiz()
    // Room for one answer, and not for two.
    try journal.write("exercises/reviews.jsonl", String(repeating: "\n", count: 100))
    let outcome = try journal.shell("yes '' 2>/dev/null | head -40 | (ulimit -f 1; reflect quiz)")
    outcome.expect(
      2,
      err: """
        exercises/reviews.jsonl: error: cannot write it: the file would be larger than this system allows; \
        your last answer is not recorded, the one before it is [file]
        """)
    #expect(try journal.answers.count == 1)
    #expect(try journal.read("exercises/reviews.jsonl").hasSuffix("}\n"))
  }
}
