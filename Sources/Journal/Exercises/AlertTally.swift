/// How many mentions of a term stand where.
public struct AlertTally: Sendable, Hashable {
  /// Mentions that nobody has decided on.
  public var unread = 0
  /// Mentions that were dismissed.
  public var dismissed = 0
  /// Alerts in the term's file, also those written by hand, and mentions that were found significant; one story
  /// that two branches of a journal both found so counts once.
  public var significant = 0
}

extension AlertTerm {
  /// Counts the mentions by what was decided.
  public var tally: AlertTally {
    var tally = AlertTally()
    let written = writtenMentions
    tally.significant = alerts.count { $0.mention == nil && !$0.isCopy } + written.count
    for mention in log.mentions {
      switch log.verdict(of: mention.id, written: written) {
      case .unread: tally.unread += 1
      case .dismissed: tally.dismissed += 1
      case .significant: if !written.contains(mention.id) { tally.significant += 1 }
      }
    }
    return tally
  }
}
