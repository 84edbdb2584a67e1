import Journal

/// What is still to be decided on, in order, and what was decided so far.
struct InboxQueue {
  /// One story of one term.
  struct Item {
    /// The term's place in the inbox.
    var term: Int
    var group: StoryGroup
    /// Where the story stands among those of its term, counted from 1.
    var number: Int
  }

  /// What was done with a story.
  struct Step {
    var item: Item
    /// What was decided; `nil` where it was skipped.
    var decision: TakenDecision?
  }

  private var items: [Item]
  private var place = 0
  private var steps: [Step] = []

  init(_ terms: [[StoryGroup]]) {
    items = terms.enumerated().flatMap { term, groups in
      groups.enumerated().map { Item(term: term, group: $1, number: $0 + 1) }
    }
  }

  /// The story that is asked about; `nil` where none is left.
  var current: Item? { place < items.count ? items[place] : nil }

  /// How many mentions were found significant, and dismissed, and are not undone.
  var tally: (significant: Int, dismissed: Int) {
    let groups = steps.compactMap { step in
      step.decision.map { ($0.verdict == .significant, step.item.group.mentions.count) }
    }
    return (
      groups.count { $0.0 }, groups.reduce(0) { $0 + $1.1 - ($1.0 ? 1 : 0) }
    )
  }

  /// How many mentions were skipped.
  var skipped: Int {
    steps.reduce(0) { $0 + ($1.decision == nil ? $1.item.group.mentions.count : 0) }
  }

  /// How many mentions of the stories from here on nobody has decided on, and those that were skipped.
  var left: Int {
    let undecided = items[place...].reduce(0) { $0 + $1.group.mentions.count }
    return undecided + skipped
  }

  /// Goes on without a decision.
  mutating func skip() {
    guard let current else { return }
    steps.append(Step(item: current))
    place += 1
  }

  /// Asks about less of the current story, or goes on where nothing of it is left.
  mutating func narrow(to group: StoryGroup?) {
    guard place < items.count else { return }
    if let group { items[place].group = group } else { items.remove(at: place) }
  }

  /// Asks about a story next.
  mutating func insert(_ item: Item) { items.insert(item, at: place) }

  /// Does not count the last decision, as somebody else has taken another since.
  mutating func forget() { _ = steps.popLast() }

  /// Goes on, as the decision is taken.
  mutating func take(_ decision: TakenDecision) {
    guard let current else { return }
    steps.append(Step(item: current, decision: decision))
    place += 1
  }

  /// The last decision that is not undone, or what was skipped after it.
  var last: Step? { steps.last }

  /// Asks about the last step's story again.
  mutating func undo() {
    guard let step = steps.popLast() else { return }
    items.insert(step.item, at: place)
  }
}
