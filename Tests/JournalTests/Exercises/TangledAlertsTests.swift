import Markdown
import Testing

@testable import Journal

@Suite("alerts that a merge put elsewhere")
struct TangledAlertsTests {
  private func draft(_ title: String, _ comment: String, at: Int?) -> AlertDraft {
    AlertDraft(
      day: september(20), title: title, at: at.map { Moment(september(20), milliseconds: $0) },
      comment: comment)
  }

  private func alerts(_ text: String) throws -> [SignificantAlert] {
    try #require(MonitoredTerm(MonitoredTerm.front + text).term).alerts
  }

  private func warnings(_ text: String) throws -> [String] {
    try MonitoredTerm(MonitoredTerm.front + text).read.findings.map(\.message)
  }

  @Test("an alert that is quoted in a block of code moves nothing")
  func quoted() throws {
    let blocks = ["A", "B", "C"].enumerated().map { draft($1, "Of \($1).", at: $0 + 5).markdown }
    let quote = draft("Quoted", "Words.", at: 1).markdown
    for order in [[0, 1, 2], [2, 0, 1]] {
      let text =
        order.map { blocks[$0] }.joined(separator: "\n")
        + "\n## 2017-09-21 By hand\n\nIt looks so:\n\n```markdown\n\(quote)```\n"
      let titles = order.map { ["A", "B", "C"][$0] } + ["By hand"]
      #expect(try alerts(text).map(\.title) == titles)
      #expect(try alerts(text).prefix(3).map(\.comment) == titles.prefix(3).map { "Of \($0)." })
    }
  }

  @Test(
    "an alert of the file that is quoted in another's block of code stays there, and is no warning")
  func quotedWithin() throws {
    let (a, b) = (
      draft("A", "Of A.", at: 0).markdown,
      draft("B", "Of B.\n\n```\ncode\n```\n\nEnd.", at: 1).markdown
    )
    let quote = "```markdown\n\(a.replacing("Of A.", with: "Sentiment: negative"))```\n"
    let text = "\(a)\n\(b.replacing("End.", with: "\(quote)\nEnd."))"
    let alerts = try alerts(text)
    #expect(alerts.map(\.title) == ["A", "B"])
    #expect(alerts.map(\.sentiment) == [nil, nil])
    #expect(alerts.last?.comment.contains("```markdown\n## 2017-09-20 A") == true)
    #expect(try warnings(text) == [])
  }

  @Test("a block that is left open below the last alert hides none of the others")
  func open() throws {
    let blocks = ["A", "B", "C"].enumerated().map { draft($1, "Of \($1).", at: $0).markdown }
    let text = [1, 2, 0].map { blocks[$0] }.joined(separator: "\n") + "\n```console\n$ ls\n"
    #expect(try alerts(text).map(\.title) == ["B", "C", "A"])
    #expect(try warnings(text) == [])
  }

  @Test("lines of code that both wrote and git keeps once are read in both")
  func code() throws {
    let code = "```\none\ntwo\nthree\n```"
    let drafts = ["A", "B"].enumerated().map {
      draft($1, "I of \($1).\n\n\(code)\n\nEnd of \($1).", at: $0)
    }
    func parts(_ draft: AlertDraft) -> (before: Substring, after: Substring) {
      let text = draft.markdown
      let range = text.firstRange(of: "\n\(code)\n\n") ?? text.startIndex..<text.startIndex
      return (text[..<range.lowerBound], text[range.upperBound...])
    }
    for (one, other) in [(0, 1), (1, 0)] {
      let (first, second) = (parts(drafts[one]), parts(drafts[other]))
      let text = "\(first.before)\(second.before)\n\(code)\n\n\(first.after)\(second.after)"
      #expect(try alerts(text).map(\.comment) == drafts.map(\.comment))
      #expect(try warnings(text).map { $0.prefix(23) } == ["a merge put an alert's "])
    }
  }

  @Test("an alert that somebody has worked on keeps nothing else from being put together")
  func edited() throws {
    let code = "```\none\ntwo\n```"
    let earlier = draft("Earlier", "A coment with a typo.", at: 0).markdown
      .replacing("coment", with: "comment")
    let drafts = ["A", "B"].enumerated().map {
      draft($1, "I of \($1).\n\n\(code)\n\nEnd of \($1).", at: $0 + 1)
    }
    let byHand = "\n## 2017-09-20 By hand\n\nMine.\n"
    let parts = try drafts.map { draft in
      let text = draft.markdown
      let range = try #require(text.firstRange(of: "\n\(code)\n\n"))
      return (before: text[..<range.lowerBound], after: text[range.upperBound...])
    }
    for (one, other) in [(0, 1), (1, 0)] {
      let text =
        "\(earlier)\n\(parts[one].before)\(parts[other].before)\n\(code)\n\n"
        + "\(parts[one].after)\(byHand)\(parts[other].after)"
      let alerts = try alerts(text)
      #expect(
        alerts.map(\.title).filter { $0 != "By hand" } == ["Earlier", "A", "B"], "\(one)")
      #expect(
        alerts.filter { $0.title != "By hand" }.map(\.comment) == [
          "A comment with a typo.", drafts[0].comment, drafts[1].comment,
        ])
      #expect(alerts.first { $0.title == "By hand" }?.comment == "Mine.")
    }
  }

  @Test("a heading that was written by hand is never left out")
  func byHand() throws {
    let (a, b) = (draft("A", "Of A.", at: 0), draft("B", "Of B.", at: 1))
    let lines = a.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let text =
      "\(lines[0])\n\n## 2017-09-19 By hand\n\nMine.\n\n\(b.markdown)\n\(lines[2])\n\(lines[3])\n"
    #expect(try alerts(text).map(\.title) == ["A", "By hand", "B"])
    #expect(try alerts(text)[1].comment == "Mine.")
  }

  @Test("two of one moment are read in one order")
  func sameMoment() throws {
    let blocks = ["A", "B"].map { draft($0, "### What\n\nOf \($0).", at: 7).markdown }
    let orders = try [blocks, blocks.reversed()].map { try alerts($0.joined(separator: "\n")) }
    #expect(orders[0].map(\.title) == orders[1].map(\.title))
  }

  @Test("a file made of copies of one heading is read as it stands")
  func hostile() throws {
    let comment = String(repeating: "x", count: 400_000)
    let block = AlertBlock(
      heading: "##", mention: nil, at: nil, sentiment: "", comment: "\(comment)\n")
    let stamp = block.stamp
    let text =
      String(repeating: "## <!-- alert: \(stamp) -->\n", count: 10_000)
      + "\(comment)\n\(AlertMark.end(of: stamp))\n\(AlertMark.end(of: "bbbbbbbbbb"))\n"
    let journal = try MonitoredTerm(MonitoredTerm.front + text)
    #expect(journal.term?.alerts.isEmpty == true)
  }

  @Test("places are those of the file in all that a document holds")
  func places() throws {
    let blocks = ["A", "B"].enumerated().map {
      draft(
        $1, "### Part\n\n[a](x.md)\n\n- [ ] \($1)\n\n<b>raw</b>\n\n```alerts\nweek: x\n```", at: $0)
    }
    let text = MonitoredTerm.front + blocks.reversed().map(\.markdown).joined(separator: "\n")
    let read = try MonitoredTerm(text).read
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let document = try read[#require(read.terms.first).page].document
    #expect(document.headings.map(\.text) == ["2017-09-20 A", "Part", "2017-09-20 B", "Part"])
    #expect(document.headings.allSatisfy { lines[$0.line - 1].contains($0.text) })
    #expect(document.links.count == 2 && document.tasks.count == 2)
    #expect(document.links.allSatisfy { lines[$0.line - 1].contains("[a]") })
    #expect(document.tasks.allSatisfy { lines[$0.line - 1].hasPrefix("- [ ] \($0.text)") })
    #expect(document.remarks.count == 4)
    #expect(document.remarks.allSatisfy { lines[$0.line - 1].contains("<b>") })
    #expect(document.blocks.count == 2)
    #expect(document.blocks.allSatisfy { lines[$0.line - 1].hasPrefix("```alerts") })
    let fences = read.findings.filter { $0.rule == "exercise-block" }
    #expect(fences.count == 2)
    #expect(fences.allSatisfy { lines[$0.location.line - 1] == "week: x" })
  }
}
