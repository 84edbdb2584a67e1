import Journal

/// A term that has a page, with what several pages say of it, counted once.
struct MonitoredTerm: Sendable {
  let term: AlertTerm
  let route: Route
  /// The days of its mentions, in order.
  let days: [Day]
  let unread: Int
  /// The significant alerts by day; those of one day as they were written.
  let alerts: [SignificantAlert]
  /// The days that charts run over; `nil` where nothing is known to draw.
  let span: ClosedRange<Day>?

  init(_ term: AlertTerm, route: Route, asOf: Day?) {
    self.term = term
    self.route = route
    days = term.log.mentions.map(\.day)
    unread = term.unread.count
    alerts = term.alertsInOrder
    span = Self.span(of: term, asOf: asOf)
  }

  static func all(_ workspace: Workspace, routes: [Route?], asOf: Day?) -> [MonitoredTerm] {
    workspace.terms.compactMap { term in
      routes[term.page.index].map { MonitoredTerm(term, route: $0, asOf: asOf) }
    }
  }

  /// How many mentions are of these days, as far as charts go.
  ///
  /// What is dated before the monitoring or after it is in no week, wherever a week is counted.
  func mentions(in range: ClosedRange<Day>) -> Int {
    guard let span, span.overlaps(range) else { return 0 }
    let days = range.clamped(to: span)
    return firstIndex(after: days.upperBound) - firstIndex(after: days.lowerBound + -1)
  }

  /// The significant alerts of these days, in order.
  func alerts(in range: ClosedRange<Day>) -> [SignificantAlert] {
    alerts.filter { range.contains($0.day) }
  }

  private func firstIndex(after day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The days of monitoring as far as mentions make them credible.
  ///
  /// Of those no more than some years around the middle one, and none after the day that pages are as of.
  private static func span(of term: AlertTerm, asOf: Day?) -> ClosedRange<Day>? {
    let credible = term.log.mentions.filter { term.isCredible($0, asOf: asOf) }.map(\.day)
    let days = credible.isEmpty ? term.credibleAlertDays.sorted() : credible
    let end = [asOf, term.until].compactMap(\.self).min()
    guard let reach = DayReach(around: days) else {
      guard let since = term.since, let end, since <= end, DayReach.spans(since, end) else {
        return nil
      }
      return since...end
    }
    let drawn = days.filter(reach.days.contains)
    guard var first = drawn.first, var last = drawn.last else { return nil }
    if let since = term.since, reach.days.contains(since) { first = min(first, since) }
    if let end, reach.days.contains(end) { last = max(last, end) }
    return first...last
  }
}

extension SignificantAlert {
  /// What it is called where its heading holds nothing but the day.
  var shownTitle: String { title.isEmpty ? "Alert of \(day)" : title }
}
