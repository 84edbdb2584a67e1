import Journal
import Synchronization

/// The names of a chapter that could be taken for one another, held against what is typed for a card.
///
/// Few of a chapter's cards are asked in a session, and finding what is like a name is much of what it costs to make
/// them all; so it is found for those that are asked, when they are.
final class NearNames: Sendable {
  /// The most names that are held against an answer for looking like it.
  private static let most = 100

  private struct Found {
    let source: CardSource
    let lookalikes: Lookalikes

    init(_ chapter: Chapter) {
      source = CardSource(chapter)
      lookalikes = Lookalikes(chapter.concepts.map(\.name), source.lexicon)
    }
  }

  private let chapter: Chapter
  private let found = Mutex<Found?>(nil)

  init(_ chapter: Chapter) { self.chapter = chapter }

  /// A task whose siblings hold every name of the chapter that could be taken for a right one, after those of its own,
  /// and none that is right.
  /// - Parameters:
  ///   - task: the task, without siblings.
  ///   - answers: the concepts whose names are right.
  ///   - siblings: the concepts whose names are its own siblings.
  /// - Returns: the task; the same where nothing is typed.
  func guarded(_ task: CardTask, of answers: [Int], _ siblings: [Int]) -> CardTask {
    switch task {
    case .term(let answer, _):
      .term(answer, siblings: wrong(siblings, beside: [answer], of: answers))
    case .list(let expected, let isOrdered, _):
      .list(
        expected, isOrdered: isOrdered, siblings: wrong(siblings, beside: expected, of: answers))
    case .arrange, .choice, .reveal: task
    }
  }

  private func wrong(
    _ siblings: [Int], beside right: [Answer], of answers: [Int]
  ) -> [Answer] {
    found.withLock { found in
      let known = found ?? Found(chapter)
      found = known
      let like = Set(right.flatMap(known.lookalikes.of)).sorted()
      let own = siblings.map { chapter.concepts[$0].name }
      let more = known.source.distinct(like, from: answers, most: Self.most)
        .map { chapter.concepts[$0].name }.filter { !own.contains($0) }
      let rule = RightNames(right, known.source.lexicon)
      return (own + more).filter { !rule.hold($0) }
    }
  }
}
