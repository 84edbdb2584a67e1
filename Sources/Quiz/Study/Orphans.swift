import Diagnostics
import Journal

/// Cards of the log that no chapter has any more, and the cards that they may have become.
///
/// A history is carried over by itself where the card stands where it stood and only asks its list in another way; and
/// where the answer is what it was and exactly one card could be meant: one that has no history, of the same kind, in
/// the same chapter where that is still there. Where some card might be meant, the orphan is reported; one that has no
/// heir at all was taken out of the outline, and nobody is told. A card that is suspended stays so.
struct Orphans {
  /// How many orphans are reported one by one.
  static let mostReported = 20

  private(set) var carriedOver: [(from: CardID, to: CardID)] = []
  private(set) var findings: [Finding] = []

  /// A card of the log.
  private struct Orphan {
    var id: CardID
    var kind: CardKind
    /// Its chapter; `nil` where that is gone, and any may be meant.
    var chapter: ChapterKey?
    /// `nil` for a card that was suspended before it was ever studied.
    var last: LoggedAnswer?
    var expected: [String]?
    var isSuspended: Bool
    /// How many bytes of the log come before its last answer, or before the line that suspended it.
    var place: Int

    var nearness: Nearness { Nearness(kind, chapter) }

    var likeness: Likeness? {
      expected.map { Likeness(kind: kind, chapter: chapter, answer: kind.key(of: $0)) }
    }
  }

  /// What a card must be like to take a history over.
  private struct Likeness: Hashable {
    var kind: CardKind
    /// `nil` for every chapter.
    var chapter: ChapterKey?
    var answer: [String]
  }

  /// Where a card might be meant.
  private struct Nearness: Hashable {
    var kind: CardKind
    /// `nil` for every chapter.
    var chapter: ChapterKey?

    /// A list may be asked in any way.
    init(_ kind: CardKind, _ chapter: ChapterKey?) {
      self.kind = kind.asksWholeList ? .reveal : kind
      self.chapter = chapter
    }
  }

  init(cards: [Card], history: History, leftOut: Set<ChapterKey>) {
    var orphans = Self.orphans(of: cards, history, leftOut: leftOut)
    if orphans.isEmpty { return }
    let heirs = cards.filter {
      history.memory(of: $0.id) == nil && !history.isSuspended($0.id)
    }
    carryOver(&orphans, toPlacesOf: heirs)
    let taken = Set(carriedOver.map(\.to))
    let free = taken.isEmpty ? heirs : heirs.filter { !taken.contains($0.id) }
    let like = carryOver(&orphans, toAnswersOf: free)
    report(orphans, like, free, history)
  }

  /// Lets those go on that stand where they stood: a list that is asked in another way, and a name whose accents a file
  /// has in another form.
  ///
  /// Of several the one that was asked last goes on, and the others are past.
  private mutating func carryOver(_ orphans: inout [Orphan], toPlacesOf heirs: [Card]) {
    // As texts, which are equal for both forms of an accent.
    let places = Dictionary(heirs.map { (Self.place(of: $0.id, $0.kind), $0.id) }) { first, _ in
      first
    }
    var latest: [CardID: Orphan] = [:]
    orphans.removeAll { orphan in
      guard let heir = places[Self.place(of: orphan.id, orphan.kind)] else { return false }
      if let other = latest[heir], Self.moment(of: other) >= Self.moment(of: orphan) { return true }
      latest[heir] = orphan
      return true
    }
    carriedOver += latest.map { ($0.value.id, $0.key) }.sorted { $0.0 < $1.0 }
  }

  private static func moment(of orphan: Orphan) -> Moment {
    orphan.last?.at ?? Moment(milliseconds: .min)
  }

  private static func place(of id: CardID, _ kind: CardKind) -> String {
    guard kind.asksWholeList, let mark = id.description.firstIndex(of: "#") else {
      return id.description
    }
    return id.description[...mark] + "list"
  }

  /// Lets those go on whose answer is that of one card, and of no other orphan.
  /// - Returns: the cards of each answer.
  private mutating func carryOver(
    _ orphans: inout [Orphan], toAnswersOf heirs: [Card]
  ) -> [Likeness: [CardID]] {
    var like: [Likeness: [CardID]] = [:]
    for card in heirs {
      let answer = card.kind.key(of: card.answer)
      for chapter in [card.chapter, nil] {
        like[Likeness(kind: card.kind, chapter: chapter, answer: answer), default: []]
          .append(card.id)
      }
    }
    var claims: [Likeness: Int] = [:]
    for orphan in orphans {
      if let likeness = orphan.likeness { claims[likeness, default: 0] += 1 }
    }
    orphans.removeAll { orphan in
      guard let likeness = orphan.likeness, let found = like[likeness], found.count == 1
      else { return false }
      var (inChapter, anywhere) = (likeness, likeness)
      inChapter.chapter = found[0].chapter
      anywhere.chapter = nil
      guard claims[inChapter, default: 0] + claims[anywhere, default: 0] == 1 else { return false }
      carriedOver.append((orphan.id, found[0]))
      return true
    }
    return like
  }

  /// Reports those that some card might have become: the first one by one, and how many more there are.
  private mutating func report(
    _ orphans: [Orphan], _ like: [Likeness: [CardID]], _ heirs: [Card], _ history: History
  ) {
    let taken = Set(carriedOver.map(\.to))
    var near: [Nearness: [CardID]] = [:]
    for card in heirs where !taken.contains(card.id) {
      for chapter in [card.chapter, nil] {
        near[Nearness(card.kind, chapter), default: []].append(card.id)
      }
    }
    let missed = orphans.filter { near[$0.nearness] != nil }
      .sorted { $0.place < $1.place }
    let told = missed.prefix(Self.mostReported + 1)
    let lines = history.lineNumbers(at: told.map(\.place))
    for (number, (orphan, line)) in zip(told, lines).enumerated() {
      if number == Self.mostReported {
        findings.append(Self.finding(ofMore: missed.count - number, line))
      } else {
        let nearby = near[orphan.nearness] ?? []
        let alike = orphan.likeness.flatMap { like[$0] } ?? []
        findings.append(Self.finding(orphan, alike.isEmpty ? nearby : alike, line))
      }
    }
  }

  /// The cards that were studied or suspended and that no chapter has, by identifier.
  private static func orphans(
    of cards: [Card], _ history: History, leftOut: Set<ChapterKey>
  ) -> [Orphan] {
    let chapters = Set(cards.map(\.chapter))
    var isKnown = Array(repeating: false, count: history.cards.count)
    for card in cards {
      if let number = history.cards.number(of: card.id) { isKnown[number] = true }
    }
    func orphan(_ id: CardID, _ last: LoggedAnswer?) -> Orphan? {
      let chapter = id.chapter
      guard let kind = id.kind, !leftOut.contains(chapter) else { return nil }
      return Orphan(
        id: id, kind: kind, chapter: chapters.contains(chapter) ? chapter : nil, last: last,
        expected: last.flatMap(history.expected), isSuspended: history.isSuspended(id),
        place: last?.line.lowerBound ?? history.placeOfSuspension(of: id) ?? 0)
    }
    let last = history.lastStudied
    var orphans = isKnown.indices.compactMap { number -> Orphan? in
      guard !isKnown[number], let answer = last[number] else { return nil }
      return orphan(history.cards[number], answer)
    }
    let suspended = history.suspendedCards.filter { history.memory(of: $0) == nil }
    if !suspended.isEmpty {
      let ids = Set(cards.map(\.id))
      orphans += suspended.compactMap { ids.contains($0) ? nil : orphan($0, nil) }
    }
    return orphans.sorted { $0.id < $1.id }
  }

  private static func finding(_ orphan: Orphan, _ others: [CardID], _ line: Int) -> Finding {
    let likely = mostLike(orphan.id, among: others)
    let which = likely.map { "; if it is `\($0)` now" } ?? "; if another card took its place"
    let command =
      "\(quoted(orphan.id.description)) \(likely.map { quoted($0.description) } ?? "NEW")"
    return .warning(
      SourceLocation(History.file, line: line),
      "no chapter asks `\(orphan.id)` any more\(which), `reflect chapters --rename \(command)` keeps "
        + (orphan.isSuspended ? "it suspended" : "its history"),
      rule: "renamed-card")
  }

  private static func finding(ofMore count: Int, _ line: Int) -> Finding {
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
