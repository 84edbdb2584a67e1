import Diagnostics
import Files
import Journal

/// Going through unread mentions: what can be done with one, whatever it is shown on.
struct Inbox {
  private let folder: ExerciseFolder
  private let terms: [AlertTerm]
  private let written: [Set<MentionID>]
  private let stories: [Int]
  private var decisions: [InboxDecisions]
  private(set) var queue: InboxQueue

  init(_ terms: [AlertTerm], in folder: ExerciseFolder) {
    self.folder = folder
    self.terms = terms
    written = terms.map(\.writtenMentions)
    decisions = terms.map { InboxDecisions($0, in: folder) }
    let groups = terms.map { StoryGroup.groups(of: $0.unread) }
    stories = groups.map(\.count)
    queue = InboxQueue(groups)
  }

  /// The term of a story.
  func term(of item: InboxQueue.Item) -> String { printable(terms[item.term].term) }

  /// How many stories of the term there were in the beginning.
  func stories(of item: InboxQueue.Item) -> Int { stories[item.term] }

  /// Where the alert of the story stands already, as it was found significant and taken back; `nil` where nowhere.
  func writtenPlace(of item: InboxQueue.Item) -> SourceLocation? {
    let mention = item.group.first.id
    let term = terms[item.term]
    guard written[item.term].contains(mention),
      let alert = term.alerts.first(where: { $0.mention == mention })
    else { return nil }
    let page = folder[term.page]
    return SourceLocation(page.path, line: page.document.headings[alert.heading].line)
  }

  /// Dismisses the current story.
  /// - Returns: what happened, for the person.
  mutating func dismiss(_ now: Moment) throws(FileFailure) -> String {
    guard let item = queue.current else { return "" }
    queue.take(try decisions[item.term].dismiss(item.group, now: now))
    return
      "✓ dismissed\(others(item.group, ", with the one like it", { ", with the \($0) like it" }))"
  }

  /// Finds the current story significant.
  mutating func find(
    sentiment: Sentiment?, comment: String, _ now: Moment
  ) throws(AlertRefusal) -> String {
    guard let item = queue.current else { return "" }
    let taken = try decisions[item.term].find(
      item.group, sentiment: sentiment, comment: comment, now: now)
    queue.take(taken)
    let place = taken.alert.map { ", in \($0.file):\($0.line)" } ?? ""
    return "✓ significant\(place)\(dismissedOthers(item.group))"
  }

  /// Finds the current story significant, whose alert is written already.
  mutating func settle(
    at place: SourceLocation, _ now: Moment
  ) throws(AlertRefusal) -> String {
    guard let item = queue.current else { return "" }
    queue.take(try decisions[item.term].settle(item.group, now: now))
    return "✓ significant, as its alert is in \(place) already\(dismissedOthers(item.group))"
  }

  /// Leaves the current story unread.
  mutating func skip() -> String {
    queue.skip()
    return "skipped"
  }

  /// Takes the last decision back.
  mutating func undo(_ now: Moment) throws(FileFailure) -> String {
    guard let (item, decision) = queue.last else { return "nothing to undo" }
    let removal = try decisions[item.term].undo(decision, now: now)
    queue.undo()
    switch removal {
    case .kept(let place):
      return "✓ unread again; its alert stays in \(place), as the file goes on after it"
    default: return "✓ undone"
    }
  }

  /// The line that ends a session.
  var summary: String {
    let (significant, dismissed) = queue.tally
    let skipped = queue.skipped == 0 ? "" : ", \(queue.skipped) skipped"
    return "\(significant) significant, \(dismissed) dismissed\(skipped); "
      + (queue.left == 0 ? "nothing is unread" : "\(queue.left) unread")
  }

  private func dismissedOthers(_ group: StoryGroup) -> String {
    others(group, "; the one like it is dismissed", { "; the \($0) like it are dismissed" })
  }

  private func others(_ group: StoryGroup, _ one: String, _ more: (Int) -> String) -> String {
    switch group.others.count {
    case 0: ""
    case 1: one
    case let count: more(count)
    }
  }
}

extension AlertRefusal {
  /// What to tell a person.
  var message: String {
    switch self {
    case .file(let finding): finding.description
    case .comment(let why): why
    case .written(let place): "\(place): this alert is there already"
    }
  }
}
