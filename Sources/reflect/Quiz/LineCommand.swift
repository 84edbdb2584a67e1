/// What a line asks for that is no answer: a whole word or its first letter, with or without a colon before it.
enum LineCommand: String, CaseIterable {
  case nothing = ""
  case hint = "?"
  case undo, suspend, quit, right, open

  /// Reads a line; `nil` for one that is no command, such as an answer that begins as a command does.
  init?(_ line: String) {
    let word = line.drop { $0 == ":" }.lowercased()
    guard
      let command = Self.allCases.first(where: {
        word == $0.rawValue || word == $0.rawValue.prefix(1)
      })
    else { return nil }
    self = command
  }
}
