import Diagnostics

/// What to tell of cards of the log that no chapter asks any more.
enum OrphanFinding {
  /// The warning of one card.
  /// - Parameters:
  ///   - card: its identifier in the log.
  ///   - isSuspended: whether it is not to be asked.
  ///   - others: those that it may have become.
  ///   - line: where the log speaks of it, counted from 1.
  /// - Returns: the warning, with the command that lets another card go on with it.
  static func one(
    _ card: CardID, isSuspended: Bool, among others: [CardID], line: Int
  ) -> Finding {
    let likely = mostLike(card, among: others)
    let which = likely.map { "; if it is `\($0)` now" } ?? "; if another card took its place"
    let command =
      "\(quoted(card.description)) \(likely.map { quoted($0.description) } ?? "NEW")"
    return .warning(
      SourceLocation(History.file, line: line),
      "no chapter asks `\(card)` any more\(which), `reflect chapters --rename \(command)` keeps "
        + (isSuspended ? "it suspended" : "its history"),
      rule: "renamed-card")
  }

  /// The warning of those that are not told one by one.
  static func more(_ count: Int, line: Int) -> Finding {
    .warning(
      SourceLocation(History.file, line: line),
      count == 1
        ? "no chapter asks 1 more card any more, which is shown once those above are renamed"
        : "no chapter asks \(count) more cards any more, which are shown once those above are renamed",
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
