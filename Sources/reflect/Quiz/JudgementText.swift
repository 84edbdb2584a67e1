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
    let explanation = printable(question.card.explanation)
    // A question for a term has shown its definition already.
    if !explanation.isEmpty, !question.card.question.contains(question.card.explanation) {
      lines += [""] + wrapped(explanation, to: columns)
    }
    lines += wrapped("\(printable(question.card.file)):\(question.card.line)", to: columns)
      .map(style.dim)
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

  private func marks(columns: Int) -> [String] {
    switch question.card.plainTask {
    case .list(_, let isOrdered, _):
      return judgement.marks.enumerated().map { index, mark in
        let number = isOrdered && mark.verdict != .wrong && mark.verdict != .repeated
        return item(mark, number ? "\(index + 1). " : "", columns)
      }
    case .arrange(let items):
      return items.enumerated().flatMap { index, item in
        hanging("  \(index + 1)  ", printable(item), columns)
      }
    case .reveal(let text): return wrapped(printable(text), to: columns)
    case .term, .choice: return answer(columns)
    }
  }

  private func item(_ mark: Judgement.Mark, _ number: String, _ columns: Int) -> String {
    let (symbol, word) =
      switch mark.verdict {
      case .right: (style.accent("✓"), "")
      case .missed: (style.error("✗"), "missed")
      case .wrong: (style.error("≠"), "wrong")
      case .repeated: ("=", "said twice")
      }
    let text = fitted(
      number + printable(mark.text), to: max(8, columns - 6 - terminalWidth(word)))
    return "  \(symbol) \(text)" + (word.isEmpty ? "" : "  " + style.dim(word))
  }

  private func answer(_ columns: Int) -> [String] {
    let right = judgement.texts(.right) + judgement.texts(.missed)
    var lines = right.flatMap { hanging("  the answer  ", printable($0), columns) }
    let typed = judgement.given.joined(separator: " ")
    let isSame = judgement.isCorrect && right.map { $0.lowercased() } == [typed.lowercased()]
    if !typed.isEmpty, !isSame {
      let how = question.options.isEmpty ? "  you typed   " : "  you chose   "
      lines += hanging(how, printable(typed), columns)
    }
    if let other = judgement.confusedWith, question.options.isEmpty {
      lines += hanging("  that is     ", printable(other), columns)
    }
    return lines
  }

  /// A label, dim, and a text that goes on below itself.
  private func hanging(_ label: String, _ text: String, _ columns: Int) -> [String] {
    let margin = String(repeating: " ", count: label.count)
    return wrapped(text, to: max(10, columns - label.count)).enumerated().map { index, line in
      (index == 0 ? style.dim(label) : margin) + line
    }
  }

  // MARK: - I was right

  /// The line to add to the outline, so that the answer is known next time.
  private func offer(columns: Int) -> [String] {
    let file = printable(question.card.file)
    let missed = judgement.texts(.missed)
    let wrong = judgement.texts(.wrong)
    let place = "\(file):\(session.line(of: missed.first ?? "") ?? question.card.line)"
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
}
