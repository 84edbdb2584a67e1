import Journal

extension Judgement {
  /// Judges an answer.
  /// - Parameters:
  ///   - given: what was typed or chosen; nothing where the person does not know.
  ///   - question: what was asked, in the manner in which it was.
  init(_ given: [String], to question: Question) {
    let given = given.filter { !TypedLine.isBlank($0) && !question.saysUnknown($0) }
    let isHinted = question.isHinted
    if given.isEmpty, question.manner != .recalling {
      self.init(unknown: question, isHinted: isHinted)
      return
    }
    switch (question.card.task, question.manner) {
    case (.term(let expected, _), .choosing):
      self.init(choice: given, [expected.text], isHinted: isHinted)
    case (.term(let expected, let siblings), _):
      self.init(given, expected, siblings, isHinted: isHinted)
    case (.list(let expected, let isOrdered, let siblings), _):
      self.init(
        given, expected, siblings, isOrdered: isOrdered, isHinted: isHinted)
    case (.arrange(let items), _): self.init(order: given, items)
    case (.choice(let options, let correct), _):
      self.init(choice: given, correct.sorted().map { options[$0] }, isHinted: isHinted)
    case (.reveal(let text), _):
      self.init(
        given: [], marks: [Mark(verdict: .right, text: text)], isCorrect: true, grade: .good,
        isHinted: isHinted)
    }
  }

  private init(unknown question: Question, isHinted: Bool) {
    var right = question.card.answer
    if case .choice = question.card.plainTask { right = Array(right.prefix(1)) }
    self.init(
      given: [], marks: right.map { Mark(verdict: .missed, text: $0) }, isCorrect: false,
      grade: .again, isHinted: isHinted)
  }

  private init(_ given: [String], _ expected: Answer, _ siblings: [Answer], isHinted: Bool) {
    let typed = given.joined(separator: " ")
    let grade = Grader.term(typed, expected: expected, siblings: siblings)
    var marks = [Mark(verdict: grade.isCorrect ? .right : .missed, text: expected.text)]
    if !grade.isCorrect { marks.append(Mark(verdict: .wrong, text: typed)) }
    self.init(
      given: given, marks: marks, isCorrect: grade.isCorrect, grade: grade.suggestedRating,
      isHinted: isHinted, isForgiven: grade.isCorrect && !grade.isExact,
      confusedWith: grade.confusedWith)
  }

  private init(
    _ given: [String], _ expected: [Answer], _ siblings: [Answer], isOrdered: Bool, isHinted: Bool
  ) {
    let grade = Grader.list(given, expected: expected, isOrdered: isOrdered, siblings: siblings)
    var marks = expected.indices.map { index in
      Mark(verdict: grade.hits.contains(index) ? .right : .missed, text: expected[index].text)
    }
    var repeated = grade.repeated
    for extra in grade.extras {
      if let place = repeated.firstIndex(of: extra) {
        repeated.remove(at: place)
        marks.append(Mark(verdict: .repeated, text: extra))
      } else {
        marks.append(Mark(verdict: .wrong, text: extra))
      }
    }
    let run = grade.order.flatMap { order in
      grade.hits.count > 1 ? Run(inOrder: order, of: grade.hits.count) : nil
    }
    var outOfPlace: [Int: Int] = [:]
    if let run, run.inOrder < run.of {
      let key = AnswerKey(expected, siblings: siblings)
      let items = given.prefix(Grader.mostItems).map { key.read($0).expected }
      outOfPlace = OrderedRun(items, count: expected.count).outside(grade.hits)
    }
    self.init(
      given: given, marks: marks, isCorrect: grade.isCorrect, grade: grade.suggestedRating,
      isHinted: isHinted, isForgiven: grade.isCorrect && !grade.isExact, run: run,
      outOfPlace: outOfPlace)
  }

  private init(order given: [String], _ items: [String]) {
    let run = OrderedRun(
      given.map { name in items.firstIndex(of: name).map { [$0] } ?? [] }, count: items.count)
    let inOrder = run.length
    let isCorrect = inOrder == items.count
    self.init(
      given: given, marks: items.map { Mark(verdict: .right, text: $0) }, isCorrect: isCorrect,
      // The same measure as for a sequence that is typed.
      grade: isCorrect ? .good : 4 * inOrder >= 3 * items.count ? .hard : .again, isHinted: false,
      run: Run(inOrder: inOrder, of: items.count),
      outOfPlace: run.outside(Array(items.indices)))
  }

  private init(choice given: [String], _ right: [String], isHinted: Bool) {
    let chosen = given[0]
    let isCorrect = right.contains(chosen)
    self.init(
      given: [chosen],
      marks: isCorrect
        ? [Mark(verdict: .right, text: chosen)]
        : right.prefix(1).map { Mark(verdict: .missed, text: $0) }
          + [Mark(verdict: .wrong, text: chosen)],
      isCorrect: isCorrect, grade: isCorrect ? .good : .again, isHinted: isHinted,
      confusedWith: isCorrect ? nil : chosen)
  }
}
