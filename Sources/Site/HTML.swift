import Journal

/// A page being written: bytes, and the ways to append to them that keep a page well-formed.
struct HTML {
  private(set) var bytes: [UInt8] = []
  /// How many maps and quizzes are on it: the former need names of their own, the latter scripts.
  var (maps, quizzes) = (0, 0)

  init(reserving capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends markup that stands in the source code.
  mutating func raw(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends markup that was made elsewhere.
  mutating func raw(_ markup: some Sequence<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Appends text, escaped for both content and attributes in double quotes.
  mutating func text(_ text: String) {
    withBytes(of: text.utf8) { $0.escape($1) }
  }

  /// Appends a part of a text, escaped.
  mutating func text(_ text: Substring) {
    withBytes(of: text.utf8) { $0.escape($1) }
  }

  /// Hands on a text's bytes where they are: a copy of the text, even of its reference, costs more than most texts take.
  private mutating func withBytes(
    of text: some Collection<UInt8>, _ append: (inout HTML, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if text.withContiguousStorageIfAvailable({ append(&self, $0) }) == nil {
      Array(text).withUnsafeBufferPointer { append(&self, $0) }
    }
  }

  /// Appends runs of plain bytes whole, and what must be escaped between them.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      // All four come before the letters.
      if text[index] > 0x3e { continue }
      let replacement: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: text[start..<index])
      raw(replacement)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Appends a path as an address: everything but letters, digits, `-._~` and `/` percent-encoded.
  ///
  /// A colon is encoded too, or the part before it would be taken for a scheme.
  mutating func address(_ path: String) {
    withBytes(of: path.utf8) { $0.encode($1) }
  }

  /// Appends a part of a path as an address.
  mutating func address(_ path: Substring) {
    withBytes(of: path.utf8) { $0.encode($1) }
  }

  /// Appends runs of plain bytes whole, and the others encoded between them.
  private mutating func encode(_ path: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in path.indices where !isPlainInAddress(path[index]) {
      bytes.append(contentsOf: path[start..<index])
      bytes.append(UInt8(ascii: "%"))
      bytes.append(hexDigit(path[index] >> 4))
      bytes.append(hexDigit(path[index] & 15))
      start = index + 1
    }
    bytes.append(contentsOf: path[start...])
  }

  private func isPlainInAddress(_ byte: UInt8) -> Bool {
    0x61...0x7a ~= byte || 0x2d...0x39 ~= byte || 0x41...0x5a ~= byte
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// Appends a whole number with a comma between thousands.
  mutating func number(_ value: Int) {
    if value < 0 { raw("-") }
    thousands(value.magnitude)
  }

  private mutating func thousands(_ value: UInt) {
    if value < 1000 { return digits(value) }
    thousands(value / 1000)
    raw(",")
    digits(value % 1000, atLeast: 3)
  }

  /// Appends a whole number, with zeros before it where it has fewer digits.
  private mutating func digits(_ value: UInt, atLeast count: Int = 1) {
    if value >= 10 || count > 1 { digits(value / 10, atLeast: count - 1) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  /// Appends a number with its noun: `1 entry`, `3 entries`.
  mutating func count(_ value: Int, _ one: StaticString, _ many: StaticString) {
    number(value)
    raw(" ")
    raw(value == 1 ? one : many)
  }

  /// Appends a day for people and programs: `<time datetime="2017-09-24">24 September 2017</time>`.
  mutating func day(_ day: Day) {
    time(day) { html, parts in
      html.number(parts.day)
      html.raw(" ")
      html.text(monthNames[parts.month - 1])
      html.raw(" ")
      html.digits(parts.year.magnitude)
    }
  }

  /// Appends a day without its year, where the year is plain: `24 Sep`.
  mutating func shortDay(_ day: Day) {
    time(day) { html, parts in
      html.number(parts.day)
      html.raw(" ")
      html.text(monthNames[parts.month - 1].prefix(3))
    }
  }

  private mutating func time(
    _ day: Day, _ content: (inout HTML, (year: Int, month: Int, day: Int)) -> Void
  ) {
    let parts = day.parts
    raw("<time datetime=\"")
    digits(parts.year.magnitude, atLeast: 4)
    raw("-")
    digits(parts.month.magnitude, atLeast: 2)
    raw("-")
    digits(parts.day.magnitude, atLeast: 2)
    raw("\">")
    content(&self, parts)
    raw("</time>")
  }
}

/// The months' English names, January first.
let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
