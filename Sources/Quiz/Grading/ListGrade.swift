/// How several typed names were graded: what was recalled, and for a sequence, apart from that, its order.
public struct ListGrade: Sendable, Hashable {
  /// The expected items that were typed, as ascending indices.
  public let hits: [Int]
  /// The expected items that were not typed, as ascending indices.
  public let misses: [Int]
  /// What was typed and earned nothing, as typed and in that order: wrong items, and right ones said again.
  public let extras: [String]
  /// Those of the extras that name something which was counted already.
  public let repeated: [String]
  /// For a sequence, how many of its items stand in the right relative order, the longest run; else `nil`.
  public let order: Int?
  /// False where a typing error was forgiven.
  public let isExact: Bool

  /// True where everything is there, nothing wrong is, and a sequence is in order.
  ///
  /// What is said twice does no harm.
  public var isCorrect: Bool {
    misses.isEmpty && wrongCount == 0 && (order ?? hits.count) == hits.count
  }

  /// What a tutor would rate it: hard where three quarters are there and in order and hardly anything is wrong.
  public var suggestedRating: Rating {
    if isCorrect { return isExact ? .good : .hard }
    let count = hits.count + misses.count
    let isNearlyComplete = 4 * (order ?? hits.count) >= 3 * count && !hits.isEmpty
    return isNearlyComplete && wrongCount <= max(1, count / 4) ? .hard : .again
  }

  private var wrongCount: Int { extras.count - repeated.count }
}
