import Journal

/// Grades what was typed as a fair tutor would.
///
/// Writing does not count: case, accents, punctuation, articles, number, hyphens, and small typing errors where nothing
/// else can be meant. `Sources/SiteResources/Files/grading.js` is the same grader for pages; the tests hold the two together
/// by `Tests/QuizTests/Fixtures/grading.json` and thousands of mutated answers.
public enum Grader {
  /// How many items of a list are looked at; what is typed beyond them is wrong.
  public static let mostItems = 200

  /// Grades one name.
  /// - Parameters:
  ///   - typed: what the person typed, of any length.
  ///   - expected: the right name, with its other names.
  ///   - siblings: names near it that are wrong; one of them is never a typing error.
  /// - Returns: the verdict; a text much longer than the answer is wrong, without being looked at.
  public static func term(_ typed: String, expected: Answer, siblings: [Answer]) -> TermGrade {
    let reading = AnswerKey([expected], siblings: siblings).read(typed)
    return TermGrade(
      isCorrect: !reading.expected.isEmpty, isExact: reading.isExact,
      confusedWith: reading.confusedWith)
  }

  /// Grades several names, matched one to one; recall and order are judged apart.
  /// - Parameters:
  ///   - typed: an item each, as typed; blank ones do not count.
  ///   - expected: the right names, in their order.
  ///   - isOrdered: true where the list is a sequence.
  ///   - siblings: names that belong elsewhere and are wrong.
  /// - Returns: what was recalled, and in which order.
  public static func list(
    _ typed: [String], expected: [Answer], isOrdered: Bool, siblings: [Answer]
  ) -> ListGrade {
    let items = typed.filter { !TypedLine.isBlank($0) }
    let key = AnswerKey(expected, siblings: siblings)
    let readings = items.prefix(mostItems).map { key.read($0) }
    let candidates = readings.map(\.expected)
    let exactFirst = readings.indices.filter { readings[$0].isExact }
    let order = exactFirst + readings.indices.filter { !readings[$0].isExact }
    let counts = Assignment(candidates, count: expected.count, order: order).expectedOf
    let hits = Set(counts.compactMap(\.self))
    let idle = counts.indices.filter { counts[$0] == nil }
    return ListGrade(
      hits: hits.sorted(), misses: expected.indices.filter { !hits.contains($0) },
      extras: idle.map { items[$0] } + items.dropFirst(mostItems),
      repeated: idle.filter { !candidates[$0].isEmpty }.map { items[$0] },
      order: isOrdered ? OrderedRun(candidates, count: expected.count).length : nil,
      isExact: readings.indices.allSatisfy { counts[$0] == nil || readings[$0].isExact })
  }

  /// Splits what was typed on one line into items, at commas, semicolons and *and*.
  ///
  /// An item may hold a comma or an *and* itself, such as `Track, analyse, optimise`: what is expected decides. Where
  /// it does not, commas part items and an *and* does after the last comma, as in `a, b and c`.
  /// - Parameters:
  ///   - line: what the person typed.
  ///   - expected: the right names, as far as they are known.
  /// - Returns: the items as typed, without blanks around them; none of them is blank.
  public static func items(in line: String, expected: [Answer] = []) -> [String] {
    TypedLine(line).items(expected)
  }
}
