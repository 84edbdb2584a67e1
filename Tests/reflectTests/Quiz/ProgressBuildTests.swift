import Testing

@Suite("a build with chapters and reviews")
struct ProgressBuildTests {
  private static let outline =
    "---\nchapter: 15\ntitle: Customers\n---\n\n## Phases\n\n- Before\n- During\n"
  private static let answer =
    #"{"type":"answer","id":"a1","at":"2017-09-20T06:32:01.250Z","day":"2017-09-20","#
    + #""card":"15/phases#name-all","question":"Phases: name both","expected":["Before","During"],"#
    + #""given":["Before","During"],"suggested":"good","rating":"good","seconds":4.2}"# + "\n"

  private func journal(_ log: String) throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/chapters/15.md", Self.outline)
    try journal.write("exercises/reviews.jsonl", log)
    return journal
  }

  @Test("draws the progress as of the last review, and does not publish the log")
  func page() throws {
    let journal = try journal(Self.answer)
    try journal.reflect("build").expect(err: "")
    let page = try journal.read("site/public/progress.html")
    #expect(page.contains("1 answer on 1 day, in less than a minute"))
    #expect(page.contains("As of <time datetime=\"2017-09-20\">"))
    #expect(!journal.has("site/public/exercises/reviews.jsonl"))
  }

  @Test("tells of lines that it passes over, and goes on")
  func tornLine() throws {
    try journal(Self.answer + Self.answer.prefix(50)).reflect("build").expect(
      err: """
        exercises/reviews.jsonl:2:[..]: warning: the last line is cut off ([..]); this line is passed over, delete it to end this warning [log-line]
        """)
  }

  @Test("two cards that would be the same stop it, like any error")
  func twoCards() throws {
    let journal = try journal(Self.answer)
    try journal.write(
      "exercises/chapters/15.md", Self.outline + "\n## Phases\n\n- Ahead\n- Behind\n")
    let outcome = try journal.reflect("build").expect(1)
    #expect(outcome.err.contains("[two-cards]"))
    #expect(!journal.has("site/public/index.html"))
  }

  @Test("a journal without chapters has no such page")
  func none() throws {
    let journal = try Journal.makeSmall()
    try journal.reflect("build").expect()
    #expect(!journal.has("site/public/progress.html"))
  }
}
