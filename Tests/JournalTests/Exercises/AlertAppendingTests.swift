import Files
import Testing

@testable import Journal

@Suite("appending an alert to a term's file")
struct AlertAppendingTests {
  private let draft = AlertDraft(
    day: september(20), title: "Drones", sentiment: .neutral, comment: "Nobody asked.")
  private var appended: String { draft.markdown }

  @Test(
    "puts one empty line before it, however the file ends",
    arguments: [
      ("Why.\n", "Why.\n\n"), ("Why.", "Why.\n\n"), ("Why.\n\n", "Why.\n\n"),
      ("Why.\n\n\n", "Why.\n\n\n"),
    ])
  func separator(_ end: String, _ then: String) throws {
    let journal = try MonitoredTerm(MonitoredTerm.front + end)
    let alert = try journal.append(draft)
    let text = try journal.text
    #expect(text == MonitoredTerm.front + then + appended)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[alert.line - 1].hasPrefix("## 2017-09-20 Drones <!--"))
  }

  @Test("is later than all that stand there, also where the clock was set back")
  func clock() throws {
    let journal = try MonitoredTerm()
    for (title, moment) in [("A", 5), ("B", 3), ("C", 9)] {
      var draft = draft
      draft.title = title
      draft.at = Moment(september(20), milliseconds: moment)
      _ = try journal.append(draft)
    }
    #expect(
      journal.term?.alerts.map(\.at?.description) == [
        "2017-09-20T00:00:00.005Z", "2017-09-20T00:00:00.006Z", "2017-09-20T00:00:00.009Z",
      ])
  }

  @Test("is of a moment that can be read, also after one at the end of time")
  func endOfTime() throws {
    let end = try #require(Moment("9999-12-31T23:59:59.999Z"))
    let journal = try MonitoredTerm()
    for (title, at) in [("A", end), ("B", Moment(september(20), milliseconds: 0))] {
      var draft = draft
      draft.title = title
      draft.at = at
      _ = try journal.append(draft)
    }
    #expect(journal.term?.alerts.map(\.at) == [end, end])
  }

  @Test("ends lines as the file does")
  func carriageReturns() throws {
    let front = MonitoredTerm.front.replacing("\n", with: "\r\n")
    let journal = try MonitoredTerm(front)
    let alert = try journal.append(draft)
    #expect(alert.line == 6)
    #expect(
      try journal.text == front + "\r\n" + appended.replacing("\n", with: "\r\n"))
    let read = try #require(journal.term?.alerts.first)
    #expect(read.sentiment == .neutral)
    #expect(read.comment == "Nobody asked.")
  }

  @Test(
    "is refused where the file ends inside something that would swallow it",
    arguments: ["```\ncode", "~~~~\n```\n", "<!-- a comment", "<script>\n"])
  func openBlock(_ end: String) throws {
    let journal = try MonitoredTerm(MonitoredTerm.front + "\n" + end + "\n")
    let before = try journal.text
    #expect(throws: AlertRefusal.self) { try journal.append(draft) }
    #expect(try journal.text == before)
  }

  @Test(
    "is refused where the comment would not stay one",
    arguments: [
      "```\nnever closed", "<!-- never closed", "## 2017-09-21 Another", "one\n\n## 2018-01-01 two",
      "one\n\n## two", "# one", "Sentiment: bad", "x\n<!-- end of alert: 0123456789 -->",
    ])
  func openComment(_ comment: String) throws {
    let journal = try MonitoredTerm()
    let before = try journal.text
    var draft = draft
    draft.comment = comment
    draft.sentiment = nil
    do throws(AlertRefusal) {
      _ = try journal.append(draft)
      Issue.record("it was appended")
    } catch {
      guard case .comment = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try journal.text == before)
  }

  @Test(
    "takes Markdown that closes what it opens",
    arguments: [
      "```\n## 2017-09-21 no heading\n```", "> quoted\n> twice", "- a\n- b\n\n1. c", "### Deeper",
      "a | b\n--|--\n1 | 2", "Sentiment: negative", "<!-- note to myself -->",
      "<!-- mention: 0000000000 -->\nx", "<div>\nin HTML", "[1]: /link", "***", "\tcode",
    ])
  func wholeComment(_ comment: String) throws {
    let journal = try MonitoredTerm()
    var draft = draft
    draft.comment = comment
    _ = try journal.append(draft)
    draft.title = "Next"
    draft.comment = "Second."
    _ = try journal.append(draft)
    let alerts = try #require(journal.term?.alerts)
    #expect(alerts.map(\.title) == ["Drones", "Next"])
    #expect(alerts.map(\.sentiment) == [.neutral, .neutral])
    #expect(alerts.map(\.comment) == [comment, "Second."])
    // A merge may leave no empty line between two.
    let text = try journal.text
    let close = text.replacing("-->\n\n## ", with: "-->\n## ")
    #expect(close != text)
    #expect(try MonitoredTerm(close).term?.alerts.map(\.comment) == alerts.map(\.comment))
    #expect(journal.read.findings.filter { $0.severity == .error }.isEmpty)
  }

  @Test("an alert that is there is not added again, and its place is told")
  func written() throws {
    let journal = try MonitoredTerm()
    let first = try journal.append(draft)
    do throws(AlertRefusal) {
      _ = try journal.append(draft)
      Issue.record("it was appended twice")
    } catch {
      guard case .written(let place) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(place.description == "\(MonitoredTerm.file):\(first.line)")
    }
  }

  @Test("is refused where the front matter has no end, or there is no file")
  func brokenFile() throws {
    let journal = try MonitoredTerm("---\nterm: amazon\n")
    #expect(throws: AlertRefusal.self) { try journal.append(draft) }
    #expect(throws: AlertRefusal.self) {
      try AlertFile.append(draft, to: "exercises/alerts/gone.md", in: journal.folder.path)
    }
    #expect(fileKind("\(journal.folder.path)/exercises/alerts/gone.md") == nil)
  }

  @Test("is refused where the file would become too large to be read")
  func tooLarge() throws {
    let prose = String(repeating: "More prose than anyone reads. ", count: 34_900)
    let journal = try MonitoredTerm(MonitoredTerm.front + prose + "\n")
    var draft = draft
    draft.comment = String(repeating: "x", count: 5000)
    #expect(throws: AlertRefusal.self) { try journal.append(draft) }
    #expect(journal.term != nil)
  }

  @Test(
    "undoing removes exactly what was appended", arguments: ["", "Why.", "Why.\n\n", "Why.\r\n"])
  func undo(_ end: String) throws {
    let journal = try MonitoredTerm(MonitoredTerm.front + end)
    let before = try journal.text
    let alert = try journal.append(draft)
    #expect(
      try AlertFile.remove(alert, in: journal.folder.path) == .removed(comment: "Nobody asked."))
    #expect(try journal.text == before)
    #expect(try AlertFile.remove(alert, in: journal.folder.path) == .gone)
  }

  @Test("undoing leaves a file alone that goes on after the alert, and tells where it is")
  func undoKeeps() throws {
    let journal = try MonitoredTerm()
    let first = try journal.append(draft)
    var later = draft
    later.title = "Later"
    let second = try journal.append(later)
    let before = try journal.text
    let removal = try AlertFile.remove(first, in: journal.folder.path)
    #expect(removal == .kept(.init(MonitoredTerm.file, line: first.line)))
    #expect(try journal.text == before)
    // The last first, as in a session.
    #expect(
      try AlertFile.remove(second, in: journal.folder.path) == .removed(comment: "Nobody asked."))
    #expect(
      try AlertFile.remove(first, in: journal.folder.path) == .removed(comment: "Nobody asked."))
    #expect(try journal.text == MonitoredTerm.front)
  }

  @Test("several writers at once leave every alert whole")
  func concurrent() throws {
    let journal = try MonitoredTerm()
    let path = journal.folder.path
    let failures = inParallel(60, jobs: 8) { number -> Bool in
      let draft = AlertDraft(
        day: september(1), title: "Story \(number)", sentiment: .positive,
        comment: String(repeating: "word \(number) ", count: 50))
      return (try? AlertFile.append(draft, to: MonitoredTerm.file, in: path)) == nil
    }
    #expect(!failures.contains(true))
    let alerts = try #require(journal.term?.alerts)
    #expect(Set(alerts.map(\.title)) == Set((0..<60).map { "Story \($0)" }))
    #expect(alerts.allSatisfy { $0.sentiment == .positive && $0.comment.hasPrefix("word") })
  }
}
