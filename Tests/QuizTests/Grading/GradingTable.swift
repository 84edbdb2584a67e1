import Foundation
import Journal
import Quiz

/// What a fair tutor says to typed answers; `Fixtures/README.md` explains the columns.
struct GradingTable {
  struct Row: Decodable, Sendable {
    enum Kind: String, Decodable { case term, list }

    var kind: Kind
    var category: String?
    var why: String
    var typed: [String]
    var expected: [String]
    var aliases: [String]
    var siblings: [String]
    var correct: Bool?
    var ordered: Bool
    var hits: [String]
    var misses: [String]
    var extras: [String]
    var order: Int?

    private enum Key: String, CodingKey {
      case kind, category, why, typed, expected, aliases, siblings, correct
      case ordered, hits, misses, extras, order
    }

    init(from decoder: any Decoder) throws {
      let row = try decoder.container(keyedBy: Key.self)
      func texts(_ key: Key) throws -> [String] { try row.decode([String].self, forKey: key) }
      kind = try row.decode(Kind.self, forKey: .kind)
      category = try row.decodeIfPresent(String.self, forKey: .category)
      why = try row.decode(String.self, forKey: .why)
      let isTerm = kind == .term
      typed = isTerm ? [try row.decode(String.self, forKey: .typed)] : try texts(.typed)
      expected = isTerm ? [try row.decode(String.self, forKey: .expected)] : try texts(.expected)
      aliases = isTerm ? try texts(.aliases) : []
      siblings = isTerm ? try texts(.siblings) : []
      correct = isTerm ? try row.decode(Bool.self, forKey: .correct) : nil
      ordered = isTerm ? false : try row.decode(Bool.self, forKey: .ordered)
      hits = isTerm ? [] : try texts(.hits)
      misses = isTerm ? [] : try texts(.misses)
      extras = isTerm ? [] : try texts(.extras)
      order = isTerm ? nil : try row.decodeIfPresent(Int.self, forKey: .order)
    }

    /// True where a tutor finds something wrong.
    var isRejection: Bool { correct == false || !misses.isEmpty || !extras.isEmpty }

    var answers: [Answer] {
      kind == .term ? [Answer(expected[0], otherNames: aliases)] : expected.map { Answer($0) }
    }

    var siblingAnswers: [Answer] { siblings.map { Answer($0) } }
  }

  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/grading.json")

  static func rows() throws -> [Row] {
    try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
  }
}
