import Journal

/// The names of a chapter that slips of the fingers could turn into one another.
///
/// What is typed for one of them and is as near to another is no typing error, wherever in the chapter the other stands.
/// Two names are alike where each of their words is, or where a space more or less and two letters at most make the
/// difference.
struct Lookalikes {
  /// The letters of a word, or of a name whose words are joined.
  private struct Word {
    var letters: [Unicode.Scalar]
    /// Which letters it has, as bits, so that most others are passed over at once.
    var mask: UInt64

    init(_ letters: [Unicode.Scalar]) {
      self.letters = letters
      mask = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// Whether so many letters at most must be changed to make it another word.
    func isNear(_ other: Word, within most: Int) -> Bool {
      // Each of them changes two of the bits at most.
      abs(letters.count - other.letters.count) <= most
        && (mask ^ other.mask).nonzeroBitCount <= 2 * most
        && editDistance(letters, other.letters, atMost: most) <= most
    }

    /// The most letters that a word may be away from this one if what is typed can be as near to both.
    ///
    /// A grader forgives one slip for every four letters, three at most, and as many more lead on to the other word.
    var reach: Int { 2 * min(letters.count / 4, 3) }
  }

  private struct Name {
    var concept: Int
    /// The numbers of its words.
    var words: [Int32]
    var joined: Word
  }

  /// What names whose words are joined have in common if they can be alike.
  private struct Beginning: Hashable {
    var initial: Unicode.Scalar?
    var length: Int

    init(initial: Unicode.Scalar?, length: Int) {
      self.initial = initial
      self.length = length
    }

    init(of joined: Word) { self.init(initial: joined.letters.first, length: joined.letters.count) }
  }

  private var numbers: [[Unicode.Scalar]: Int32] = [:]
  private var words: [Word] = []
  /// For each word, itself and those within its reach.
  private var near: [[Int32]] = []
  private var names: [Name] = []
  private var byFirstWord: [[Int32]] = []
  private var byBeginning: [Beginning: [Int32]] = [:]
  /// What is like each of the names, since every one is asked for in many ways.
  private var known: [String: [Int]] = [:]

  /// Takes the names of concepts, every one that each of them has.
  init(_ answers: [Answer]) {
    var places: [String: Int] = [:]
    for (concept, answer) in answers.enumerated() {
      for text in answer.names {
        let letters = Self.words(of: text)
        guard !letters.isEmpty else { continue }
        let name = Name(
          concept: concept, words: letters.map { add($0) }, joined: Word(Array(letters.joined())))
        byFirstWord[Int(name.words[0])].append(Int32(names.count))
        byBeginning[Beginning(of: name.joined), default: []].append(Int32(names.count))
        places[text] = names.count
        names.append(name)
      }
    }
    near = words.map { nearWords(to: $0) }
    known = places.mapValues { like(names[$0].joined, names[$0].words.map { near[Int($0)] }) }
  }

  /// The concepts of which a name is like one of an answer's, but not the same, as indices, in order.
  func of(_ answer: Answer) -> [Int] {
    let found = answer.names.map { text -> [Int] in
      if let known = known[text] { return known }
      let letters = Self.words(of: text)
      return like(Word(Array(letters.joined())), letters.map { nearWords(to: Word($0)) })
    }
    return found.count == 1 ? found[0] : Set(found.joined()).sorted()
  }

  /// The concepts of which a name is like one, but not the same.
  /// - Parameters:
  ///   - joined: the name.
  ///   - places: for each of its words, those within reach of it.
  /// - Returns: the concepts as indices, in order.
  private func like(_ joined: Word, _ places: [[Int32]]) -> [Int] {
    let all = likeInEachWord(places) + likeAsWhole(joined, words: places.count)
    let others = all.filter { names[Int($0)].joined.letters != joined.letters }
    return others.isEmpty ? [] : Set(others.map { names[Int($0)].concept }).sorted()
  }

  private func likeInEachWord(_ places: [[Int32]]) -> [Int32] {
    guard let first = places.first else { return [] }
    return first.flatMap { byFirstWord[Int($0)] }.filter { number in
      let words = names[Int(number)].words
      return words.count == places.count && zip(words, places).allSatisfy { $1.contains($0) }
    }
  }

  /// The names of another number of words that begin alike and are two letters away at most.
  private func likeAsWhole(_ joined: Word, words count: Int) -> [Int32] {
    let most = min(2, joined.letters.count / 3)
    var found: [Int32] = []
    for length in joined.letters.count - most...joined.letters.count + most {
      let beginning = Beginning(initial: joined.letters.first, length: length)
      found += (byBeginning[beginning] ?? []).filter {
        names[Int($0)].words.count != count && names[Int($0)].joined.isNear(joined, within: most)
      }
    }
    return found
  }

  private mutating func add(_ letters: [Unicode.Scalar]) -> Int32 {
    if let number = numbers[letters] { return number }
    let number = Int32(words.count)
    numbers[letters] = number
    words.append(Word(letters))
    byFirstWord.append([])
    return number
  }

  private func nearWords(to word: Word) -> [Int32] {
    let reach = word.reach
    return words.indices.compactMap { words[$0].isNear(word, within: reach) ? Int32($0) : nil }
  }

  /// The words that tell a name, in small letters.
  private static func words(of name: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var isWithin = false
    for scalar in name.lowercased().unicodeScalars {
      guard scalar.isASCII ? "a"..."z" ~= scalar : scalar.properties.isAlphabetic else {
        isWithin = false
        continue
      }
      if !isWithin { words.append([]) }
      isWithin = true
      words[words.count - 1].append(scalar)
    }
    let telling = words.filter { !small.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let small = Set(["a", "an", "and", "the"].map { Array($0.unicodeScalars) })
}

extension Answer {
  /// Every name.
  fileprivate var names: [String] { otherNames.isEmpty ? [text] : [text] + otherNames }
}
