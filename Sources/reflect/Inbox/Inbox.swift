import Diagnostics
import Files
import Journal

/// Going through unread mentions: what can be done with one, whatever it is shown on.
struct Inbox {
  private let terms: [AlertTerm]
  private var stories: [Int]
  private var decisions: [InboxDecisions]
  /// The decisions of earlier sessions, the earliest first, that can still be taken back.
  private var earlier: [(term: Int, decision: TakenDecision)]
  private(set) var queue: InboxQueue
  /// What the last undo took out of a term's file; `nil` where it took nothing that anybody wrote.
  private(set) var takenOut: (mention: MentionID, comment: String)?

  init(_ terms: [AlertTerm], in folder: ExerciseFolder) {
    self.terms = terms
    decisions = terms.map { InboxDecisions($0, in: folder) }
    let groups = terms.map { StoryGroup.groups(of: $0.unread) }
    stories = groups.map(\.count)
    earlier = decisions.enumerated().flatMap { term, decisions in
      decisions.earlier.map { (term, $0.decision, $0.at) }
    }
    .sorted { $0.2 < $1.2 }.map { ($0.0, $0.1) }
    queue = InboxQueue(groups)
  }

  /// The term of a story.
  func term(of item: InboxQueue.Item) -> String { printable(terms[item.term].term) }

  /// How many stories of the term there were in the beginning.
  func stories(of item: InboxQueue.Item) -> Int { stories[item.term] }

  /// Where an alert of the story stands already, as it was found significant and taken back; `nil` where nowhere.
  ///
  /// The file is asked each time: undoing takes alerts out, and a person may have.
  func writtenPlace(
    of item: InboxQueue.Item
  ) throws(DecisionRefusal) -> SourceLocation? {
    try decisions[item.term].writtenPlace(of: item.group)
  }

  /// True where there is something to go back to.
  var canUndo: Bool { queue.last != nil || !earlier.isEmpty }

  /// Passes over what others have decided meanwhile.
  /// - Returns: what to tell the person; `nil` where nothing was.
  mutating func passDecided() throws(FileFailure) -> String? {
    var passed = 0
    while let item = queue.current {
      let left = try decisions[item.term].undecided(item.group)
      passed += item.group.mentions.count - (left?.mentions.count ?? 0)
      queue.narrow(to: left)
      if left != nil { break }
    }
    return passed == 0
      ? nil : "\(counted(passed, "mention")) decided meanwhile, elsewhere; passed over"
  }

  /// Dismisses the current story.
  /// - Returns: what happened, for the person.
  mutating func dismiss(_ now: Moment) throws(DecisionRefusal) -> String {
    guard let item = queue.current else { return "" }
    let taken = try decisions[item.term].dismiss(item.group, now: now)
    queue.take(taken)
    let more = others(item.group, ", with the one like it", { ", with the \($0) like it" })
    let removed = taken.removed.map {
      "; its alert, left in \($0.file):\($0.line), is taken out"
    }
    return "✓ dismissed\(more)\(removed ?? "")"
  }

  /// Finds the current story significant.
  mutating func find(
    sentiment: Sentiment?, comment: String, _ now: Moment
  ) throws(DecisionRefusal) -> String {
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
  ) throws(DecisionRefusal) -> String {
    guard let item = queue.current else { return "" }
    queue.take(try decisions[item.term].settle(item.group, now: now))
    return "✓ significant, as its alert is in \(place) already\(dismissedOthers(item.group))"
  }

  /// Leaves the current story unread.
  mutating func skip() -> String {
    queue.skip()
    return "skipped"
  }

  /// Goes back to what was skipped last, or takes the last decision back, which may be one of an earlier session.
  mutating func undo(_ now: Moment) throws(DecisionRefusal) -> String {
    takenOut = nil
    if let step = queue.last {
      if let decision = step.decision {
        return try undo(decision, of: step.item.term, now) { $0.undo() }
      }
      queue.undo()
      return "✓ back to what you skipped"
    }
    guard let (term, decision) = earlier.last else { return "nothing to undo" }
    let number = stories[term] + 1
    let told = try undo(decision, of: term, now) { queue in
      queue.insert(InboxQueue.Item(term: term, group: decision.group, number: number))
    }
    earlier.removeLast()
    stories[term] = number
    return told
  }

  private mutating func undo(
    _ decision: TakenDecision, of term: Int, _ now: Moment, _ change: (inout InboxQueue) -> Void
  ) throws(DecisionRefusal) -> String {
    let removal: AlertRemoval?
    do throws(DecisionRefusal) {
      removal = try decisions[term].undo(decision, now: now)
    } catch {
      // It does not count any more, so the one before it is the last.
      if case .decided = error {
        if decision.isEarlier { earlier.removeLast() } else { queue.forget() }
      }
      throw error
    }
    change(&queue)
    if case .removed(let comment) = removal, !comment.isEmpty {
      takenOut = (decision.group.first.id, comment)
    }
    switch removal {
    case .kept(let place):
      return
        "✓ unread again; its alert stays in \(place), as the file goes on after it or it was changed"
    case .older(let place): return "✓ unread again; its alert stays in \(place), where it was"
    case .restored(let place): return "✓ undone; its alert is in \(place) again"
    default:
      let title = printable(decision.group.first.title)
      return decision.isEarlier
        ? "✓ undone, a decision of an earlier session: \(title)" : "✓ undone"
    }
  }

  /// Shows what the last undo took out of a term's file.
  func tellTakenOut() {
    guard let takenOut else { return }
    Output.standard.line("its comment, which is in no file now:")
    Output.standard.quote(takenOut.comment)
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

extension DecisionRefusal {
  /// What to tell a person.
  var message: String {
    switch self {
    case .alert(let refusal): refusal.message
    case .log(let finding): finding.description
    case .decided(.significant): "it was found significant meanwhile, elsewhere"
    case .decided(.dismissed): "it was dismissed meanwhile, elsewhere"
    case .decided(.unread): "it was taken back meanwhile, elsewhere"
    case .written(let place):
      "its alert is in \(place), and the file goes on after it or it was changed; take it out there to dismiss it, or find it significant with `s`"
    }
  }
}

extension AlertRefusal {
  /// What to tell a person.
  var message: String {
    switch self {
    case .file(let finding), .failed(let finding): finding.description
    case .comment(let why): why
    case .written(let place): "\(place): this alert is there already"
    }
  }

  /// 1 for what can be mended in the journal, 2 where its files cannot be read or written.
  var exitCode: Int32 { if case .failed = self { 2 } else { 1 } }
}

extension DecisionRefusal {
  /// 1 for what can be mended in the journal, 2 where its files cannot be read or written.
  var exitCode: Int32 {
    switch self {
    case .alert(let refusal): refusal.exitCode
    case .log: 2
    case .decided, .written: 1
    }
  }
}
