import Journal

extension Session {
  /// The question that is asked or was answered.
  public var question: Question? {
    switch step {
    case .asking(let question), .judged(let question, _): question
    case .between, .over: nil
    }
  }

  /// How often the card in question was known and then forgotten, where that is so often that its wording should change.
  public var leechLapses: Int? {
    guard case .judged(let question, let judgement) = step, request.mode == .scheduled,
      let memory = study.memory(of: question.card.id)
    else { return nil }
    let isLost = memory.phase == .review && judgement.suggested == .again
    let lapses = memory.lapses + (isLost ? 1 : 0)
    return lapses >= Memory.leech ? lapses : nil
  }

  /// What would be known of the card in question after a rating; `nil` where the answer schedules nothing.
  /// - Parameters:
  ///   - rating: the rating.
  ///   - day: the day where the person is.
  ///   - now: the time.
  /// - Returns: what FSRS would say, with the day that the card would get.
  public func memory(after rating: Rating, day: Day, now: Moment) -> Memory? {
    guard case .scheduled = request.mode, let card = question?.card.id else { return nil }
    return study.memory(of: card, after: rating, on: day, at: now)
  }

  /// The line in the outline of something that the card in question expects.
  public func line(of expected: String) -> Int? {
    guard subject != nil else { return nil }
    return item(expected)?.line ?? question?.card.line
  }

  /// What the outline says something is that the card in question expects; `nil` where it does not say.
  public func definition(of expected: String) -> String? { item(expected)?.definition }

  /// What the outline says the concept is that the card in question is about; `nil` where it does not say.
  public var definition: String? { subject.flatMap { $0.chapter.concepts[$0.concept].definition } }

  /// The whole way to the concept that the card in question is about, with its name, from the outside in.
  ///
  /// It holds the names that the card leaves out as they would say its answer.
  public var way: [String] {
    guard let (chapter, concept) = subject else { return [] }
    return chapter.way(to: concept)
  }

  /// An item right below the concept that the card in question is about.
  private func item(_ name: String) -> Concept? {
    guard let (chapter, concept) = subject else { return nil }
    return chapter.concepts[concept].children.map { chapter.concepts[$0] }
      .first { $0.name.text == name }
  }

  /// The concept that the card in question is about, in its chapter.
  private var subject: (chapter: Chapter, concept: Int)? {
    // As an outline was changed meanwhile, the concept may stand elsewhere than when the card was made, or nowhere.
    guard let asked = question?.card, let card = study.deck[asked.id] else { return nil }
    let chapter = study.deck.chapters.first { $0.key == card.chapter }
    guard let chapter, chapter.concepts.indices.contains(card.concept) else { return nil }
    return (chapter, card.concept)
  }
}
