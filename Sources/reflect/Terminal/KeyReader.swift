import Files

/// Reads keys from a terminal that hands them over one by one.
struct KeyReader {
  private let signals: SignalWatch
  private var waiting: [UInt8] = []
  private var isClosed = false

  /// How long the rest of a key's bytes may take, in milliseconds; Escape alone is known by nothing following it.
  private static let patience: Int32 = 40
  private static let largestPaste = 1 << 16

  init(_ signals: SignalWatch) { self.signals = signals }

  /// Waits for a key.
  mutating func next() -> Key {
    while waiting.isEmpty {
      if isClosed { return .closed }
      if receive(within: -1) { return .redraw }
    }
    let byte = waiting.removeFirst()
    switch byte {
    case 0x1b: return afterEscape()
    case 0x0d, 0x0a: return .enter
    case 0x08, 0x7f: return .backspace
    case 0x00..<0x20:
      return .control(Character(Unicode.Scalar(byte + 0x60)))
    default: return character(byte)
    }
  }

  /// Reads what there is.
  /// - Parameter milliseconds: how long to wait for something; forever where negative.
  /// - Returns: true where the screen must be drawn again.
  private mutating func receive(within milliseconds: Int32) -> Bool {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.wakeUps, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&sources, nfds_t(sources.count), milliseconds)
    if count < 0 && errno != EINTR { isClosed = true }
    if count <= 0 { return false }
    if sources[0].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 1024)
      let got = read(STDIN_FILENO, &bytes, bytes.count)
      if got > 0 {
        waiting += bytes[..<got]
      } else if got == 0 || errno != EINTR && errno != EAGAIN {
        isClosed = true
      }
    }
    guard sources[1].revents != 0 else { return false }
    signals.drain()
    return true
  }

  /// The next byte of a key that has begun; `nil` where it does not come.
  private mutating func following() -> UInt8? {
    if waiting.isEmpty { _ = receive(within: Self.patience) }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  private mutating func character(_ first: UInt8) -> Key {
    var bytes = [first]
    let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    while bytes.count < length, let byte = following() { bytes.append(byte) }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.first.map(Key.character) ?? .other
  }

  private mutating func afterEscape() -> Key {
    guard let mark = following() else { return .escape }
    guard mark == UInt8(ascii: "[") || mark == UInt8(ascii: "O") else { return .other }
    var parameters = ""
    while let byte = following() {
      if 0x40...0x7e ~= byte { return key(final: byte, parameters) }
      parameters.unicodeScalars.append(Unicode.Scalar(byte))
      if parameters.utf8.count > 16 { return .other }
    }
    return .other
  }

  private mutating func key(final: UInt8, _ parameters: String) -> Key {
    switch (final, parameters) {
    case (UInt8(ascii: "A"), _): return .up
    case (UInt8(ascii: "B"), _): return .down
    case (UInt8(ascii: "C"), _): return .right
    case (UInt8(ascii: "D"), _): return .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): return .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): return .end
    case (UInt8(ascii: "~"), "3"): return .delete
    case (UInt8(ascii: "~"), "200"): return paste()
    default: return .other
    }
  }

  private mutating func paste() -> Key {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while !bytes.suffix(end.count).elementsEqual(end) {
      if waiting.isEmpty { _ = receive(within: 1000) }
      if waiting.isEmpty { break }
      bytes.append(waiting.removeFirst())
    }
    if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
    let text = String(decoding: bytes.prefix(Self.largestPaste), as: UTF8.self)
    return .paste(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
  }
}
