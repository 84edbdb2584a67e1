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

  /// What is known now.
  /// - Throws: `Stop` where a program answered with what is no verdict.
  func answers() throws -> BlogScaffold.Answers {
    var answers = known
    if known.name.isEmpty {
      answers.name = suggestedName
      guard let name = prompt.ask(question("Name", "Enter for \(printable(suggestedName))")) else {
        return answers
      }
      if !name.isEmpty { answers.name = printable(name) }
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
    if asksReason, let reason = prompt.ask(question("Reason", "Enter to write it later")) {
      answers.reason = reason
    }
    return answers
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
    }
  }

  private func question(_ what: String, _ hint: String) -> String {
    "\(style.bold(what)) \(style.dim("(\(hint))")) "
  }
}
