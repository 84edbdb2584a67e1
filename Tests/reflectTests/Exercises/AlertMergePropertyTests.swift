import Foundation
import TestSupport
import Testing

@Suite("alerts that two branches append to the same files")
struct AlertMergePropertyTests {
  /// What a person says of more than one alert; `@` is the story.
  private static let comments = [
    "Not for us.", "Not for us.", "It cost trust.", "Reach: small.\nTone: dry.",
    "Nothing new.\n\nWhat it says is.", "- small\n- dry", "> They say so.\n\nI think of it.",
    "```\n@\n```", "| a | b |\n| - | - |\n| 1 | 2 |", "| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |",
    "So:\n| a |\n| - |\n| 1 |\n| 2 |\n| 3 |\n| 4 |", "a  \nb  \nc  \nd  \ne",
    "One.\n\n---\n\nTwo `long\nspan\nof\ncode` it.",
    "One word on it.\n\nTwo of it.\n\nThree.\n\nFour of it.\n\n\nFive.",
    "A word\nand one\nand one\nand one\nand one\nand one\n- and\n- one\n  - and\n  - one",
  ]
  private static let beginnings = [
    "Why.\n", "Why.", "Why.\n\n\n", "",
    "## 2017-09-01 Before\n<!-- mention: 0123456789 -->\nSentiment: negative\n\nNot for us.\n",
    "Why.\r\n", "## 2017-09-01 By hand\r\n\r\nNot for us.\r\n",
  ]
  private static let git = [
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_NOSYSTEM": "1",
  ]

  /// A line of shell that adds one of a few stories, some of which are known as mentions, with one of a few comments.
  private func addition(_ term: Int, _ random: inout SeededRandom) -> String {
    let story = Int.random(in: 0..<6, using: &random)
    let comment = Self.comments[Int.random(in: 0..<Self.comments.count, using: &random)]
      .replacing("@", with: "story \(story)")
    let sentiment = ["", " --sentiment negative", " --sentiment neutral"][
      Int.random(in: 0..<3, using: &random)]
    let day = "2017-09-\(10 + story / 3)"
    let url = story < 4 ? " --url https://example.org/s/\(story)" : ""
    // The same story twice on one branch is refused, which is not what this is about.
    return
      "reflect alert log term\(term) --title 'Tale' --date \(day)\(url)\(sentiment) --comment '\(comment)' || :\n"
  }

  private func alerts(of text: String) -> Set<String> {
    let text = text.replacing("\r\n", with: "\n")
    let parts = "\n\(text)".components(separatedBy: "\n## 2017").dropFirst()
    return Set(parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
  }

  @Test(
    "are all there after a merge in either order, each with its own comment, whatever they say",
    arguments: [1, 2])
  func merge(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    let terms = 0..<30
    for term in terms {
      let beginning = Self.beginnings[term % Self.beginnings.count]
      let end = beginning.contains("\r") ? "\r\n" : "\n"
      let front = ["---", "term: term\(term)", "---", "", ""].joined(separator: end)
      try journal.write("exercises/alerts/term\(term).md", front + beginning)
      try journal.write("f.xml", Feed.google("term\(term)", stories: 2))
      try journal.reflect("alert", "import", "f.xml").expect()
    }
    func additions() -> String {
      terms.map { term in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in addition(term, &random) }.joined()
      }.joined()
    }
    let commit = "git add -A && git commit -qm change\n"
    try journal.write(
      "script",
      """
      set -e
      git init -q -b base .
      \(commit)git checkout -qb left
      \(additions())\(commit)git checkout -q base && git checkout -qb right
      \(additions())\(commit)git checkout -qb both && git merge -q --no-edit left
      git checkout -q left && git checkout -qb other && git merge -q --no-edit right
      """)
    try journal.shell(". ./script 2>err", environment: Self.git).expect()
    func read(_ branch: String) throws -> [String] {
      try journal.shell("git checkout -q \(branch)", environment: Self.git).expect()
      return try terms.map { try journal.read("exercises/alerts/term\($0).md") }
    }
    let (left, right) = (try read("left"), try read("right"))
    for branch in ["both", "other"] {
      let merged = try read(branch)
      for term in terms {
        let expected = alerts(of: left[term]).union(alerts(of: right[term]))
        #expect(
          alerts(of: merged[term]) == expected,
          "\(branch)\n\(left[term])\n--- and\n\(right[term])\n--- became\n\(merged[term])")
      }
      let built = try journal.reflect("build", "--drafts").expect()
      #expect(!built.err.contains("[alert]"), "\(built.err)")
    }
  }

  @Test("that share a long block of code are read as they were written, and that is told")
  func longCode() throws {
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    let passage = "```\nthe same first line\nthe same second\nthe same third\n```"
    func log(_ story: String) -> String {
      "reflect alert log amazon --title \(story) --comment '\(passage)' >/dev/null"
    }
    try journal.shell(
      """
      set -e
      git init -q -b base .
      reflect alert add amazon >/dev/null
      git add -A && git commit -qm base
      git checkout -qb left && \(log("Left")) && git commit -qam left
      git checkout -q base && git checkout -qb right && \(log("Right")) && git commit -qam right && git branch alone
      git merge -q --no-edit left
      reflect build --drafts 2>warnings >/dev/null
      cp site/public/exercises/alerts/amazon.html joined.html
      git -c merge.conflictStyle=diff3 checkout -q left
      git -c merge.conflictStyle=diff3 merge -q --no-edit alone
      reflect build --drafts 2>none >/dev/null
      """, environment: Self.git
    ).expect(err: "")
    #expect(
      try journal.read("warnings").contains(
        "warning: a merge put an alert's lines below another; they are read as they were written"))
    let page = try journal.read("joined.html")
    for story in ["Left", "Right"] {
      let own = page.components(separatedBy: "<article>").filter { $0.contains(">\(story) ") }
      #expect(own.count == 1 && own.allSatisfy { $0.contains("the same third\n</code>") }, "\(own)")
    }
    #expect(try journal.read("none").isEmpty)
  }
}
