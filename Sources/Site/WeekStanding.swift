import Journal

/// Where the journal stands in one week of the course, as of the latest day that the journal speaks of.
struct WeekStanding: Sendable {
  enum State: Sendable {
    case written(late: Bool)
    case begun
    case missing
    case now
    case ahead
  }

  var number: WeekNumber
  var topic: String?
  var entry: Entry?
  var due: Day?
  var state: State

  /// One standing for each week that the course lists or an entry is for.
  static func all(of workspace: Workspace) -> [WeekStanding] {
    var topics: [WeekNumber: String?] = [:]
    for week in workspace.course.weeks { topics[week.number] = .some(week.topic) }
    var entries: [WeekNumber: Entry] = [:]
    for entry in workspace.entries where entries[entry.week] == nil { entries[entry.week] = entry }
    let asOf = workspace.asOf
    let current = asOf.flatMap { workspace.calendar.week(on: $0) }
    return Set(topics.keys).union(entries.keys).sorted().map { week in
      let due = workspace.calendar.dueDay(of: week)
      let entry = entries[week]
      let state: State
      if let entry {
        if workspace[entry.page].isDraft {
          state = .begun
        } else if let date = entry.date, let due {
          state = .written(late: date > due)
        } else {
          state = .written(late: false)
        }
      } else if let asOf, let due, due < asOf {
        state = .missing
      } else {
        state = week == current ? .now : .ahead
      }
      return WeekStanding(
        number: week, topic: topics[week] ?? nil, entry: entry, due: due, state: state)
    }
  }

  /// The class that gives the state its shape and colour.
  var className: StaticString {
    switch state {
    case .written: "is written"
    case .begun: "is begun"
    case .missing: "is missing"
    case .now, .ahead: "is ahead"
    }
  }

  /// The state as a word.
  var word: StaticString {
    switch state {
    case .written(late: false): "written"
    case .written(late: true): "written late"
    case .begun: "begun"
    case .missing: "missing"
    case .now: "this week"
    case .ahead: "to come"
    }
  }

  var isWritten: Bool {
    if case .written = state { return true }
    return false
  }
}
