import Journal

/// What the sample asks for, as far as the table of verdicts has it.
struct AnswersOfTheCourse {
  struct Term {
    var expected: Answer
    var siblings: [Answer]
  }

  struct List {
    var expected: [Answer]
    var siblings: [Answer]
  }

  var terms: [Term]
  var lists: [List]
  var texts: [String]

  init() throws {
    let rows = try GradingTable.rows()
    let asked = rows.filter { $0.kind == .term }
    terms = asked.map { Term(expected: $0.answers[0], siblings: $0.siblingAnswers) }
    lists = rows.filter { $0.kind == .list }.map { List(expected: $0.answers, siblings: []) }
    texts = Array(Set(rows.flatMap(\.expected))).sorted()
  }
}
