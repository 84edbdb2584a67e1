import Diagnostics
import Files
import Journal
import Logs

/// What was answered and done about cards: the review log, replayed.
///
/// Replay depends on the set of lines and not on their order, so that two branches of a journal that were both quizzed
/// come to one history, whichever was merged into which. Lines are put in order by time and then by identifier; of lines
/// with one identifier the first counts.
public struct History: Sendable {
  /// Where the log is, from the workspace's root.
  public static let file = "exercises/reviews.jsonl"

  /// A history in which nothing happened.
  public static let empty = History()

  /// The log, with what was added since; texts are read from it when they are asked for.
  private(set) var text = LogText([])
  /// The identifiers of answers.
  private(set) var ids = LogIDs()
  /// The answers that count, in order.
  private(set) var answers: [LoggedAnswer] = []
  /// The cards of the answers, and some that have none any more.
  private(set) var cards = CardTable()
  /// What is known of each card, by its number.
  private var memories: [Memory?] = []
  /// The cards that are not to be asked, with how many bytes of the log come before the line that says so.
  private var suspended: [CardID: Int] = [:]
  private var renames = Renames()

  private init() {}

  /// Replays a log.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: what to call it in findings.
  ///   - jobs: the most threads that work at once, at least 1.
  /// - Returns: the history, and a warning for each line that could not be read.
  public static func replay(
    _ bytes: [UInt8], file: String = History.file, jobs: Int
  ) -> (history: History, findings: [Finding]) {
    // Memory can always be read.
    (try? replay(LogText(bytes), file: file, jobs: jobs)) ?? (.empty, [])
  }

  /// Replays a log.
  /// - Parameters:
  ///   - text: the log.
  ///   - file: what to call it in findings.
  ///   - jobs: the most threads that work at once, at least 1.
  /// - Returns: the history, and a warning for each line that could not be read.
  /// - Throws: `FileFailure` where the log cannot be read.
  static func replay(
    _ text: LogText, file: String, jobs: Int
  ) throws(FileFailure) -> (history: History, findings: [Finding]) {
    var (parts, findings) = try LogPart.read(text, file: file, jobs: jobs)
    var history = History()
    history.text = text
    let others = history.take(&parts)
    history.settle(others)
    history.memories = history.remembered(jobs: jobs)
    return (history, findings)
  }

  // MARK: - What is known

  /// What is known of a card; `nil` for one that was never studied.
  public func memory(of card: CardID) -> Memory? {
    cards.number(of: card).flatMap { memories[$0] }
  }

  /// What is known of the card of a number; `nil` for one that was never studied.
  func memory(numbered number: Int) -> Memory? { memories[number] }

  /// For each of some cards its number, where it has one.
  func numbers(of cards: [Card]) -> [Int?] { cards.map { self.cards.number(of: $0.id) } }

  /// True where a card is not to be asked.
  public func isSuspended(_ card: CardID) -> Bool { suspended[card] != nil }

  /// Every card that is not to be asked, by identifier.
  public var suspendedCards: [CardID] { suspended.keys.sorted() }

  /// How many bytes of the log come before the line that suspended a card; `nil` for one that may be asked.
  func placeOfSuspension(of card: CardID) -> Int? { suspended[card] }

  /// Every card that was studied, with what is known of it, by identifier.
  public var studied: [(card: CardID, memory: Memory)] {
    memories.indices.compactMap { number in memories[number].map { (cards[number], $0) } }
      .sorted { $0.card < $1.card }
  }

  /// The day of the latest answer; `nil` where there is none.
  public var lastDay: Day? { answers.lazy.map(\.day).max() }

  /// How many answers count, in every mode.
  public var answerCount: Int { answers.count }

  // MARK: - What is added

  /// Takes what was just appended to the log, so that a session goes on without replaying it.
  public mutating func add(_ review: Review) {
    switch review.event {
    case .answer(let answer): add(answer, of: review)
    case .undo(let id): undo(id)
    case .suspend(let card):
      suspended[renames.current(card, at: review.at)] = text.size
      text.append(review.line)
    case .unsuspend(let card): suspended[renames.current(card, at: review.at)] = nil
    case .rename(let card, let to): rename(card, to: to, at: review.at)
    }
  }

  private mutating func add(_ answer: ReviewedAnswer, of review: Review) {
    let start = text.size
    let line = review.line
    text.append(line)
    let named = cards.add(answer.card)
    let card = cards.add(renames.current(answer.card, at: review.at))
    while memories.count < cards.count { memories.append(nil) }
    let new = LoggedAnswer(
      at: review.at, day: review.day, start: start, length: Int32(line.count - 1),
      id: ids.add(review.id.utf8), card: Int32(card), named: Int32(named),
      expectedHash: JSONWriter.list(answer.expected).withUnsafeBufferPointer(byteHash),
      seconds: Float(answer.seconds), rating: answer.rating, mode: answer.mode)
    var place = answers.count
    while place > 0 && precedes(new, answers[place - 1]) { place -= 1 }
    answers.insert(new, at: place)
    remember(card)
  }

  private mutating func undo(_ id: String) {
    guard let place = answers.lastIndex(where: { ids.holds($0.id, id.utf8) }) else { return }
    let card = Int(answers[place].card)
    answers.remove(at: place)
    remember(card)
  }

  /// Lets histories go on under other identifiers, each once, as if the log's last lines said so.
  mutating func carry(_ pairs: [(from: CardID, to: CardID)]) {
    if pairs.isEmpty { return }
    let moment = answers.last?.at ?? Moment(milliseconds: 0)
    var numbers: [Int32: Int32] = [:]
    for (old, new) in pairs {
      renames.add(old, to: new, at: moment)
      if let place = suspended.removeValue(forKey: old) { suspended[new] = place }
      if let number = cards.number(of: old) { numbers[Int32(number)] = Int32(cards.add(new)) }
    }
    for place in answers.indices {
      if let new = numbers[answers[place].card] { answers[place].card = new }
    }
    memories = remembered(jobs: 1)
  }

  private mutating func rename(_ old: CardID, to: CardID, at moment: Moment) {
    renames.add(old, to: to, at: moment)
    if let place = suspended.removeValue(forKey: old) { suspended[to] = place }
    guard let number = cards.number(of: old) else { return }
    let new = cards.add(to)
    while memories.count < cards.count { memories.append(nil) }
    for place in answers.indices where answers[place].card == Int32(number) {
      answers[place].card = Int32(new)
    }
    memories[number] = nil
    remember(new)
  }

  private func precedes(_ a: LoggedAnswer, _ b: LoggedAnswer) -> Bool {
    LogOrder.precedes(a, b, ids) {
      text.bytes(in: $0.line).lexicographicallyPrecedes(text.bytes(in: $1.line))
    }
  }
}

// MARK: - Replaying

extension History {
  /// Takes the parts' answers, with one table of cards.
  /// - Returns: what is no answer.
  private mutating func take(_ parts: inout [LogPart]) -> [LoggedEvent] {
    var others: [LoggedEvent] = []
    for index in parts.indices {
      others += parts[index].others
      if index == 0 {
        swap(&cards, &parts[index].cards)
        swap(&answers, &parts[index].answers)
        swap(&ids, &parts[index].ids)
        continue
      }
      let numbers = cards.add(parts[index].cards)
      let before = ids.count
      ids.add(parts[index].ids)
      for var answer in parts[index].answers {
        answer.card = numbers[Int(answer.card)]
        answer.named = answer.card
        answer.id = answer.id.after(before)
        answers.append(answer)
      }
    }
    return others
  }

  /// Puts the answers in order, drops those that are repeated or undone, and applies renames and suspensions.
  private mutating func settle(_ others: [LoggedEvent]) {
    var events: [LoggedEvent] = []
    var seen: Set<String> = []
    for event in others.sorted(by: LoggedEvent.precedes)
    where seen.insert(event.review.id).inserted {
      events.append(event)
    }
    let undone = events.compactMap { event in
      if case .undo(let id) = event.review.event { id } else { nil }
    }
    var order = LogOrder(answers, ids) { text.bytes(in: $0) }
    answers = order.counting(without: undone)
    for event in events {
      guard case .rename(let card, let to) = event.review.event else { continue }
      renames.add(card, to: to, at: event.review.at)
    }
    followRenames()
    for event in events {
      let at = event.review.at
      switch event.review.event {
      case .suspend(let card): suspended[renames.current(card, at: at)] = event.place
      case .unsuspend(let card): suspended[renames.current(card, at: at)] = nil
      case .answer, .undo, .rename: break
      }
    }
  }

  private mutating func followRenames() {
    let numbers = Set(renames.renamed.compactMap { cards.number(of: $0).map(Int32.init) })
    if numbers.isEmpty { return }
    for place in answers.indices where numbers.contains(answers[place].card) {
      let old = cards[Int(answers[place].card)]
      answers[place].card = Int32(cards.add(renames.current(old, at: answers[place].at)))
    }
  }

  private func remembered(jobs: Int) -> [Memory?] {
    let count = cards.count
    let slices = max(1, min(jobs, count))
    return inParallel(slices, jobs: jobs) { slice in
      let cards = count * slice / slices..<count * (slice + 1) / slices
      return remembered(cards)
    }
    .flatMap { $0 }
  }

  private func remembered(_ cards: Range<Int>) -> [Memory?] {
    var memories: [Memory?] = Array(repeating: nil, count: cards.count)
    forEachScheduled(of: cards) { answer, _, after in
      memories[Int(answer.card) - cards.lowerBound] = after
    }
    for index in memories.indices {
      memories[index] = memories[index].map {
        Fuzz.spread($0, of: self.cards[cards.lowerBound + index])
      }
    }
    return memories
  }

  private mutating func remember(_ card: Int) {
    memories[card] = remembered(card..<card + 1)[0]
  }

  /// Tells of every answer that was scheduled, in order, with what was known of its card before and after it.
  /// - Parameters:
  ///   - cards: the numbers of the cards to be told of.
  ///   - visit: told of each answer; before the first of a card nothing is known of it.
  func forEachScheduled(
    of cards: Range<Int>, _ visit: (_ answer: LoggedAnswer, Memory?, Memory) -> Void
  ) {
    var memories: [Memory?] = Array(repeating: nil, count: cards.count)
    let scheduler = FSRS.standard
    for answer in answers where answer.mode == .study && cards.contains(Int(answer.card)) {
      let place = Int(answer.card) - cards.lowerBound
      let before = memories[place]
      let after = scheduler.answered(before, answer.rating, day: answer.day, at: answer.at)
      memories[place] = after
      visit(answer, before, after)
    }
  }
}
