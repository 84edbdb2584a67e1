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
    /// The places of its words.
    var words: [Int32]
    var joined: Word
  }

  private let lexicon: Lexicon
  /// The place of each of the lexicon's words that a name has, among the words here.
  private var places: [Int32: Int32] = [:]
  private var words: [Word] = []
  /// For each word, itself and those within its reach.
  private var near: [[Int32]] = []
  private var names: [Name] = []
  private var byFirstWord: [[Int32]] = []
  /// The names by their first letter and by how many they have, which tell most of them apart at once.
  private var byBeginning: [Int: [Int32]] = [:]
  /// What is like each of the names, since every one is asked for in many ways.
  private var known: [String: [Int]] = [:]

  /// Takes the names of concepts, every one that each of them has.
  /// - Parameters:
  ///   - answers: what the concepts are called, by their index.
  ///   - lexicon: what is known of words.
  init(_ answers: [Answer], _ lexicon: Lexicon = Lexicon()) {
    self.lexicon = lexicon
    var numbers: [String: Int] = [:]
    for (concept, answer) in answers.enumerated() {
      for text in answer.names {
        let own = lexicon.words(of: text).map { add($0) }
        guard let first = own.first else { continue }
        let joined = Word(own.flatMap { words[Int($0)].letters })
        numbers[text] = names.count
        byFirstWord[Int(first)].append(Int32(names.count))
        byBeginning[Self.beginning(joined, joined.letters.count), default: []]
          .append(Int32(names.count))
        names.append(Name(concept: concept, words: own, joined: joined))
      }
    }
    near = words.map { nearWords(to: $0) }
    known = numbers.mapValues { like(names[$0].joined, names[$0].words.map { near[Int($0)] }) }
  }

  /// The concepts of which a name is like one of an answer's, but not the same, as indices, in order.
  func of(_ answer: Answer) -> [Int] {
    let found = answer.names.map { text -> [Int] in
      if let known = known[text] { return known }
      let own = lexicon.words(of: text).map { Word(lexicon.letters(of: $0)) }
      return like(Word(own.flatMap(\.letters)), own.map { nearWords(to: $0) })
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
      found += (byBeginning[Self.beginning(joined, length)] ?? []).filter {
        names[Int($0)].words.count != count && names[Int($0)].joined.isNear(joined, within: most)
      }
    }
    return found
  }

  private static func beginning(_ joined: Word, _ length: Int) -> Int {
    length << 32 | Int(joined.letters.first?.value ?? 0)
  }

  private mutating func add(_ number: Int32) -> Int32 {
    if let place = places[number] { return place }
    let place = Int32(words.count)
    places[number] = place
    words.append(Word(lexicon.letters(of: number)))
    byFirstWord.append([])
    return place
  }

  private func nearWords(to word: Word) -> [Int32] {
    let reach = word.reach
    return words.indices.compactMap { words[$0].isNear(word, within: reach) ? Int32($0) : nil }
  }
}
