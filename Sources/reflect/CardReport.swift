import Diagnostics
import Journal
import Quiz

/// Every card of some chapters with its answer, for a tutor to read.
struct CardReport {
  var deck: Deck
  var chapters: [Chapter]

  func print(_ format: OutputFormat) {
    if format == .json {
      let cards = chapters.flatMap { deck.cards(of: $0.key) }
      return Output.standard.line(JSON.array(cards.map(json)).text)
    }
    for (index, chapter) in chapters.enumerated() {
      if index > 0 { Output.standard.line("") }
      print(chapter)
    }
  }

  private func print(_ chapter: Chapter) {
    let style = Style(for: .standard)
    let cards = deck.cards(of: chapter.key)
    Output.standard.line(
      style.bold(
        printable("\(chapter.key)  \(chapter.title), \(counted(cards.count, "card"))")))
    var section: Int?
    for card in cards {
      let root = chapter.root(of: card.concept)
      if root != section {
        section = root
        Output.standard.line("")
        Output.standard.line(style.dim(printable(chapter.concepts[root].name.text)))
      }
      Output.standard.line("  " + printable(card.question))
      for line in answer(of: card) { Output.standard.line("    " + style.accent(printable(line))) }
    }
  }

  /// The lines of an answer.
  private func answer(of card: Card) -> [String] {
    switch card.plainTask {
    case .term(let answer, _): [answer.spelled]
    case .list(let answers, let isOrdered, _):
      answers.enumerated().map { (isOrdered ? "\($0 + 1). " : "- ") + $1.spelled }
    case .arrange(let items): items.enumerated().map { "\($0 + 1). \($1)" }
    case .choice(let options, let correct):
      options.enumerated().map { (correct.contains($0) ? "✓ " : "✗ ") + $1 }
    case .reveal(let text): [text]
    }
  }

  private func json(_ card: Card) -> JSON {
    .object([
      ("id", .string(card.id.description)),
      ("chapter", .string(card.chapter.description)),
      ("kind", .string(card.kind.rawValue)),
      ("question", .string(card.question)),
      ("answer", .array(card.answer.map(JSON.string))),
      ("file", .string(card.file)),
      ("line", .number(card.line)),
    ])
  }
}
