/// An answer without what people put around it: a number before, the kind of thing and a remark in brackets after.
struct BareAnswer {
  /// The answer itself: *purchase* of `2. the purchase phase (buying)`.
  var phrase: Phrase
  /// What stands in brackets at the end; empty where nothing does.
  var remark: ArraySlice<Unicode.Scalar> = []

  /// Words that say what kind of thing is named, which a name does not need.
  private static let kinds: Set = [scalars("phase"), scalars("stage"), scalars("step")]

  /// Takes an answer apart.
  init(_ typed: String) {
    var text = Self.withoutNumber(scalars(typed)[...])
    if let start = text.firstIndex(of: "("), start > text.startIndex {
      let end = text.lastIndex(of: ")") ?? text.endIndex
      if end > start, text[end...].dropFirst().allSatisfy(TypedLine.isBlank) {
        remark = text[(start + 1)..<end]
        text = text[..<start]
      }
    }
    phrase = Phrase(text)
    if phrase.words.count > 1, let last = phrase.words.last, Self.kinds.contains(last.letters) {
      phrase = Phrase(words: phrase.words.dropLast())
    }
  }

  /// The text after `2.` or `2)`, as lists are numbered.
  private static func withoutNumber(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let number = text.drop(while: TypedLine.isBlank)
    let rest = number.drop { "0"..."9" ~= $0 }
    guard 1...2 ~= number.count - rest.count, let mark = rest.first, mark == "." || mark == ")",
      let next = rest.dropFirst().first, !("0"..."9" ~= next)
    else { return text }
    return rest.dropFirst()
  }
}
