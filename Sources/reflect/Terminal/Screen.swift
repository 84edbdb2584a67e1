/// A whole screen: a line that says where one is, what is asked, and the keys that can be pressed.
struct Screen {
  /// Where one is, at the top left.
  var title: String
  /// What belongs to it, at the top right.
  var aside: String
  /// What is shown; longer than the screen, its end is left out.
  var body: [String]
  /// What can be pressed.
  var keys: [KeyHint]
  /// What just happened, or why something did not; above the keys.
  var notice = ""
  /// Where the cursor stands in the body; `nil` where nothing is typed.
  var cursor: (row: Int, column: Int)?

  /// How many of the body's first lines are what is asked, which stays where a text is typed below it and not all fits.
  var pinned = 0
  /// Whether all lines of a small screen are for the body, which then leaves the last column free, and none for rules.
  var isDense = false
  /// Whether something is typed already; before that, what is asked may take the whole screen.
  var hasText = true

  /// A key and what it does.
  struct KeyHint {
    var key: String
    var effect: String

    init(_ key: String, _ effect: String) {
      self.key = key
      self.effect = effect
    }
  }

  /// How many of the body's first lines are scrolled away; `nil` where the end of what does not fit is left out.
  var scroll: Int?

  /// The most lines that keys take, and the fewest that a terminal must have to give them more than one.
  private static let mostHintRows = 3
  private static let fewestLines = 10

  /// Whether the terminal has so few lines that a screen shows as little beside its body as it can.
  static var isSmall: Bool { Output.standard.size.lines < fewestLines }

  /// Draws it on standard output.
  /// - Returns: how many of the body's lines are scrolled away, which is no more than makes its end visible.
  @discardableResult
  func draw() -> Int {
    let (columns, lines) = Output.standard.size
    Output.standard.write(frame(columns: columns, lines: lines))
    let room = layout(columns, lines, Style(for: .standard)).room
    return max(0, min(scroll ?? 0, body.count - room))
  }

  /// What makes a terminal of this size show it.
  func frame(columns: Int, lines: Int) -> String {
    let style = Style(for: .standard)
    let (rules, hints, notice, room) = layout(columns, lines, style)
    let (visible, cursor) = visible(room, columns, style)
    let empty = Array(repeating: "", count: room - visible.count)
    let rows = [heading(columns, style)] + rules + visible + empty + notice + rules + hints
    var text = "\u{1B}[?25l\u{1B}[H"
    for (index, row) in rows.prefix(lines).enumerated() {
      text += row + "\u{1B}[K" + (index + 1 < min(rows.count, lines) ? "\r\n" : "\u{1B}[J")
    }
    if let cursor {
      text +=
        "\u{1B}[\(cursor.row + 2 + rules.count);\(min(cursor.column, columns - 1) + 1)H\u{1B}[?25h"
    }
    return text
  }

  /// What stands around the body, and how many lines that leaves it.
  private func layout(
    _ columns: Int, _ lines: Int, _ style: Style
  ) -> (rules: [String], hints: [String], notice: [String], room: Int) {
    let isSmall = lines < Self.fewestLines
    let isDense = isDense && isSmall
    let rules = isDense ? [] : [style.dim(String(repeating: "─", count: columns))]
    var hints = hintRows(columns, most: isSmall ? 1 : Self.mostHintRows, style)
    if isDense, hints == [""] { hints = [] }
    let notice = isDense && notice.isEmpty ? [] : fittedNotice(columns, lines)
    let room = max(1, lines - 1 - 2 * rules.count - hints.count - notice.count)
    return (rules, hints, notice, room)
  }

  /// The lines of the body that fit, and the cursor among them.
  private func visible(
    _ room: Int, _ columns: Int, _ style: Style
  ) -> (lines: [String], cursor: (row: Int, column: Int)?) {
    if body.count > room, let cursor, pinned > 0 { return pinning(room, cursor, style) }
    // Where there is too much, the end of a text that is typed matters more than its beginning.
    let wanted = scroll ?? ((cursor?.row ?? 0) - room + 1)
    let skipped = max(0, min(wanted, body.count - room))
    var shown = Array(body.dropFirst(skipped).prefix(room))
    if scroll != nil || skipped == 0, body.count > room + skipped {
      shown[room - 1] = style.dim(fitted(scroll == nil ? "…" : "… ↓ shows more", to: columns))
    }
    return (shown, cursor.map { ($0.row - skipped, $0.column) })
  }

  /// As much of what is asked as fits, and the line that is typed, once it is.
  private func pinning(
    _ room: Int, _ cursor: (row: Int, column: Int), _ style: Style
  ) -> (lines: [String], cursor: (row: Int, column: Int)?) {
    var top = Array(body.prefix(min(pinned, hasText ? room - 1 : room)))
    if top.count < pinned, let last = top.popLast() {
      // Lines that may fill the screen's width have no room for it.
      top.append(isDense && Self.isSmall ? last + style.dim("…") : style.dim("…"))
    }
    let left = room - top.count
    if left == 0 { return (top, nil) }
    let first = max(pinned, min(cursor.row - left + 1, body.count - left))
    let rest = body.dropFirst(first).prefix(left)
    let row = top.count + cursor.row - first
    return (top + rest, row < room ? (row, cursor.column) : nil)
  }

  private func heading(_ columns: Int, _ style: Style) -> String {
    let left = fitted(title, to: columns)
    let free = columns - terminalWidth(left) - terminalWidth(aside)
    guard free > 1 else { return style.bold(left) }
    return style.bold(left) + String(repeating: " ", count: free) + style.dim(aside)
  }

  /// The notice whole where the screen has room for it, as it may say where a text is kept.
  private func fittedNotice(_ columns: Int, _ lines: Int) -> [String] {
    let wrapped = wrapped(notice, to: columns)
    let most = max(1, lines / 3)
    if wrapped.count <= most { return wrapped }
    return wrapped.prefix(most - 1) + [
      fitted(wrapped[(most - 1)...].joined(separator: " "), to: columns)
    ]
  }

  /// The keys, on as few lines as they fit; those that do not fit on the last are left out.
  private func hintRows(_ columns: Int, most: Int, _ style: Style) -> [String] {
    var rows = [""]
    var width = 0
    for hint in keys {
      let length = terminalWidth(hint.key) + 1 + terminalWidth(hint.effect)
      let gap = width == 0 ? 0 : 3
      if width + gap + length > columns {
        if rows.count == most || width == 0 { break }
        rows.append("")
        width = 0
      }
      if width > 0 {
        rows[rows.count - 1] += "   "
        width += 3
      }
      rows[rows.count - 1] += style.bold(style.accent(hint.key)) + " " + hint.effect
      width += length
    }
    return rows
  }
}
