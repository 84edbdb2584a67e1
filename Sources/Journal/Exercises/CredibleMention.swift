extension AlertTerm {
  /// True where a mention is of the days of monitoring, and not dated after the day it was imported.
  ///
  /// Feeds date stories a year ahead or at the beginning of time. What came in by a day is known of that day and the
  /// next, as the story's time zone may be ahead of the import's.
  /// - Parameters:
  ///   - mention: which mention.
  ///   - asOf: the day up to which one is believed that does not say when it was imported; `nil` for none.
  /// - Returns: whether charts draw it.
  public func isCredible(_ mention: Mention, asOf: Day?) -> Bool {
    if let since, mention.day < since { return false }
    if let until, mention.day > until { return false }
    return (mention.latestDay ?? asOf).map { mention.day <= $0 } ?? false
  }

  /// The days of the alerts, without those that are later than the day after their mentions came in.
  ///
  /// What a student wrote by hand is taken at their word.
  public var credibleAlertDays: [Day] {
    let written = writtenMentions
    var latest: [MentionID: Day] = [:]
    for mention in log.mentions where written.contains(mention.id) {
      latest[mention.id] = mention.latestDay
    }
    return alerts.filter { alert in
      alert.mention.flatMap { latest[$0] }.map { alert.day <= $0 } ?? true
    }
    .map(\.day)
  }
}

extension Mention {
  /// The latest day that it can be of: the one after it was imported; `nil` where that is not said.
  fileprivate var latestDay: Day? { Day(seen.prefix(10)).map { $0 + 1 } }
}
