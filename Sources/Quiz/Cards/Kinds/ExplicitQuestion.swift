import Journal

/// A question in so many words.
enum ExplicitQuestion {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    for question in source.concepts[concept].questions {
      let names = [question.answer.text] + question.answer.otherNames
      func says(_ text: String) -> Bool {
        let said = Set(Stem.all(of: text))
        return names.contains { Stem.all(of: $0).allSatisfy(said.contains) }
      }
      if says(question.question) {
        cards.warn(
          at: concept,
          "the question on line \(question.line) says its own answer, so it is not asked; ask it in other words"
        )
        continue
      }
      let isShort = Words.count(question.answer.text) <= CardSource.mostWords
      cards.add(
        .question, of: concept, item: question.question,
        path: source.way(
          source.path(above: concept) + [source.concepts[concept].name.text],
          to: question.question, answers: names),
        question: question.question,
        task: isShort ? .term(question.answer, siblings: []) : .reveal(question.answer.text),
        answers: [], line: question.line, tells: Disclosure())
    }
  }
}
