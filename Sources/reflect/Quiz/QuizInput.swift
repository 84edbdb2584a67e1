import Quiz

/// What a person has typed or chosen so far for one question.
struct QuizInput {
  private(set) var editor = LineEditor()
  /// The items of a list that are entered already.
  private(set) var items: [String] = []
  /// The places of the options that are chosen already, in the order in which they were; two may read the same.
  private(set) var chosen: [Int] = []

  /// Whether nothing would be lost.
  var isEmpty: Bool { editor.text.isEmpty && items.isEmpty && chosen.isEmpty }

  /// Takes a key.
  /// - Returns: the answer where the key ends it; nothing in it means that the person does not know.
  mutating func take(_ key: Key, for question: Question) -> [String]? {
    switch question.manner {
    case .typing: return type(key)
    case .listing: return list(key, question)
    case .recalling: return key == .enter || key == .character(" ") ? [] : nil
    case .choosing(let options):
      if key == .enter { return [] }
      guard case .character(let label) = key else { return nil }
      return OptionLabels(options).option(label).map { [$0] }
    case .arranging(let options):
      return choose(key, options, most: options.count, endsWithLast: true)
    case .picking(let options, let count, _):
      return choose(key, options, most: count, endsWithLast: false)
    }
  }

  private mutating func type(_ key: Key) -> [String]? {
    guard editor.take(key.inText) == .done else { return nil }
    let text = editor.text.replacing("\n", with: " ").trimmingSpaces()
    return text.isEmpty ? [] : [text]
  }

  private mutating func list(_ key: Key, _ question: Question) -> [String]? {
    if key == .backspace, editor.text.isEmpty, let last = items.popLast() {
      editor = LineEditor()
      _ = editor.take(.paste(last))
      return nil
    }
    guard editor.take(key.inText) == .done else { return nil }
    let text = editor.text.trimmingSpaces()
    if text.isEmpty { return items }
    items += text.split(separator: "\n").flatMap { question.items(in: String($0)) }
    editor = LineEditor()
    return nil
  }

  private mutating func choose(
    _ key: Key, _ options: [String], most: Int, endsWithLast: Bool
  ) -> [String]? {
    switch key {
    case .enter where chosen.isEmpty: return []
    case .enter: return endsWithLast && chosen.count < most ? nil : chosen.map { options[$0] }
    case .backspace:
      // The last one fell into place by itself, so it goes with the one before it.
      if endsWithLast, chosen.count == most, most > 1 { chosen.removeLast() }
      _ = chosen.popLast()
    case .character(let label):
      guard let option = OptionLabels(options).place(label) else { return nil }
      if let place = chosen.firstIndex(of: option) {
        chosen.remove(at: place)
      } else if chosen.count < most {
        chosen.append(option)
      }
      if endsWithLast, chosen.count == most - 1 {
        chosen += options.indices.filter { !chosen.contains($0) }
      }
    default: break
    }
    return nil
  }
}

extension Key {
  /// What the key means within a text: Ctrl-D deletes forward, as in a shell.
  fileprivate var inText: Key { self == .control("d") ? .delete : self }
}
