import Files
import Testing

@testable import Journal

@Suite("the order of alerts")
struct AlertOrderTests {
  private let stories = [
    mention("Zebra", url: "https://e.org/z"), mention("Apple", url: "https://e.org/a"),
  ]

  private func alert(_ title: String, _ comment: String, day: Int = 20, of story: Int? = nil)
    -> String
  {
    let mark = story.map { " <!-- mention: \(stories[$0].id) -->" } ?? ""
    return "\n## 2017-09-\(day) \(title)\(mark)\n\n\(comment)\n"
  }

  private func comments(_ alerts: [String], decided moments: [Int] = []) throws -> [String] {
    let journal = try MonitoredTerm(
      MonitoredTerm.front + alerts.joined(), log: stories)
    var log = Array(try journal.text(of: MonitoredTerm.log).utf8)
    for (story, moment) in moments.enumerated() {
      log +=
        MentionDecision(
          id: "\(story)", of: stories[story].id,
          at: Moment(september(20), milliseconds: moment).description, verdict: .significant
        ).line
    }
    unlink("\(journal.folder.path)/\(MonitoredTerm.log)")
    try journal.folder.write(log, to: MonitoredTerm.log)
    let term = try #require(journal.term)
    #expect(term.lastAlert?.comment == term.alertsInOrder.last?.comment)
    return term.alertsInOrder.map(\.comment)
  }

  @Test("those of one day by hand are in the order of the file, whatever their headlines")
  func byHand() throws {
    let alerts = [
      alert("Zebra", "First."), alert("Apple", "Second."), alert("Old", "Older.", day: 13),
    ]
    #expect(try comments(alerts) == ["Older.", "First.", "Second."])
  }

  @Test("those of mentions are in the order of the decisions, however a merge mixes them")
  func decided() throws {
    let alerts = [alert("Zebra", "One.", of: 0), alert("Apple", "Two.", of: 1)]
    #expect(try comments(alerts, decided: [5, 9]) == ["One.", "Two."])
    #expect(try comments(alerts.reversed(), decided: [5, 9]) == ["One.", "Two."])
    #expect(try comments(alerts.reversed(), decided: [9, 5]) == ["Two.", "One."])
  }

  @Test("those that say when they were written are in that order, with or without a mention")
  func written() throws {
    let marked = ["One.", "Two."].enumerated().map { index, comment in
      let at = Moment(september(20), milliseconds: index * 4)
      return "\n" + AlertDraft(day: september(20), title: "T", at: at, comment: comment).markdown
    }
    let decided = alert("Zebra", "Between.", of: 0)
    #expect(try comments(marked.reversed()) == ["One.", "Two."])
    #expect(try comments(marked + [decided], decided: [2]) == ["One.", "Between.", "Two."])
  }

  @Test("one that was written by hand follows the one before it")
  func mixed() throws {
    let alerts = [
      alert("Zebra", "One.", of: 0), alert("Aardvark", "By hand."), alert("Apple", "Two.", of: 1),
      alert("Ant", "At the end."),
    ]
    #expect(
      try comments(alerts, decided: [5, 9]) == ["One.", "By hand.", "Two.", "At the end."])
  }

  @Test("two on one story are in one order, whichever branch was merged into which")
  func sameStory() throws {
    let alerts = [
      alert("Zebra", "Left.", of: 0), alert("Zebra", "Right.", of: 0), alert("X", "By hand."),
    ]
    #expect(try comments(alerts, decided: [5]) == ["Left.", "Right.", "By hand."])
    let other = [alerts[1], alerts[0], alerts[2]]
    #expect(try comments(other, decided: [5]) == ["Left.", "Right.", "By hand."])
  }

  @Test("an alert that stands there twice counts once")
  func copies() throws {
    let one = alert("Zebra", "One.")
    #expect(try comments([one, one]) == ["One."])
  }
}
