/// The days that lie near the middle one of many.
///
/// One story of a feed may be dated by a clock that is years off, and charts and the monitoring run over the others.
public struct DayReach: Sendable, Hashable {
  /// The days, about nine years of them.
  public let days: ClosedRange<Day>

  /// How many days they go to either side.
  private static let reach = 1680

  /// Looks for the middle one.
  /// - Parameter days: in order; `nil` comes of none.
  public init?(around days: [Day]) {
    guard !days.isEmpty else { return nil }
    let middle = days[days.count / 2]
    self.days = middle + -Self.reach...middle + (Self.reach - 1)
  }

  /// The first of these days that lies near their middle one; `nil` where there is none.
  /// - Parameter days: in order.
  /// - Returns: the first that is no clock's error.
  public static func first(of days: [Day]) -> Day? {
    DayReach(around: days).flatMap { reach in days.first(where: reach.days.contains) }
  }

  /// True where a span that nothing lies in is no longer than charts are.
  public static func spans(_ first: Day, _ last: Day) -> Bool { last - first <= reach }
}
