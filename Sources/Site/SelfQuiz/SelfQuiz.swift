import Files
import Journal
import Quiz

/// A chapter's cards as a quiz in a page: questions with answers that unfold, which `quiz.js` makes into a quiz.
struct SelfQuiz {
  let chapter: Chapter
  private let cards: [Card]
  private let rounds: QuizRounds

  init(_ chapter: Chapter, _ deck: Deck) {
    self.chapter = chapter
    cards = deck.cards(of: chapter.key)
    rounds = QuizRounds(cards, givesAway: deck.givesAway)
  }

  var isEmpty: Bool { cards.isEmpty }

  /// Appends the quiz.
  /// - Parameters:
  ///   - html: the page.
  ///   - target: where the chapter's page is.
  ///   - route: the page that the quiz stands on.
  func append(to html: inout HTML, on target: Route, at route: Route) {
    func link(_ html: inout HTML, _ card: Card) {
      if target != route { html.link(to: target, from: route) }
      html.raw("#")
      html.address(chapter.concepts[card.concept].anchor)
    }
    html.quizzes += 1
    html.raw("<div class=\"quiz\">\n<ol class=\"cards\">\n")
    for card in cards {
      html.raw("<li>")
      if !card.path.isEmpty {
        html.raw("<p class=\"path\">")
        html.text(card.path.joined(separator: " › "))
        html.raw("</p>")
      }
      html.raw("<p>")
      html.text(card.question)
      html.raw("</p>")
      options(of: card, &html)
      html.raw("<details><summary>Answer</summary>")
      answer(of: card, &html)
      html.raw("<p><a href=\"")
      link(&html, card)
      html.raw("\">Where it stands</a></p></details></li>\n")
    }
    html.raw("</ol>\n")
    QuizData(chapter: chapter, cards: cards, rounds: rounds.rounds, link: link).append(to: &html)
    html.raw("</div>\n")
  }

  /// What is chosen from or put in order; the answer of a sequence is not given away by the order of its items.
  private func options(of card: Card, _ html: inout HTML) {
    let options: [String]
    switch card.shownTask {
    case .choice(let choices, _): options = choices
    case .arrange(let items): options = items.sorted { $0.precedesByBytes($1) }
    case .term, .list, .reveal: return
    }
    html.raw("<ul>")
    for option in options {
      html.raw("<li>")
      html.text(option)
      html.raw("</li>")
    }
    html.raw("</ul>")
  }

  private func answer(of card: Card, _ html: inout HTML) {
    let answer = card.answer
    var isSequence = false
    switch card.plainTask {
    case .list(_, let isOrdered, _): isSequence = isOrdered
    case .arrange: isSequence = true
    case .term, .choice, .reveal: break
    }
    if answer.count == 1 {
      html.raw("<p><b>")
      html.text(answer[0])
      html.raw("</b></p>")
    } else {
      html.raw(isSequence ? "<ol>" : "<ul>")
      for item in answer {
        html.raw("<li>")
        html.text(item)
        html.raw("</li>")
      }
      html.raw(isSequence ? "</ol>" : "</ul>")
    }
    if !card.remark.isEmpty {
      html.raw("<p>")
      html.text(card.remark)
      html.raw("</p>")
    }
  }
}
