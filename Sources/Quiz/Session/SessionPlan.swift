import Journal

/// Which cards a session asks, and in which order.
struct SessionPlan {
  /// The cards; no two of a round give each other away, and only cramming has more than one.
  private(set) var rounds: [[CardID]] = []
  /// Cards that were asked before, and whose minutes are not over.
  private(set) var waiting: [SessionQueue.Waiting] = []
  /// How many of the cards were never studied.
  private(set) var newCards = 0
  /// What an exam lacks of the cards that were asked for.
  private(set) var shortage: ExamShortage?

  private let study: Study
  private let request: SessionRequest
  private let today: Day
  private let now: Moment

  /// Makes a plan.
  /// - Parameters:
  ///   - request: what the person wants.
  ///   - study: the cards and what is known of them.
  ///   - today: the day where the person is.
  ///   - now: the time.
  ///   - random: where the order comes from.
  init(
    _ request: SessionRequest, _ study: Study, today: Day, now: Moment,
    using random: inout some RandomNumberGenerator
  ) {
    self.request = request
    self.study = study
    self.today = today
    self.now = now
    switch request.mode {
    case .scheduled: schedule(using: &random)
    case .cram: cram(using: &random)
    case .exam(let count): examine(count, using: &random)
    }
  }

  /// The places of the chapters' cards that are not suspended, chapter by chapter.
  private var candidates: [[Int]] {
    let keys = request.chapters.isEmpty ? study.deck.chapters.map(\.key) : request.chapters
    return keys.map { key in
      study.deck.places(of: key).filter { !study.history.isSuspended(id($0)) }
    }
  }

  private func id(_ place: Int) -> CardID { study.deck.cards[place].id }

  private var limit: Int { request.limit ?? .max }

  // MARK: - What is due, and some new cards

  private mutating func schedule(using random: inout some RandomNumberGenerator) {
    var due: [(card: Int, urgency: Int)] = []
    var later: [Later] = []
    var new: [Int] = []
    for card in candidates.joined() {
      guard let memory = study.memory(at: card) else {
        new.append(card)
        continue
      }
      guard memory.isDue(on: today) else { continue }
      if let at = memory.dueAt, at > now {
        later.append(Later(card: card, from: at, isMissed: memory.isUnrecalled))
      } else {
        due.append((card, urgency(of: memory)))
      }
    }
    // Those most likely forgotten first, so that a session that ends early has done what matters; the chapters mixed.
    due.shuffle(using: &random)
    due.sort { $0.urgency < $1.urgency }
    later.sort { $0.isMissed == $1.isMissed ? $0.from < $1.from : $0.isMissed }
    let possible = Candidates(due: due.map(\.card), later: later, new: new)
    var choice = choose(possible)
    // What was never studied would otherwise wait for as long as something is due every day that gives it away.
    if choice.new.isEmpty, choice.room > 0, let first = new.first, study.isAtAStandstill(on: today)
    {
      choice = choose(possible, ahead: first)
    }
    waiting = choice.waiting.map { .init(card: id($0.card), from: $0.from, isMissed: $0.isMissed) }
    newCards = choice.new.count
    rounds = [(choice.due + choice.new).map(id)]
  }

  /// A card that was asked before, and whose minutes are not over.
  private struct Later {
    var card: Int
    var from: Moment
    var isMissed: Bool
  }

  /// The cards that a session could ask, by their places in the deck.
  private struct Candidates {
    var due: [Int]
    var later: [Later]
    var new: [Int]
  }

  /// The cards that it asks.
  private struct Choice {
    var due: [Int]
    var waiting: [Later]
    var new: [Int]
    /// How many new cards it could have begun.
    var room: Int
  }

  /// Chooses from what is due, then from what is new.
  /// - Parameters:
  ///   - possible: what there is.
  ///   - ahead: a new card that is chosen before what is due.
  /// - Returns: cards that do not give each other away.
  private func choose(_ possible: Candidates, ahead: Int? = nil) -> Choice {
    var discretion = Discretion(study.deck)
    var new = Self.first(1, of: ahead.map { [$0] } ?? []) { discretion.take($0) }
    let most = limit - new.count
    let due = Self.first(most, of: possible.due) { discretion.take($0) }
    let waiting = possible.later.filter { discretion.take($0.card) }.prefix(most - due.count)
    let room = max(
      0,
      min(
        request.newCards ?? (SessionRequest.newCardsADay - study.begun(on: today)),
        limit - due.count - waiting.count))
    new += Self.first(room - new.count, of: possible.new.filter { $0 != ahead }) {
      discretion.take($0)
    }
    return Choice(due: due, waiting: Array(waiting), new: new, room: room)
  }

  /// What is still being learned comes first, then by how likely it is recalled, in steps of a twentieth.
  private func urgency(of memory: Memory) -> Int {
    if memory.phase != .review { return -1 }
    return Int(FSRS.standard.retrievability(memory, on: today) * 20)
  }

  private static func first(
    _ count: Int, of cards: [Int], where takes: (Int) -> Bool
  ) -> [Int] {
    var taken: [Int] = []
    for card in cards {
      if taken.count >= count { break }
      if takes(card) { taken.append(card) }
    }
    return taken
  }

  // MARK: - Everything

  private mutating func cram(using random: inout some RandomNumberGenerator) {
    var inOrder: [Int] = []
    var mixed: [Int] = []
    for chapter in candidates {
      let isNew = chapter.allSatisfy { study.memory(at: $0) == nil }
      if isNew { inOrder += chapter } else { mixed += chapter }
    }
    var left = Array((inOrder + mixed.shuffled(using: &random)).prefix(limit))
    while !left.isEmpty {
      var discretion = Discretion(study.deck)
      var round: [Int] = []
      var rest: [Int] = []
      for card in left {
        if discretion.take(card) { round.append(card) } else { rest.append(card) }
      }
      rounds.append(round.map(id))
      left = rest
    }
  }

  // MARK: - An exam

  private mutating func examine(_ count: Int, using random: inout some RandomNumberGenerator) {
    // What only the person can judge is no question for an exam.
    let gradable = candidates.joined().filter { !study.deck.cards[$0].isRevealed }
    var discretion = Discretion(study.deck)
    let wanted = min(count, limit)
    let cards = Self.first(wanted, of: gradable.shuffled(using: &random)) {
      discretion.take($0)
    }
    rounds = [cards.map(id)]
    shortage = ExamShortage(cards: cards.count, of: wanted, there: gradable.count)
  }
}

extension Memory {
  /// True where it was missed, or just recalled with trouble, and not recalled since.
  fileprivate var isUnrecalled: Bool {
    switch phase {
    case .learning(let step): step == 0
    case .relearning: true
    case .review: false
    }
  }
}
