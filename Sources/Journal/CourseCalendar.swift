/// When each week of a course begins and is due, and which week a day lies in.
///
/// A week without a start of its own counts seven days a week from the nearest earlier listed week that has
/// one. A week lasts until the next listed one begins, so the days of a break belong to the week before it.
public struct CourseCalendar: Sendable {
  /// A week whose first day is written down.
  private struct Anchor: Sendable {
    var week: WeekNumber
    var day: Day
  }

  private let anchors: [Anchor]
  private let due: [WeekNumber: Day]
  private let lastListed: WeekNumber?

  /// Makes the calendar of a course.
  public init(_ course: Course) {
    var anchors: [Anchor] = []
    if let starts = course.starts { anchors.append(Anchor(week: .first, day: starts)) }
    var due: [WeekNumber: Day] = [:]
    for week in course.weeks {
      if let starts = week.starts {
        anchors.removeAll { $0.week == week.number }
        anchors.append(Anchor(week: week.number, day: starts))
      }
      if let day = week.due { due[week.number] = day }
    }
    self.anchors = anchors.sorted { $0.week < $1.week }
    self.due = due
    lastListed = course.weeks.last?.number
  }

  /// The week's first day; `nil` where no start is known before it.
  public func start(of week: WeekNumber) -> Day? {
    guard let anchor = anchors.last(where: { $0.week <= week }) else { return nil }
    return anchor.day + 7 * (week.value - anchor.week.value)
  }

  /// The week's days, up to the day before the next week begins; `nil` where no start is known.
  public func days(of week: WeekNumber) -> ClosedRange<Day>? {
    guard let first = start(of: week) else { return nil }
    let next = WeekNumber(week.value + 1).flatMap { start(of: $0) } ?? first + 7
    return first...max(first, next + -1)
  }

  /// The last day on which the week's entry is not late; `nil` where no start is known.
  public func dueDay(of week: WeekNumber) -> Day? {
    due[week] ?? start(of: week).map { $0 + 6 }
  }

  /// The week that a day lies in: the first before the course, the last after it; `nil` without any start.
  ///
  /// A course that lists no weeks has no end.
  public func week(on day: Day) -> WeekNumber? {
    guard let first = anchors.first else { return nil }
    guard let anchor = anchors.last(where: { $0.day <= day }) else { return first.week }
    var number = anchor.week.value + (day - anchor.day) / 7
    // Days of a break belong to the week before the next written start.
    if let next = anchors.first(where: { $0.week > anchor.week }) {
      number = min(number, next.week.value - 1)
    }
    if let lastListed { number = min(number, max(lastListed.value, anchor.week.value)) }
    return WeekNumber(min(number, WeekNumber.most))
  }
}
