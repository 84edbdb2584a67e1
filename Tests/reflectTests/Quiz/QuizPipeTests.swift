import Foundation
import Testing

@Suite("reflect quiz, where lines are piped in")
struct QuizPipeTests {
  @Test("what is quit before its rating is accepted is not recorded; the input's end accepts it")
  func endsEarly() throws {
    for input in ["", "touchpoint\\nq\\n", "touchpoint\\nx\\nq\\n", ":q\\n", ":x\\n?\\n:quit\\n"] {
      let journal = try Journal.makeQuiz()
      try journal.shell("printf '\(input)' | reflect quiz").expect(err: "")
      #expect(!journal.has("exercises/reviews.jsonl"), "\(input)")
    }
    let card = "15/touchpoints/touchpoint#which-term"
    for (input, rating) in [
      ("touchpoint\\n\\n", "good"), ("touchpoint\\n", "good"), ("touchpoint", "good"),
      ("touchpoint\\neasy", "easy"), ("\\n", "again"), ("contact point\\nright\\n", "good"),
    ] {
      let journal = try Journal.makeQuiz()
      try journal.shell("printf '\(input)' | reflect quiz").expect(err: "")
      #expect(try journal.answers == ["\(card) \(rating)"], "\(input)")
    }
  }

  @Test(
    "a list that the input ends in is answered with what was typed, as if an empty line closed it")
  func listAtTheEnd() throws {
    for (typed, given, rating) in [
      ("reach\\nloyalty, insight", ["reach", "loyalty", "insight"], "good"),
      ("reach\\ninsigt\\nloyalty\\n", ["reach", "insigt", "loyalty"], "hard"),
      ("reach\\nprice\\n", ["reach", "price"], "again"),
    ] {
      func play(_ input: String, _ arguments: String = "") throws -> (
        out: String, review: [String: Any]
      ) {
        let journal = try Journal.makeQuiz()
        try journal.leave("benefits#name-all")
        let out = try journal.shell("printf '\(input)' | reflect quiz \(arguments)").expect(err: "")
          .out
        let answers = try journal.reviews.filter { $0["type"] as? String == "answer" }
        #expect(answers.count == 1, "\(out)")
        return (out, try #require(answers.first))
      }
      let (out, review) = try play(typed)
      #expect(review["given"] as? [String] == given)
      #expect(review["rating"] as? String == rating && review["suggested"] as? String == rating)
      #expect(out.contains("Suggested: \(rating)") && out.contains("  ✓ Reach"), "\(out)")
      #expect(out.contains("1 card: "), "\(out)")
      // The same as a list that is closed, in an exam too.
      let closed = typed.hasSuffix("\\n") ? "\(typed)\\n" : "\(typed)\\n\\n"
      #expect(try play(closed).review["given"] as? [String] == given)
      let exam = try play(typed, "--exam 1 --seed 7").review
      #expect(exam["given"] as? [String] == given && exam["mode"] as? String == "exam")
    }
    // Nothing was typed, so that nothing is said of what is known.
    let journal = try Journal.makeQuiz()
    try journal.leave("benefits#name-all")
    try journal.shell("reflect quiz </dev/null").expect(err: "")
    #expect(try journal.answers.isEmpty)
  }

  @Test("a hint in the middle of a list is refused, so that no item is lost")
  func hintInList() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("benefits#name-all")
    let out = try journal.shell(#"printf 'reach\n?\nloyalty\ninsight\n\n\n' | reflect quiz"#)
      .expect(err: "").out
    #expect(out.contains("a hint changes the whole question, so it comes before the first item"))
    let review = try #require(try journal.reviews.first { $0["type"] as? String == "answer" })
    #expect(review["given"] as? [String] == ["reach", "loyalty", "insight"])
    #expect(review["rating"] as? String == "good")
  }
}
