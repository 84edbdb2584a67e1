import Files
import Journal
import Quiz

/// The cards of a quiz as JSON for `quiz.js`, in a script element that nothing in them can end.
struct QuizData {
  /// How many choices a hint offers.
  private static let choices = 4

  let chapter: Chapter
  let cards: [Card]
  let rounds: [[Int]]
  /// Appends the address of the place that a card asks about.
  let link: (inout HTML, Card) -> Void

  func append(to html: inout HTML) {
    html.raw("<script type=\"application/json\">{\"rounds\":[")
    html.separated(rounds) { html, round in
      html.raw("[")
      html.separated(round) { html, index in html.raw(String(index).utf8) }
      html.raw("]")
    }
    html.raw("],\"cards\":[")
    html.separated(cards) { html, card in append(card, to: &html) }
    html.raw("]}</script>\n")
  }

  private func append(_ card: Card, to html: inout HTML) {
    html.raw("\n{\"path\":")
    html.json(card.path)
    html.raw(",\"name\":")
    html.json(chapter.label(of: card.concept))
    html.raw(",\"question\":")
    html.json(card.question)
    html.raw(",\"explanation\":")
    html.json(card.remark)
    html.raw(",\"href\":\"")
    link(&html, card)
    html.raw("\"")
    append(card.shownTask, to: &html)
    html.raw("}")
  }

  private func append(_ task: CardTask, to html: inout HTML) {
    switch task {
    case .term(let expected, let siblings):
      html.raw(",\"task\":\"term\",\"expected\":")
      html.json(expected)
      html.raw(",\"siblings\":")
      html.json(siblings)
      html.raw(",\"choices\":")
      html.json(Self.choices(expected, among: siblings))
    case .list(let expected, let isOrdered, let siblings):
      html.raw(",\"task\":\"list\",\"expected\":")
      html.json(expected)
      html.raw(isOrdered ? ",\"isOrdered\":true" : ",\"isOrdered\":false")
      html.raw(",\"siblings\":")
      html.json(siblings)
    case .arrange(let items):
      html.raw(",\"task\":\"arrange\",\"items\":")
      html.json(items)
    case .choice(let options, let correct):
      html.raw(",\"task\":\"choice\",\"options\":")
      html.json(options)
      html.raw(",\"correct\":[")
      html.separated(correct.sorted()) { html, index in html.raw(String(index).utf8) }
      html.raw("]")
    case .reveal(let text):
      html.raw(",\"task\":\"reveal\",\"text\":")
      html.json(text)
    }
  }

  /// What a hint offers: the answer among a few of what is near it, in an order that tells nothing.
  static func choices(_ expected: Answer, among siblings: [Answer]) -> [String] {
    var names = [expected.text]
    for sibling in siblings where names.count < choices && !names.contains(sibling.text) {
      names.append(sibling.text)
    }
    return names.sorted { $0.precedesByBytes($1) }
  }
}

extension Card {
  /// What the page asks: the same, with the options in an order that tells nothing.
  ///
  /// Siblings keep the outline's order, which is known to everybody who knows them.
  var shownTask: CardTask {
    guard case .choice(let options, let correct) = task, kind != .whichOne else { return task }
    let order = options.indices.sorted { options[$0].precedesByBytes(options[$1]) }
    let places = order.indices.filter { correct.contains(order[$0]) }
    return .choice(order.map { options[$0] }, correct: Set(places))
  }

  /// What explains the answer; empty where the question or the answer says it already.
  var remark: String {
    question.hasSuffix(explanation) || answer.contains(explanation) ? "" : explanation
  }
}

extension HTML {
  /// Appends items with a comma between them.
  mutating func separated<Item>(_ items: [Item], _ append: (inout HTML, Item) -> Void) {
    for (index, item) in items.enumerated() {
      if index > 0 { raw(",") }
      append(&self, item)
    }
  }

  fileprivate mutating func json(_ texts: [String]) {
    raw("[")
    separated(texts) { html, text in html.json(text) }
    raw("]")
  }

  fileprivate mutating func json(_ answers: [Answer]) {
    raw("[")
    separated(answers) { html, answer in html.json(answer) }
    raw("]")
  }

  fileprivate mutating func json(_ answer: Answer) {
    raw("{\"text\":")
    json(answer.text)
    raw(",\"otherNames\":")
    json(answer.otherNames)
    raw("}")
  }

  /// Appends a text as JSON within a script element, which ends at the first `</`: no `<` is left in it.
  mutating func json(_ text: String) {
    raw("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\u{0}"..<"\u{20}", "<", ">", "&", "\u{7f}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        raw("\\u".utf8)
        raw(String(repeating: "0", count: 4 - digits.utf8.count).utf8)
        raw(digits.utf8)
      default: raw(String(scalar).utf8)
      }
    }
    raw("\"")
  }
}
