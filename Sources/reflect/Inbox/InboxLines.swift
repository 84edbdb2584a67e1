import Diagnostics
import Files
import Journal

/// The inbox for whoever reads and writes lines: a program, or a person without a full terminal.
///
/// The first letter of a line is the key; what is asked after it is answered with a line each. A program whose line
/// cannot be taken is read no further, since the lines that follow may be meant for another story.
struct InboxLines {
  private var inbox: Inbox
  private var isRefused = false
  private let prompt = LinePrompt()
  private let style = Style(for: .standard)

  init(_ inbox: Inbox) { self.inbox = inbox }

  /// Goes through the stories until none is left or the input ends.
  /// - Returns: false where a program's line could not be taken.
  mutating func run() throws -> Bool {
    while !isRefused {
      do throws(FileFailure) {
        if let passed = try inbox.passDecided() { Output.standard.line("\n\(passed)") }
      } catch {
        throw Stop.couldNotRun(error)
      }
      let goesOn = inbox.queue.current == nil ? try finish() : try decide()
      if !goesOn { break }
    }
    Output.standard.line("")
    Output.standard.line(inbox.summary)
    if isRefused { Output.error.line("no further line was read") }
    return !isRefused
  }

  /// Says why a line was not taken.
  private mutating func refuse(_ why: String) {
    Output.standard.line(why)
    isRefused = !prompt.isTerminal
  }

  /// Asks about the current story until it is decided on.
  /// - Returns: false where that is enough.
  private mutating func decide() throws -> Bool {
    guard let item = inbox.queue.current else { return false }
    let output = Output.standard
    output.line("")
    output.line(
      style.bold("\(inbox.term(of: item)) · \(item.number) of \(inbox.stories(of: item)) unread"))
    for line in MentionText(item.group, style).lines(columns: output.size.columns) {
      output.line(line)
    }
    while true {
      let keys = "significant, dismiss, k skip, open, undo, quit"
      guard let line = prompt.ask("\(style.dim("(\(keys))")) ") else { return false }
      if line.isEmpty, prompt.isTerminal { continue }
      let key = key(line)
      if key == "q" { return false }
      if try take(key, line, item) { return true }
      if isRefused { return false }
    }
  }

  /// The key that a line is; `nil` where it is none.
  ///
  /// A person may type anything that begins with it; of a program, `Dull and dismal` is a comment on another story.
  private func key(_ line: String) -> Character? {
    let line = line.lowercased()
    if prompt.isTerminal { return line.first }
    let keys = [
      "s": "significant", "d": "dismiss", "k": "skip", "o": "open", "u": "undo", "q": "quit",
    ]
    return keys.first { $0.key == line || $0.value == line }?.key.first
  }

  /// Leaves a last chance to go back, where something was decided.
  /// - Returns: true where that was done.
  private mutating func finish() throws -> Bool {
    guard inbox.queue.tally != (0, 0) || prompt.isTerminal && inbox.queue.last != nil else {
      return false
    }
    Output.standard.line("")
    guard let line = prompt.ask("\(style.dim("(undo, quit)")) ") else { return false }
    switch key(line) {
    case "u":
      try undo()
      return true
    case "s": refuse("nothing is left to decide on")
    case nil where !line.isEmpty: refuse("`\(printable(line))` is no key here")
    default: break
    }
    return false
  }

  /// Goes back, and shows the comment that goes with a decision, as it is in no file then.
  private mutating func undo() throws {
    guard inbox.canUndo else { return refuse("nothing to undo") }
    let now = try Clock.now()
    try attempt { inbox throws(DecisionRefusal) in try inbox.undo(now) }
    inbox.tellTakenOut()
  }

  /// Does something, and says what happened or who was faster.
  private mutating func attempt(
    _ work: (inout Inbox) throws(DecisionRefusal) -> String
  ) throws {
    do throws(DecisionRefusal) {
      Output.standard.line(try work(&inbox))
    } catch {
      switch error {
      case .decided: Output.standard.line("\(error.message); that stays")
      case .written: refuse(error.message)
      default: throw Stop(code: error.exitCode, lines: [error.message])
      }
    }
  }

  /// - Returns: true where another story may be asked about.
  private mutating func take(
    _ key: Character?, _ line: String, _ item: InboxQueue.Item
  ) throws -> Bool {
    let now = try Clock.now()
    switch key {
    case "s": return try find(item, now)
    case "d": try attempt { inbox throws(DecisionRefusal) in try inbox.dismiss(now) }
    case "k": Output.standard.line(inbox.skip())
    case "o":
      try open(item.group.first)
      return false
    case "u": try undo()
    default:
      refuse(line.isEmpty ? "an empty line is no key" : "`\(printable(line))` is no key here")
      return false
    }
    return true
  }

  private mutating func find(_ item: InboxQueue.Item, _ now: Moment) throws -> Bool {
    let place: SourceLocation?
    do throws(DecisionRefusal) {
      place = try inbox.writtenPlace(of: item)
    } catch {
      throw Stop(code: error.exitCode, lines: [error.message])
    }
    if let place {
      try attempt { inbox throws(DecisionRefusal) in try inbox.settle(at: place, now) }
      return true
    }
    guard
      let answer = prompt.ask(
        "Sentiment \(style.dim("(positive, neutral or negative; empty for none)")) ")
    else {
      refuse("the input ends here, so the mention stays unread")
      return false
    }
    let sentiment = Sentiment(answer: answer)
    if sentiment == nil && !answer.isEmpty {
      refuse("`\(printable(answer))` is no sentiment; the mention stays unread")
      return false
    }
    guard let comment = prompt.ask("Comment ") else {
      refuse("the input ends here, so the mention stays unread")
      return false
    }
    guard !comment.isEmpty else {
      refuse("no comment, so the mention stays unread")
      return false
    }
    do throws(DecisionRefusal) {
      Output.standard.line(
        try inbox.find(sentiment: sentiment, comment: comment, now))
      return true
    } catch {
      switch error {
      case .alert(.comment(let why)):
        refuse(printable(why))
        return false
      case .decided:
        Output.standard.line("\(error.message); that stays, and your comment was not added")
        return true
      default: throw Stop(code: error.exitCode, lines: [error.message])
      }
    }
  }

  private func open(_ mention: Mention) throws {
    guard isWebAddress(mention.url) else {
      return Output.standard.line("it has no address of the web")
    }
    try Programs.browse(mention.url)
  }
}

extension Sentiment {
  /// Reads a sentiment, its first letter, or a sign; two begin with an n, and the letter alone is for neutral.
  init?(answer: String) {
    switch answer.lowercased() {
    case "positive", "pos", "p", "+": self = .positive
    case "neutral", "neu", "n", "=", "0": self = .neutral
    case "negative", "neg", "g", "-": self = .negative
    default: return nil
    }
  }
}
