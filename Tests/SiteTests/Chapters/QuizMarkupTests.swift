import Foundation
import Journal
import Quiz
import Testing

@testable import Site

@Suite("A quiz in a page")
struct QuizMarkupTests {
  private func built(_ outline: String) throws -> BuiltSite {
    try BuiltSite(["exercises/chapters/15.md": "---\nchapter: 15\ntitle: CRM\n---\n\n\(outline)\n"])
  }

  private let route = "exercises/chapters/15.html"

  /// What `quiz.js` reads.
  private struct Data: Decodable {
    struct Card: Decodable {
      var path: [String]
      var question: String
      var task: String
      var href: String
      var choices: [String]?
      var options: [String]?
      var correct: [Int]?
      var items: [String]?
    }
    var rounds: [[Int]]
    var cards: [Card]
  }

  private func data(_ page: String) throws -> Data {
    let start = try #require(page.firstRange(of: "<script type=\"application/json\">"))
    let rest = page[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    return try JSONDecoder().decode(
      Data.self, from: Foundation.Data(rest[..<end.lowerBound].utf8))
  }

  @Test(
    "can be read without a script: each question, what is chosen from, and the answer folded away")
  func markup() throws {
    let page = try built("## Phases\n\n1. Before\n2. During\n3. After\n").text(route)
    let words = readable(page)
    #expect(words.contains("name all 3 in order Answer Before During After Where it stands"))
    #expect(page.contains("<details><summary>Answer</summary><ol><li>Before</li>"))
    // The items of a sequence are offered in another order than the right one.
    #expect(page.contains("<ul><li>After</li><li>Before</li><li>During</li></ul><details>"))
  }

  @Test("offers definitions in an order that tells nothing, and knows which is right")
  func order() throws {
    let page = try built(
      """
      ## Loyalty

      - **Retention** — keeping those who bought before
      - **Referral** — bringing a friend along
      - **Advocacy** — speaking up without being asked
      """
    ).text(route)
    let choices = try data(page).cards.filter { $0.task == "choice" }
    #expect(choices.count == 3)
    for card in choices {
      let options = try #require(card.options)
      #expect(options == options.sorted())
      let right = try #require(card.correct).map { options[$0] }
      let lines = [
        "Retention": "keeping those who bought before",
        "Referral": "bringing a friend along",
        "Advocacy": "speaking up without being asked",
      ]
      let line = try #require(lines.first { card.question.contains($0.key) }?.value)
      #expect(right == [line])
    }
  }

  @Test("hands every card to the script, with the place where it stands")
  func handedOver() throws {
    let site = try built(
      "## Phases\n\n- **Before** — first of all\n- **After** — last of all\n\n## Steps\n\n1. One\n2. Two\n3. Three\n"
    )
    let data = try data(site.text(route))
    let cards = site.model.deck.cards(of: ChapterKey("15"))
    #expect(data.cards.map(\.question) == cards.map(\.question))
    #expect(Set(data.cards.map(\.task)).isSuperset(of: ["term", "list", "arrange"]))
    #expect(data.cards.allSatisfy { $0.href.hasPrefix("#") && $0.href.count > 1 })
    #expect(data.rounds.flatMap(\.self).sorted() == Array(cards.indices))
  }

  @Test("cannot be ended or broken by what an outline says")
  func hostile() throws {
    let page = try built(HostileExercises.outline).text(route)
    #expect(HTMLCheck(page: page).problems == [])
    let text = try #require(page.split(separator: "<script type=\"application/json\">").last)
    let end = try #require(text.firstRange(of: "<"))
    #expect(text[end.lowerBound...].hasPrefix("</script>\n</div>\n</div></section>"))
    let cards = try data(page).cards
    #expect(cards.contains { $0.question.contains("</script>") })
    #expect(cards.contains { $0.question.contains("\"\\") })
  }

  @Test(
    "has no round with two cards of which one gives the other away, and none of more than twelve")
  func rounds() throws {
    let site = try built(
      (1...6).map { part in
        "## Part \(part)\n\n1. First \(part)\n2. Second \(part)\n3. Third \(part)\n4. Fourth \(part)\n"
      }.joined(separator: "\n"))
    let cards = site.model.deck.cards
    let rounds = QuizRounds(cards, givesAway: site.model.deck.givesAway).rounds
    #expect(rounds.flatMap(\.self).sorted() == Array(cards.indices))
    #expect(rounds.count > 1)
    for round in rounds {
      #expect((1...12).contains(round.count))
      #expect(round == round.sorted())
      for a in round {
        for b in round {
          #expect(!site.model.deck.givesAway(cards[a].id, cards[b].id))
        }
      }
    }
  }

  @Test("offers the answer among a few others as a hint, in an order that tells nothing")
  func hint() {
    let siblings = ["Purchase", "Pre-purchase", "Purchase", "Loyalty", "Advocacy"].map {
      Answer($0)
    }
    let choices = QuizData.choices(Answer("Post-purchase"), among: siblings)
    #expect(choices == ["Loyalty", "Post-purchase", "Pre-purchase", "Purchase"])
  }
}
