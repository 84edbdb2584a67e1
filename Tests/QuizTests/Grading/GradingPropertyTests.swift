import Journal
import TestSupport
import Testing

@testable import Quiz

@Suite("What holds of every grade")
struct GradingPropertyTests {
  @Test("every answer of the course is right for itself, by each of its names")
  func itself() throws {
    for term in try AnswersOfTheCourse().terms {
      for name in [term.expected.text] + term.expected.otherNames {
        let grade = Grader.term(name, expected: term.expected, siblings: term.siblings)
        #expect(grade.isCorrect && grade.isExact, "\(name)")
        #expect(grade.suggestedRating == .good)
      }
    }
  }

  @Test("of all answers of the course each names itself alone")
  func others() throws {
    let answers = try AnswersOfTheCourse().texts.map { Answer($0) }
    let key = AnswerKey(answers, siblings: [])
    for (index, answer) in answers.enumerated() {
      #expect(key.read(answer.text).expected == [index], "\(answer.text)")
    }
  }

  @Test("no sibling is right, and each is named as what the answer was confused with")
  func siblings() throws {
    for term in try AnswersOfTheCourse().terms {
      for sibling in term.siblings {
        let grade = Grader.term(sibling.text, expected: term.expected, siblings: term.siblings)
        #expect(!grade.isCorrect, "\(sibling.text) for \(term.expected.text)")
        #expect(grade.confusedWith == sibling.text)
      }
    }
  }

  @Test("a slip is forgiven only where no sibling is as near")
  func slips() throws {
    var forgiven = 0
    for (number, term) in try AnswersOfTheCourse().terms.enumerated() {
      var mutation = Mutation(
        seed: UInt64(number), of: ([term.expected] + term.siblings).map(\.text))
      for _ in 0..<10 {
        let typed = mutation.text()
        let grade = Grader.term(typed, expected: term.expected, siblings: term.siblings)
        guard grade.isCorrect, !grade.isExact else { continue }
        forgiven += 1
        let letters = Phrase(typed).letters
        let own = NamedThing(term.expected).distance(letters)
        for sibling in term.siblings {
          #expect(
            NamedThing(sibling).distance(letters) > own,
            "\(typed) for \(term.expected.text), beside \(sibling.text)")
        }
      }
    }
    #expect(forgiven > 50)
  }

  @Test("hits and misses are all that was expected, hits and extras all that was typed")
  func partition() throws {
    let course = try AnswersOfTheCourse()
    var mutation = Mutation(seed: 2, of: course.texts)
    for number in 0..<1000 {
      let list = course.lists[mutation.number(below: course.lists.count)]
      let typed = mutation.items(of: list.expected.map(\.text))
      let isOrdered = list.isOrdered || number % 2 == 0
      let grade = Grader.list(
        typed, expected: list.expected, isOrdered: isOrdered, siblings: list.siblings)
      #expect((grade.hits + grade.misses).sorted() == Array(list.expected.indices))
      #expect(
        grade.hits.count + grade.extras.count == typed.count { !TypedLine.isBlank($0) }, "\(typed)")
      #expect(grade.repeated.allSatisfy { grade.extras.contains($0) })
      #expect((grade.order != nil) == isOrdered)
      if let order = grade.order {
        #expect((grade.hits.isEmpty ? 0 : 1)...grade.hits.count ~= order)
      }
    }
  }

  @Test("which of the items is typed first changes nothing in a list without order")
  func anyOrder() throws {
    let course = try AnswersOfTheCourse()
    var mutation = Mutation(seed: 3, of: course.texts)
    var random = SeededRandom(3)
    for _ in 0..<500 {
      let list = course.lists[mutation.number(below: course.lists.count)]
      let typed = mutation.items(of: list.expected.map(\.text))
      func hits(_ typed: [String]) -> [Int] {
        Grader.list(typed, expected: list.expected, isOrdered: false, siblings: []).hits
      }
      #expect(hits(typed) == hits(typed.shuffled(using: &random)), "\(typed)")
    }
  }

  @Test("no text of any characters is too odd to be graded")
  func anyText() {
    var random = SeededRandom(6)
    func text() -> String {
      (0..<Int.random(in: 0..<40, using: &random)).reduce(into: "") { text, _ in
        let value = UInt32.random(in: 0..<0x11_0000, using: &random)
        let small = UInt32.random(in: 0..<0x300, using: &random)
        let scalar = Unicode.Scalar(Bool.random(using: &random) ? value : small)
        text.unicodeScalars.append(scalar ?? " ")
      }
    }
    for _ in 0..<1000 {
      let expected = Answer(text(), otherNames: [text()])
      let siblings = [Answer(text()), Answer("Purchase")]
      let own = Grader.term(expected.text, expected: expected, siblings: siblings)
      #expect(own.isCorrect, "\(expected.text.debugDescription)")
      let other = text()
      _ = Grader.term(other, expected: expected, siblings: siblings)
      _ = Grader.list([other, text()], expected: siblings, isOrdered: true, siblings: [expected])
      let items = Grader.items(in: other, expected: siblings)
      #expect(items.allSatisfy { !TypedLine.isBlank($0) && other.contains($0) })
    }
  }
}
