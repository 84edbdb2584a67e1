import Files
import Journal

/// The scheduler FSRS-6 with its default weights, as py-fsrs 6.3.2 has it.
///
/// It is a function from what is known of a card and an answer to what is known then: no clock, no chance. The formulas
/// are those of <https://github.com/open-spaced-repetition/py-fsrs>; time between answers is counted in days of the
/// calendar where the person is, so that an answer in the evening and one the next morning are a day apart.
public struct FSRS: Sendable {
  /// The scheduler that everything here uses: nine of ten cards are recalled when they are due.
  public static let standard = FSRS()

  /// The least that stability may be, in days.
  public static let leastStability = 0.001
  /// The longest interval, in days.
  public static let longestInterval = 36500
  /// The probability of recall at which a card is due.
  public static let desiredRetention = 0.9

  /// The steps of learning and of learning again, in milliseconds.
  private static let learning = [60_000, 600_000]
  private static let relearning = [600_000]

  private static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  // What depends on the weights alone.
  private let w: [Double]
  private let decay: Double
  private let factor: Double
  private let intervalFactor: Double
  private let recallGain: Double
  private let shortTermGain: [Double]
  private let easyDifficulty: Double
  private let lossCeiling: Double

  private init() {
    w = Self.weights
    decay = -w[20]
    factor = pow(0.9, 1 / decay) - 1
    intervalFactor = pow(Self.desiredRetention, 1 / decay) - 1
    recallGain = exp(w[8])
    shortTermGain = Rating.allCases.map { [w] in exp(w[17] * (Double($0.rawValue) - 3 + w[18])) }
    easyDifficulty = w[4] - exp(w[5] * 3) + 1
    lossCeiling = exp(w[17] * w[18])
  }

  /// The probability that a card is recalled.
  /// - Parameters:
  ///   - stability: in days.
  ///   - days: whole days since the last answer, at least 0.
  /// - Returns: from 0 to 1.
  public func retrievability(stability: Double, after days: Int) -> Double {
    pow(1 + factor * Double(days) / stability, decay)
  }

  /// The probability that a card is recalled on a day; days before the last answer count as that day.
  public func retrievability(_ memory: Memory, on day: Day) -> Double {
    retrievability(stability: memory.stability, after: max(0, day - memory.lastDay))
  }

  /// The whole days until recall is as probable as is desired, from 1 to 36500.
  public func interval(stability: Double) -> Int {
    let days = (stability / factor * intervalFactor).rounded(.toNearestOrEven)
    return Int(min(max(days, 1), Double(Self.longestInterval)))
  }

  /// What is known of a card after an answer.
  /// - Parameters:
  ///   - memory: what was known before; `nil` for a card that was never asked.
  ///   - rating: how well it was known.
  ///   - day: the day of the answer where the person is; one before the last answer counts as the same day.
  ///   - moment: when it was given, from which steps of minutes are counted.
  /// - Returns: what is known then, and when the card is due.
  public func answered(
    _ memory: Memory?, _ rating: Rating, day: Day, at moment: Moment
  ) -> Memory {
    guard let memory else { return first(rating, day: day, at: moment) }
    var next = memory
    let elapsed = max(0, day - memory.lastDay)
    if elapsed == 0 {
      next.stability = stabilityOnSameDay(memory.stability, rating)
    } else {
      let recall = retrievability(stability: memory.stability, after: elapsed)
      next.stability =
        rating == .again
        ? stabilityForgotten(memory, recall) : stabilityRecalled(memory, recall, rating)
    }
    next.stability = max(next.stability, Self.leastStability)
    next.difficulty = difficulty(after: memory.difficulty, rating)
    next.reviews += 1
    if memory.phase == .review && rating == .again { next.lapses += 1 }
    next.lastDay = day
    schedule(&next, from: memory.phase, rating, at: moment)
    return next
  }

  private func first(_ rating: Rating, day: Day, at moment: Moment) -> Memory {
    let start = w[4] - exp(w[5] * (Double(rating.rawValue) - 1)) + 1
    var memory = Memory(
      stability: max(w[rating.rawValue - 1], Self.leastStability), difficulty: Self.clamped(start),
      phase: .learning(step: 0), due: day, dueAt: nil, lastDay: day, reviews: 1, lapses: 0)
    schedule(&memory, from: memory.phase, rating, at: moment)
    return memory
  }

  // MARK: - Stability and difficulty

  private func stabilityOnSameDay(_ stability: Double, _ rating: Rating) -> Double {
    let increase = shortTermGain[rating.rawValue - 1] * pow(stability, -w[19])
    return stability * (rating == .again ? increase : max(increase, 1))
  }

  private func stabilityRecalled(_ memory: Memory, _ recall: Double, _ rating: Rating) -> Double {
    let growth =
      recallGain * (11 - memory.difficulty) * pow(memory.stability, -w[9])
      * (exp((1 - recall) * w[10]) - 1)
    let weight = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
    return memory.stability * (1 + growth * weight)
  }

  private func stabilityForgotten(_ memory: Memory, _ recall: Double) -> Double {
    let left =
      w[11] * pow(memory.difficulty, -w[12]) * (pow(memory.stability + 1, w[13]) - 1)
      * exp((1 - recall) * w[14])
    return min(left, memory.stability / lossCeiling)
  }

  private func difficulty(after difficulty: Double, _ rating: Rating) -> Double {
    let change = -w[6] * (Double(rating.rawValue) - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return Self.clamped(w[7] * easyDifficulty + (1 - w[7]) * damped)
  }

  private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  // MARK: - When it is due

  private func schedule(
    _ memory: inout Memory, from phase: Memory.Phase, _ rating: Rating, at moment: Moment
  ) {
    switch (phase, rating) {
    case (.review, .again):
      wait(&memory, .relearning(step: 0), Self.relearning[0], moment)
    case (.review, _):
      graduate(&memory)
    case (.learning(let step), _):
      take(step, of: Self.learning, &memory, rating, moment) { .learning(step: $0) }
    case (.relearning(let step), _):
      take(step, of: Self.relearning, &memory, rating, moment) { .relearning(step: $0) }
    }
  }

  private func take(
    _ step: Int, of steps: [Int], _ memory: inout Memory, _ rating: Rating, _ moment: Moment,
    _ phase: (Int) -> Memory.Phase
  ) {
    switch rating {
    case .again:
      wait(&memory, phase(0), steps[0], moment)
    case .hard where step == 0:
      // Half-way to the next step, or half as long again where there is none.
      let wait = steps.count > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 3 / 2
      self.wait(&memory, phase(0), wait, moment)
    case .hard:
      wait(&memory, phase(step), steps[step], moment)
    case .good where step + 1 < steps.count:
      wait(&memory, phase(step + 1), steps[step + 1], moment)
    case .good, .easy:
      graduate(&memory)
    }
  }

  private func wait(
    _ memory: inout Memory, _ phase: Memory.Phase, _ milliseconds: Int, _ moment: Moment
  ) {
    memory.phase = phase
    memory.due = memory.lastDay
    memory.dueAt = Moment(milliseconds: moment.milliseconds + milliseconds)
  }

  private func graduate(_ memory: inout Memory) {
    memory.phase = .review
    memory.due = memory.lastDay + interval(stability: memory.stability)
    memory.dueAt = nil
  }
}
