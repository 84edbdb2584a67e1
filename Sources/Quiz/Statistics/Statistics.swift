import Journal

/// What the answers of some or all chapters come to, on a day.
public struct Statistics: Sendable {
  /// The day that is called today.
  public let today: Day
  /// How many cards are known how well.
  public private(set) var cards = Tally()
  /// When cards are due.
  public private(set) var forecast: Forecast
  /// The chapters, by key.
  public private(set) var chapters: [ChapterStatistics] = []
  /// The concepts that cards ask of, by chapter, in the outline's order.
  public private(set) var concepts: [ConceptStatistics] = []
  /// What was recalled, all in all.
  public private(set) var retention = Retention()
  /// The calendar weeks with an answer that counts for retention, in order.
  public private(set) var weeks: [RetentionWeek] = []
  /// The days with answers, in order.
  public private(set) var days: [ReviewDay] = []
  /// Days in a row.
  public private(set) var streak: Streak
  /// What was taken for what, the most frequent first.
  public private(set) var confusions: [Confusion] = []

  /// Adds everything up.
  /// - Parameters:
  ///   - study: the cards and what was answered.
  ///   - wanted: the chapters that count; where none is named all do, with what no chapter asks any more.
  ///   - today: the day that the forecast begins on.
  ///   - jobs: the most threads that work at once.
  public init(_ study: Study, of wanted: Set<ChapterKey> = [], on today: Day, jobs: Int) {
    self.today = today
    forecast = Forecast(on: today)
    streak = Streak([], today: today)
    let outlines = study.deck.chapters.filter { wanted.isEmpty || wanted.contains($0.key) }
    let history = study.history
    let counts = (0..<history.cards.count).map {
      wanted.isEmpty || wanted.contains(history.cards[$0].chapter)
    }
    let answers = history.answers.filter { counts[Int($0.card)] }
    chapters = outlines.map { ChapterStatistics(key: $0.key, title: $0.title) }
    let places = addCards(of: study, outlines)
    addScheduled(of: history, places, counts)
    addDays(answers)
    confusions = ConfusionSearch(study, places.mapValues { study.deck.cards[$0.card] })
      .confusions(in: answers, jobs: jobs)
  }

  /// The concepts that are forgotten most, the hardest first; one that never was is none of them.
  /// - Parameter count: how many at the most.
  /// - Returns: concepts with an answer *again*.
  public func hardest(_ count: Int) -> [ConceptStatistics] {
    let forgotten = concepts.enumerated().filter { $0.element.forgotten > 0 }
    // Equals stay in the outline's order.
    let sorted = forgotten.sorted {
      ($1.element.hardness, $0.offset) < ($0.element.hardness, $1.offset)
    }
    return sorted.prefix(count).map(\.element)
  }

  /// Every card that was forgotten eight times after it was known, in the order of the concepts.
  public var leeches: [CardID] { concepts.flatMap(\.leeches) }

  // MARK: - Adding up

  /// Where a card of the history is counted.
  private struct Place {
    /// In the deck.
    var card: Int
    /// In `concepts`.
    var concept: Int
    /// In `chapters`.
    var chapter: Int
  }

  /// Counts the cards of the deck.
  /// - Returns: where the cards that were answered are counted, by their numbers in the history.
  private mutating func addCards(of study: Study, _ outlines: [Chapter]) -> [Int32: Place] {
    var places: [Int32: Place] = [:]
    let cards = Dictionary(grouping: study.deck.cards.indices) { study.deck.cards[$0].chapter }
    for (chapter, outline) in outlines.enumerated() {
      var known: [Int: Int] = [:]
      // The outline's order, whatever kinds of question come first.
      let own = (cards[outline.key] ?? []).filter {
        outline.concepts.indices.contains(study.deck.cards[$0].concept)
      }
      for concept in Set(own.map { study.deck.cards[$0].concept }).sorted() {
        known[concept] = concepts.count
        concepts.append(ConceptStatistics(outline, concept))
      }
      for card in own {
        guard let concept = known[study.deck.cards[card].concept] else { continue }
        let place = Place(card: card, concept: concept, chapter: chapter)
        let id = study.deck.cards[card].id
        add(id, place, study)
        if let number = study.history.cards.number(of: id) { places[Int32(number)] = place }
      }
      for place in known.values { chapters[chapter].concepts.add(concepts[place].standing) }
    }
    return places
  }

  private mutating func add(_ card: CardID, _ place: Place, _ study: Study) {
    let standing = study.standing(of: card)
    cards.add(standing)
    chapters[place.chapter].cards.add(standing)
    concepts[place.concept].cards.add(standing)
    guard let memory = study.memory(of: card) else { return }
    if memory.isLeech { concepts[place.concept].leeches.append(card) }
    if standing == .suspended { return }
    forecast.add(due: study.isChanged(card) ? today : memory.due)
    if memory.isDue(on: today) {
      chapters[place.chapter].due += 1
      concepts[place.concept].due += 1
    }
  }

  /// Counts how often the cards were recalled.
  private mutating func addScheduled(
    of history: History, _ places: [Int32: Place], _ counts: [Bool]
  ) {
    var byWeek: [Day: Retention] = [:]
    history.forEachScheduled(of: 0..<history.cards.count) { answer, before, _ in
      guard counts[Int(answer.card)] else { return }
      let place = places[answer.card]
      if let place {
        concepts[place.concept].answers += 1
        if answer.rating == .again { concepts[place.concept].forgotten += 1 }
      }
      guard let before, before.phase == .review, answer.day > before.lastDay else { return }
      let isRecalled = answer.rating != .again
      let predicted = FSRS.standard.retrievability(before, on: answer.day)
      retention.add(recalled: isRecalled, predicted: predicted)
      let monday = answer.day + (1 - answer.day.weekday)
      byWeek[monday, default: Retention()].add(recalled: isRecalled, predicted: predicted)
      if let place {
        chapters[place.chapter].retention.add(recalled: isRecalled, predicted: predicted)
      }
    }
    weeks = byWeek.map { RetentionWeek(start: $0.key, retention: $0.value) }
      .sorted { $0.start < $1.start }
  }

  private mutating func addDays(_ answers: [LoggedAnswer]) {
    var byDay: [Day: ReviewDay] = [:]
    for answer in answers {
      let seconds = min(max(0, Double(answer.seconds)), ReviewDay.longestAnswer)
      byDay[answer.day, default: ReviewDay(day: answer.day, answers: 0, seconds: 0)].add(seconds)
    }
    days = byDay.values.sorted { $0.day < $1.day }
    streak = Streak(days.map(\.day), today: today)
  }
}

extension ReviewDay {
  fileprivate mutating func add(_ more: Double) {
    answers += 1
    seconds += more
  }
}

extension ConceptStatistics {
  fileprivate init(_ outline: Chapter, _ index: Int) {
    self.init(
      chapter: outline.key, concept: index, name: outline.concepts[index].name.text,
      path: outline.way(to: index).dropLast())
  }
}
