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
    guard let card = question?.card else { return nil }
    let chapter = study.deck.chapters.first { $0.key == card.chapter }
    guard let chapter, chapter.concepts.indices.contains(card.concept) else { return nil }
    let items = chapter.concepts[card.concept].children.map { chapter.concepts[$0] }
    return items.first { $0.name.text == expected }?.line ?? card.line
  }
}
