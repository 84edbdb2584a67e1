/// A text that is being typed.
struct LineEditor {
  /// What a key did.
  enum Step {
    case typing, done, cancelled
  }

  private var characters: [Character] = []
  private var cursor = 0

  /// Begins with a text, the cursor at its end.
  init(_ text: String = "") {
    insert(Array(text.filter { $0 == "\n" || $0 == "\t" || !$0.isControl }))
  }

  /// What is typed so far.
  var text: String { String(characters) }

  /// Takes a key.
  mutating func take(_ key: Key) -> Step {
    switch key {
    case .enter: return .done
    case .escape, .closed: return .cancelled
    case .character(let character): insert([character])
    case .paste(let text): insert(text.filter { $0 == "\n" || $0 == "\t" || !$0.isControl })
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        characters.remove(at: cursor)
      }
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): removeUpToCursor(from: 0)
    case .control("w"): removeUpToCursor(from: startOfWord)
    case .control("k"): characters.removeSubrange(cursor...)
    default: break
    }
    return .typing
  }

  private mutating func insert(_ new: some Collection<Character>) {
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  private mutating func removeUpToCursor(from start: Int) {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  /// The text as lines of a terminal of so many columns, and where the cursor stands in them.
  func lines(columns: Int) -> (lines: [String], row: Int, column: Int) {
    var lines = [""]
    var width = 0
    var place = (row: 0, column: 0)
    for (index, character) in characters.enumerated() {
      let length = character == "\n" ? 0 : character == "\t" ? 1 : terminalWidth(character)
      if width + length > max(2, columns) {
        lines.append("")
        width = 0
      }
      if index == cursor { place = (lines.count - 1, width) }
      if character == "\n" {
        lines.append("")
        width = 0
      } else {
        lines[lines.count - 1].append(character == "\t" ? " " : character)
        width += length
      }
    }
    if cursor == characters.count { place = (lines.count - 1, width) }
    return (lines, place.row, place.column)
  }
}

extension Character {
  /// True for what would move a terminal's cursor rather than show something.
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.value < 0x20 || 0x7f..<0xa0 ~= $0.value }
  }
}
