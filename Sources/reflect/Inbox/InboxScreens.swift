import Diagnostics
import Files
import Journal

/// The inbox on a terminal: a screen a story, a key a decision.
struct InboxScreens {
  private enum Step {
    /// Which mention is significant, and which not.
    case deciding
    /// How it sounds.
    case sentiment
    /// What the student says about it.
    case comment(Sentiment?, LineEditor)
  }

  private var inbox: Inbox
  private var keys: KeyReader
  private var step = Step.deciding
  private var notice = ""
  /// What was written in an editor and not taken yet.
  private var kept: EditedText?
  /// What was typed about mentions and left with Escape, or taken back.
  private var left: [MentionID: LineEditor] = [:]
  private let style = Style(for: .standard)

  /// - Parameters:
  ///   - inbox: what is gone through.
  ///   - signals: those that end it.
  ///   - notice: what was done before.
  init(_ inbox: Inbox, _ signals: SignalWatch, notice: String) {
    self.inbox = inbox
    self.notice = notice
    if let taken = inbox.takenOut { left[taken.mention] = LineEditor(taken.comment) }
    keys = KeyReader(signals)
  }

  /// Goes through the stories until none is left or the person has had enough.
  mutating func run() throws {
    try TerminalMode.take()
    defer { TerminalMode.giveBack() }
    while true {
      if case .deciding = step { passDecided() }
      guard let item = inbox.queue.current else {
        if try !finish() { return }
        continue
      }
      draw(item)
      let key = keys.next()
      if key == .redraw { continue }
      if key == .closed { return }
      notice = ""
      switch step {
      case .deciding: if try !decide(key, item) { return }
      case .sentiment: takeSentiment(key, item.group.first.id)
      case .comment(let sentiment, let editor): try type(key, sentiment, editor, item)
      }
    }
  }

  /// Tells how the session ended, and shows what was typed and not taken, as it is in no file.
  func tellEnd() {
    Output.standard.line(inbox.summary)
    for text in left.values.map(\.text).sorted() where !text.trimmingSpaces().isEmpty {
      Output.standard.line("a comment that was not taken, and is in no file:")
      Output.standard.quote(text)
    }
  }

  /// Leaves a last chance to go back.
  /// - Returns: true where that was done.
  private mutating func finish() throws -> Bool {
    if inbox.queue.last == nil, notice.isEmpty { return false }
    while true {
      Screen(
        title: "nothing is left to decide", aside: Self.name, body: [inbox.summary],
        keys: [.init("u", "undo"), .init("q", "quit")], notice: notice
      ).draw()
      switch keys.next() {
      case .character("u"):
        let now = try Clock.now()
        notice = ""
        undo(now)
        return true
      case .character("q"), .enter, .escape, .control("d"), .closed: return false
      default: continue
      }
    }
  }

  private static let name = "reflect alert inbox"

  // MARK: - Deciding

  /// - Returns: false where the person quits.
  private mutating func decide(_ key: Key, _ item: InboxQueue.Item) throws -> Bool {
    let now = try Clock.now()
    switch key {
    case .character("s"): find(item, now)
    case .character("d"):
      attempt { inbox throws(DecisionRefusal) in try inbox.dismiss(now) }
      let mention = item.group.first.id
      if inbox.queue.last?.decision?.group.first.id == mention { left[mention] = nil }
    case .character("k"), .character(" "): notice = inbox.skip()
    case .character("o"): open(item.group.first)
    case .character("u"): undo(now)
    case .character("q"), .escape, .control("d"): return false
    default: break
    }
    return true
  }

  private mutating func attempt(_ work: (inout Inbox) throws(DecisionRefusal) -> String) {
    var inbox = inbox
    do throws(DecisionRefusal) {
      notice = try TerminalMode.undisturbed { () throws(DecisionRefusal) in try work(&inbox) }
    } catch {
      notice = error.message
      if case .decided = error { notice += "; that stays" }
    }
    self.inbox = inbox
  }

  /// Goes back, and keeps the comment that goes with a decision for when it is found significant again.
  private mutating func undo(_ now: Moment) {
    attempt { inbox throws(DecisionRefusal) in try inbox.undo(now) }
    guard let taken = inbox.takenOut else { return }
    left[taken.mention] = LineEditor(taken.comment)
    notice += "; s goes on with its comment"
  }

  /// Passes over what others have decided meanwhile, and says so unless something else is to be said.
  private mutating func passDecided() {
    do throws(FileFailure) {
      let passed = try inbox.passDecided()
      if notice.isEmpty { notice = passed ?? "" }
    } catch {
      notice = error.finding().description
    }
  }

  private mutating func find(_ item: InboxQueue.Item, _ now: Moment) {
    do throws(DecisionRefusal) {
      guard let place = try inbox.writtenPlace(of: item) else { return step = .sentiment }
      attempt { inbox throws(DecisionRefusal) in try inbox.settle(at: place, now) }
    } catch {
      notice = printable(error.message)
    }
  }

  private mutating func open(_ mention: Mention) {
    guard isWebAddress(mention.url) else { return notice = "it has no address of the web" }
    do {
      try TerminalMode.lend { try Programs.browse(mention.url) }
      notice = "opened \(printable(mention.url))"
    } catch let stop as Stop {
      notice = printable(stop.lines.joined(separator: " "))
    } catch {
      notice = "it could not be opened"
    }
  }

  // MARK: - Finding significant

  private mutating func takeSentiment(_ key: Key, _ mention: MentionID) {
    let text = left[mention] ?? LineEditor()
    switch key {
    case .escape: step = .deciding
    case .enter: step = .comment(nil, text)
    case .character(let letter):
      guard let sentiment = Sentiment(answer: String(letter)) else { return }
      step = .comment(sentiment, text)
    default: break
    }
  }

  private mutating func type(
    _ key: Key, _ sentiment: Sentiment?, _ editor: LineEditor, _ item: InboxQueue.Item
  ) throws {
    var editor = editor
    if key == .control("o"), Programs.hasEditor { return try write(sentiment, editor, item) }
    switch editor.take(key) {
    case .typing: step = .comment(sentiment, editor)
    case .cancelled:
      // The file stays where the person was told that it is.
      kept = nil
      left[item.group.first.id] = editor.text.isEmpty ? nil : editor
      step = .sentiment
    case .done:
      // A space at the beginning of a line that was typed means nothing.
      let isProse = editor.text.contains("\n")
      let typed = isProse ? editor.text.trimmingBlankLines() : editor.text.trimmingSpaces()
      if !typed.isEmpty { return try finish(sentiment, typed, editor, item) }
      guard Programs.hasEditor else { return notice = "without a comment nothing is taken" }
      try write(sentiment, editor, item)
    }
  }

  /// Opens the person's editor for the comment, with what is typed of it.
  private mutating func write(
    _ sentiment: Sentiment?, _ editor: LineEditor, _ item: InboxQueue.Item
  ) throws {
    let title = printable(item.group.first.title)
    do {
      let edited = try TerminalMode.lend {
        try EditedText(
          editor.text, note: "Your comment on \(title). Save it and close the editor.")
      }
      if edited.text.isEmpty {
        edited.discard()
        notice = "without a comment nothing is taken"
      } else {
        kept?.discard()
        kept = edited
        try finish(sentiment, edited.text, LineEditor(edited.text), item)
      }
    } catch let stop as Stop {
      notice = printable(stop.lines.joined(separator: " "))
    }
  }

  private mutating func finish(
    _ sentiment: Sentiment?, _ comment: String, _ editor: LineEditor, _ item: InboxQueue.Item
  ) throws {
    let now = try Clock.now()
    var inbox = inbox
    do throws(DecisionRefusal) {
      notice = try TerminalMode.undisturbed { () throws(DecisionRefusal) in
        try inbox.find(sentiment: sentiment, comment: comment, now)
      }
      kept?.discard()
      kept = nil
      left[item.group.first.id] = nil
      step = .deciding
    } catch {
      step = .comment(sentiment, editor)
      notice = printable(error.message)
      if case .decided = error {
        notice += "; Enter finds it significant all the same, Esc leaves it so"
      }
      if let kept { notice += "; what you wrote is kept in \(kept.path) until it is taken" }
    }
    self.inbox = inbox
  }

  // MARK: - Drawing

  private func draw(_ item: InboxQueue.Item) {
    let columns = Output.standard.size.columns
    var screen = Screen(
      title: "\(inbox.term(of: item)) · \(item.number) of \(inbox.stories(of: item)) unread",
      aside: Self.name, body: MentionText(item.group, style).lines(columns: columns),
      keys: hints, notice: notice)
    switch step {
    case .deciding: break
    case .sentiment:
      screen.body = brief(item, columns) + [style.bold("How does it sound?")]
    case .comment(let sentiment, let editor):
      let sounds = sentiment.map { " It sounds \($0.rawValue)." } ?? ""
      screen.body = brief(item, columns) + [style.bold("What do you say about it?") + sounds, ""]
      let typed = editor.lines(columns: columns - 3)
      screen.cursor = (screen.body.count + typed.row, 2 + typed.column)
      screen.body += typed.lines.map { "  \($0)" }
    }
    screen.draw()
  }

  /// The headline alone, to leave room for what is asked.
  private func brief(_ item: InboxQueue.Item, _ columns: Int) -> [String] {
    var mention = item.group.first
    mention.snippet = ""
    return MentionText(StoryGroup(mention), style).lines(columns: columns) + [""]
  }

  private var hints: [Screen.KeyHint] {
    switch step {
    case .deciding:
      [
        .init("s", "significant"), .init("d", "dismiss"), .init("k", "skip"), .init("o", "open"),
        .init("u", "undo"), .init("q", "quit"),
      ]
    case .sentiment:
      [
        .init("p", "positive"), .init("n", "neutral"), .init("g", "negative"),
        .init("Enter", "not said"), .init("Esc", "back"),
      ]
    case .comment(_, let editor):
      if !Programs.hasEditor {
        [.init("Enter", "save"), .init("Esc", "back")]
      } else if editor.text.isEmpty {
        [.init("Enter", "write in your editor"), .init("Esc", "back")]
      } else {
        [
          .init("Enter", "save"), .init("Ctrl-O", "go on in your editor"), .init("Esc", "back"),
        ]
      }
    }
  }
}
