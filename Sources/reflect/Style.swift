/// How words look on a terminal; plain everywhere else.
struct Style {
  private let isOn: Bool

  init(for output: Output) {
    isOn = output.hasColour
  }

  func dim(_ text: String) -> String { wrap(text, "2") }
  func bold(_ text: String) -> String { wrap(text, "1") }
  func accent(_ text: String) -> String { wrap(text, "36") }
  func error(_ text: String) -> String { wrap(text, "31") }
  func warning(_ text: String) -> String { wrap(text, "33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
