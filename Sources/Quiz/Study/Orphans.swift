import Diagnostics
import Journal

/// Cards of the log that no chapter has any more, and the cards that they may have become.
///
/// A history is carried over by itself where the card stands where it stood and only asks its list in another way; and
/// where the answer is what it was and exactly one card could be meant: one that has no history, of the same kind, in
/// the same chapter where that is still there. Where such cards tell that a concept was renamed, the others that ask for
/// it, and those beneath it, go on as well. Where some card might be meant, the orphan is reported; one that has no
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
    /// What the card is about; `nil` for everything.
    var subject: String?

    /// A list may be asked in any way.
    init(_ kind: CardKind, _ chapter: ChapterKey?, _ subject: String? = nil) {
      self.kind = kind.asksWholeList ? .reveal : kind
      self.chapter = chapter
      self.subject = subject
    }
  }

  /// Finds them.
  /// - Parameters:
  ///   - cards: the cards of the chapters.
  ///   - history: what was answered.
  ///   - numbers: for each card, its number in the history.
  ///   - last: the last answer of each card of the history.
  ///   - leftOut: chapters whose cards are not missed.
  init(
    cards: [Card], history: History, numbers: [Int?], last: LastAnswers, leftOut: Set<ChapterKey>
  ) {
    var orphans = Self.orphans(
      of: cards, history, numbers: numbers, last: last, leftOut: leftOut)
    if orphans.isEmpty { return }
    let heirs = cards.filter {
      history.memory(of: $0.id) == nil && !history.isSuspended($0.id)
    }
    carryOver(&orphans, toPlacesOf: heirs)
    let taken = Set(carriedOver.map(\.to))
    let free = taken.isEmpty ? heirs : heirs.filter { !taken.contains($0.id) }
    let like = carryOver(&orphans, toAnswersOf: free)
    if !orphans.isEmpty, !carriedOver.isEmpty {
      carryOver(&orphans, toWaysOf: free, among: cards)
    }
    report(orphans, like, free, among: cards, history)
  }

  /// Lets those go on that stand beneath a concept, or ask for it, of which others tell that it was renamed.
  private mutating func carryOver(
    _ orphans: inout [Orphan], toWaysOf heirs: [Card], among cards: [Card]
  ) {
    let there = Set(cards.map(\.id.path))
    let ways = RenamedWays(carriedOver) { way in
      there.contains(way) || there.contains { $0.hasPrefix(way + "/") }
    }
    let taken = Set(carriedOver.map(\.to))
    let free = Set(heirs.map(\.id)).subtracting(taken)
    let claims = Dictionary(grouping: orphans.indices) { ways.card(orphans[$0].id) }
    let found = claims.compactMap { heir, claims -> (place: Int, heir: CardID)? in
      guard let heir, claims.count == 1, free.contains(heir) else { return nil }
      return (claims[0], heir)
    }
    carriedOver += found.map { (orphans[$0.place].id, $0.heir) }.sorted { $0.0 < $1.0 }
    let gone = Set(found.map(\.place))
    orphans = orphans.indices.filter { !gone.contains($0) }.map { orphans[$0] }
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
    _ orphans: [Orphan], _ like: [Likeness: [CardID]], _ heirs: [Card], among cards: [Card],
    _ history: History
  ) {
    if orphans.isEmpty { return }
    let taken = Set(carriedOver.map(\.to))
    var near: [Nearness: [CardID]] = [:]
    for card in heirs where !taken.contains(card.id) {
      near[Nearness(card.kind, card.chapter), default: []].append(card.id)
      near[Nearness(card.kind, nil), default: []].append(card.id)
      near[Nearness(card.kind, nil, card.id.subject), default: []].append(card.id)
    }
    // What is still there was not renamed, such as a list that grew and is asked by its items now; an item of it may be.
    let subjects = Set(cards.flatMap { [$0.id.path, $0.id.subject] })
    var missed: [(orphan: Orphan, near: [CardID])] = []
    for orphan in orphans {
      let subject = orphan.id.subject
      let nearness =
        subjects.contains(subject)
        ? Nearness(orphan.kind, nil, subject) : Nearness(orphan.kind, orphan.chapter)
      if let near = near[nearness] { missed.append((orphan, near)) }
    }
    missed.sort { $0.orphan.place < $1.orphan.place }
    let told = missed.prefix(Self.mostReported + 1)
    let lines = history.lineNumbers(at: told.map(\.orphan.place))
    for (number, ((orphan, near), line)) in zip(told, lines).enumerated() {
      if number == Self.mostReported {
        findings.append(OrphanFinding.more(missed.count - number, line: line))
      } else {
        let like = orphan.likeness.flatMap { like[$0] } ?? []
        findings.append(
          OrphanFinding.one(
            orphan.id, isSuspended: orphan.isSuspended, among: like.isEmpty ? near : like,
            line: line))
      }
    }
  }

  /// The cards that were studied or suspended and that no chapter has, by identifier.
  private static func orphans(
    of cards: [Card], _ history: History, numbers: [Int?], last: LastAnswers,
    leftOut: Set<ChapterKey>
  ) -> [Orphan] {
    var isKnown = Array(repeating: false, count: history.cards.count)
    for case let number? in numbers { isKnown[number] = true }
    let chapters = Set(cards.map(\.chapter))
    func orphan(_ id: CardID, _ last: LoggedAnswer?) -> Orphan? {
      let chapter = id.chapter
      guard let kind = id.kind, !leftOut.contains(chapter) else { return nil }
      return Orphan(
        id: id, kind: kind, chapter: chapters.contains(chapter) ? chapter : nil, last: last,
        expected: last.flatMap(history.expected), isSuspended: history.isSuspended(id),
        place: last?.line.lowerBound ?? history.placeOfSuspension(of: id) ?? 0)
    }
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

  /// The concept whose name the identifier has, as the way to it from the chapter on.
  fileprivate var path: String { String(description.prefix { $0 != "#" }) }

  /// The concept that the card asks about: that of its name, or the list whose item it asks for.
  fileprivate var subject: String {
    let path = path
    guard kind == .cloze, let end = path.lastIndex(of: "/") else { return path }
    return String(path[..<end])
  }
}
