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
    var entries: [WeekNumber: Entry] = [:]
    // Of several entries the first that is finished counts.
    for entry in workspace.entries {
      if let earlier = entries[entry.week],
        !workspace[earlier.page].isDraft || workspace[entry.page].isDraft
      {
        continue
      }
      entries[entry.week] = entry
    }
    let current = day.flatMap { workspace.calendar.week(on: $0) }
    return Set(topics.keys).union(entries.keys).sorted().map { week in
      let due = workspace.calendar.dueDay(of: week)
      let entry = entries[week]
      return WeekStanding(
        number: week, topic: topics[week] ?? nil, entry: entry, due: due,
        state: state(of: entry, workspace, due: due, by: day, isCurrent: week == current),
        isCurrent: week == current)
    }
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
