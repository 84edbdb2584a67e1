/// Leaves the words of names out of texts.
struct Mask {
  /// What stands for words that are left out.
  static let gap = "____"

  private let lexicon: Lexicon
  private let stems: [Int32]

  /// Hides the words with these stems.
  init(hiding stems: [Int32], _ lexicon: Lexicon) {
    self.stems = stems
    self.lexicon = lexicon
  }

  /// The text with a gap for each run of hidden words.
  func callAsFunction(_ text: String) -> Lexicon.Masked { lexicon.masked(text, hiding: stems) }

  /// The beginning of a question below a concept, with a colon; empty where nothing is left of it.
  func callAsFunction(_ concept: Int, _ source: CardSource) -> String {
    let label = source.label(concept)
    guard source.labelStems(concept).contains(where: stems.contains) else { return "\(label): " }
    let masked = self(label)
    return masked.stems.isEmpty ? "" : "\(masked.text): "
  }

  /// The keys of the names that stay whole in a concept's label.
  func keys(ofLabel concept: Int, _ source: CardSource) -> [UInt64] {
    source.inLabel(concept).filter { !source.nameStems[$0].contains(where: stems.contains) }
      .map { source.keys[$0] }
  }

  /// Whether words were left out of a text.
  static func isGapped(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "_")) && text.contains(gap)
  }

  /// The names of a way, without those of which nothing is left.
  func callAsFunction(_ way: [Int], _ source: CardSource) -> [String] {
    way.compactMap { concept in
      let name = source.concepts[concept].name.text
      guard source.nameStems[concept].contains(where: stems.contains) else { return name }
      let masked = self(name)
      return masked.stems.isEmpty ? nil : masked.text
    }
  }
}
