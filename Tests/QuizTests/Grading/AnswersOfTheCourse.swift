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
    let names = Array(Set(rows.flatMap(\.expected))).sorted()
    lists = rows.filter { $0.kind == .list }.enumerated().map { number, row in
      // Items of other lists beside it, since the table gives lists no siblings.
      let others = names.filter { !row.expected.contains($0) }
      let start = number * 7 % (others.count - 12)
      return List(
        expected: row.answers, siblings: others[start..<start + 12].map { Answer($0) })
    }
    texts = names
  }
}
