import Journal

/// What was done on one day.
public struct ReviewDay: Sendable, Hashable {
  /// The day where the person was.
  public var day: Day
  /// How many answers were given, in every mode.
  public var answers: Int
  /// How long they took; an answer counts for five minutes at the most.
  public var seconds: Double

  /// The longest that one answer counts for, in seconds; whoever takes longer went away.
  public static let longestAnswer = 300.0

  /// The time in whole minutes, rounded.
  public var minutes: Int { Int((seconds / 60).rounded()) }
}

/// Days in a row on which something was answered.
public struct Streak: Sendable, Hashable {
  /// How many days in a row up to today, or up to yesterday while today has no answer yet.
  public var current = 0
  /// The longest row there was.
  public var longest = 0

  /// Counts days.
  /// - Parameters:
  ///   - days: those with an answer, in order, each once.
  ///   - today: the day up to which the current row runs.
  init(_ days: [Day], today: Day) {
    var row = 0
    var last: Day?
    for day in days {
      row = last.map { day - $0 == 1 } == true ? row + 1 : 1
      longest = max(longest, row)
      last = day
      if 0...1 ~= today - day { current = row }
    }
  }
}
