import Foundation
import Testing

extension Journal {
  /// Makes a journal with one chapter that asks every kind of question.
  static func makeQuiz() throws -> Journal {
    let journal = try makeSmall()
    try journal.write("exercises/chapters/15.md", crm)
    return journal
  }

  static let crm = """
    ---
    chapter: 15
    title: CRM
    ---

    ## Touchpoints

    **Touchpoint** — any contact between brand and customer

    ## Phases

    1. Pre-purchase
       - Examples
         - Marketing
         - Promotions (also: promos)
    2. Purchase
       - Examples
         - Invoice
         - Packaging
    3. Post-purchase
       - Examples
         - Surveys
         - Forums

    ## Benefits

    - Loyalty
    - Insight
    - Reach

    ## Attacks

    Q: What comes before an answer?

    A: Listening

    ### Wishes

    - Have people speak well of what they **bought from us** today

    ### Hopes

    - Have people come again and again, and bring their friends along

    """

  /// A chapter with one card.
  static let oneQuestion = """
    ---
    chapter: 15
    title: CRM
    ---

    ## Attacks

    Q: What comes before an answer?

    A: Listening

    """

  /// The log, a line each.
  var reviews: [[String: Any]] {
    get throws {
      try read("exercises/reviews.jsonl").split(separator: "\n").map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(value as? [String: Any])
      }
    }
  }

  /// Lets only the cards whose identifiers hold one of these words be asked, by suspending the others.
  func leave(_ words: String...) throws {
    let out = try reflect("chapters", "--cards", "--format", "json").out
    let cards = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [[String: Any]] ?? []
    let ids = cards.compactMap { $0["id"] as? String }
    for word in words { #expect(ids.contains { $0.contains(word) }, "\(word) in\n\(ids)") }
    let lines = ids.filter { id in !words.contains { id.contains($0) } }.enumerated().map {
      #"{"type":"suspend","id":"s\#($0)","at":"2017-09-01T08:00:00.000Z","day":"2017-09-01","card":"\#($1)"}"#
    }
    try write("exercises/reviews.jsonl", lines.map { $0 + "\n" }.joined())
  }

  /// The answers that count, with their cards and ratings, read in the plainest way.
  var answers: [String] {
    get throws {
      let reviews = try reviews
      let undone = Set(
        reviews.filter { $0["type"] as? String == "undo" }.map { $0["of"] as? String })
      return reviews.filter {
        $0["type"] as? String == "answer" && !undone.contains($0["id"] as? String)
      }
      .map { "\($0["card"] as? String ?? "") \($0["rating"] as? String ?? "")" }
    }
  }
}
