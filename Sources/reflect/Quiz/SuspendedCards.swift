import Diagnostics
import Files
import Journal
import Quiz

/// The cards that are not asked: listed, and lifted by their numbers.
struct SuspendedCards {
  private let cards: [CardID]
  private let study: Study
  private let root: String

  /// Takes the suspended cards of some chapters; of all, and of none that are left, where none is named.
  init(_ study: Study, chapters: [ChapterKey], in root: String) {
    self.study = study
    self.root = root
    cards = study.history.suspendedCards.filter { card in
      chapters.isEmpty || chapters.contains(card.chapter)
    }
  }

  /// Lists them; as text it asks which to lift, with a line that may be empty.
  func run(_ format: OutputFormat) throws {
    if format == .json { return Output.standard.line(JSON.array(cards.map(json)).text) }
    guard !cards.isEmpty else { return Output.standard.line("no card is suspended") }
    list()
    let hint = Style(for: .standard).dim("(numbers, all, or empty for none)")
    while let line = LinePrompt().ask("Lift \(hint) ") {
      guard let chosen = chosen(line) else {
        Output.standard.line(
          "`\(printable(line))` is not a list of numbers from 1 to \(cards.count)")
        continue
      }
      return try lift(chosen)
    }
  }

  private func list() {
    let columns = Output.standard.size.columns
    let style = Style(for: .standard)
    let width = String(cards.count).count
    for (index, card) in cards.enumerated() {
      let number = String(index + 1)
      let margin = String(repeating: " ", count: width - number.count) + number
      let text = study.deck[card]?.question ?? "\(card), which no chapter asks any more"
      Output.standard.line(
        style.accent(margin) + "  " + fitted(printable(text), to: columns - width - 2))
      if let known = study.deck[card] {
        let place =
          String(repeating: " ", count: width + 2) + "\(printable(known.file)):\(known.line)"
        Output.standard.line(style.dim(place))
      }
    }
  }

  /// The cards of a line of numbers; `nil` where it is none.
  private func chosen(_ line: String) -> [CardID]? {
    if line.isEmpty { return [] }
    if line.lowercased() == "all" || line.lowercased() == "a" { return cards }
    var chosen: [CardID] = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      guard let number = Int(word), cards.indices.contains(number - 1) else { return nil }
      if !chosen.contains(cards[number - 1]) { chosen.append(cards[number - 1]) }
    }
    return chosen
  }

  private func lift(_ chosen: [CardID]) throws {
    if chosen.isEmpty { return Output.standard.line("nothing is lifted") }
    var random = SystemRandomNumberGenerator()
    let (day, now) = (try Clock.today(), try Clock.now())
    let reviews = chosen.map { card in
      Review(id: Review.identifier(&random), at: now, day: day, .unsuspend(card))
    }
    do throws(FileFailure) {
      try History.append(reviews, in: root)
    } catch {
      throw Stop.couldNotRun(error, path: History.file)
    }
    Output.standard.line("✓ \(counted(chosen.count, "card")) lifted, asked again when due")
  }

  private func json(_ card: CardID) -> JSON {
    let known = study.deck[card]
    return .object([
      ("card", .string(card.description)),
      ("chapter", .string(card.chapter.description)),
      ("question", .optional(known?.question)),
      ("file", .optional(known?.file)),
      ("line", .optional(known?.line)),
    ])
  }
}
