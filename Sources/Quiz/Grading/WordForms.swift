/// Forms of one word: what a person who knows the word may write for it.
enum WordForms {
  /// True where one is the plural of the other.
  static func arePlural(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    a.count < b.count ? isPlural(b, of: a) : isPlural(a, of: b)
  }

  /// The plural or the singular of a word, as far as its ending tells.
  static func otherNumber(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if word.ends(with: ies) { return word.dropLast(3) + y }
    if !word.ends(with: s) { return word + s }
    return word.ends(with: ss) || word.ends(with: us) || word.ends(with: isEnding)
      ? word : word.dropLast()
  }

  /// True where what was typed is the expected word in another form: *listening* for *listen*, *analysis* for *analyse*.
  ///
  /// In a name of several words the verb may have either form: *improve* for *improved*. In a name of one it may not,
  /// for *marketing* is no form of *market*.
  static func isForm(
    _ typed: [Unicode.Scalar], of expected: [Unicode.Scalar], isPhrase: Bool
  ) -> Bool {
    let bases = bases(of: typed)
    if bases.contains(expected) { return true }
    if isNoun(typed, of: expected) { return true }
    guard isPhrase else { return false }
    let others = Self.bases(of: expected)
    return others.contains(typed) || bases.contains(where: others.contains)
  }

  private static func isPlural(_ plural: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
    guard word.count >= 2 else { return false }
    if plural == word + s || plural == word + es { return true }
    if word.ends(with: y), plural == word.dropLast() + ies { return true }
    return word.ends(with: isEnding) && plural == word.dropLast(2) + es
  }

  /// What a verb may be when its `-ing` or `-ed` is taken off.
  private static func bases(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let ending = [ing, ed].first(where: { word.ends(with: $0) }) else { return [] }
    let stem = Array(word.dropLast(ending.count))
    guard stem.count >= 3, !thingsOfTheirOwn.contains(stem) else { return [] }
    var result = [stem, stem + e]
    if let last = stem.last, stem.dropLast().last == last { result.append(stem.dropLast()) }
    return result
  }

  /// True for *implementation* of *implement*, *optimisation* of *optimise*, *analysis* of *analyse*.
  private static func isNoun(_ typed: [Unicode.Scalar], of verb: [Unicode.Scalar]) -> Bool {
    guard verb.count >= 4 else { return false }
    if verb.ends(with: yse) { return typed == verb.dropLast() + isEnding }
    return typed == (verb.ends(with: e) ? verb.dropLast() : verb[...]) + ation
  }

  /// Words whose `-ing` is the name of something else.
  private static let thingsOfTheirOwn: Set = [scalars("brand"), scalars("market")]

  private static let s = scalars("s")
  private static let ss = scalars("ss")
  private static let us = scalars("us")
  private static let es = scalars("es")
  private static let y = scalars("y")
  private static let ies = scalars("ies")
  private static let isEnding = scalars("is")
  private static let ing = scalars("ing")
  private static let ed = scalars("ed")
  private static let e = scalars("e")
  private static let yse = scalars("yse")
  private static let ation = scalars("ation")
}
