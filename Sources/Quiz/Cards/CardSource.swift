import Journal

/// A chapter with what its questions are made from, worked out once.
struct CardSource {
  /// The items of one list that are asked.
  struct List {
    var items: [Int]
    var isOrdered: Bool
  }

  /// The most words that a person is asked to type.
  static let mostWords = 5
  /// How many concepts are looked at for those that one could be taken for.
  static let mostLooked = 400
  /// The most items that a person is asked to name at once.
  static let mostItems = 9

  let chapter: Chapter
  /// For each concept, what tells its name from others.
  let keys: [UInt64]
  /// The words of the chapter.
  let lexicon: Lexicon
  /// The stems of its title.
  let titleStems: [Int32]
  /// For each concept, the stems of its name.
  let nameStems: [[Int32]]
  /// For each concept, the stems and the key of each of its other names.
  private let otherNames: [[(stems: [Int32], key: UInt64)]]
  /// For each concept, whether a person can be asked to type its name.
  let isShort: [Bool]
  /// For each concept with a definition, that without the term's own words.
  let definitions: [Lexicon.Masked?]
  /// For each concept, whether it is a condition, such as `If it is true`.
  let isCondition: [Bool]
  /// For each concept, whether it only groups what stands beneath it, such as `Goals`.
  let isLabel: [Bool]
  /// For each concept, the items under it that are asked; `nil` where there is no list, or one that cannot be asked.
  let lists: [List?]
  /// For each concept, the identifier's part for the way to it, from the chapter's key on.
  let idPaths: [String]
  /// How many of the nearest ancestors a concept's label names, so that no two labels are equal.
  private let labelDepths: [Int]
  /// The names that several concepts have.
  private let repeatedKeys: Set<UInt64>
  /// For each concept with something under it, the concepts from the outside in to itself.
  private let ways: [[Int]]
  /// The labels that stand under siblings, such as every `Goals` under a phase; by their own index.
  let groups: [Int: SiblingGroup]

  var concepts: [Concept] { chapter.concepts }

  init(_ chapter: Chapter) {
    self.chapter = chapter
    let concepts = chapter.concepts
    let lexicon = Lexicon()
    self.lexicon = lexicon
    titleStems = lexicon.stems(of: chapter.title)
    let names = concepts.map { lexicon.name($0.name.text) }
    keys = names.map(\.key)
    nameStems = names.map(\.stems)
    let otherNames = concepts.map { $0.name.otherNames.map(lexicon.name) }
    self.otherNames = otherNames
    isShort = concepts.map { Words.count($0.name.text) <= Self.mostWords }
    definitions = concepts.indices.map { index in
      concepts[index].definition.map { definition in
        let stems = otherNames[index].reduce(names[index].stems) { $0 + $1.stems }
        return lexicon.masked(definition, hiding: stems)
      }
    }
    isCondition = concepts.map(Condition.isOne)
    let owners = concepts.indices.filter { owner in
      concepts[owner].children.contains { concepts[$0].isItem }
    }
    groups = SiblingGroup.all(in: concepts, owners: owners, keys: keys, lexicon)
    var isLabel = [Bool](repeating: false, count: concepts.count)
    for group in groups.values { isLabel[group.label] = true }
    for owner in owners where concepts[owner].isItem {
      let items = concepts[owner].children.filter { concepts[$0].isItem }
      let areLabels = items.allSatisfy { item in
        !concepts[item].children.isEmpty && concepts[item].definition == nil
          && concepts[item].emphasis == nil && concepts[item].form == .bullet
      }
      if areLabels { for item in items { isLabel[item] = true } }
    }
    self.isLabel = isLabel
    var lists = [List?](repeating: nil, count: concepts.count)
    for owner in owners {
      lists[owner] = Self.list(
        of: owner, concepts, keys: keys, isLabel: isLabel, isCondition: isCondition)
    }
    self.lists = lists
    var paths: [String] = []
    paths.reserveCapacity(concepts.count)
    for concept in concepts {
      let above = concept.parent.map { paths[$0] } ?? chapter.key.description
      paths.append(above + "/" + CardID.part(for: concept.name.text))
    }
    idPaths = paths
    labelDepths = Self.labelDepths(concepts, keys: keys)
    var ways = [[Int]](repeating: [], count: concepts.count)
    for index in concepts.indices
    where !concepts[index].children.isEmpty || !concepts[index].questions.isEmpty {
      ways[index] = (concepts[index].parent.map { ways[$0] } ?? []) + [index]
    }
    self.ways = ways
    repeatedKeys = repeated(keys)
  }

  /// The items under a concept that are asked; `nil` where bullets and steps are mixed.
  private static func list(
    of owner: Int, _ concepts: [Concept], keys: [UInt64], isLabel: [Bool], isCondition: [Bool]
  ) -> List? {
    let all = concepts[owner].children.filter { concepts[$0].isItem }
    let isOrdered = concepts[all[0]].form != .bullet
    guard all.allSatisfy({ (concepts[$0].form != .bullet) == isOrdered }) else { return nil }
    if isOrdered {
      // A sequence with a step left out would be another sequence.
      let isAsked = !all.contains { isCondition[$0] }
      return isAsked ? List(items: all, isOrdered: true) : nil
    }
    var seen: Set<UInt64> = []
    let items = all.filter { !isLabel[$0] && !isCondition[$0] && seen.insert(keys[$0]).inserted }
    return items.isEmpty ? nil : List(items: items, isOrdered: false)
  }

  // MARK: Names

  /// What one types for a concept.
  func answer(_ concept: Int) -> Answer {
    var answer = concepts[concept].name
    guard concepts[concept].emphasis != nil else { return answer }
    let whole = Gloss.removed(from: concepts[concept].text)
    if whole != answer.text, !answer.otherNames.contains(whole) { answer.otherNames.append(whole) }
    return answer
  }

  /// The concepts whose names are none of those that are right, one for each name.
  func distinct(_ others: some Sequence<Int>, from right: [Int], most: Int = 12) -> [Int] {
    var seen = right.flatMap { namesKeys($0) }
    var found: [Int] = []
    found.reserveCapacity(min(others.underestimatedCount, most))
    for other in others {
      if seen.contains(keys[other]) || otherNames[other].contains(where: { seen.contains($0.key) })
      {
        continue
      }
      seen.append(keys[other])
      found.append(other)
      if found.count == most { break }
    }
    return found
  }

  /// What tells a concept's name and its other names from others.
  func namesKeys(_ concept: Int) -> [UInt64] {
    let others = otherNames[concept]
    return others.isEmpty ? [keys[concept]] : [keys[concept]] + others.map(\.key)
  }

  /// The stems of each of a concept's names.
  func stemsOfNames(_ concept: Int) -> [[Int32]] {
    let others = otherNames[concept]
    return others.isEmpty
      ? [nameStems[concept]] : [nameStems[concept]] + others.map(\.stems)
  }

  /// Hides the words of a concept's names.
  func mask(_ concept: Int) -> Mask {
    Mask(hiding: otherNames[concept].reduce(nameStems[concept]) { $0 + $1.stems }, lexicon)
  }

  /// Whether no other concept of the chapter has its name.
  func isNameUnique(_ concept: Int) -> Bool { !repeatedKeys.contains(keys[concept]) }

  // MARK: Where a concept stands

  /// What a concept is called in a question: `Pre-purchase · Goals`.
  ///
  /// It begins with the concept above it, and with those above that as far as another label would be the same.
  func label(_ concept: Int) -> String {
    labelDepths[concept] == 0
      ? concepts[concept].name.text : names(of: inLabel(concept)).joined(separator: " · ")
  }

  /// The stems of what a concept's label says.
  func labelStems(_ concept: Int) -> [Int32] {
    labelDepths[concept] == 0
      ? nameStems[concept] : inLabel(concept).flatMap { nameStems[$0] }
  }

  /// What a concept's label names, from the outside in.
  func inLabel(_ concept: Int) -> [Int] {
    way(above: concept).suffix(labelDepths[concept]) + [concept]
  }

  /// What stands above what a concept's label names, from the outside in.
  func way(aboveLabelOf concept: Int) -> [Int] {
    Array(way(above: concept).dropLast(labelDepths[concept]))
  }

  /// What stands above a concept, from the outside in.
  func way(above concept: Int) -> [Int] { concepts[concept].parent.map { ways[$0] } ?? [] }

  /// The names of a way.
  func names(of way: [Int]) -> [String] { way.map { concepts[$0].name.text } }

  /// The names of a way without those that would say an answer, alone or with what the question says.
  /// - Parameters:
  ///   - way: the concepts.
  ///   - question: the stems of what the question says.
  ///   - answers: the stems of each right answer.
  /// - Returns: the names that may be shown.
  func names(of way: [Int], beside question: [Int32], hiding answers: [[Int32]]) -> [String] {
    if way.isEmpty { return [] }
    let all = way.reduce(into: question) { $0 += nameStems[$1] }
    let told = answers.filter { $0.allSatisfy(all.contains) }
    if told.isEmpty { return names(of: way) }
    return names(
      of: way.filter { place in !told.contains { $0.contains(where: nameStems[place].contains) } })
  }

  private static func labelDepths(_ concepts: [Concept], keys: [UInt64]) -> [Int] {
    func joined(_ above: UInt64, _ label: UInt64) -> UInt64 {
      var key = WordKey()
      key.add(above)
      key.add(label)
      return key.value
    }
    var depths = concepts.map { $0.parent == nil ? 0 : 1 }
    var labels = concepts.indices.map { index in
      concepts[index].parent.map { joined(keys[$0], keys[index]) } ?? keys[index]
    }
    var open = Array(concepts.indices)
    while !open.isEmpty {
      let repeated = repeated(open.map { labels[$0] })
      open = open.filter { index in
        guard repeated.contains(labels[index]) else { return false }
        var above: Int? = index
        for _ in 0...depths[index] { above = above.flatMap { concepts[$0].parent } }
        guard let above else { return false }
        depths[index] += 1
        labels[index] = joined(keys[above], labels[index])
        return true
      }
    }
    return depths
  }
}

/// Those of some numbers that are there more than once.
func repeated(_ numbers: [UInt64]) -> Set<UInt64> {
  let sorted = numbers.sorted()
  return Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
}

extension Concept {
  /// Whether it is an item of a list.
  var isItem: Bool {
    switch form {
    case .bullet, .step: true
    case .heading, .definition: false
    }
  }
}
