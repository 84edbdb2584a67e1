import Diagnostics
import Journal

/// Finds the leaves of an outline that no card asks for, and says how to write them.
enum LeafCheck {
  /// Warns of each.
  static func warn(of source: CardSource, in cards: inout CardList) {
    for (index, concept) in source.concepts.enumerated() where concept.children.isEmpty {
      if cards.isAsked[index] || cards.isExplained.contains(index) { continue }
      // The outline's reader has said that it stands under no heading.
      if concept.isItem, concept.parent == nil { continue }
      if case .heading = concept.form {
        if concept.questions.isEmpty {
          cards.warn(
            at: index,
            "nothing is asked of this heading; put a list, a definition or `Q:` and `A:` below it")
        }
        continue
      }
      cards.warn(at: index, reason(index, concept, source))
    }
  }

  private static func reason(_ index: Int, _ concept: Concept, _ source: CardSource) -> String {
    let name = shown(concept.name.text)
    if source.isCondition[index] {
      return "nothing stands beneath `\(name)`; put what to do then into a list there"
    }
    if let sign = concept.text.firstIndex(of: "="), concept.isItem {
      let sides = (concept.text[..<sign], concept.text[concept.text.index(after: sign)...])
      let (term, rest) = (sides.0.trimmingSpaces(), sides.1.trimmingSpaces())
      return "a formula is asked for as a definition; write `**\(shown(term))** — \(shown(rest))`"
    }
    let words = Words.count(concept.name.text)
    if words > CardSource.mostWords {
      let what = concept.emphasis == nil ? "item" : "bold part"
      return
        "nobody can be asked to type this \(what) of \(words) words; put the \(CardSource.mostWords) or fewer that are to be typed in bold"
    }
    if let parent = concept.parent, source.lists[parent] == nil {
      return
        "nothing asks for this list of steps and bullets or conditions; give each kind an item or a heading of its own"
    }
    return "nothing can ask for `\(name)` fairly; define it, or write `Q:` and `A:` below it"
  }

  private static func shown(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
