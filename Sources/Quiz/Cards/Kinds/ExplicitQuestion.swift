import Journal

/// A question in so many words.
enum ExplicitQuestion {
  @Sendable static func add(_ concept: Int, _ source: CardSource, _ cards: inout CardList) {
    for question in source.concepts[concept].questions {
      let said = source.lexicon.stems(of: question.question)
      let answers = question.answer.names.map(source.lexicon.stems)
      if answers.contains(where: { $0.allSatisfy(said.contains) }) {
        cards.warn(
          at: concept,
          "the question on line \(question.line) says its own answer, so it is not asked; ask it in other words"
        )
        continue
      }
      let asked = cards.facts(source.keys(of: question.answer))
      let isShort = Words.count(question.answer.text) <= CardSource.mostWords
      cards.add(
        .question, of: concept, item: question.question,
        path: source.names(
          of: source.way(above: concept) + [concept], beside: said, hiding: answers),
        question: question.question,
        task: isShort ? .term(question.answer) : .reveal(question.answer.text),
        answers: [], line: question.line,
        shows: source.lexicon.keys(within: question.question),
        // A list of which it asks for an item is told by it, as by a name that is shown.
        tells: Disclosure(wholes: asked, parts: asked))
    }
  }
}
