import Foundation
import Testing

@Suite("reflect list")
struct ListTests {
  @Test("shows each week with its state, words and due day")
  func text() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "course.yml", try journal.read("course.yml") + "\n  - { week: 4, topic: Crisis }\n")
    try journal.remove("journal/week-01.md")
    try journal.write(
      "journal/week-02.md", "---\nweek: 2\ntitle: Planning\ndate: 2017-09-18\n---\nTwo words.\n")
    try journal.reflect("list").expect(
      out: """
        week  topic      state           words  due
           1  Listening  ✗ missing              2017-09-10
           2  Planning   ✓ written late      2  2017-09-17
           3  Measuring  … draft             2  2017-09-24
           4  Crisis     · to come              2017-10-01
        """, err: "")
  }

  @Test("tells the same to a program")
  func json() throws {
    let journal = try Journal.makeSmall()
    let outcome = try journal.reflect("list", "--format", "json").expect(err: "")
    let weeks = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    try #require(weeks.count == 3)
    #expect(weeks.map { $0["week"] as? Int } == [1, 2, 3])
    #expect(weeks.map { $0["state"] as? String } == ["written", "written", "draft"])
    #expect(weeks.map { $0["current"] as? Bool } == [false, false, true])
    #expect(weeks[0]["title"] as? String == "Listening")
    #expect(weeks[0]["due"] as? String == "2017-09-10")
    #expect(weeks[0]["file"] as? String == "journal/week-01.md")
    #expect(weeks[0]["words"] as? Int == 6)
  }

  @Test("a week is missing once it was due, by the calendar")
  func missing() throws {
    let journal = try Journal.make([
      "course.yml": "title: C\nstarts: 2017-09-04\nweeks: [{ week: 1 }]\n"
    ])
    let due = ["REFLECT_TODAY": "2017-09-10"]
    try journal.reflect("list", environment: due).expect(out: "week[..]\n   1[..]· this week[..]")
    let after = ["REFLECT_TODAY": "2017-09-11"]
    try journal.reflect("list", environment: after).expect(out: "week[..]\n   1[..]✗ missing[..]")
  }

  @Test("lists an entry that the course does not know, and works without any week")
  func unlisted() throws {
    let journal = try Journal.make(["course.yml": "title: C\n"])
    try journal.reflect("list").expect(
      out: "no weeks yet; `reflect new 1` begins the first", err: "")
    try journal.write("journal/extra.md", "---\nweek: 30\ntitle: Extra\n---\n")
    try journal.reflect("list").expect(
      out: "week  topic  state      words  due\n  30  Extra  ✓ written      0")
  }

  @Test("works from any folder inside the journal, and from outside with --journal")
  func fromAnywhere() throws {
    let journal = try Journal.makeSmall()
    let here = try journal.reflect("list").expect().out
    #expect(try journal.reflect("list", in: "journal").expect().out == here)
    #expect(
      try journal.reflect("list", "--journal", "\(journal.folder)/journal").expect().out == here)
    let elsewhere = try Journal.make()
    #expect(try elsewhere.reflect("list", "-C", journal.folder).expect().out == here)
    try elsewhere.reflect("list").expect(
      2, out: "",
      err:
        "reflect: there is no course.yml in [ROOT] or above it; type `reflect init` to start a journal"
    )
    try elsewhere.reflect("list", "-C", "gone").expect(
      2, out: "", err: "reflect: gone: there is no such folder")
  }

  @Test("aligns its columns by what a terminal shows")
  func wideLetters() throws {
    let journal = try Journal.make([
      "course.yml":
        "title: C\nweeks:\n  - { week: 1, topic: 社会 }\n  - { week: 2, topic: e\u{301}te }\n"
    ])
    try journal.reflect("list").expect(
      out: """
        week  topic  state      words  due
           1  社会   · to come
           2  e\u{301}te    · to come
        """)
  }
}
