import Journal
import TestSupport
import Testing

@testable import Quiz

/// The deck of a chapter that is written out; its key is 1, and its outline's first line the file's fifth.
func deck(_ outline: String) throws -> Deck {
  Deck(try chapters(["exercises/chapters/c.md": "---\nchapter: 1\n---\n\n\(outline)"]))
}

/// The chapters of files.
func chapters(_ files: [String: String]) throws -> [Chapter] {
  let folder = try TemporaryFolder(files)
  return ExerciseFolder(.chapters, of: folder.path, readsLogs: false, jobs: 1).chapters
}

extension Deck {
  /// What a person reads of the cards of some kinds: the question, and what is right.
  func lines(_ kinds: CardKind...) -> [String] {
    cards.filter { kinds.contains($0.kind) }.map(\.spelled)
  }

  /// What a person reads of what is wrong.
  var warnings: [String] {
    findings.map { $0.description.replacing("exercises/chapters/", with: "") }
  }

  /// The one card of a kind.
  func card(_ kind: CardKind) throws -> Card {
    let found = cards.filter { $0.kind == kind }
    try #require(found.count == 1, "\(found.map(\.id))")
    return found[0]
  }
}

extension Card {
  /// What a person reads: the way, the question, and every answer that is right.
  var spelled: String {
    let way = path.isEmpty ? "" : "[\(path.joined(separator: " › "))] "
    return "\(way)\(question) → \(shownAnswer)"
  }

  private var shownAnswer: String {
    func all(_ answer: Answer) -> String {
      ([answer.text] + answer.otherNames).joined(separator: " | ")
    }
    return switch task {
    case .term(let answer, _): all(answer)
    case .list(let answers, let isOrdered, _):
      answers.map(all).joined(separator: isOrdered ? " < " : ", ")
    case .arrange(let items): "arrange " + items.joined(separator: " < ")
    case .choice(let options, let correct):
      options.enumerated().map { correct.contains($0) ? "*\($1)*" : $1 }.joined(separator: " / ")
    case .reveal(let text): "look: \(text)"
    }
  }

  /// The siblings that are wrong, where there are any.
  var siblings: [String] {
    switch task {
    case .term(_, let siblings), .list(_, _, let siblings): siblings.map(\.text)
    default: []
    }
  }
}
