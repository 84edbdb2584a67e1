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
  /// - Returns: the lines that the log has now for those that were lifted.
  func run(_ format: OutputFormat) throws -> [Review] {
    if format == .json {
      Output.standard.line(JSON.array(cards.map(json)).text)
      return []
    }
    if cards.isEmpty {
      Output.standard.line("no card is suspended")
      return []
    }
    list()
    let hint = Style(for: .standard).dim("(numbers, all, or empty for none)")
    while let line = LinePrompt().ask("Lift \(hint) ") {
      guard let chosen = chosen(line) else {
        Output.standard.line(
          "`\(printable(line))` is not a list of numbers from 1 to \(cards.count)")
        continue
      }
      if chosen.isEmpty {
        Output.standard.line("nothing is lifted")
        return []
      }
      return try lift(chosen)
    }
    return []
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

  private func lift(_ chosen: [CardID]) throws -> [Review] {
    var random = SystemRandomNumberGenerator()
    let reviews = study.lifting(
      chosen, on: try Clock.today(), at: try Clock.now(), using: &random)
    do throws(FileFailure) {
      try History.append(reviews, in: root)
    } catch {
      throw Stop.couldNotRun(error, path: History.file)
    }
    let asked = chosen.count { study.deck[$0] != nil }
    let rest =
      switch asked {
      case chosen.count: ", asked again when due"
      case 0: ", which no chapter asks any more"
      default: ", of which \(asked) \(asked == 1 ? "is" : "are") asked again when due"
      }
    Output.standard.line("✓ \(counted(chosen.count, "card")) lifted\(rest)")
    return reviews
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
