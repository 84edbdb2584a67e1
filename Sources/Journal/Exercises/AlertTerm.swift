import Diagnostics
import Markdown

/// How what was said about a term sounds.
public enum Sentiment: String, Sendable, CaseIterable {
  case positive, neutral, negative
}

/// An alert that a student found significant: a dated heading in the term's file.
public struct SignificantAlert: Sendable {
  /// The day of the heading.
  public var day: Day
  /// The headline.
  public var title: String
  /// Its address, `http` or `https`; `nil` where the heading links to none.
  public var url: String?
  /// The mention that it was made from; `nil` where it was written by hand.
  public var mention: MentionID?
  /// When it was written; `nil` where its mark does not say, as it was written by hand.
  public var at: Moment?
  /// How it sounds; `nil` where the student did not say.
  public var sentiment: Sentiment?
  /// What the student says about it, in Markdown; may be empty.
  public var comment = ""
  /// Its heading, as an index into the page's headings.
  public var heading: Int
  /// True where the same alert comes before, as two branches that both wrote it may leave it twice.
  public var isCopy = false

  /// All that it says.
  struct Words: Hashable {
    var day: Day
    var title: String
    var url: String?
    var mention: MentionID?
    var sentiment: Sentiment?
    var comment: String
  }

  /// All that it says.
  var words: Words {
    Words(
      day: day, title: title, url: url, mention: mention, sentiment: sentiment, comment: comment)
  }
}

/// A term that a student monitors.
public struct AlertTerm: Sendable {
  /// The term as it is searched for.
  public var term: String
  /// The page of the term's file.
  public var page: PageID
  /// The first day of monitoring; `nil` where it is not said.
  public var since: Day?
  /// The last day of monitoring; `nil` while it goes on.
  public var until: Day?
  /// The address of the term's feed; `nil` where mails are imported instead.
  public var feed: String?
  /// The significant alerts in the order of the file.
  public var alerts: [SignificantAlert]
  /// What came in.
  public var log: MentionLog

  /// The mentions that have an alert in the term's file.
  public var writtenMentions: Set<MentionID> { Set(alerts.compactMap(\.mention)) }

  /// What holds for a mention.
  public func verdict(of mention: Mention) -> MentionDecision.Verdict {
    log.verdict(of: mention.id, written: writtenMentions)
  }

  /// The mentions that nobody has decided on yet, the oldest first.
  public var unread: [Mention] {
    let written = writtenMentions
    return log.mentions.filter { log.verdict(of: $0.id, written: written) == .unread }
  }

  /// How many days the term has been monitored by a day; `nil` where it is not known since when.
  public func daysMonitored(by day: Day) -> Int? {
    guard let since else { return nil }
    return max(0, min(until ?? day, day) - since + 1)
  }
}
