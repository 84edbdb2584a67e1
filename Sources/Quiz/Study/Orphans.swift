import Diagnostics
import Journal

/// Cards of the log that no chapter has any more, and the cards that they may have become.
///
/// A history is carried over by itself only where the answer is what it was and exactly one card could be meant: one
/// that has no history, of the same kind, in the same chapter where that is still there. Where some card might be
/// meant, the orphan is reported; one that has no heir at all was taken out of the outline, and nobody is told.
struct Orphans {
  private(set) var carriedOver: [(from: CardID, to: CardID)] = []
  private(set) var findings: [Finding] = []

  /// A card of the log.
  private struct Orphan {
    var id: CardID
    var kind: CardKind
    var chapter: ChapterKey
    var last: LoggedAnswer
    var expected: [String]
  }

  /// What a card must be like to take a history over.
  private struct Likeness: Hashable {
    var kind: CardKind
    /// `nil` where the orphan's chapter is gone, and any may be meant.
    var chapter: ChapterKey?
    var answer: [String]
  }

  init(cards: [Card], history: History, leftOut: Set<ChapterKey>) {
    let orphans = Self.orphans(of: cards, history).filter { !leftOut.contains($0.chapter) }
    if orphans.isEmpty { return }
    let heirs = cards.filter {
      history.memory(of: $0.id) == nil && !history.isSuspended($0.id)
    }
    let chapters = Set(cards.map(\.chapter))
    var like: [Likeness: [CardID]] = [:]
    for card in heirs {
      let answer = card.kind.key(of: card.answer)
      for chapter in [card.chapter, nil] {
        like[Likeness(kind: card.kind, chapter: chapter, answer: answer), default: []]
          .append(card.id)
      }
    }
    var claims: [CardID: Int] = [:]
    let candidates = orphans.map { orphan in
      let found =
        like[
          Likeness(
            kind: orphan.kind, chapter: chapters.contains(orphan.chapter) ? orphan.chapter : nil,
            answer: orphan.kind.key(of: orphan.expected))] ?? []
      for card in found { claims[card, default: 0] += 1 }
      return found
    }
    for (orphan, candidates) in zip(orphans, candidates) {
      if candidates.count == 1, claims[candidates[0]] == 1 {
        carriedOver.append((orphan.id, candidates[0]))
      }
    }
    let taken = Set(carriedOver.flatMap { [$0.from, $0.to] })
    for (orphan, candidates) in zip(orphans, candidates) where !taken.contains(orphan.id) {
      let near = heirs.filter {
        $0.kind == orphan.kind && !taken.contains($0.id)
          && ($0.chapter == orphan.chapter || !chapters.contains(orphan.chapter))
      }
      if near.isEmpty { continue }
      findings.append(Self.finding(orphan, candidates, near: near.map(\.id), history))
    }
  }

  /// The studied cards that no chapter has, and that are still to be asked, by identifier.
  private static func orphans(of cards: [Card], _ history: History) -> [Orphan] {
    var isKnown = Array(repeating: false, count: history.cards.count)
    for card in cards {
      if let number = history.cards.number(of: card.id) { isKnown[number] = true }
    }
    let last = history.lastAnswers
    return isKnown.indices.compactMap { number -> Orphan? in
      guard !isKnown[number], let answer = last[number] else { return nil }
      let id = history.cards[number]
      guard history.memory(of: id) != nil, !history.isSuspended(id), let kind = id.kind,
        let expected = history.expected(of: answer)
      else { return nil }
      return Orphan(id: id, kind: kind, chapter: id.chapter, last: answer, expected: expected)
    }
    .sorted { $0.id < $1.id }
  }

  private static func finding(
    _ orphan: Orphan, _ candidates: [CardID], near: [CardID], _ history: History
  ) -> Finding {
    let likely = mostLike(orphan.id, among: candidates.isEmpty ? near : candidates)
    let which = likely.map { "; if it is `\($0)` now" } ?? "; if another card took its place"
    let command =
      "\(quoted(orphan.id.description)) \(likely.map { quoted($0.description) } ?? "NEW")"
    return .warning(
      SourceLocation(History.file, line: history.lineNumber(of: orphan.last)),
      "no chapter asks `\(orphan.id)` any more\(which), `reflect chapters --rename \(command)` keeps "
        + "its history",
      rule: "renamed-card")
  }

  /// The identifier that begins and ends most like another; `nil` where several do, or none does by half.
  private static func mostLike(_ id: CardID, among others: [CardID]) -> CardID? {
    if others.count == 1 { return others[0] }
    let own = Array(id.description.utf8)
    var best: (id: CardID, score: Int)?
    var isShared = false
    for other in others {
      let bytes = Array(other.description.utf8)
      let start = zip(own, bytes).prefix { $0 == $1 }.count
      let end = zip(own.reversed(), bytes.reversed()).prefix { $0 == $1 }.count
      let score = min(start + end, own.count)
      if let known = best, score <= known.score {
        if score == known.score { isShared = true }
        continue
      }
      best = (other, score)
      isShared = false
    }
    guard let best, !isShared, best.score * 2 >= own.count else { return nil }
    return best.id
  }

  /// The word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x61...0x7a ~= $0 | 0x20 || "-_/.".utf8.contains($0)
    }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}

extension CardID {
  /// The chapter that the identifier begins with.
  public var chapter: ChapterKey {
    ChapterKey(String(description.prefix { $0 != "/" && $0 != "#" }))
  }

  /// The kind that the identifier names; `nil` for one that nobody knows.
  public var kind: CardKind? {
    guard let mark = description.firstIndex(of: "#") else { return nil }
    return CardKind(rawValue: String(description[mark...].dropFirst().prefix { $0 != "/" }))
  }
}
