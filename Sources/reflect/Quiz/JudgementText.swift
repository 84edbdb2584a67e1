import Diagnostics
import Journal
import Quiz

/// What came of an answer, as lines of a terminal: the verdict, what was right, missed and wrong, why, and where it stands.
struct JudgementText {
  let question: Question
  let judgement: Judgement
  let session: Session
  let style: Style

  /// The lines, of at most so many columns, the last of which is the suggested rating.
  ///
  /// When the card comes back after it, in words, is said with it where there is something to say.
  func lines(columns: Int, dueAfter: String?) -> [String] {
    var lines = [verdict] + marks(columns: columns)
    if judgement.isOverruled { lines += [""] + offer(columns: columns) }
    let explanation = explanation
    if !explanation.isEmpty { lines += [""] + wrapped(explanation, to: columns) }
    if !place.isEmpty { lines += wrapped(place, to: columns).map(style.dim) }
    if let lapses = session.leechLapses {
      lines += [""]
      lines += wrapped(
        "Known and forgotten \(lapses) times. Put it into other words in the outline, or suspend it.",
        to: columns
      ).map(style.warning)
    }
    let due = dueAfter.map { "; \($0)" } ?? ""
    return lines + ["", "Suggested: \(style.bold(judgement.suggested.name))\(due)"]
  }

  // MARK: - What the chapter says

  /// What explains the answer, without what the question or the answer has said already.
  private var explanation: String {
    let card = question.card
    var text = card.explanation
    if card.kind == .whichTerm || card.kind == .whichDefinition,
      let definition = session.definition, text.hasPrefix(definition)
    {
      text = String(text.dropFirst(definition.count)).trimmingSpaces()
    }
    return card.question.contains(text) ? "" : printable(text)
  }

  /// Where it stands in the chapter: the way where the card left out names that would have said the answer, and the line.
  private var place: String {
    let card = question.card
    let way = session.way
    // The answer itself is read above.
    let shown = way.last.map(card.answer.contains) == true ? way.dropLast() : way
    let isHidden = shown.contains { !card.path.contains($0) && !card.question.contains($0) }
    let names = isHidden ? shown.map(printable).joined(separator: " › ") : ""
    // What to add to the outline has just said the line.
    let line = judgement.isOverruled && spot == offeredSpot ? "" : spot
    return [names, line].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var spot: String { "\(printable(question.card.file)):\(question.card.line)" }

  // MARK: - The verdict

  private var verdict: String {
    if judgement.isOverruled { return style.accent("✓ right") + ", as you say" }
    if judgement.isCorrect { return style.accent("✓ right") + style.dim(reservation) }
    if question.manner == .recalling { return "" }
    if judgement.given.isEmpty { return style.error("✗ not known") }
    let right = judgement.texts(.right).count
    switch question.card.plainTask {
    case .list(let expected, _, _):
      var parts = ["\(right) of \(expected.count) recalled"]
      let wrong = judgement.texts(.wrong).count
      if wrong > 0 { parts.append("\(wrong) wrong") }
      if let run = judgement.run, run.inOrder < run.of {
        parts.append("\(run.inOrder) of \(run.of) in the right order")
      }
      return style.error("✗ ") + parts.joined(separator: ", ")
    case .arrange:
      let run = judgement.run.map { "\($0.inOrder) of \($0.of) in the right order" } ?? "wrong"
      return style.error("✗ ") + run
    default: return style.error("✗ wrong")
    }
  }

  private var reservation: String {
    var parts: [String] = []
    if judgement.isHinted { parts.append("with a hint") }
    if judgement.isForgiven { parts.append("but for the spelling") }
    return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
  }

  // MARK: - What was right, missed and wrong

  /// So many other names are shown with an answer.
  private static let mostOthers = 2

  private func marks(columns: Int) -> [String] {
    switch question.card.plainTask {
    case .list(let expected, let isOrdered, _):
      return judgement.marks.enumerated().flatMap { index, mark in
        guard expected.indices.contains(index) else { return item(mark.text, mark, columns) }
        // What was missed is shown with all that would have been right, and with what it is.
        let text =
          mark.verdict == .missed
          ? expected[index].spelled(others: Self.mostOthers) : mark.text
        return item((isOrdered ? "\(index + 1). " : "") + text, mark, at: index, columns)
          + (mark.verdict == .missed ? definition(of: mark.text, columns) : [])
      }
    case .arrange:
      return judgement.marks.enumerated().flatMap { index, mark in
        item("\(index + 1). \(mark.text)", mark, at: index, columns)
      }
    case .reveal(let text): return wrapped(printable(text), to: columns)
    case .term(let expected, _): return answer([expected.spelled(others: Self.mostOthers)], columns)
    case .choice: return answer(judgement.texts(.right) + judgement.texts(.missed), columns)
    }
  }

  /// An item of a list, with how it stands as a sign and in words; what was expected has a place in the list.
  private func item(
    _ text: String, _ mark: Judgement.Mark, at index: Int? = nil, _ columns: Int
  ) -> [String] {
    let (symbol, word) = standing(mark, index)
    var lines = wrapped(printable(text), to: columns - 4)
    if !word.isEmpty, let last = lines.popLast() {
      if terminalWidth(last) + 2 + terminalWidth(word) <= columns - 4 {
        lines.append(last + "  " + style.dim(word))
      } else {
        lines += [last] + wrapped(word, to: columns - 4).map(style.dim)
      }
    }
    return lines.enumerated().map { index, line in (index == 0 ? "  \(symbol) " : "    ") + line }
  }

  private func standing(
    _ mark: Judgement.Mark, _ index: Int?
  ) -> (symbol: String, word: String) {
    let place = index.flatMap { judgement.outOfPlace[$0] }
    let isRight = mark.verdict == .right && place == nil
    if judgement.isOverruled, mark.verdict != .repeated {
      return (style.accent("✓"), isRight ? "" : "taken for right")
    }
    if let place { return (style.error("⇅"), "out of place, you had it at \(place)") }
    switch mark.verdict {
    case .right: return (style.accent("✓"), "")
    case .missed: return (style.error("✗"), "missed")
    case .wrong: return (style.error("≠"), "wrong")
    case .repeated: return ("=", "said twice")
    }
  }

  /// What an item is, in two lines at most, where the outline says it.
  private func definition(of item: String, _ columns: Int) -> [String] {
    guard let definition = session.definition(of: item) else { return [] }
    let columns = columns - 6
    var lines = wrapped(printable(definition), to: columns)
    if lines.count > 2 {
      lines = [lines[0], fitted(lines[1...].joined(separator: " "), to: columns)]
    }
    return lines.map { "      " + style.dim($0) }
  }

  private func answer(_ right: [String], _ columns: Int) -> [String] {
    var shown = right
    // The options leave gaps in it.
    if question.card.kind == .whichDefinition, let whole = session.definition { shown = [whole] }
    var lines = shown.flatMap { hanging("  the answer  ", printable($0), columns) }
    let typed = judgement.given.joined(separator: " ")
    let isSame = judgement.isCorrect && judgement.texts(.right).contains { alike($0, typed) }
    if !typed.isEmpty, !isSame {
      let how = question.options.isEmpty ? "  you typed   " : "  you chose   "
      lines += hanging(how, printable(typed), columns)
    }
    if let other = judgement.confusedWith, question.options.isEmpty, !judgement.isOverruled,
      !alike(other, typed)
    {
      lines += hanging("  that is     ", printable(other), columns)
    }
    return lines
  }

  private func alike(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }

  /// The fewest columns that a text has beside its label.
  private static let fewestColumns = 10

  /// A label, dim, and a text that goes on below itself; below the label where the terminal is narrow.
  private func hanging(_ label: String, _ text: String, _ columns: Int) -> [String] {
    let room = columns - label.count
    guard room >= Self.fewestColumns else {
      return [style.dim(label.trimmingSpaces())] + wrapped(text, to: columns - 2).map { "  \($0)" }
    }
    let margin = String(repeating: " ", count: label.count)
    return wrapped(text, to: room).enumerated().map { index, line in
      (index == 0 ? style.dim(label) : margin) + line
    }
  }

  // MARK: - I was right

  /// The line to add to the outline, so that the answer is known next time.
  private func offer(columns: Int) -> [String] {
    let missed = judgement.texts(.missed)
    let wrong = judgement.texts(.wrong)
    let place = offeredSpot
    let text: String
    if question.options.isEmpty, wrong.count == 1, missed.count == 1 {
      text =
        "To have it known next time, add `(also: \(printable(wrong[0])))` to `\(printable(missed[0]))` "
        + "in \(place)."
    } else if question.options.isEmpty, !wrong.isEmpty {
      let lines = wrong.map { "`(also: \(printable($0)))`" }.joined(separator: ", ")
      text = "To have it known next time, add \(lines) to what you meant, below \(place)."
    } else {
      text = "If the outline is wrong, it is \(place)."
    }
    return wrapped(text, to: columns)
  }

  /// The file and line of what would be added to.
  private var offeredSpot: String {
    let line = session.line(of: judgement.texts(.missed).first ?? "") ?? question.card.line
    return "\(printable(question.card.file)):\(line)"
  }
}
