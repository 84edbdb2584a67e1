import Diagnostics
import Files
import Journal

/// The inbox for whoever reads and writes lines: a program, or a person without a full terminal.
///
/// The first letter of a line is the key; what is asked after it is answered with a line each.
struct InboxLines {
  private var inbox: Inbox
  private let prompt = LinePrompt()
  private let style = Style(for: .standard)

  init(_ inbox: Inbox) { self.inbox = inbox }

  /// Goes through the stories until none is left or the input ends.
  mutating func run() throws {
    while true {
      let goesOn = inbox.queue.current == nil ? try finish() : try decide()
      if !goesOn { break }
    }
    Output.standard.line("")
    Output.standard.line(inbox.summary)
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
      guard let key = line.lowercased().first else { continue }
      if key == "q" { return false }
      if let said = try take(key, item) {
        output.line(said)
        return true
      }
    }
  }

  /// Leaves a last chance to take the last decision back.
  /// - Returns: true where that was done.
  private mutating func finish() throws -> Bool {
    guard inbox.queue.last != nil else { return false }
    Output.standard.line("")
    guard let line = prompt.ask("\(style.dim("(undo, quit)")) "), line.lowercased().first == "u"
    else { return false }
    let now = try Clock.now()
    do throws(FileFailure) {
      Output.standard.line(try inbox.undo(now))
    } catch {
      throw Stop.couldNotRun(error)
    }
    return true
  }

  /// - Returns: what happened; `nil` where the same story is asked about again.
  private mutating func take(_ key: Character, _ item: InboxQueue.Item) throws -> String? {
    let now = try Clock.now()
    switch key {
    case "s": return try find(item, now)
    case "d":
      do throws(FileFailure) {
        return try inbox.dismiss(now)
      } catch {
        throw Stop.couldNotRun(error)
      }
    case "k": return inbox.skip()
    case "o":
      try open(item.group.first)
      return nil
    case "u":
      do throws(FileFailure) {
        return try inbox.undo(now)
      } catch {
        throw Stop.couldNotRun(error)
      }
    default:
      Output.standard.line("`\(printable(String(key)))` is no key here")
      return nil
    }
  }

  private mutating func find(_ item: InboxQueue.Item, _ now: Moment) throws -> String? {
    do throws(AlertRefusal) {
      if let place = inbox.writtenPlace(of: item) { return try inbox.settle(at: place, now) }
      guard
        let answer = prompt.ask(
          "Sentiment \(style.dim("(positive, neutral or negative; empty for none)")) ")
      else { return nil }
      let sentiment = Sentiment(answer: answer)
      if sentiment == nil && !answer.isEmpty {
        Output.standard.line("`\(printable(answer))` is no sentiment; the mention stays unread")
        return nil
      }
      guard let comment = prompt.ask("Comment "), !comment.isEmpty else {
        Output.standard.line("no comment, so the mention stays unread")
        return nil
      }
      return try inbox.find(sentiment: sentiment, comment: comment, now)
    } catch {
      if case .comment(let why) = error {
        Output.standard.line(printable(why))
        return nil
      }
      throw Stop(code: 2, lines: [error.message])
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
