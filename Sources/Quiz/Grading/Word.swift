/// A word of an answer in the form in which answers are compared.
struct Word: Sendable, Hashable {
  /// Its letters without case and accents, in one spelling, numbers as digits: `optimise` for `Optimize`, `2` for `Two`.
  var letters: [Unicode.Scalar]
  /// Its letters without case and accents, as they were written.
  var written: [Unicode.Scalar]
  /// True where a hyphen ties it to the word before, as in `buy-in`.
  var isHyphenated = false
  /// True where *and* stood right before it.
  var followsAnd = false

  /// Takes letters without case and accents.
  init(_ written: [Unicode.Scalar]) {
    self.written = written
    letters = Self.oneSpelling(written)
  }

  /// Takes two words that make one, as `non` and `official` do.
  init(negation: Word, of word: Word) {
    written = negation.written + word.written
    letters = Array("un".unicodeScalars) + word.letters
    isHyphenated = negation.isHyphenated
    followsAnd = negation.followsAnd
  }

  /// True for what may be left out inside a name.
  var isSmall: Bool { Self.small.contains(written) }

  /// Its letters where a typing error is looked for: a number as its word, in which there may be one.
  var spelling: [Unicode.Scalar] {
    letters != written && letters.contains { "0"..."9" ~= $0 } ? written : letters
  }

  /// True for *and*.
  var isAnd: Bool { written == Self.and }

  /// True for `non`, which makes one word with the next.
  var isNegation: Bool { written == Self.non }

  static let and = scalars("and")
  private static let non = scalars("non")

  private static let small: Set<[Unicode.Scalar]> = Set(
    "a an and at by for its my of on our the their to with your".split(separator: " ")
      .map { Array($0.unicodeScalars) })

  private static let numbers: [[Unicode.Scalar]: [Unicode.Scalar]] = Dictionary(
    uniqueKeysWithValues: [
      ("zero", "0"), ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"),
      ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"), ("eleven", "11"),
      ("twelve", "12"), ("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"),
      ("fifth", "5th"), ("sixth", "6th"), ("seventh", "7th"), ("eighth", "8th"), ("ninth", "9th"),
      ("tenth", "10th"),
    ].map { (scalars($0.0), scalars($0.1)) })

  /// What British and American English write differently, made one.
  ///
  /// The rules hold for words of any length, so that a plural is spelt as its singular; that some words get an odd look
  /// does not matter where all are compared in it.
  private static let spellings: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = [
    ("iz", "is"), ("yz", "ys"), ("our", "or"), ("ll", "l"), ("mme", "m"), ("ogue", "og"),
  ].map { (scalars($0.0), scalars($0.1)) }

  /// The same at a word's end alone.
  private static let endings: [(from: [Unicode.Scalar], to: [Unicode.Scalar])] = [
    ("tre", "ter"), ("tres", "ters"),
  ].map { (scalars($0.0), scalars($0.1)) }

  private static func oneSpelling(_ written: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if let number = numbers[written] { return number }
    var result = written
    if result.count >= 6, result.starts(with: non) {
      result.replaceSubrange(0..<3, with: scalars("un"))
    }
    for rule in spellings { result = replacing(rule.from, by: rule.to, in: result) }
    for rule in endings where result.ends(with: rule.from) {
      result.replaceSubrange((result.count - rule.from.count)..., with: rule.to)
    }
    return result
  }

  private static func replacing(
    _ from: [Unicode.Scalar], by to: [Unicode.Scalar], in letters: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var rest = letters[...]
    while let first = rest.first {
      if rest.starts(with: from) {
        result += to
        rest = rest.dropFirst(from.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

/// The scalars of a text, one by one.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

extension Collection<Unicode.Scalar> {
  /// True where these letters end the text.
  func ends(with suffix: [Unicode.Scalar]) -> Bool {
    count >= suffix.count && dropFirst(count - suffix.count).elementsEqual(suffix)
  }
}
