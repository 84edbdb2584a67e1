import Quiz
import Testing

@Suite("What a fair tutor says")
struct GradingTableTests {
  @Test("every answer of the table gets the tutor's verdict")
  func verdicts() throws {
    for row in try GradingTable.rows() {
      switch row.kind {
      case .term:
        let grade = Grader.term(
          row.typed[0], expected: row.answers[0], siblings: row.siblingAnswers)
        #expect(
          grade.isCorrect == row.correct,
          "\(row.typed[0].debugDescription) for \(row.expected[0]) (\(row.category ?? "")): \(row.why)"
        )
      case .list:
        let grade = Grader.list(
          row.typed, expected: row.answers, isOrdered: row.ordered, siblings: [])
        let about = "\(row.typed) for \(row.expected) (\(row.category ?? "")): \(row.why)"
        #expect(grade.hits.map { row.expected[$0] } == row.hits, "\(about)")
        #expect(grade.misses.map { row.expected[$0] } == row.misses, "\(about)")
        #expect(grade.extras == row.extras, "\(about)")
        #expect(grade.order == row.order, "\(about)")
      }
    }
  }

  @Test("the table has at least 260 rows, 100 of them rejections, and 15 in each category")
  func size() throws {
    let rows = try GradingTable.rows()
    #expect(rows.count >= 260)
    #expect(rows.filter(\.isRejection).count >= 100)
    let categories = Dictionary(grouping: rows) { $0.category ?? "" }
    #expect(
      Set(categories.keys) == [
        "case", "accents", "punctuation", "articles", "plural", "hyphens", "typing errors",
        "other names", "siblings", "opposites", "wording", "any order", "not twice", "ordered",
        "odd input",
      ])
    for (category, rows) in categories { #expect(rows.count >= 15, "\(category)") }
  }
}
