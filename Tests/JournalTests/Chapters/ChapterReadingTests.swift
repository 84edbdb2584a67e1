import TestSupport
import Testing

@testable import Journal

/// The chapter that an outline comes to.
func chapter(_ outline: String, front: String = "chapter: 1\ntitle: T\n") throws -> Chapter? {
  let folder = try TemporaryFolder(["exercises/chapters/c.md": "---\n\(front)---\n\n\(outline)"])
  return ExerciseFolder(.chapters, of: folder.path, readsLogs: false, jobs: 1).chapters.first
}

/// What a person reads about an outline; its first line is the file's sixth.
func outlineFindings(_ outline: String, front: String = "chapter: 1\ntitle: T\n") throws -> [String]
{
  let folder = try TemporaryFolder(["exercises/chapters/c.md": "---\n\(front)---\n\n\(outline)"])
  return ExerciseFolder(.chapters, of: folder.path, readsLogs: false, jobs: 1).findings
    .map { $0.description.replacing("exercises/chapters/", with: "") }
}

@Suite("The concepts of an outline")
struct ChapterReadingTests {
  /// One line a concept, indented by what it stands under.
  private func tree(_ outline: String) throws -> String {
    guard let chapter = try chapter(outline) else { return "no chapter" }
    return chapter.concepts.map { concept in
      var depth = 0
      var above = concept.parent
      while let next = above {
        depth += 1
        above = chapter.concepts[next].parent
      }
      let form =
        switch concept.form {
        case .heading(let level): String(repeating: "#", count: level)
        case .bullet: "-"
        case .step(let number): "\(number)."
        case .definition: "="
        }
      let others = concept.name.otherNames.map { " | \($0)" }.joined()
      let definition = concept.definition.map { " → \($0)" } ?? ""
      return String(repeating: "  ", count: depth)
        + "\(form) \(concept.name.text)\(others)\(definition)"
    }.joined(separator: "\n")
  }

  @Test("headings and nested lists are a tree")
  func nesting() throws {
    #expect(
      try tree("## A\n\n- b\n  - c\n    1. d\n    2. e\n- f\n\n#### G\n\n- h\n\n### I\n\n## J\n")
        == """
        ## A
          - b
            - c
              1. d
              2. e
          - f
          #### G
            - h
          ### I
        ## J
        """)
  }

  @Test(
    "only the two bold forms define, in a list or in a paragraph",
    arguments: [
      ("**Term** — what it is", "Term → what it is"),
      ("**Term** – what it is", "Term → what it is"),
      ("**Term** - what it is", "Term → what it is"),
      ("**Term** -- what it is", "Term → what it is"),
      ("**Term**: what it is", "Term → what it is"),
      ("**Term:** what it is", "Term → what it is"),
      ("**Term** — a − b", "Term → a − b"),
      ("**Term (also: word)** — what it is", "Term | word → what it is"),
      ("**Term** (also: word) — what it is", "Term | word → what it is"),
      ("**Term** — what it is (also: word)", "Term | word → what it is"),
      ("**Public relations (PR)**: talk (a lot)", "Public relations | PR → talk (a lot)"),
    ])
  func definitions(line: String, concept: String) throws {
    #expect(try tree("## A\n\n- \(line)\n") == "## A\n  - \(concept)")
    #expect(try tree("## A\n\n\(line)\n") == "## A\n  = \(concept)")
  }

  @Test(
    "anything else does not define",
    arguments: [
      ("Term — what it is", "Term — what it is"), ("*Term* — what it is", "Term — what it is"),
      ("Term: what it is", "Term: what it is"), ("**Term**-like things", "Term"),
      ("**3**–5 posts a week", "3"), ("**3** –5 posts a week", "3"),
      ("**3**– 5 posts a week", "3"), ("**3**—5 posts a week", "3"),
      ("**3** -5 posts a week", "3"), ("**3**- 5 posts a week", "3"),
      ("**Set the tone** for all — always", "Set the tone"), ("**Term**", "Term"),
      ("**Goals**:", "Goals"), ("**Goals:**", "Goals"), ("Goals:", "Goals"),
    ])
  func noDefinitions(line: String, name: String) throws {
    #expect(try tree("## A\n\n- \(line)\n") == "## A\n  - \(name)")
  }

  @Test(
    "another name is an initialism of the words before it, or said outright; any other parenthesis is a gloss",
    arguments: [
      ("Customer relationship management (CRM)", "Customer relationship management | CRM"),
      ("Word of mouth (WOM)", "Word of mouth | WOM"), ("Word of mouth (WM)", "Word of mouth | WM"),
      ("Search-engine optimisation (SEO)", "Search-engine optimisation | SEO"),
      ("Frequently asked questions (FAQs)", "Frequently asked questions | FAQs"),
      ("Public relations (P.R.)", "Public relations | P.R."),
      ("Set up public relations (PR)", "Set up public relations | Set up PR"),
      ("Customer (also: buyer)", "Customer | buyer"),
      ("Customer (also: buyer, client)", "Customer | buyer | client"),
      ("Steps (also: plan, do, check; cycle)", "Steps | plan, do, check | cycle"),
      ("Customer (Also: buyer) (also: client)", "Customer | buyer | client"),
      ("Sales (purchase)", "Sales"), ("CRM (customer relationship management)", "CRM"),
      ("Public relations (RP)", "Public relations"), ("In time (it)", "In time"),
      ("Costs (lower churn (rate)) of it", "Costs of it"), ("(all of it)", "(all of it)"),
      ("Smile :( now", "Smile :( now"), ("Customer (also: customer)", "Customer | customer"),
      ("Customer (also: Customer)", "Customer"), ("Analyse.", "Analyse"),
      ("Café-bar (CB)", "Café-bar | CB"),
    ])
  func names(line: String, name: String) throws {
    #expect(try tree("## A\n\n- \(line)\n") == "## A\n  - \(name)")
  }

  @Test("the bold part of an item is what one types for it")
  func emphasis() throws {
    let concepts = try #require(
      try chapter(
        "## A\n\n- You **set the tone** (also: mood) for “all” of it (also: that)\n- **All**\n- **Sales** (purchase)\n"
      )
    )
    .concepts
    #expect(concepts[1].name == Answer("set the tone", otherNames: ["mood", "that"]))
    #expect(concepts[1].text == "You set the tone for “all” of it")
    #expect(concepts[1].emphasis == 4..<16)
    #expect(concepts[2].emphasis == nil)
    #expect(concepts[3].emphasis == nil)
    #expect(concepts[3].name.text == "Sales")
  }

  @Test("other paragraphs explain what they stand under, and are no concepts")
  func explanation() throws {
    let concepts = try #require(
      try chapter("Before.\n\n## A\n\nWhy,\nand how.\n\n- b\n\n  Because.\n\nMore of A.\n")
    ).concepts
    #expect(concepts.map(\.explanation) == [["Why, and how.", "More of A."], ["Because."]])
  }

  @Test("`Q:` and `A:` are a question and its answer, in one paragraph or two")
  func questions() throws {
    let concepts = try #require(
      try chapter(
        "## A\n\nQ: One?\nA: Uno (also: eins)\nQ: Two,\nor more?\nA: Due\n\n- b\n\n  Q: Three?\n\n  A: Tre (in Italian)\n"
      )
    ).concepts
    #expect(
      concepts[0].questions == [
        Concept.Question(question: "One?", answer: Answer("Uno", otherNames: ["eins"]), line: 8),
        Concept.Question(question: "Two, or more?", answer: Answer("Due"), line: 10),
      ])
    #expect(
      concepts[1].questions == [
        Concept.Question(question: "Three?", answer: Answer("Tre"), line: 16)
      ])
    #expect(concepts.map(\.explanation) == [[], []])
  }

  @Test("a concept knows its place in the file and its anchor in the page")
  func places() throws {
    let concepts = try #require(try chapter("## Phases\n\n- **Before** — x\n  1. Before\n"))
      .concepts
    #expect(concepts.map { [$0.line, $0.column] } == [[6, 1], [8, 3], [9, 6]])
    #expect(concepts.map(\.anchor) == ["phases", "before", "before-1"])
  }

  @Test("a heading of the first level that repeats the title is none")
  func title() throws {
    #expect(try tree("# T\n\n## A\n\n- b\n") == "## A\n  - b")
    #expect(try tree("# U\n\n## A\n") == "# U\n  ## A")
  }

  @Test("what is malformed is found at its place, with what to do")
  func findings() throws {
    #expect(
      try outlineFindings(
        "- loose\n\n## A\n\n**T** —\n\nA: no\n\nQ: yes\n\nQ:\n\n- Q: in a list\n\n  text\n\n* second\n\n##\n"
      ) == [
        "c.md:6:3: warning: nothing asks for this list, as it stands under no heading; put one above it [outline]",
        "c.md:10:1: warning: `T` has a dash and no definition; write it on the same line, or take the dash out [outline]",
        "c.md:12:1: warning: no question stands before this answer; write `Q:` with it above [outline]",
        "c.md:14:1: warning: the question has no answer; write `A:` with it right below [outline]",
        "c.md:16:1: warning: nothing stands after `Q:`; write it on the same line [outline]",
        "c.md:18:3: warning: a question in a list is read as an item; put `Q:` and `A:` into paragraphs of their own [outline]",
        "c.md:22:3: warning: a second list stands under `A` and is asked with the first as one; give each an item or a heading of its own [outline]",
        "c.md:24:1: warning: the heading has no words; write what it is about, or take it out [outline]",
      ])
  }

  @Test("steps of a second list count on")
  func secondList() throws {
    #expect(
      try tree("## A\n\n1. b\n2. c\n\nand\n\n1. d\n") == "## A\n  1. b\n  2. c\n  3. d")
  }
}

@Suite("The chapters of a journal")
struct ChapterTests {
  @Test("are ordered by their keys, numbers first, and know their pages")
  func order() throws {
    let journal = try WrittenJournal([
      "exercises/chapters/a.md": "---\nchapter: social-crm\n---\n\n## A\n",
      "exercises/chapters/b.md": "---\nchapter: 15\ntitle: CRM\n---\n\n## B\n",
      "exercises/chapters/c.md": "---\nchapter: 9\n---\n\n## C\n",
    ])
    let workspace = try #require(journal.loading.workspace)
    #expect(journal.findings == [])
    #expect(workspace.chapters.map(\.key.description) == ["9", "15", "social-crm"])
    #expect(workspace.chapters.map(\.title) == ["c", "CRM", "a"])
    #expect(
      workspace.chapters.map { workspace[$0.page].path } == workspace.chapters.map(\.file))
    #expect(workspace.chapters.map { workspace[$0.page].chapter } == ["9", "15", "social-crm"])
  }

  @Test("of two with one key the first is kept, and the other is an error")
  func twoOfOneKey() throws {
    let files = [
      "exercises/chapters/a.md": "---\nchapter: 15\n---\n\n## A\n",
      "exercises/chapters/b.md": "---\nchapter: 15\n---\n\n## B\n",
    ]
    let journal = try WrittenJournal(files)
    #expect(
      journal.findings == [
        "exercises/chapters/b.md:1: error: chapter 15 has an outline already, exercises/chapters/a.md; give one another key, or join them [two-chapters]"
      ])
    #expect(journal.loading.workspace?.chapters.map(\.file) == ["exercises/chapters/a.md"])
    let draft = try WrittenJournal(
      files.merging(["exercises/chapters/a.md": "---\nchapter: 15\ndraft: true\n---\n"]) { $1 })
    #expect(draft.findings.map { $0.contains(": warning: chapter 15") } == [true])
    #expect(draft.loading.workspace?.chapters.map(\.file) == ["exercises/chapters/b.md"])
  }

  @Test("a key is a number or one word")
  func keys() throws {
    #expect(
      try outlineFindings("## A\n", front: "chapter: social crm\n") == [
        "c.md:2:1: error: `chapter` must be a number or one word such as `social-crm`, not `social crm` [front-matter]"
      ])
    #expect(
      try outlineFindings("## A\n", front: "title: T\n") == [
        "c.md:1:1: warning: the file does not say which chapter it is, so nothing is asked of it; add `chapter: 15` or `chapter: a-word` [front-matter]"
      ])
    #expect(
      try outlineFindings("## A\n", front: "chapter: 15\ntitel: T\n") == [
        "c.md:3:1: warning: `titel` is not a key that is read here; did you mean `title`? [unknown-key]"
      ])
    #expect(try chapter("## A\n", front: "chapter: Ümlaut_2.1\n")?.key.description == "Ümlaut_2.1")
  }

  @Test("only a file in its folder is one")
  func folder() throws {
    let journal = try WrittenJournal(["exercises/15.md": "---\nchapter: 15\n---\n\n- a\n"])
    #expect(journal.findings == [])
    #expect(journal.loading.workspace?.chapters.isEmpty == true)
    #expect(journal.page("exercises/15.md")?.chapter == "15")
  }
}
