import Foundation
import Testing

@Suite("reflect stats")
struct StatsTests {
  private static let outline = """
    ---
    chapter: 15
    title: Customers
    ---

    ## Phases

    - Before
      - Goals
        - Educate consumers
        - Gain customers
    - During
      - Goals
        - Deliver value
        - Instil confidence
    """

  /// A line of the log as it stands there.
  private func line(
    _ number: Int, _ day: String, _ card: String, _ rating: String, given: String = ""
  ) -> String {
    let minute = String(format: "%02d", number)
    let expected =
      card.contains("before")
      ? #""Educate consumers","Gain customers""# : #""Deliver value","Instil confidence""#
    return
      #"{"type":"answer","id":"r\#(number)","at":"\#(day)T10:\#(minute):00.000Z","day":"\#(day)","#
      + #""card":"\#(card)","question":"?","expected":[\#(expected)],"#
      + #""given":["\#(given)"],"suggested":"\#(rating)","rating":"\#(rating)","seconds":60}"#
      + "\n"
  }

  private func journal(_ log: String? = nil) throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/chapters/15.md", Self.outline)
    if let log { try journal.write("exercises/reviews.jsonl", log) }
    return journal
  }

  private var log: String {
    let before = "15/phases/before/goals#name-all"
    return line(1, "2017-09-11", before, "good") + line(2, "2017-09-11", before, "good")
      + line(3, "2017-09-13", before, "good")
      + line(4, "2017-09-18", "15/phases/during/goals#name-all", "again", given: "gain customers")
      + line(5, "2017-09-19", "15/phases/during/goals#name-all", "easy")
  }

  @Test("shows what is due, known, recalled, hard and confused")
  func text() throws {
    try journal(log).reflect("stats").expect(
      out: """
        due
          today       0
          tomorrow    0
          in 7 days   2
          in 30 days  2

        chapters
                         mastered  learning  new  due  recalled
          15  Customers         0         2    5    0      100%

        recalled
                                answers  recalled  expected
          week from 2017-09-11        1      100%       91%
          all in all                  1      100%       91%

        days
                        days  answers  minutes
          last 7 days      2        2        2
          last 30 days     4        5        5
          all in all       4        5        5
          2 days in a row now; the longest row is 2 days

        hardest concepts
          During · Goals  forgotten 1 of 2 times

        taken for one another
          Gain customers for During · Goals  1 time
        """, err: "")
  }

  @Test("shows the concepts of a chapter that is named")
  func concepts() throws {
    let out = try journal(log).reflect("stats", "15").expect(err: "").out
    #expect(
      out.contains(
        """
        concepts of 15
                                      cards  due  forgotten
          Phases          · new           1
          Before · Goals  … learning      3
          During · Goals  … learning      3          1 of 2

        """))
  }

  /// A chapter with long names, of which one concept was forgotten.
  private func longNames() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/chapters/15.md",
      """
      ---
      chapter: 15
      title: Customers of every kind that a company has had or hopes to have one day
      ---

      ## Relationships with customers over the years

      - Recovering from an online brand attack
        - Goals that everybody in the company has agreed upon
          - Deliver value
          - Instil confidence
      """)
    let card =
      "15/relationships-with-customers-over-the-years/recovering-from-an-online-brand-attack/"
      + "goals-that-everybody-in-the-company-has-agreed-upon#name-all"
    try journal.write(
      "exercises/reviews.jsonl",
      line(1, "2017-09-18", card, "again", given: "nothing") + line(2, "2017-09-19", card, "good"))
    return journal
  }

  private static let whole =
    "Recovering from an online brand attack · Goals that everybody in the company has agreed upon"

  @Test("a program gets names whole")
  func wholeNames() throws {
    let out = try longNames().reflect("stats", "15").expect(err: "").out
    #expect(!out.contains("…  ") && out.contains("\n  \(Self.whole)  … learning"), "\(out)")
    #expect(out.contains("\n  \(Self.whole)  forgotten 1 of 2 times\n"), "\(out)")
    #expect(
      out.contains("  Customers of every kind that a company has had or hopes to have one day  "))
  }

  @Test("a terminal's lines are filled before a name is cut, and what it stands under is cut first")
  func cutNames() throws {
    let journal = try longNames()
    let leaf = "Goals that everybody in the company has agreed upon"
    for (columns, name) in [(80, leaf), (100, "Recovering from an… · \(leaf)"), (140, Self.whole)] {
      let terminal = try Terminal(journal, environment: ["NO_COLOR": "1"])
      try terminal.resize(columns: columns, lines: 40)
      try terminal.type("clear; '\(Reflect.path)' stats 15")
      let screen = try terminal.wait(for: "\n  \(name)  forgotten 1 of 2 times")
      #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(screen)")
    }
  }

  @Test("tells every number to a program")
  func json() throws {
    let outcome = try journal(log).reflect("stats", "--format", "json").expect(err: "")
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    #expect(
      Set(all.keys) == [
        "today", "cards", "due", "retention", "weeks", "days", "streak", "chapters", "concepts",
        "hardest", "confusions", "leeches",
      ])
    #expect(all["today"] as? String == "2017-09-20")
    #expect(
      all["cards"] as? [String: Int] == ["mastered": 0, "learning": 2, "new": 5, "suspended": 0])
    let due = try #require(all["due"] as? [String: Any])
    let days = try #require(due["days"] as? [[String: Any]])
    #expect(days.count == 31)
    #expect(days[0]["day"] as? String == "2017-09-20" && days[0]["cards"] as? Int == 0)
    #expect(due["overdue"] as? Int == 0 && due["later"] as? Int == 0)
    let retention = try #require(all["retention"] as? [String: Double])
    #expect(retention["share"] == 1 && retention["answers"] == 1 && retention["recalled"] == 1)
    #expect(try #require(retention["expected"]).rounded(.up) == 1)
    let hardest = try #require(all["hardest"] as? [[String: Any]])
    #expect(hardest.count == 1)
    #expect(hardest[0]["file"] as? String == "exercises/chapters/15.md")
    #expect(hardest[0]["line"] as? Int == 13)
    #expect(hardest[0]["path"] as? [String] == ["Phases", "During"])
    let confusions = try #require(all["confusions"] as? [[String: Any]])
    #expect(confusions.map { $0["given"] as? String } == ["Gain customers"])
  }

  @Test("says what would be there and how to begin")
  func empty() throws {
    try journal().reflect("stats").expect(
      out: """
        nothing answered yet; 7 cards wait to be asked
        next: `reflect quiz` asks them, and what you recall is counted here
        """, err: "")
    try Journal.makeSmall().reflect("stats").expect(
      out: "no cards yet; an outline in exercises/chapters/ makes some, as in `reflect chapters`\n",
      err: "")
  }

  @Test("a line that was cut off is one warning, and the rest counts")
  func tornLine() throws {
    let outcome = try journal(String(log.dropLast(20))).reflect("stats").expect(
      err: """
        exercises/reviews.jsonl:5:[..]: warning: the last line is cut off (a text has no end); this line is passed over, delete it to end this warning [log-line]
        """)
    #expect(outcome.out.contains("all in all       3        4        4"))
  }

  @Test("a line that was cut off stays a warning among later ones, until it is deleted as it says")
  func tornInTheMiddle() throws {
    let journal = try journal(String(log.dropLast(20)))
    try journal.shell("printf ':suspend\\n:q\\n' | reflect quiz").expect()
    let outcome = try journal.reflect("stats").expect(
      err: """
        exercises/reviews.jsonl:5:[..]: warning: the line is cut off (a text has no end); this line is passed over, \
        delete it to end this warning [log-line]
        """)
    let file = "exercises/reviews.jsonl"
    var lines = try journal.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    lines.remove(at: 4)
    try journal.write(file, lines.joined(separator: "\n"))
    try journal.reflect("stats").expect(out: outcome.out, err: "")
  }

  @Test("a renamed card is reported with the command that keeps its history")
  func renamed() throws {
    let journal = try journal(log)
    try journal.write(
      "exercises/chapters/15.md",
      Self.outline.replacingOccurrences(of: "Educate consumers", with: "Teach consumers")
        .replacingOccurrences(of: "- Before", with: "- Ahead"))
    let outcome = try journal.reflect("stats").expect()
    #expect(
      outcome.err.contains(
        "`reflect chapters --rename '15/phases/before/goals#name-all' "
          + "'15/phases/ahead/goals#name-all'` keeps its history [renamed-card]"))
  }

  @Test("refuses a chapter that there is not, with the nearest that there is")
  func unknown() throws {
    let outcome = try journal(log).reflect("stats", "51")
    #expect(outcome.code == 64)
    #expect(outcome.err.contains("there is no chapter `51`"))
  }
}
