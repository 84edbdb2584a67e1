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
    guard let seen = Day(mention.seen.prefix(10)) else {
      return asOf.map { mention.day <= $0 } ?? false
    }
    return mention.day <= seen + 1
  }
}
