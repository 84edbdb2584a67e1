import Diagnostics
import Journal

/// Every card of the chapters, in the order in which a new chapter is asked.
public struct Deck: Sendable {
  /// The chapters.
  public let chapters: [Chapter]
  /// By chapter, then in the outline's own order.
  public let cards: [Card]
  /// What is wrong with the cards: two of one identifier are an error; what cannot be asked fairly is a warning.
  public let findings: [Finding]

  static let rule = "not-asked"

  let disclosures: [Disclosure]
  /// For each card, where the facts of its chapter begin among those of all.
  let factStarts: [Int]
  /// How many facts the chapters have.
  let factCount: Int
  private let places: CardTable
  private let ranges: [ChapterKey: Range<Int>]

  /// Makes the cards of chapters.
  /// - Parameters:
  ///   - chapters: the chapters, in order.
  ///   - jobs: the most threads that work at once, at least 1.
  public init(_ chapters: [Chapter], jobs: Int = 1) {
    self.chapters = chapters
    var cards: [Card] = []
    var disclosures: [Disclosure] = []
    var factStarts: [Int] = []
    var factCount = 0
    var findings: [Finding] = []
    var places = CardTable()
    var ranges: [ChapterKey: Range<Int>] = [:]
    let all = inParallel(chapters.count, jobs: jobs) { Self.cards(of: chapters[$0]) }
    let count = all.reduce(0) { $0 + $1.cards.count }
    cards.reserveCapacity(count)
    disclosures.reserveCapacity(count)
    factStarts.reserveCapacity(count)
    for (chapter, made) in zip(chapters, all) {
      let start = cards.count
      findings += made.findings
      for (card, disclosure) in zip(made.cards, made.disclosures) {
        let place = places.add(card.id)
        if place < cards.count {
          findings.append(Self.clash(card, of: chapter, with: cards[place]))
        } else {
          cards.append(card)
          disclosures.append(disclosure)
          factStarts.append(factCount)
        }
      }
      ranges[chapter.key] = start..<cards.count
      factCount += made.factCount
    }
    self.cards = cards
    self.disclosures = disclosures
    self.factStarts = factStarts
    self.factCount = factCount
    self.findings = findings.sorted()
    self.places = places
    self.ranges = ranges
  }

  /// The card of an identifier; `nil` where there is none any more.
  public subscript(id: CardID) -> Card? { place(of: id).map { cards[$0] } }

  /// Where a card is among all; `nil` where there is none of this identifier.
  func place(of id: CardID) -> Int? { places.number(of: id) }

  /// The cards of a chapter, in the outline's own order.
  public func cards(of chapter: ChapterKey) -> [Card] { Array(cards[places(of: chapter)]) }

  /// Where the cards of a chapter are among all.
  func places(of chapter: ChapterKey) -> Range<Int> { ranges[chapter] ?? 0..<0 }

  /// Whether two cards must not both be asked in one session, as one tells what the other asks.
  public func givesAway(_ a: CardID, _ b: CardID) -> Bool {
    guard let first = place(of: a), let second = place(of: b), first != second,
      cards[first].chapter == cards[second].chapter
    else { return false }
    return disclosures[first].givesAway(disclosures[second])
  }

  /// What one chapter asks.
  private struct Made: Sendable {
    var cards: [Card]
    var disclosures: [Disclosure]
    var factCount: Int
    var findings: [Finding]
  }

  private static func cards(of chapter: Chapter) -> Made {
    let source = CardSource(chapter)
    var list = CardList(source)
    for concept in chapter.concepts.indices {
      for add in CardKinds.all { add(concept, source, &list) }
    }
    list.joinTwins()
    LeafCheck.warn(of: source, in: &list)
    return Made(
      cards: list.cards, disclosures: list.disclosures,
      factCount: Disclosure.count(concepts: chapter.concepts.count, names: list.facts.count),
      findings: list.findings)
  }

  private static func clash(
    _ card: Card, of chapter: Chapter, with other: Card
  ) -> Finding {
    let column = chapter.concepts.first { $0.line == card.line }?.column
    let place = other.file == card.file ? "line \(other.line)" : "\(other.file):\(other.line)"
    return .error(
      SourceLocation(card.file, line: card.line, column: column ?? 1),
      "this asks the same as \(place), and both would be `\(card.id)`; give one another name",
      rule: "two-cards")
  }
}
