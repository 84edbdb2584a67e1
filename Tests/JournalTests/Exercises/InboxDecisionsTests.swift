import Files
import TestSupport
import Testing

@testable import Journal

@Suite("decisions on mentions")
struct InboxDecisionsTests {
  private let stories = [
    mention("A", url: "https://e.org/a"), mention("B", url: "https://e.org/b"),
    mention("C", url: "javascript:alert(1)"),
  ]
  private let now = Moment(september(20), milliseconds: 1000)

  private func started() throws -> (journal: MonitoredTerm, decisions: InboxDecisions) {
    let journal = try MonitoredTerm(log: stories)
    let term = try #require(journal.term)
    return (journal, InboxDecisions(term, in: journal.read))
  }

  private func verdicts(_ journal: MonitoredTerm) -> [MentionDecision.Verdict] {
    guard let term = journal.term else { return [] }
    return term.log.mentions.sorted { $0.title < $1.title }.map { term.verdict(of: $0) }
  }

  @Test("dismissing a group takes all of it")
  func dismiss() throws {
    var (journal, decisions) = try started()
    _ = try decisions.dismiss(StoryGroup(stories[0], others: [stories[2]]), now: now)
    #expect(verdicts(journal) == [.dismissed, .unread, .dismissed])
  }

  @Test("finding a group significant writes its first and dismisses the others")
  func find() throws {
    var (journal, decisions) = try started()
    let taken = try decisions.find(
      StoryGroup(stories[0], others: [stories[1]]), sentiment: .positive, comment: "Good.", now: now
    )
    #expect(verdicts(journal) == [.significant, .dismissed, .unread])
    let alert = try #require(journal.term?.alerts.first)
    #expect(alert.mention == stories[0].id)
    #expect(alert.url == "https://e.org/a")
    #expect(taken.alert?.line == 6)
  }

  @Test("an address that is not of the web is not written")
  func noLink() throws {
    var (journal, decisions) = try started()
    _ = try decisions.find(StoryGroup(stories[2]), sentiment: nil, comment: "Odd.", now: now)
    #expect(!(try journal.text.contains("javascript")))
    #expect(journal.term?.alerts.first?.title == "C")
  }

  @Test("the alert counts as the decision where the line after it was lost")
  func lostLine() throws {
    var (journal, decisions) = try started()
    _ = try decisions.find(StoryGroup(stories[0]), sentiment: nil, comment: "Good.", now: now)
    unlink("\(journal.folder.path)/\(MonitoredTerm.log)")
    try journal.folder.write(stories.flatMap(\.line), to: MonitoredTerm.log)
    #expect(verdicts(journal) == [.significant, .unread, .unread])
  }

  @Test("a later decision counts, also within a millisecond and where the clock was set back")
  func order() throws {
    var (journal, decisions) = try started()
    for round in 0..<20 {
      let taken = try decisions.dismiss(StoryGroup(stories[0]), now: now)
      #expect(verdicts(journal)[0] == .dismissed, "round \(round)")
      _ = try decisions.undo(taken, now: Moment(milliseconds: 0))
      #expect(verdicts(journal)[0] == .unread, "round \(round)")
    }
    // Another session, whose clock is behind.
    let term = try #require(journal.term)
    var later = InboxDecisions(term, in: journal.read)
    _ = try later.dismiss(StoryGroup(stories[0]), now: Moment(milliseconds: 5))
    #expect(verdicts(journal)[0] == .dismissed)
  }

  @Test("undoing removes the alert and makes the group unread")
  func undo() throws {
    var (journal, decisions) = try started()
    let before = try journal.text
    let taken = try decisions.find(
      StoryGroup(stories[0], others: [stories[1]]), sentiment: nil, comment: "Good.", now: now)
    #expect(try decisions.undo(taken, now: now) == .removed(comment: "Good."))
    #expect(try journal.text == before)
    #expect(verdicts(journal) == [.unread, .unread, .unread])
  }

  @Test("what was undone but stays in the file is found there, and is not written twice")
  func undoneButWritten() throws {
    var (journal, decisions) = try started()
    let taken = try decisions.find(
      StoryGroup(stories[0]), sentiment: nil, comment: "Good.", now: now)
    _ = try decisions.find(StoryGroup(stories[1]), sentiment: nil, comment: "Too.", now: now)
    let before = try journal.text
    #expect(try decisions.undo(taken, now: now) == .kept(.init(MonitoredTerm.file, line: 6)))
    #expect(verdicts(journal) == [.unread, .significant, .unread])
    #expect(throws: DecisionRefusal.self) {
      try decisions.find(StoryGroup(stories[0]), sentiment: nil, comment: "Again.", now: now)
    }
    _ = try decisions.settle(StoryGroup(stories[0]), now: now)
    #expect(try journal.text == before)
    #expect(verdicts(journal) == [.significant, .significant, .unread])
  }

  @Test("dismissing takes out an alert that an undo has left, of any mention of the group")
  func dismissWritten() throws {
    var (journal, first) = try started()
    let before = try journal.text
    let taken = try first.find(
      StoryGroup(stories[0]), sentiment: nil, comment: "Good.", now: now)
    let written = try journal.text
    // What an undo does first, and then it was killed.
    _ = try first.dismiss(StoryGroup(stories[2]), now: now)
    let unread = MentionDecision(
      id: "f", of: stories[0].id, at: "2017-09-21T00:00:00.000Z", verdict: .unread)
    let log = Array(try journal.text(of: MonitoredTerm.log).utf8) + unread.line
    unlink("\(journal.folder.path)/\(MonitoredTerm.log)")
    try journal.folder.write(log, to: MonitoredTerm.log)
    var later = try session(journal)
    let group = StoryGroup(stories[1], others: [stories[0]])
    let dismissed = try later.dismiss(group, now: now)
    #expect(dismissed.removed?.bytes == taken.alert?.bytes)
    #expect(try journal.text == before)
    #expect(verdicts(journal) == [.dismissed, .dismissed, .dismissed])
    #expect(
      try later.undo(dismissed, now: now) == .restored(.init(MonitoredTerm.file, line: 6)))
    #expect(try journal.text == written)
    #expect(verdicts(journal) == [.unread, .unread, .dismissed])
    // The one whose alert is written is the significant one.
    _ = try later.settle(group, now: now)
    #expect(verdicts(journal) == [.significant, .dismissed, .dismissed])
  }

  @Test("the lines of two branches come to the same state in any order")
  func branches() throws {
    var random = SeededRandom(11)
    let ids = stories.map(\.id)
    let lines = (0..<60).map { number in
      MentionDecision(
        id: "\(number)", of: ids[number % 3],
        at: Moment(september(1), milliseconds: Int.random(in: 0..<8, using: &random)).description,
        verdict: MentionDecision.Verdict.allCases[number % 7 % 3]
      ).line
    }
    let all = stories.map(\.line) + lines
    let expected = MentionLog.replay(all.flatMap(\.self), file: "l").log
    for _ in 0..<20 {
      let log = MentionLog.replay(all.shuffled(using: &random).flatMap(\.self), file: "l").log
      #expect(log.mentions == expected.mentions)
      #expect(log.decisions == expected.decisions)
    }
  }

  /// Another session, which begins now.
  private func session(_ journal: MonitoredTerm) throws -> InboxDecisions {
    InboxDecisions(try #require(journal.term), in: journal.read)
  }

  @Test("a session that was overtaken is told once, and then may overrule")
  func meanwhile() throws {
    var (journal, first) = try started()
    var second = try session(journal)
    _ = try first.dismiss(StoryGroup(stories[0], others: [stories[1]]), now: now)
    let before = try journal.text
    do throws(DecisionRefusal) {
      _ = try second.find(StoryGroup(stories[1]), sentiment: nil, comment: "Good.", now: now)
      Issue.record("it overruled")
    } catch {
      guard case .decided(.dismissed) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try journal.text == before)
    #expect(verdicts(journal) == [.dismissed, .dismissed, .unread])
    _ = try second.find(StoryGroup(stories[1]), sentiment: nil, comment: "Good.", now: now)
    #expect(verdicts(journal) == [.dismissed, .significant, .unread])
  }

  @Test("a session that was overtaken takes back nothing but its own")
  func undoMeanwhile() throws {
    var (journal, first) = try started()
    let taken = try first.dismiss(StoryGroup(stories[0]), now: now)
    var second = try session(journal)
    _ = try second.undo(taken, now: now)
    _ = try second.find(StoryGroup(stories[0]), sentiment: nil, comment: "Good.", now: now)
    #expect(throws: DecisionRefusal.self) { try first.undo(taken, now: now) }
    #expect(verdicts(journal) == [.significant, .unread, .unread])
  }

  @Test("what others have decided is not asked about, nor is what is left of a group lost")
  func undecided() throws {
    var (journal, first) = try started()
    var second = try session(journal)
    _ = try first.dismiss(StoryGroup(stories[0]), now: now)
    let group = StoryGroup(stories[0], others: [stories[1]])
    #expect(try second.undecided(group) == StoryGroup(stories[1]))
    #expect(try second.undecided(StoryGroup(stories[0])) == nil)
    // Another log in its place, as git puts it there, counts too.
    unlink("\(journal.folder.path)/\(MonitoredTerm.log)")
    try journal.folder.write(stories.flatMap(\.line), to: MonitoredTerm.log)
    _ = try second.dismiss(StoryGroup(stories[1]), now: now)
    #expect(verdicts(journal) == [.unread, .dismissed, .unread])
  }

  @Test("decisions of earlier sessions can be taken back, the last first")
  func earlier() throws {
    var (journal, first) = try started()
    let before = try journal.text
    _ = try first.dismiss(StoryGroup(stories[2]), now: now)
    _ = try first.find(
      StoryGroup(stories[0], others: [stories[1]]), sentiment: .negative,
      comment: "Good.\n\nOr not.",
      now: now)
    var later = try session(journal)
    let decisions = later.earlier.map(\.decision)
    try #require(decisions.count == 2)
    #expect(decisions.map(\.verdict) == [.dismissed, .significant])
    #expect(decisions.map(\.group.first.title) == ["C", "A"])
    #expect(decisions.last?.group.others.map(\.title) == ["B"])
    #expect(try later.undo(decisions[1], now: now) == .removed(comment: "Good.\n\nOr not."))
    #expect(try journal.text == before)
    #expect(verdicts(journal) == [.unread, .unread, .dismissed])
    #expect(try later.undo(decisions[0], now: now) == nil)
    #expect(verdicts(journal) == [.unread, .unread, .unread])
    #expect(try session(journal).earlier.isEmpty)
  }

  @Test(
    "an alert of an earlier session stays where somebody has worked on it, or on the file after it")
  func earlierKept() throws {
    for isChanged in [true, false] {
      var (journal, first) = try started()
      _ = try first.find(StoryGroup(stories[0]), sentiment: nil, comment: "Good.", now: now)
      let text = try journal.text
      let changed = isChanged ? text.replacing("Good.", with: "Better.") : text + "More.\n"
      unlink("\(journal.folder.path)/\(MonitoredTerm.file)")
      try journal.folder.write(Array(changed.utf8), to: MonitoredTerm.file)
      var later = try session(journal)
      let taken = try #require(later.earlier.last?.decision)
      #expect(try later.undo(taken, now: now) == .kept(.init(MonitoredTerm.file, line: 6)))
      #expect(try journal.text == changed)
      #expect(verdicts(journal) == [.unread, .unread, .unread])
    }
  }

  @Test("an alert written before alerts had marks stays, as nothing tells who wrote it")
  func olderForm() throws {
    let old = "\n## 2017-09-20 [A](https://e.org/a)\n<!-- mention: \(stories[0].id) -->\n\nGood.\n"
    let journal = try MonitoredTerm(MonitoredTerm.front + old, log: [])
    let decision = MentionDecision(
      id: "1", of: stories[0].id, at: "2017-09-20T00:00:00.000Z", verdict: .significant)
    try journal.folder.write(
      stories.flatMap(\.line) + decision.line, to: MonitoredTerm.log)
    var later = try session(journal)
    let taken = try #require(later.earlier.last?.decision)
    #expect(try later.undo(taken, now: now) == .kept(.init(MonitoredTerm.file, line: 6)))
    #expect(try journal.text == MonitoredTerm.front + old)
    #expect(verdicts(journal) == [.unread, .unread, .unread])
  }
}
