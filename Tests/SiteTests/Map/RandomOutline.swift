import TestSupport

@testable import Journal

/// Chapters of any shape, the same for the same seed.
struct RandomOutline {
  /// What an outline is like.
  enum Shape: CaseIterable {
    /// Everything stands under the chapter itself.
    case flat
    /// Each concept stands under the one before it.
    case chain
    /// Few levels, many items.
    case bushy
    /// Every concept stands under any other.
    case any
    /// One branch has nearly everything.
    case lopsided
  }

  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed) }

  /// A chapter with so many concepts.
  mutating func chapter(_ shape: Shape, count: Int) -> Chapter {
    var parents: [Int?] = []
    for index in 0..<count { parents.append(parent(of: index, parents, shape)) }
    // Each before those under it, and those together: what reading a file from top to bottom gives.
    var children: [Int?: [Int]] = [:]
    for (index, parent) in parents.enumerated() { children[parent, default: []].append(index) }
    var concepts: [Concept] = []
    var waiting: [(node: Int, parent: Int?)] =
      (children[nil] ?? []).reversed().map { ($0, nil) }
    while let (node, parent) = waiting.popLast() {
      let place = concepts.count
      if let parent { concepts[parent].children.append(place) }
      concepts.append(concept(parent: parent, place))
      waiting += (children[node] ?? []).reversed().map { ($0, place) }
    }
    return Chapter(
      key: ChapterKey("9"), page: PageID(0), file: "exercises/chapters/9.md", title: words(),
      concepts: concepts)
  }

  private mutating func parent(of index: Int, _ parents: [Int?], _ shape: Shape) -> Int? {
    guard index > 0 else { return nil }
    switch shape {
    case .flat: return nil
    case .chain: return index - 1
    case .bushy: return index < 8 ? nil : Int.random(in: 0..<min(index, 30), using: &random)
    case .any:
      let parent = Int.random(in: -2..<index, using: &random)
      return parent < 0 ? nil : parent
    case .lopsided:
      return index < 3 ? nil : index < 12 ? 1 : Int.random(in: 3..<index, using: &random)
    }
  }

  private mutating func concept(parent: Int?, _ place: Int) -> Concept {
    let name = words()
    let isDefined = Bool.random(using: &random)
    return Concept(
      form: place % 7 == 3 ? .step(place) : .bullet, text: name, name: Answer(name), emphasis: nil,
      definition: isDefined ? words() + " " + words() : nil, explanation: [], questions: [],
      parent: parent, children: [], anchor: "c\(place)", line: place + 1, column: 1)
  }

  private mutating func words() -> String {
    let words = [
      "a", "will", "CRM", "MMWW", "touchpoint", "purchase", "(promos)", "relationship", "—", "of",
      "Donaudampfschifffahrtsgesellschaftskapitän", "日本語の文章はスペースなしで長く続く", "التسويق", "🎉🎉",
      "e\u{301}",
      "\u{202e}back", "customer-invoked", "100 %",
    ]
    let count = Int.random(in: 0...9, using: &random)
    return (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }
}
