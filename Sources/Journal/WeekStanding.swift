/// Where the journal stands in one week of the course, by a day.
public struct WeekStanding: Sendable {
  /// What there is of a week.
  public enum State: Sendable, Hashable {
    /// The entry is finished, after its due day or in time.
    case written(late: Bool)
    /// The entry is a draft.
    case begun
    /// There is no entry, and it was due.
    case missing
    /// There is no entry yet, and the week is the current one.
    case now
    /// The week is still to come.
    case ahead
  }

  /// Which week it is.
  public var number: WeekNumber
  /// What the course calls it.
  public var topic: String?
  /// Its entry.
  public var entry: Entry?
  /// Its last day.
  public var due: Day?
  /// What there is of it.
  public var state: State
  /// True where the day lies in it.
  public var isCurrent: Bool

  /// True where the entry is finished.
  public var isWritten: Bool {
    if case .written = state { return true }
    return false
  }

  /// One standing for each week that the course lists or an entry is for, in order.
  /// - Parameters:
  ///   - workspace: the journal.
  ///   - day: the day by which weeks are missing or current; where it is `nil`, none is.
  /// - Returns: the standings.
  public static func all(of workspace: Workspace, by day: Day?) -> [WeekStanding] {
    var topics: [WeekNumber: String?] = [:]
    for week in workspace.course.weeks { topics[week.number] = .some(week.topic) }
    let current = day.flatMap { workspace.calendar.week(on: $0) }
    return weeks(of: workspace, besides: topics.keys).map { week, entry in
      let due = workspace.calendar.dueDay(of: week)
      return WeekStanding(
        number: week, topic: topics[week] ?? nil, entry: entry, due: due,
        state: state(of: entry, workspace, due: due, by: day, isCurrent: week == current),
        isCurrent: week == current)
    }
  }

  /// Every week that an entry is for, with the entry, and these others, in order.
  private static func weeks(
    of workspace: Workspace, besides others: some Sequence<WeekNumber>
  ) -> [(week: WeekNumber, entry: Entry?)] {
    var weeks: [(week: WeekNumber, entry: Entry?)] = []
    // They are in order, too.
    for entry in workspace.entries {
      guard let (week, earlier) = weeks.last, week == entry.week, let earlier else {
        weeks.append((entry.week, entry))
        continue
      }
      // Of several entries the first that is finished counts.
      if workspace[earlier.page].isDraft && !workspace[entry.page].isDraft {
        weeks[weeks.count - 1].entry = entry
      }
    }
    let written = Set(weeks.lazy.map(\.week))
    weeks += others.filter { !written.contains($0) }.map { ($0, nil) }
    return weeks.sorted { $0.week < $1.week }
  }

  private static func state(
    of entry: Entry?, _ workspace: Workspace, due: Day?, by day: Day?, isCurrent: Bool
  ) -> State {
    guard let entry else {
      if let day, let due, due < day { return .missing }
      return isCurrent ? .now : .ahead
    }
    if workspace[entry.page].isDraft { return .begun }
    guard let date = entry.date, let due else { return .written(late: false) }
    return .written(late: date > due)
  }
}
