/// What a person did at the keyboard, or what happened to the terminal meanwhile.
enum Key: Hashable {
  case character(Character)
  /// A letter that was typed with Ctrl, in lower case.
  case control(Character)
  case enter, escape, backspace, delete, left, right, up, down, home, end
  /// A key that nothing here listens to.
  case other
  /// Text that was pasted; line ends are `\n`.
  case paste(String)
  /// The size changed, or the person came back: draw again.
  case redraw
  /// The terminal is gone.
  case closed
}
