import Diagnostics
import Journal

/// The cards of a chapter while they are made.
struct CardList {
  private(set) var cards: [Card] = []
  private(set) var disclosures: [Disclosure] = []
  private(set) var findings: [Finding] = []
  /// For each concept, whether its name is the answer of a card that can be graded.
  private(set) var isAsked: [Bool]
  /// Those concepts of which a finding says already why nothing asks for them.
  private(set) var isExplained: Set<Int> = []

  let source: CardSource
  /// The names of the chapter, as facts.
  let facts: NamedFacts
  private let nearNames: NearNames

  init(_ source: CardSource) {
    self.source = source
    nearNames = NearNames(source.chapter)
    facts = NamedFacts(source)
    isAsked = [Bool](repeating: false, count: source.concepts.count)
    cards.reserveCapacity(source.concepts.count * 2)
    disclosures.reserveCapacity(source.concepts.count * 2)
  }

  /// Adds a card.
  /// - Parameters:
  ///   - kind: its kind.
  ///   - concept: the concept that it is about, whose path its identifier has.
  ///   - item: what is asked, where the path does not say it.
  ///   - path: where it stands, without what the question says.
  ///   - question: what is asked.
  ///   - task: what is to be done.
  ///   - explanation: the concept whose definition and paragraphs are shown with the answer.
  ///   - answers: the concepts whose names are right.
  ///   - siblings: the concepts whose names are near and wrong, where a name is typed.
  ///   - line: where the answer begins, if that is not the first of those.
  ///   - shown: the keys of the names that the question and the options say; those of the way need not be among them.
  ///   - disclosure: what it tells of other cards.
  mutating func add(
    _ kind: CardKind, of concept: Int, item: String? = nil, path: [String], question: String,
    task: CardTask, explanation: Int? = nil, answers: [Int], siblings: [Int] = [],
    line: Int? = nil, shows shown: [UInt64], tells disclosure: Disclosure
  ) {
    var id = source.idPaths[concept]
    id += "#"
    id += kind.rawValue
    if let item {
      id += "/"
      id += CardID.part(for: item)
    }
    let line = line ?? source.concepts[answers.first ?? concept].line
    cards.append(
      Card(
        id: CardID(id), kind: kind, chapter: source.chapter.key, concept: concept, path: path,
        question: question, explanation: source.explanation(explanation ?? concept),
        isToldByTitle: source.titleSays(task, answers), file: source.chapter.file, line: line,
        task: task, answers: answers,
        siblings: siblings, nearNames: nearNames))
    var disclosure = disclosure
    let way = path.lazy.filter { !Mask.isGapped($0) }.map(source.lexicon.key)
    disclosure.parts += facts(shown + way)
    disclosures.append(disclosure)
    if case .reveal = task { return }
    if case .arrange = task { return }
    for answer in answers { isAsked[answer] = true }
  }

  /// Says why something is not asked, and how to write it.
  mutating func warn(at concept: Int, _ message: String, explains concepts: [Int] = []) {
    findings.append(
      .warning(source.location(of: concept), message, rule: Deck.rule))
    isExplained.formUnion(concepts)
    isExplained.insert(concept)
  }

  /// Lets cards with the same question accept each other's answers, as nobody could know which of them is meant.
  mutating func joinTwins() {
    let typed = cards.indices.filter { if case .term = cards[$0].plainTask { true } else { false } }
    let hashes = typed.map { index in
      cards[index].question.utf8.withContiguousStorageIfAvailable(byteHash) ?? 0
    }
    let repeated = repeated(hashes)
    if repeated.isEmpty { return }
    var twins: [String: [Int]] = [:]
    for (index, hash) in zip(typed, hashes) where repeated.contains(hash) {
      twins[cards[index].question, default: []].append(index)
    }
    for group in twins.values where group.count > 1 { join(group) }
  }

  private mutating func join(_ group: [Int]) {
    var names: [String] = []
    for index in group {
      if case .term(let answer, _) = cards[index].plainTask { names += answer.names }
    }
    let asked = facts(Set(names.map(source.lexicon.key)).sorted())
    for index in group {
      disclosures[index].wholes += asked.filter { !disclosures[index].wholes.contains($0) }
      guard case .term(var answer, _) = cards[index].plainTask else { continue }
      for name in names where name != answer.text && !answer.otherNames.contains(name) {
        answer.otherNames.append(name)
      }
      cards[index] = cards[index].with(.term(answer))
    }
  }
}

extension CardSource {
  /// Whether the chapter's title says what is right for a task.
  fileprivate func titleSays(_ task: CardTask, _ answers: [Int]) -> Bool {
    func isSaid(_ stems: [Int32]) -> Bool { stems.allSatisfy(titleStems.contains) }
    if answers.contains(where: { stemsOfNames($0).contains(where: isSaid) }) { return true }
    switch task {
    case .term(let answer, _) where answers.isEmpty:
      return answer.names.contains { isSaid(lexicon.stems(of: $0)) }
    case .choice(let options, let correct):
      return correct.contains { isSaid(lexicon.stems(of: options[$0])) }
    default: return false
    }
  }

  /// Where a concept stands in its file.
  func location(of concept: Int) -> SourceLocation {
    SourceLocation(
      chapter.file, line: concepts[concept].line, column: concepts[concept].column)
  }

  /// The definition of a concept, or the paragraphs below it.
  func explanation(_ concept: Int) -> String {
    let definition = concepts[concept].definition
    if concepts[concept].explanation.isEmpty { return definition ?? "" }
    return ((definition.map { [$0] } ?? []) + concepts[concept].explanation)
      .joined(separator: " ")
  }
}
