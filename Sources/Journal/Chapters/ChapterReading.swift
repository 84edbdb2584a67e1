import Diagnostics
import Markdown

/// Makes the concepts of a chapter from the outline of its document.
struct ChapterReading: Sendable {
  private(set) var concepts: [Concept] = []
  private(set) var findings: [Finding] = []

  static let rule = "outline"

  private let file: String
  private let title: String
  /// For each block that became a concept, its index.
  private var conceptOfBlock: [Int?] = []
  /// The headings that what comes next stands under, from the outside in.
  private var headings: [(level: Int, concept: Int)] = []
  /// For each concept with items under it, the list that they come from.
  private var listOfOwner: [Int: Int] = [:]
  private var listWithoutOwner: Int?
  /// A question whose answer has not come yet.
  private var open: (part: ExplicitQuestions.Part, owner: Int?)?

  /// Reads an outline.
  /// - Parameters:
  ///   - blocks: the outline.
  ///   - file: the path of its file from the workspace's root.
  ///   - title: the page's title, of which a heading of the first level is no more than another copy.
  init(_ blocks: [OutlineBlock], file: String, title: String) {
    self.file = file
    self.title = title
    concepts.reserveCapacity(blocks.count)
    conceptOfBlock.reserveCapacity(blocks.count)
    for block in blocks {
      conceptOfBlock.append(nil)
      switch block.kind {
      case .heading(let level): readHeading(block, level)
      case .item(let number, let list): readItem(block, number, list)
      case .paragraph: readParagraph(block)
      }
    }
    closeQuestion()
  }

  private mutating func readHeading(_ block: OutlineBlock, _ level: Int) {
    closeQuestion()
    while let last = headings.last, last.level >= level { headings.removeLast() }
    if level == 1, block.text == title { return }
    if block.text.isEmpty {
      return warn(block, "the heading has no words; write what it is about, or take it out")
    }
    let index = append(block, .heading(level: level), ConceptReading(block), headings.last?.concept)
    headings.append((level, index))
  }

  private mutating func readItem(_ block: OutlineBlock, _ number: Int?, _ list: Int) {
    closeQuestion()
    if !ExplicitQuestions.parts(of: block).isEmpty {
      warn(
        block,
        "a question in a list is read as an item; put `Q:` and `A:` into paragraphs of their own")
    }
    let owner = owner(of: block)
    if let owner {
      noteList(list, of: owner, at: block)
    } else if listWithoutOwner != list {
      listWithoutOwner = list
      warn(
        block, "nothing asks for this list, as it stands under no heading; put one above it")
    }
    let reading = ConceptReading(block)
    if reading.lacksDefinition {
      warn(
        block,
        "`\(shown(reading.name.text))` has a dash and no definition; write it on the same line, or take the dash out"
      )
    }
    let form: Concept.Form
    if number != nil {
      // Where two lists stand under one concept, the second goes on counting.
      let before = owner.map { concepts[$0].children.last.map { concepts[$0].form } } ?? nil
      if case .step(let last) = before { form = .step(last + 1) } else { form = .step(1) }
    } else {
      form = .bullet
    }
    conceptOfBlock[conceptOfBlock.count - 1] = append(block, form, reading, owner)
  }

  private mutating func readParagraph(_ block: OutlineBlock) {
    let owner = owner(of: block)
    let parts = ExplicitQuestions.parts(of: block)
    if !parts.isEmpty {
      for part in parts { read(part, owner, at: block) }
      return
    }
    closeQuestion()
    let reading = ConceptReading(block)
    if reading.definition != nil {
      _ = append(block, .definition, reading, owner)
    } else if reading.lacksDefinition {
      warn(
        block,
        "`\(shown(reading.name.text))` has a dash and no definition; write it on the same line, or take the dash out"
      )
    } else if let owner {
      concepts[owner].explanation.append(reading.text)
    }
  }

  private mutating func read(
    _ part: ExplicitQuestions.Part, _ owner: Int?, at block: OutlineBlock
  ) {
    let place = SourceLocation(file, line: part.line, column: block.column)
    if part.text.isEmpty {
      return warn(
        at: place,
        "nothing stands after `\(part.isQuestion ? "Q" : "A"):`; write it on the same line")
    }
    if part.isQuestion {
      closeQuestion()
      open = (part, owner)
    } else if let asked = open {
      open = nil
      guard let owner = asked.owner else {
        return warn(
          at: SourceLocation(file, line: asked.part.line, column: block.column),
          "the question stands under no heading; put one above it")
      }
      concepts[owner].questions.append(
        Concept.Question(
          question: asked.part.text, answer: ConceptName(Array(part.text.utf8)[...]).answer,
          line: asked.part.line))
    } else {
      warn(at: place, "no question stands before this answer; write `Q:` with it above")
    }
  }

  /// Warns of a question that nothing answered.
  private mutating func closeQuestion() {
    guard let asked = open else { return }
    open = nil
    warn(
      at: SourceLocation(file, line: asked.part.line, column: 1),
      "the question has no answer; write `A:` with it right below")
  }

  /// The concept that a block stands under.
  private func owner(of block: OutlineBlock) -> Int? {
    block.parent.flatMap { conceptOfBlock[$0] } ?? headings.last?.concept
  }

  private mutating func append(
    _ block: OutlineBlock, _ form: Concept.Form, _ reading: ConceptReading, _ parent: Int?
  ) -> Int {
    let index = concepts.count
    concepts.append(
      Concept(
        form: form, text: reading.text, name: reading.name, emphasis: reading.emphasis,
        definition: reading.definition, explanation: [], questions: [], parent: parent,
        children: [], anchor: block.anchor ?? "", line: block.line, column: block.column))
    if let parent { concepts[parent].children.append(index) }
    return index
  }

  /// Notices a second list under one concept, which a question could not tell from the first.
  private mutating func noteList(_ list: Int, of owner: Int, at block: OutlineBlock) {
    guard let first = listOfOwner[owner], first != list else {
      listOfOwner[owner] = list
      return
    }
    listOfOwner[owner] = list
    warn(
      block,
      "a second list stands under `\(shown(concepts[owner].name.text))` and is asked with the first as one; give each an item or a heading of its own"
    )
  }

  private mutating func warn(_ block: OutlineBlock, _ message: String) {
    warn(at: SourceLocation(file, line: block.line, column: block.column), message)
  }

  private mutating func warn(at place: SourceLocation, _ message: String) {
    findings.append(.warning(place, message, rule: Self.rule))
  }
}
