import Journal
import TestSupport
import Testing

@testable import Quiz

@Suite("Whatever an outline says")
struct CardPropertyTests {
  private static let outlines = (0..<150).map { seed -> String in
    var generator = OutlineGenerator(seed: UInt64(seed))
    return generator.outline()
  }
  private static let decks = Result { try outlines.map { try deck($0) } }

  /// What no question and no way to it may be, for any card of the outlines.
  private func check(_ problem: (Card, Deck) -> String?) throws {
    var found: [String] = []
    for (seed, deck) in try Self.decks.get().enumerated() where found.count < 5 {
      for card in deck.cards {
        if let problem = problem(card, deck) {
          found.append(
            "\(seed): \(card.id): \(problem)\n  \(card.path) \(card.question)\n  \(card.task)")
        }
      }
    }
    #expect(found.isEmpty, "\(found.prefix(5).joined(separator: "\n"))")
  }

  /// The words of a text that say something, each in the form that names them all.
  private func roots(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.compactMap { OutlineGenerator.roots[String($0)] })
  }

  @Test("no question says its own answer, and neither does the way to it")
  func noGiveaways() throws {
    try check { card, deck in
      let shown = roots(([card.question] + card.path).joined(separator: " "))
      func isSaid(_ name: String) -> Bool {
        let words = roots(name)
        return !words.isEmpty && words.isSubset(of: shown)
      }
      switch card.task {
      case .term(let answer, _):
        // The whole item is right where its bold part is asked for, and the rest of it is shown.
        let others = answer.otherNames.filter { !$0.contains(answer.text) }
        return ([answer.text] + others).first(where: isSaid).map { "says `\($0)`" }
      case .list(let answers, _, _):
        return answers.map(\.text).first(where: isSaid).map { "says `\($0)`" }
      case .choice, .arrange, .reveal: return nil
      }
    }
  }

  @Test("no word of a term stands in the question for it")
  func noTermWords() throws {
    try check { card, _ in
      guard card.kind == .whichTerm, case .term(let answer, _) = card.task else { return nil }
      let said = roots(answer.text).intersection(
        roots(([card.question] + card.path).joined(separator: " ")))
      return said.isEmpty ? nil : "says \(said)"
    }
  }

  @Test("no sibling that is right shares a word with the item that is to be put under it")
  func noTellingSiblings() throws {
    try check { card, _ in
      guard card.kind == .whichOne, case .choice(let options, let right) = card.task else {
        return nil
      }
      let item = card.question.split(separator: ":")[0].split(separator: "·").last ?? ""
      let told = right.first { !roots(options[$0]).isDisjoint(with: roots(String(item))) }
      return told.map { "`\(options[$0])` is told" }
    }
  }

  @Test("of the options at least one is right and one is wrong, and no two are the same")
  func options() throws {
    try check { card, _ in
      guard case .choice(let options, let right) = card.task else { return nil }
      if right.isEmpty || right.count >= options.count { return "\(right.count) right" }
      if !right.isSubset(of: Set(options.indices)) { return "no such option" }
      return Set(options.map { $0.lowercased() }).count == options.count ? nil : "two are the same"
    }
  }

  @Test("a sibling that is not marked right does not have the item")
  func siblingsThatAreWrong() throws {
    try check { card, deck in
      guard card.kind == .whichOne, case .choice(let options, let right) = card.task else {
        return nil
      }
      let concepts = deck.chapters[0].concepts
      guard let sibling = concepts[card.concept].parent else { return "no sibling" }
      let label = concepts[card.concept].name.text
      let item = concepts.first { $0.line == card.line }?.name.text.lowercased()
      let beside = concepts.indices.filter { concepts[$0].parent == concepts[sibling].parent }
      for (index, option) in options.enumerated() {
        let found = beside.filter { concepts[$0].name.text == option }
        if found.isEmpty { return "`\(option)` is no sibling" }
        let lists = found.flatMap { concepts[$0].children }.filter {
          concepts[$0].name.text == label
        }
        let items = lists.flatMap { concepts[$0].children }.map {
          concepts[$0].name.text.lowercased()
        }
        if items.contains(item ?? ""), !right.contains(index) { return "`\(option)`" }
      }
      return nil
    }
  }

  @Test("a definition that is not marked right is not the term's")
  func definitionsThatAreWrong() throws {
    try check { card, deck in
      guard card.kind == .whichDefinition, case .choice(let options, let right) = card.task else {
        return nil
      }
      let concept = deck.chapters[0].concepts[card.concept]
      if right.count != 1 { return "\(right.count) right" }
      let wrong = options.indices.filter { !right.contains($0) }
      return wrong.contains { options[$0].lowercased() == concept.definition?.lowercased() }
        ? "the right one is marked wrong" : nil
    }
  }

  @Test("cards with the same question accept the same answers")
  func sameQuestions() throws {
    for (seed, deck) in try Self.decks.get().enumerated() {
      var right: [String: Set<String>] = [:]
      for card in deck.cards {
        let own: Set<String> =
          switch card.task {
          case .term(let answer, _): Set([answer.text] + answer.otherNames)
          default: Set(card.answer)
          }
        let other = right.updateValue(own, forKey: card.question)
        if let other, other != own { Issue.record("\(seed): \(card.question)") }
      }
    }
  }

  @Test("every right answer is graded as right, and what is known to be wrong is not")
  func grading() throws {
    try check { card, _ in
      switch card.task {
      case .term(let answer, let siblings):
        for name in [answer.text] + answer.otherNames
        where !Grader.term(name, expected: answer, siblings: siblings).isCorrect {
          return "`\(name)` is refused"
        }
        for sibling in siblings
        where Grader.term(sibling.text, expected: answer, siblings: siblings).isCorrect {
          return "`\(sibling.text)` is accepted"
        }
      case .list(let answers, let isOrdered, let siblings):
        let grade = Grader.list(
          answers.map(\.text), expected: answers, isOrdered: isOrdered, siblings: siblings)
        if !grade.isCorrect { return "the whole list is refused" }
        for sibling in siblings {
          let one = Grader.list(
            [sibling.text], expected: answers, isOrdered: isOrdered, siblings: siblings)
          if !one.hits.isEmpty { return "`\(sibling.text)` is accepted" }
        }
      case .choice, .arrange, .reveal: break
      }
      return nil
    }
  }

  @Test("every leaf is the answer of a card that can be graded, or a finding says how to write it")
  func leaves() throws {
    for (seed, deck) in try Self.decks.get().enumerated() {
      let found = Set(deck.findings.map(\.location.line))
      let answers = Set(deck.cards.filter(\.isGraded).flatMap(\.answer))
      for concept in deck.chapters[0].concepts where concept.children.isEmpty {
        if case .heading = concept.form { continue }
        guard !answers.contains(concept.name.text), !found.contains(concept.line) else { continue }
        // The list's own finding stands at the item that its heading says.
        let parent = concept.parent.map { deck.chapters[0].concepts[$0] }
        let beside = parent?.children.map { deck.chapters[0].concepts[$0].line } ?? []
        if !beside.contains(where: found.contains) {
          Issue.record("\(seed): \(concept.name.text)")
        }
      }
    }
  }

  @Test("identifiers differ, find their cards, and do not change when definitions do")
  func identifiers() throws {
    for (outline, deck) in zip(Self.outlines, try Self.decks.get()).prefix(50) {
      #expect(Set(deck.cards.map(\.id)).count == deck.cards.count)
      #expect(deck.cards.allSatisfy { deck[$0.id]?.question == $0.question })
      let other = try self.other(outline)
      #expect(
        deck.cards.filter { $0.kind == .nameAll }.map(\.id)
          == other.cards.filter { $0.kind == .nameAll }.map(\.id))
    }
  }

  private func other(_ outline: String) throws -> Deck {
    try deck(outline.replacing(" — ", with: " — more than that: "))
  }

  @Test("giving away is mutual, and never of a card by itself")
  func mutual() throws {
    for deck in try Self.decks.get().prefix(20) {
      let ids = deck.cards.map(\.id)
      #expect(!ids.contains { deck.givesAway($0, $0) })
      for a in ids.prefix(40) {
        #expect(ids.allSatisfy { deck.givesAway(a, $0) == deck.givesAway($0, a) })
      }
    }
  }
}

extension Card {
  /// Whether a machine can tell if an answer is right, and the answer is not shown.
  var isGraded: Bool {
    switch task {
    case .term, .list, .choice: true
    case .arrange, .reveal: false
    }
  }
}
