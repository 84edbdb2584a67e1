import Journal

/// When cards are due.
public struct Forecast: Sendable, Hashable {
  /// How many days after today are told one by one.
  public static let length = 30

  /// The day that it is made for.
  public let today: Day
  /// How many cards were due before today.
  public private(set) var overdue = 0
  /// How many cards are due on each day from today on, 31 in all; lists that changed are due today.
  public private(set) var days = Array(repeating: 0, count: length + 1)
  /// How many cards are due later than that.
  public private(set) var later = 0

  init(on today: Day) { self.today = today }

  mutating func add(due: Day) {
    switch due - today {
    case ..<0: overdue += 1
    case 0...Self.length: days[due - today] += 1
    default: later += 1
    }
  }

  /// How many cards are to be asked today: those of today and those before.
  public var dueToday: Int { overdue + days[0] }

  /// How many cards are due in so many days after today.
  /// - Parameter count: from 1 to 30.
  /// - Returns: how many, without those of today and before.
  public func due(inNext count: Int) -> Int { days[1...min(count, Self.length)].reduce(0, +) }
}
