import Diagnostics
import Journal
import Quiz

/// A question as lines of a terminal.
struct QuestionText {
  let question: Question
  let session: Session
  let style: Style

  /// Where one is: `CRM · 3 of 14 · new`.
  var title: String {
    let key = question.card.chapter
    let chapter = session.study.deck.chapters.first { $0.key == key }
    let title = question.card.isToldByTitle ? nil : chapter?.title
    var parts = title.map { [printable($0)] } ?? []
    // A key in words may say it as well.
    if title == nil, key.description.allSatisfy(\.isNumber) { parts = ["chapter \(key)"] }
    if question.turn == .again {
      parts.append("once more")
      parts.append(session.left == 0 ? "the last" : "\(session.left) after it")
    } else {
      parts.append("\(question.number) of \(session.total)")
    }
    if question.turn == .new { parts.append("new") }
    if session.study.isChanged(question.card.id) { parts.append("changed") }
    return parts.joined(separator: " · ")
  }

  /// What is asked, and what one chooses from.
  func lines(columns: Int) -> [String] {
    asked(columns: columns) + options(columns: columns, chosen: [])
  }

  /// The way to it, dim, and the question.
  func asked(columns: Int) -> [String] {
    let path = question.card.path.map(printable).joined(separator: " › ")
    return (path.isEmpty ? [] : wrapped(path, to: columns).map(style.dim))
      + question(columns: columns)
  }

  /// The question alone.
  func question(columns: Int) -> [String] {
    wrapped(printable(question.card.question), to: columns).map(style.bold)
  }

  /// The options with their labels, dim where they are chosen already, or how the answer begins; after an empty line.
  func options(columns: Int, chosen: [Int]) -> [String] {
    if !question.beginnings.isEmpty {
      let beginnings = question.beginnings.map(printable).joined(separator: ", ")
      return [""]
        + wrapped("it begins  \(beginnings)", to: columns - 2).map { "  " + style.dim($0) }
    }
    let options = question.options
    if options.isEmpty { return [] }
    var lines = [""]
    for (place, label) in OptionLabels(options).labels.enumerated() {
      let text = wrapped(printable(options[place]), to: columns - 5)
      for (index, line) in text.enumerated() {
        let shown = chosen.contains(place) ? style.dim(line) : line
        lines.append(
          (index == 0 ? "  " + style.bold(style.accent(String(label))) + "  " : "     ") + shown)
      }
    }
    return lines
  }
}
