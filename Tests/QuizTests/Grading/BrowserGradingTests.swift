import Journal
@testable import Quiz
import Testing

@Suite("The page's grader and the terminal's", .serialized)
struct BrowserGradingTests {
  private typealias Call = BrowserGrader.Call
  private typealias Grade = BrowserGrader.Grade

  @Test("in Chromium every answer of the table gets the tutor's verdict")
  func table() throws {
    let rows = try GradingTable.rows()
    let grades = try BrowserGrader.results(rows.map(call), as: Grade.self)
    for (row, grade) in zip(rows, grades) {
      let about = "\(row.typed) for \(row.expected) (\(row.category ?? "")): \(row.why)"
      switch row.kind {
      case .term: #expect(grade.isCorrect == row.correct, "\(about)")
      case .list:
        #expect(grade.hits.map { $0.map { row.expected[$0] } } == row.hits, "\(about)")
        #expect(grade.misses.map { $0.map { row.expected[$0] } } == row.misses, "\(about)")
        #expect(grade.extras == row.extras, "\(about)")
        #expect(grade.order == row.order, "\(about)")
      }
    }
  }

  @Test("both say the same of 5,000 mutated answers, field by field")
  func mutations() throws {
    let deck = try AnswersOfTheCourse()
    var mutation = Mutation(seed: 4, of: deck.texts)
    var calls: [Call] = []
    var grades: [Grade] = []
    var inputs: [String] = []
    for number in 0..<5000 {
      if number % 5 < 3 {
        let term = deck.terms[mutation.number(below: deck.terms.count)]
        var near = Mutation(
          seed: UInt64(number), of: ([term.expected] + term.siblings).map(\.text))
        let typed = number % 5 == 0 ? mutation.text() : near.text()
        inputs.append("\(typed.debugDescription) for \(term.expected)")
        calls.append(.term(typed, term.expected, term.siblings))
        grades.append(
          Grade(Grader.term(typed, expected: term.expected, siblings: term.siblings)))
      } else {
        let list = deck.lists[mutation.number(below: deck.lists.count)]
        let typed = mutation.items(of: list.expected.map(\.text))
        let isOrdered = list.isOrdered || number % 2 == 0
        inputs.append("\(typed) for \(list.expected.map(\.text))")
        calls.append(.list(typed, list.expected, isOrdered: isOrdered, list.siblings))
        grades.append(
          Grade(
            Grader.list(
              typed, expected: list.expected, isOrdered: isOrdered, siblings: list.siblings)))
      }
    }
    // Mutations that all were wrong, or all right, would compare nothing.
    #expect(Set(grades.map(\.suggestedRating)) == ["again", "hard", "good"])
    #expect(grades.count { $0.isCorrect } > 500)
    #expect(grades.count { $0.confusedWith != nil } > 100)
    #expect(grades.count { !($0.repeated ?? []).isEmpty } > 50)
    let pages = try BrowserGrader.results(calls, as: Grade.self)
    for (index, (page, terminal)) in zip(pages, grades).enumerated() where page != terminal {
      Issue.record("\(inputs[index])\npage:     \(page)\nterminal: \(terminal)")
    }
  }

  @Test("both split 500 lines into the same items")
  func lines() throws {
    let deck = try AnswersOfTheCourse()
    var mutation = Mutation(seed: 5, of: deck.texts)
    var calls: [Call] = []
    var items: [[String]] = []
    for number in 0..<500 {
      let list = deck.lists[mutation.number(below: deck.lists.count)]
      let line = mutation.line(of: list.expected.map(\.text))
      let expected = number % 4 == 0 ? [] : list.expected
      calls.append(.items(line, expected))
      items.append(Grader.items(in: line, expected: expected))
    }
    #expect(try BrowserGrader.results(calls, as: [String].self) == items)
  }

  @Test("both take every character of the first two planes for the same letter")
  func characters() throws {
    let texts = stride(from: 0, to: 0x20000, by: 64).map { start in
      (start..<start + 64).compactMap { Unicode.Scalar($0) }
        // Each between letters, so that one sees whether it joins or parts them.
        .reduce(into: "") { $0 += "(m\($1)w" }
    }
    let pages = try BrowserGrader.results(texts.map { .words($0) }, as: [String].self)
    for (index, (text, words)) in zip(texts, pages).enumerated()
    where words.map({ Array($0.unicodeScalars) }) != Phrase(text).words.map(\.letters) {
      Issue.record("U+\(String(index * 64, radix: 16)) and the 63 after it")
    }
  }

  private func call(_ row: GradingTable.Row) -> Call {
    switch row.kind {
    case .term: .term(row.typed[0], row.answers[0], row.siblingAnswers)
    case .list: .list(row.typed, row.answers, isOrdered: row.ordered, [])
    }
  }
}
