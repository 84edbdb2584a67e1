import Diagnostics
import Journal

/// Asks for what is not known of a blog yet; the end of the input leaves the rest empty.
struct BlogQuestions {
  private var known: BlogScaffold.Answers
  private let suggestedName: String
  private let asksReason: Bool
  private let prompt = LinePrompt()
  private let style = Style(for: .standard)

  /// - Parameters:
  ///   - known: what is known; an empty name, no verdict and no elements are asked for.
  ///   - suggestedName: the name for an empty answer.
  ///   - asksReason: whether the reason is asked for.
  init(_ known: BlogScaffold.Answers, suggestedName: String, asksReason: Bool) {
    self.known = known
    self.suggestedName = suggestedName
    self.asksReason = asksReason
  }

  /// Asks.
  /// - Parameter check: told the name before anything else is asked; throws where it cannot be taken, and a person is
  ///   asked for another.
  /// - Returns: what is known now.
  /// - Throws: `Stop` where a program answered with what is no verdict, or with a name that cannot be taken.
  func answers(checkingName check: (String) throws -> Void) throws -> BlogScaffold.Answers {
    var answers = known
    if known.name.isEmpty {
      let isKnown = try askName(&answers.name, check)
      if !isKnown { return answers }
    }
    if known.verdict == nil {
      guard let verdict = try askVerdict() else { return answers }
      answers.verdict = verdict
    }
    if known.elements.isEmpty {
      while true {
        let hint = answers.elements.isEmpty ? "one a line, Enter when done" : "Enter when done"
        guard let element = prompt.ask(question("Key element", hint)) else { return answers }
        if element.isEmpty { break }
        answers.elements.append(printable(element))
      }
    }
    let hint =
      prompt.isTerminal
      ? "an empty line ends it; Enter to write it later" : "to the end of the input"
    if asksReason, let reason = try prompt.askText(question("Reason", hint)) {
      answers.reason = reason
    }
    return answers
  }

  /// - Returns: false at the input's end.
  private func askName(_ name: inout String, _ check: (String) throws -> Void) throws -> Bool {
    while true {
      name = suggestedName
      let answer = prompt.ask(question("Name", "Enter for \(printable(suggestedName))"))
      if let answer, !answer.isEmpty { name = printable(answer) }
      do {
        try check(name)
        return answer != nil
      } catch let stop as Stop where prompt.isTerminal && answer != nil {
        for line in stop.lines { Output.standard.line(printable(line)) }
      }
    }
  }

  /// - Returns: `nil` at the input's end; the inner `nil` leaves the verdict open.
  private func askVerdict() throws -> BlogVerdict?? {
    while true {
      guard let text = prompt.ask(question("Verdict", "good, maybe or boring; Enter for later"))
      else { return nil }
      if text.isEmpty { return .some(nil) }
      if let verdict = BlogVerdict(answer: text) { return verdict }
      guard prompt.isTerminal else {
        throw Stop.badUsage("the verdict must be good, maybe or boring, not `\(text)`")
      }
      Output.standard.line("`\(printable(text))` is no verdict")
    }
  }

  private func question(_ what: String, _ hint: String) -> String {
    "\(style.bold(what)) \(style.dim("(\(hint))")) "
  }
}
