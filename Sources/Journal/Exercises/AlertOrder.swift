extension AlertTerm {
  /// The significant alerts by day, those of a day as they were written, without copies.
  ///
  /// The mark tells when an alert was written, or else the log when its mention was decided on, so that the alerts of
  /// branches which were merged in either order come to one order; an alert that was written by hand follows the one
  /// before it in the file.
  public var alertsInOrder: [SignificantAlert] {
    var moment = ""
    let dated = alerts.filter { !$0.isCopy }.map { alert in
      let own = alert.at?.description ?? alert.mention.flatMap { log.decisions[$0]?.at }
      if let own { moment = own }
      return (alert, AlertOrder(alert, moment: moment, isOwn: own != nil))
    }
    return dated.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The latest alert: of several on one day, the one that was written last.
  public var lastAlert: SignificantAlert? { alertsInOrder.last }
}

/// What puts one alert before another.
private struct AlertOrder: Comparable {
  private let day: Day
  private let moment: String
  /// The words of one whose moment is its own: two branches that found one story significant wrote two of them.
  private let words: (title: String, comment: String, sentiment: String)?
  private let heading: Int

  init(_ alert: SignificantAlert, moment: String, isOwn: Bool) {
    day = alert.day
    self.moment = moment
    words = isOwn ? (alert.title, alert.comment, alert.sentiment?.rawValue ?? "") : nil
    heading = alert.heading
  }

  static func < (one: AlertOrder, other: AlertOrder) -> Bool {
    guard (one.day, one.moment) == (other.day, other.moment) else {
      return (one.day, one.moment) < (other.day, other.moment)
    }
    switch (one.words, other.words) {
    case (let words?, let others?) where words != others: return words < others
    case (_?, nil): return true
    case (nil, _?): return false
    default: return one.heading < other.heading
    }
  }

  static func == (one: AlertOrder, other: AlertOrder) -> Bool {
    !(one < other) && !(other < one)
  }
}
