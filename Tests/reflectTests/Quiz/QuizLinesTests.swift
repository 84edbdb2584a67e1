import Files
import Foundation
import Testing

@Suite("reflect quiz, line by line")
struct QuizLinesTests {
  @Test("a line that only begins as a command does is none")
  func noCommand() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "phases#name-in-order", "benefits#name-all")
    try journal.write("answers", ":shrug\ntouchpoint\nservice\nquality\n\n:quit\n")
    let out = try journal.shell("reflect quiz <answers").expect().out
    #expect(out.contains("`:shrug` is no command here"))
    #expect(out.contains("`service` is no key here"))
    #expect(out.contains("`quality` is no key here"))
    #expect(!out.contains("suspended"))
    let log = try journal.read("exercises/reviews.jsonl").split(separator: "\n")
    #expect(log.count { $0.contains("\"type\":\"answer\"") } == 1)
  }

  @Test("a session: a wrong answer that was right, an order, a hint, a miss that comes back")
  func session() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("touchpoint#which-term", "phases#name-in-order", "benefits#name-all")
    try journal.write(
      "answers",
      "contact point\nright\n\npre-purchase, post-purchase\npurchase\n\nhard\n?\ninsight, reach and loyalty\n\n\n"
    )
    try journal.shell("reflect quiz <answers").expect(
      out: """

        CRM · 1 of 3 · new
        Which term? ____ — any contact between brand and customer
        (empty if you do not know, ? hint, :undo, :suspend, :quit)
        > contact point
        ✗ wrong
          the answer  Touchpoint
          you typed   contact point
        Touchpoints · exercises/chapters/15.md:8

        Suggested: again; comes back in 1 minute
        (Enter again, hard, good, easy, right, open, suspend, undo, quit) right
        ✓ right, as you say
          the answer  Touchpoint
          you typed   contact point

        To have it known next time, add `(also: contact point)` to `Touchpoint` in
        exercises/chapters/15.md:8.
        Touchpoints

        Suggested: good; comes back in 10 minutes
        (Enter good, again, hard, easy, open, suspend, undo, quit) 

        CRM · 2 of 3 · new
        Phases: name all 3 in order
        (one a line, an empty line ends the list, ? hint, :undo, :suspend, :quit)
        > pre-purchase, post-purchase
        > purchase
        > 
        ✗ 3 of 3 recalled, 2 of 3 in the right order
          ✓ 1. Pre-purchase
          ✓ 2. Purchase
          ⇅ 3. Post-purchase  out of place, you had it at 2
        exercises/chapters/15.md:12

        Suggested: again; comes back in 1 minute
        (Enter again, hard, good, easy, right, open, suspend, undo, quit) hard

        CRM · 3 of 3 · new
        Benefits: name all 3
        (one a line, an empty line ends the list, ? hint, :undo, :suspend, :quit)
        > ?

        CRM · 3 of 3 · new
        Benefits: name all 3

          it begins L…, I…, R…
        (one a line, an empty line ends the list, :undo, :suspend, :quit)
        > insight, reach and loyalty
        > 
        ✓ right, with a hint
          ✓ Loyalty
          ✓ Insight
          ✓ Reach
        exercises/chapters/15.md:27

        Suggested: hard; comes back in 6 minutes
        (Enter hard, again, good, easy, open, suspend, undo, quit) 

        (undo, quit) 

        3 cards: 3 recalled, in [..]
          15  CRM  3 of 3

        next: 3 cards in [..] minutes; `reflect quiz --cram` asks all and schedules nothing
        """, err: "")
    let reviews = try journal.reviews.filter { $0["type"] as? String == "answer" }
    #expect(
      reviews[0]["overruled"] as? Bool == true && reviews[0]["suggested"] as? String == "again")
    #expect(reviews[0]["rating"] as? String == "good")
    #expect(reviews[0]["given"] as? [String] == ["contact point"])
    #expect(reviews[1]["given"] as? [String] == ["pre-purchase", "post-purchase", "purchase"])
    #expect(reviews[1]["rating"] as? String == "hard" && reviews[1]["overruled"] == nil)
    #expect(reviews.allSatisfy { $0["day"] as? String == "2017-09-20" && $0["mode"] == nil })
    let line = try journal.read("exercises/reviews.jsonl").split(separator: "\n").first {
      $0.contains(#""type":"answer""#)
    }
    let keys = [
      "type", "id", "at", "day", "card", "question", "expected", "given", "suggested", "rating",
      "seconds", "overruled",
    ]
    let places = keys.compactMap { line?.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test("how an answer begins is printable, and wrapped to the screen")
  func beginnings() throws {
    let journal = try Journal.makeQuiz()
    let items = (1...9).map { "- \u{202e}word\($0) and others too" }.joined(separator: "\n")
    try journal.write(
      "exercises/chapters/15.md", "---\nchapter: 15\ntitle: CRM\n---\n\n## Talk\n\n\(items)\n")
    try journal.leave("talk#name-all")
    let out = try journal.shell("echo '?' | reflect quiz").expect().out
    #expect(out.contains("it begins ") && !out.unicodeScalars.contains("\u{202e}"))
    let begun = try #require(out.components(separatedBy: "it begins ").last)
    let lines = begun.components(separatedBy: "\n(")[0].split(separator: "\n")
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 80 }, "\(begun)")
  }

  @Test("what is missed comes back in the same session until it is recalled")
  func comesBack() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question", "touchpoint#which-term")
    try journal.shell("printf '\\n\\nlistening\\n\\n\\n\\nTouchpoint\\n\\n' | reflect quiz").expect(
      out: """
        ...
        CRM · 1 of 2 · new
        ...
        ✗ not known
        ...
        CRM · 2 of 2 · new
        ...
        ✓ right
        ...
        CRM · once more · the last
        ...
        ✗ not known
        ...
        CRM · once more · the last
        ...
        ✓ right
        ...
        2 cards: 1 recalled, 1 missed and then recalled, in [..]
          15  CRM  1 of 2

        Read again
          Touchpoints · Touchpoint  exercises/chapters/15.md:8

        next: [..] in [..]; `reflect quiz --cram` asks all and schedules nothing
        """, err: "")
    #expect(
      try journal.answers.map { $0.split(separator: " ")[1] } == ["again", "good", "again", "good"])
  }

  @Test(
    "puts in order, follows, chooses and reveals",
    arguments: [
      ("phases#put-in-order", "", "✗ not known"),
      ("phases#put-in-order", "1 2", "3 are to be put in order, not 2"),
      ("phases#put-in-order", "x", "`x` is no list of the options, such as `2 1 3`"),
      ("phases#what-follows", "post purchase", "✓ right"),
      ("phases#what-follows", "pre-purchase", "✗ wrong"),
      ("which-one/invoice", "2", "✓ right"),
      ("which-one/invoice", "post-purchase", "✗ wrong"),
      ("which-one/invoice", "7", "`7` is none of the options"),
      ("pre-purchase/examples#name-all", "promos and marketing\n", "✓ right"),
      ("pre-purchase/examples#name-all", "promos\ninvoice\n", "✗ 1 of 2 recalled, 1 wrong"),
      ("hopes#reveal", "", "Have people come again and again, and bring their friends along"),
      ("attacks#question", "Listenning", "✓ right, but for the spelling"),
    ])
  func kinds(_ card: String, _ line: String, _ said: String) throws {
    let journal = try Journal.makeQuiz()
    try journal.leave(card)
    try journal.write("answers", line + "\n")
    let outcome = try journal.shell("reflect quiz <answers").expect(err: "")
    #expect(outcome.out.contains("\n\(said)\n"), "\(outcome.out)")
  }

  @Test("takes back the last answer, and asks it again")
  func undo() throws {
    let journal = try Journal.makeQuiz()
    try journal.leave("attacks#question", "touchpoint#which-term")
    try journal.shell(
      "printf 'touchpoint\\n\\n:undo\\ntouchpiont\\nu\\ntouchpoint\\ne\\n:q\\n' | reflect quiz"
    ).expect(
      out: """
        ...
        > :undo
        ✓ undone
        ...
        CRM · 1 of 2 · new
        ...
        (Enter hard[..]) u
        the answer is not recorded; once more
        ...
        CRM · 1 of 2 · new
        ...
        """, err: "")
    #expect(try journal.answers == ["15/touchpoints/touchpoint#which-term easy"])
    // In the next session too, where it is of the same day.
    try journal.shell("printf ':u\\n\\nh\\n:q\\n' | reflect quiz").expect(
      out: "...\n✓ undone, an answer of an earlier session\n...", err: "")
    #expect(try journal.answers == ["15/touchpoints/touchpoint#which-term hard"])
    #expect(try journal.reviews.count { $0["type"] as? String == "undo" } == 2)
  }

  @Test("suspends a card, lists it and lifts it")
  func suspend() throws {
    let journal = try Journal.makeQuiz()
    try journal.reflect("quiz", "--suspended").expect(out: "no card is suspended", err: "")
    try journal.shell("printf ':suspend\\n\\ns\\n:q\\n' | reflect quiz").expect(
      out: "...\n✓ suspended; `reflect quiz --suspended` lifts it\n...", err: "")
    try journal.shell("reflect quiz --suspended </dev/null").expect(
      out: """
        1  Phases: name all 3 in order
           exercises/chapters/15.md:12
        2  Which term? ____ — any contact between brand and customer
           exercises/chapters/15.md:8
        Lift (numbers, all, or empty for none) 
        """, err: "")
    let json = try journal.reflect("quiz", "--suspended", "--format", "json").expect().out
    #expect(json.contains(#""card": "15/touchpoints/touchpoint#which-term""#))
    try journal.shell("printf '3\\n2\\n' | reflect quiz --suspended").expect(
      out: """
        ...
        Lift (numbers, all, or empty for none) 3
        `3` is not a list of numbers from 1 to 2
        Lift (numbers, all, or empty for none) 2
        ✓ 1 card lifted, asked again when due
        """, err: "")
    try journal.shell("echo all | reflect quiz --suspended").expect(
      out: "...\n✓ 1 card lifted, asked again when due", err: "")
    try journal.reflect("quiz", "--suspended").expect(out: "no card is suspended")
  }

  @Test("a day later it goes on with what is due, and new cards after it")
  func resumes() throws {
    let journal = try Journal.makeQuiz()
    try journal.shell("printf 'touchpoint\\neasy\\n' | reflect quiz").expect(err: "")
    let later = ["REFLECT_TODAY": "2017-11-20"]
    try journal.shell("reflect quiz </dev/null", environment: later).expect(
      out: "\nCRM · 1 of [..]\nWhich term? ____ — any contact between brand and customer\n...",
      err: "")
  }
}
