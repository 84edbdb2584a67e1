/// Compares what was typed with a name, word by word.
struct WordMatch {
  /// Words that the names around use, which are therefore no misspellings of others.
  var vocabulary: Set<[Unicode.Scalar]>

  /// Which words may stand for which: a space or hyphen left out or put in joins or parts them.
  private static let groups = [(1, 1), (2, 1), (3, 1), (1, 2), (1, 3), (2, 2)]

  /// More words than this on both sides, multiplied, and only the same letters are the same.
  private static let most = 4096

  /// How close what was typed comes to a name; `nil` where it is not that name.
  func closeness(_ typed: [Word], to name: [Word]) -> Closeness? {
    guard !typed.isEmpty, !name.isEmpty else { return nil }
    guard typed.count * name.count <= Self.most else {
      return Self.joined(typed[...]) == Self.joined(name[...]) ? Closeness() : nil
    }
    guard typed.count <= 3 * name.count, name.count <= 3 * typed.count else { return nil }
    // best[i][j]: how close the first i words typed come to the first j of the name.
    var best = [[Closeness?]](
      repeating: Array(repeating: nil, count: name.count + 1), count: typed.count + 1)
    best[0][0] = Closeness()
    for i in typed.indices {
      for j in name.indices {
        guard let so = best[i][j] else { continue }
        for (a, b) in Self.groups where i + a <= typed.count && j + b <= name.count {
          let step = group(typed[i..<i + a], name[j..<j + b], isPhrase: name.count > 1)
          guard let sum = step.map({ so + $0 }) else { continue }
          best[i + a][j + b] = min(best[i + a][j + b] ?? sum, sum)
        }
      }
    }
    return best[typed.count][name.count]
  }

  private func group(
    _ typed: ArraySlice<Word>, _ name: ArraySlice<Word>, isPhrase: Bool
  ) -> Closeness? {
    if typed.count == 1, name.count == 1, let t = typed.first, let n = name.first {
      return word(t, n, isPhrase: isPhrase)
    }
    if typed.count == 2, name.count == 2, name.last?.isHyphenated != true { return nil }
    let t = Self.joined(typed)
    let n = Self.joined(name)
    if t == n || typed.flatMap(\.written) == name.flatMap(\.written) { return Closeness() }
    if WordForms.arePlural(t, n) || WordForms.isForm(t, of: n, isPhrase: isPhrase) {
      return Closeness(liberties: 1)
    }
    guard t.first == name.first?.spelling.first, !vocabulary.contains(t), !isLetterLong(typed),
      !isLetterLong(name)
    else { return nil }
    return TypingError.count(t, for: name.flatMap(\.spelling), most: 1).map {
      Closeness(errors: $0)
    }
  }

  private func word(_ typed: Word, _ name: Word, isPhrase: Bool) -> Closeness? {
    if typed.letters == name.letters { return Closeness() }
    if WordForms.arePlural(typed.letters, name.letters)
      || WordForms.isForm(typed.letters, of: name.letters, isPhrase: isPhrase)
    {
      return Closeness(liberties: 1)
    }
    guard !vocabulary.contains(typed.letters) else { return nil }
    return TypingError.count(typed.letters, for: name.spelling).map { Closeness(errors: $0) }
  }

  /// True where one of several words is a single letter, which no slip adds or drops: *plan B* is not *plan*.
  private func isLetterLong(_ words: ArraySlice<Word>) -> Bool {
    words.count > 1 && words.contains { $0.spelling.count < 2 }
  }

  private static func joined(_ words: ArraySlice<Word>) -> [Unicode.Scalar] {
    words.flatMap(\.letters)
  }
}
