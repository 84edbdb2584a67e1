import CCmarkGFM

/// Watches over footnotes, of which cmark leaves out some without a word.
///
/// It drops notes that nothing refers to, and what is between `[^` and a `]` on a later line. The first gets a
/// remark; over the second, footnotes are not read at all.
struct Notes {
  /// The lines, counted from 0, on which a note seems to begin, in order, and its name.
  private var notes: [(line: Int, name: String, isSeen: Bool)] = []
  /// Where a `[^` is that its line does not close, if there are notes.
  private var unclosed: (line: Int, column: Int)?

  /// Looks for notes in a source.
  init(in source: Bytes) {
    var line = 0
    var start = 0
    while let opening = source.firstOffset(of: "[^", from: start) {
      var end = nextLine(source, after: start)
      while end <= opening {
        start = end
        end = nextLine(source, after: start)
        line += 1
      }
      let text = source.part(start..<end)
      if let name = Self.name(in: text) { notes.append((line, name, isSeen: false)) }
      if unclosed == nil, let offset = Self.unclosedOpening(in: text) {
        unclosed = (line, offset + 1)
      }
      start = end
      line += 1
    }
    if notes.isEmpty { unclosed = nil }
    areRead = !notes.isEmpty && unclosed == nil
  }

  /// Whether footnotes are to be read; that takes two more walks through the tree.
  let areRead: Bool

  /// Takes note of a block that is shown.
  mutating func see(_ block: Node) {
    if notes.isEmpty { return }
    let first = Int(cmark_node_get_start_line(block)) - 1
    let isNote = cmark_node_get_type(block) == CMARK_NODE_FOOTNOTE_DEFINITION
    let last = isNote ? first : Int(cmark_node_get_end_line(block)) - 1
    var index = firstNote(fromLine: first)
    while index < notes.count, notes[index].line <= last {
      notes[index].isSeen = true
      index += 1
    }
  }

  private func firstNote(fromLine line: Int) -> Int {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is to be said about the notes once the tree was walked through, in the order of their lines.
  func remarks(firstLine: Int) -> [Remark] {
    if let (line, column) = unclosed {
      return [Remark(kind: .unclosedNote, line: firstLine + line, column: column)]
    }
    return notes.filter { !$0.isSeen }.map {
      Remark(kind: .unusedNote($0.name), line: firstLine + $0.line, column: 1)
    }
  }

  /// The name in a line `[^name]: …`, whatever quotation or list that is in.
  private static func name(in line: Bytes) -> String? {
    guard let opening = line.firstOffset(of: "[^", from: 0),
      let closing = line.firstOffset(of: 0x5d, from: opening), closing > opening + 2,
      closing + 1 < line.count, line[closing + 1] == 0x3a,
      line[..<opening].allSatisfy({ $0.isSpace || $0.isDigit || ">-+*.)".utf8.contains($0) })
    else { return nil }
    return line.part(opening + 2..<closing).text
  }

  /// The offset of the first `[^` in a line that no bracket of the line answers.
  private static func unclosedOpening(in line: Bytes) -> Int? {
    var openings: [Int] = []
    var offset = 0
    while offset < line.count {
      switch line[offset] {
      case 0x5c: offset += 1
      case 0x5b: openings.append(offset)
      case 0x5d: _ = openings.popLast()
      default: break
      }
      offset += 1
    }
    return openings.first { $0 + 1 < line.count && line[$0 + 1] == 0x5e }
  }
}
