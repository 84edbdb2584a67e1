import Journal

/// What is right for a question, with what is near it and wrong, read once for every text that is typed.
struct AnswerKey: Sendable {
  /// What a typed text names.
  struct Reading: Sendable, Hashable {
    /// The right answers that it names, as indices; more than one where they share a name.
    var expected: [Int] = []
    /// True where no typing error had to be forgiven.
    var isExact = true
    /// The wrong thing that it names or comes as near to, where it names no right one.
    var confusedWith: String?
  }

  private let expected: [NamedThing]
  private let siblings: [NamedThing]
  private let match: WordMatch
  private let longest: Int

  /// Reads what is right and what is near it.
  init(_ expected: [Answer], siblings: [Answer]) {
    self.expected = expected.map { NamedThing($0) }
    self.siblings = siblings.map { NamedThing($0) }
    var vocabulary: Set<[Unicode.Scalar]> = []
    for word in (self.expected + self.siblings).flatMap(\.names).flatMap(\.words) {
      vocabulary.insert(word.letters)
      vocabulary.insert(WordForms.otherNumber(word.letters))
    }
    match = WordMatch(vocabulary: vocabulary)
    let texts = expected.flatMap(\.names)
    longest = 200 + 2 * (texts.map { $0.unicodeScalars.count }.max() ?? 0)
  }

  /// What a typed text names.
  ///
  /// One that is much longer than any answer names nothing, at once.
  func read(_ typed: String) -> Reading {
    guard typed.utf8.count <= 4 * longest, typed.unicodeScalars.count <= longest else {
      return verbatim(typed)
    }
    let phrase = Phrase(typed)
    guard !phrase.isEmpty else { return verbatim(typed) }
    let whole = read(phrase)
    let bare = BareAnswer(typed)
    guard whole.expected.isEmpty, whole.confusedWith == nil, !isHedge(bare.remark),
      bare.phrase.words.map(\.letters) != phrase.words.map(\.letters)
    else { return whole }
    return read(bare.phrase)
  }

  /// What a text names that is not to be read, or holds no words: only what has exactly its characters.
  private func verbatim(_ typed: String) -> Reading {
    Reading(
      expected: expected.indices.filter {
        expected[$0].answer.text.unicodeScalars.elementsEqual(typed.unicodeScalars)
      })
  }

  private func read(_ typed: Phrase) -> Reading {
    guard !typed.isEmpty else { return Reading() }
    let right = expected.map { $0.closeness(typed, match) }
    let wrong = siblings.map { $0.closeness(typed, match) }
    let nearestWrong = wrong.compactMap(\.self).min()
    let confused = nearestWrong.flatMap { near in wrong.firstIndex { $0 == near } }
      .map { siblings[$0].answer.text }
    guard let best = right.compactMap(\.self).min() else {
      return Reading(confusedWith: confused)
    }
    let named = right.indices.filter { right[$0] == best }
    if let nearestWrong, nearestWrong < best || (nearestWrong == best && best.errors > 0) {
      return Reading(confusedWith: confused)
    }
    guard best.errors > 0 else { return Reading(expected: named) }
    if named.count > 1 { return Reading() }
    let own = named.map { expected[$0].distance(typed.letters) }.min() ?? Int.max
    // A text with typing errors that is as near to another thing as to the one it was taken for could be either.
    func isNear(_ other: NamedThing) -> Bool {
      own < Int.max && other.distance(typed.letters) <= own
    }
    if expected.indices.contains(where: { !named.contains($0) && isNear(expected[$0]) }) {
      return Reading()
    }
    if let other = siblings.first(where: isNear) {
      return Reading(confusedWith: other.answer.text)
    }
    return Reading(expected: named, isExact: false)
  }

  /// True where a remark takes back what stands before it: `purchase (or post-purchase)`.
  private func isHedge(_ remark: ArraySlice<Unicode.Scalar>) -> Bool {
    let phrases = [Phrase(remark), Phrase(remark.drop { !TypedLine.isBlank($0) })]
    return siblings.contains { sibling in
      phrases.contains { sibling.closeness($0, match) != nil }
    }
  }
}
