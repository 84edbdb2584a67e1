import Foundation
import Testing

@Suite("reflect chapters")
struct ChaptersTests {
  private func journal() throws -> Journal {
    try Journal.make([
      "course.yml": "title: C\n",
      "exercises/chapters/15-crm.md": """
      ---
      chapter: 15
      title: CRM
      ---

      ## Phases

      - **Before (also: early)** — up to the decision
      - After

      1. Ask
      """,
      "exercises/chapters/soft.md": "---\nchapter: social-crm\n---\n\n## Aims\n\n- Trust\n- Joy\n",
    ])
  }

  @Test("lists them with their concepts and cards, and what is new and due")
  func list() throws {
    let journal = try journal()
    try journal.write(
      "exercises/chapters/15-crm.md",
      try journal.read("exercises/chapters/15-crm.md").replacing("1. Ask\n", with: "").replacing(
        "1. Ask", with: ""))
    try journal.write(
      "exercises/reviews.jsonl",
      #"{"type":"answer","id":"a1","at":"2017-09-10T06:32:01.250Z","day":"2017-09-10","card":"social-crm/aims#name-all","question":"","expected":["Trust","Joy"],"given":[],"suggested":"good","rating":"good","seconds":4.2}"#
        + "\n")
    try journal.reflect("chapters").expect(
      out: """
        chapter     title  concepts  cards  new  due
        15          CRM           3      3    3    0
        social-crm  soft          3      1    0    1
        """, err: "")
    try journal.reflect("chapters", "15", "--format", "json").expect(
      out: """
        [
          {
            "chapter": "15",
            "title": "CRM",
            "file": "exercises/chapters/15-crm.md",
            "concepts": 3,
            "cards": 3,
            "new": 3,
            "due": 0
          }
        ]
        """, err: "")
  }

  @Test("prints every card with its answer, as a tutor reads it")
  func cards() throws {
    let journal = try journal()
    try journal.write(
      "exercises/chapters/15-crm.md",
      "---\nchapter: 15\ntitle: CRM\n---\n\n## Phases\n\n- **Before (also: early)** — up to the decision\n- **After** — from the sale on\n\n## Steps\n\n1. Ask\n2. Say **it out loud** to everybody there\n3. Go\n"
    )
    try journal.reflect("chapters", "15", "--cards").expect(
      out: """
        15  CRM, 11 cards

        Phases
          Phases: name both
            - Before (also: early)
            - After
          Phases: which one? ____ — up to the decision
            Before (also: early)
          Before: which definition?
            ✓ up to the decision
            ✗ from the sale on
          Phases: which one? ____ — from the sale on
            After
          After: which definition?
            ✗ up to the decision
            ✓ from the sale on

        Steps
          Steps: name all 3 in order
            1. Ask
            2. it out loud
            3. Go
          Steps: put all 3 in order
            1. Ask
            2. it out loud
            3. Go
          Steps: what follows “Ask”?
            it out loud
          Steps: what follows “it out loud”?
            Go
          Steps: Say ____ to everybody there
            it out loud
        ...
        """.replacing("\n...", with: "").replacing("11 cards", with: "10 cards"), err: "")
  }

  @Test("tells a program the same, of all chapters where none is named")
  func json() throws {
    let outcome = try journal().reflect("chapters", "--cards", "--format", "json")
    let cards = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    #expect(
      Set(cards.compactMap { $0["id"] as? String }).isSuperset(of: [
        "15/phases/before#which-term", "social-crm/aims#name-all",
      ]))
    let last = try #require(cards.last)
    #expect(last["chapter"] as? String == "social-crm")
    #expect(last["kind"] as? String == "name-all")
    #expect(last["question"] as? String == "Aims: name both")
    #expect(last["answer"] as? [String] == ["Trust", "Joy"])
    #expect(last["file"] as? String == "exercises/chapters/soft.md")
    #expect(last["line"] as? Int == 7)
    #expect(last.count == 7)
  }

  @Test("says what is wrong with an outline; warnings do not stop anything, errors end with 1")
  func findings() throws {
    let journal = try journal()
    try journal.write("exercises/chapters/soft.md", "---\nchapter: a\n---\n\n## Aims\n")
    try journal.reflect("chapters", "a").expect(
      0, out: "chapter[..]\na[..]",
      err:
        "...\nexercises/chapters/soft.md:5:1: warning: nothing is asked of this heading; put a list, a definition or `Q:` and `A:` below it [not-asked]"
    )
    try journal.write("exercises/chapters/soft.md", "---\nchapter: 15\n---\n\n## Aims\n\n- A\n")
    try journal.reflect("chapters", "--cards").expect(
      1,
      err:
        "...\nexercises/chapters/soft.md:1: error: chapter 15 has an outline already, exercises/chapters/15-crm.md; give one another key, or join them [two-chapters]"
    )
    try journal.reflect("build").expect(1)
  }

  @Test("an unknown chapter is bad usage, with the nearest")
  func unknown() throws {
    let journal = try journal()
    try journal.reflect("chapters", "16").expect(
      64, out: "", err: "reflect: there is no chapter `16`; did you mean `15`?")
    try journal.reflect("chapters", "elephants", "--cards").expect(
      64, out: "", err: "reflect: there is no chapter `elephants`; there are 15, social-crm")
    try Journal.make(["course.yml": "title: C\n"]).reflect("chapters").expect(
      out:
        "no chapters yet; each is an outline in exercises/chapters/ with `chapter: 15` at its top",
      err: "")
  }

  @Test("--rename lets a card go on with the history of another")
  func rename() throws {
    let journal = try journal()
    try journal.write(
      "exercises/reviews.jsonl",
      #"{"type":"answer","id":"a1","at":"2017-09-10T06:32:01.250Z","day":"2017-09-10","card":"social-crm/goals#name-all","question":"Goals: name both","expected":["Trust","Fun"],"given":[],"suggested":"good","rating":"good","seconds":4.2}"#
        + "\n")
    let (old, new) = ("social-crm/goals#name-all", "social-crm/aims#name-all")
    try journal.reflect("chapters", "--rename", old, new).expect(
      out: "\(new) goes on with the history of \(old)", err: "")
    try journal.reflect("chapters", "social-crm", "--format", "json").expect(
      out: "...\n    \"new\": 0,\n    \"due\": 1\n...")
    let lines = try journal.read("exercises/reviews.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[1].hasPrefix(#"{"type":"rename","id":""#)
        && lines[1].hasSuffix(
          #","day":"2017-09-20","card":"\#(old)","to":"\#(new)"}"#)
    )
  }

  @Test("--rename refuses what would lose or invent a history")
  func refusedRename() throws {
    let journal = try journal()
    try journal.reflect("chapters", "--rename", "a#name-all", "b#name-all").expect(
      64, out: "",
      err:
        "reflect: there is no card `b#name-all`; `reflect chapters --cards --format json` prints the identifiers"
    )
    try journal.reflect(
      "chapters", "--rename", "15/phases/before#which-term", "social-crm/aims#name-all"
    ).expect(
      64, out: "",
      err: "reflect: `15/phases/before#which-term` is a card still, with a history of its own")
    try journal.reflect("chapters", "--rename", "a#name-all", "social-crm/aims#name-all").expect(
      64, out: "", err: "reflect: nothing was answered for `a#name-all`; check its spelling")
    try journal.reflect("chapters", "--rename", "a").expect(64)
    #expect(!journal.has("exercises/reviews.jsonl"))
  }
}
