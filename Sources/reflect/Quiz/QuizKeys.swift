import Quiz

/// The keys that can be pressed in a quiz, as its screens show them.
struct QuizKeys {
  let session: Session

  /// While a question waits for its answer.
  func asking(_ question: Question, _ input: QuizInput) -> [Screen.KeyHint] {
    var keys: [Screen.KeyHint]
    switch question.manner {
    case .typing:
      keys = [.init("Enter", input.editor.text.isEmpty ? "I do not know" : "answer")]
    case .listing:
      let isEmpty = input.editor.text.isEmpty
      keys = [
        .init("Enter", !isEmpty ? "next" : input.items.isEmpty ? "I do not know" : "that is all")
      ]
    case .choosing(let options):
      keys = [.init(span(options), "choose"), .init("Enter", "I do not know")]
    case .arranging(let options):
      let isWhole = input.chosen.count == options.count
      keys = [
        .init(span(options), "the next one"),
        .init("Enter", isWhole ? "answer" : "I do not know"),
      ]
      if !input.chosen.isEmpty, !isWhole { keys.removeLast() }
      if !input.chosen.isEmpty { keys.append(.init("⌫", "back")) }
    case .picking(let options, let count, let isOrdered):
      keys = [
        .init(span(options), "choose \(count)\(isOrdered ? " in order" : "")"),
        .init("Enter", input.chosen.isEmpty ? "I do not know" : "answer"),
      ]
    case .recalling: keys = [.init("Enter", "show the answer")]
    }
    if session.canBeHinted { keys.append(.init("Tab", "hint")) }
    return question.isDirect ? keys + more : keys + [.init("Esc", "more")]
  }

  /// While letters are commands where they are else typed.
  var paused: [Screen.KeyHint] { more + [.init("Esc", "back")] }

  /// While an answer waits for its rating.
  func rating(_ judgement: Judgement) -> [Screen.KeyHint] {
    var keys: [Screen.KeyHint] = [.init("Enter", judgement.suggested.name)]
    for rating in Rating.allCases where rating != judgement.suggested {
      keys.append(.init(String(rating.name.prefix(1)), rating.name))
    }
    if judgement.canBeOverruled { keys.append(.init("r", "I was right")) }
    return keys + [
      .init("o", "outline"), .init("s", "suspend"), .init("u", "undo"), .init("q", "quit"),
    ]
  }

  private var more: [Screen.KeyHint] {
    (session.canUndo ? [.init("u", "undo")] : []) + [.init("s", "suspend"), .init("q", "quit")]
  }

  private func span(_ options: [String]) -> String {
    let labels = OptionLabels(options).labels
    return labels.first.map { "\($0)–\(labels.last ?? $0)" } ?? ""
  }
}

extension Question {
  /// Whether the answer is typed.
  var isTyped: Bool {
    switch manner {
    case .typing, .listing: true
    default: false
    }
  }

  /// Whether letters are commands, as nothing is typed.
  var isDirect: Bool { !isTyped && options.count <= 9 }
}
