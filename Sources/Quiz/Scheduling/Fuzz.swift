import Files
import Journal

/// Spreads cards that were learned together over the days around the one that FSRS names.
///
/// Without it, what was new on one day comes back on one day for ever. Where in its range a card falls depends on its
/// identifier and on how often it was answered, so that one log gives the same days on every machine, and a session can
/// say beforehand what an answer would lead to.
public enum Fuzz {
  private static let bands = [(2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, .infinity, 0.05)]

  /// The intervals that may stand in for one, in days; itself alone where it is shorter than 2.5 days.
  public static func range(around days: Int) -> ClosedRange<Int> {
    guard Double(days) >= 2.5 else { return days...days }
    var delta = 1.0
    for (start, end, share) in bands { delta += share * max(min(Double(days), end) - start, 0) }
    let most = min(rounded(Double(days) + delta), FSRS.longestInterval)
    return min(max(2, rounded(Double(days) - delta)), most)...most
  }

  /// An interval near one.
  ///
  /// py-fsrs rounds here and may so go a day beyond its own range; each day of the range is as likely instead.
  /// - Parameters:
  ///   - days: the interval that FSRS names.
  ///   - chance: where in the range it falls, from 0 to less than 1.
  /// - Returns: days, at least 1.
  public static func interval(around days: Int, chance: Double) -> Int {
    let range = range(around: days)
    return min(range.lowerBound + Int(chance * Double(range.count)), range.upperBound)
  }

  /// Moves the day on which a card in review is due to another one nearby; leaves steps of minutes alone.
  /// - Parameters:
  ///   - memory: what FSRS says of the card.
  ///   - card: whose memory it is.
  /// - Returns: the memory, alike but for the day.
  public static func spread(_ memory: Memory, of card: CardID) -> Memory {
    guard memory.phase == .review else { return memory }
    let days = FSRS.standard.interval(stability: memory.stability)
    var spread = memory
    spread.due =
      memory.lastDay
      + interval(around: days, chance: chance(stableHash(card.description), memory.reviews))
    return spread
  }

  /// SplitMix64's mixing of a card's hash and the number of its answers, as a number from 0 to less than 1.
  private static func chance(_ hash: UInt64, _ reviews: Int) -> Double {
    var z = hash &+ UInt64(truncatingIfNeeded: reviews) &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }

  private static func rounded(_ days: Double) -> Int { Int(days.rounded(.toNearestOrEven)) }
}
