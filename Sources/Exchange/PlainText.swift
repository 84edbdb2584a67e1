/// Text being gathered for people to read: white space folded, nothing in it that is not seen, never longer than
/// its limit.
///
/// Dropped are control characters, bidirectional overrides, invisible spaces and tags, and of marks on one letter those
/// that no script piles up; bytes that are not UTF-8 become U+FFFD. A text that is too long ends with "…".
struct PlainText {
  /// The most characters (Unicode scalars) of the finished text.
  let limit: Int
  private var bytes: [UInt8] = []
  private var count = 0
  private var spaceIsDue = false
  private var isCut = false
  /// How many marks in a row stand at its end.
  private var marks = 0

  /// The most marks that a letter has, as in Hebrew with vowels and accents; more would cover other lines.
  private static let mostMarks = 4

  /// Makes an empty text.
  init(limit: Int) {
    self.limit = limit
    bytes.reserveCapacity(limit + 16)
  }

  /// True where whatever is appended makes no difference any more.
  var isFull: Bool { isCut }
  /// True where nothing that is seen was appended.
  var isEmpty: Bool { bytes.isEmpty }

  /// Forgets what was gathered.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    spaceIsDue = false
    isCut = false
  }

  /// The gathered text; the gathering may go on only after `clear()`.
  mutating func finished() -> String {
    if isCut {
      var last = bytes.count
      repeat { last -= 1 } while last > 0 && bytes[last] & 0xc0 == 0x80
      bytes.removeSubrange(max(0, last)...)
      while bytes.last == 0x20 { bytes.removeLast() }
      bytes += "…".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Has a space follow what stands so far, unless the text begins or ends there.
  mutating func appendSpace() { spaceIsDue = true }

  /// Appends one character.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return appendASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    var encoded: [UInt8] = []
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { encoded.append(byte) }
    append(encoded)
  }

  /// Appends text of any bytes.
  mutating func append<Text: RandomAccessCollection<UInt8>>(_ text: Text) {
    var place = text.startIndex
    while place != text.endIndex, !isCut {
      let byte = text[place]
      if byte < 0x80 {
        marks = 0
        if byte > 0x20, byte < 0x7f {
          place = appendRun(at: place, of: text)
        } else {
          appendASCII(byte)
          place = text.index(after: place)
        }
        continue
      }
      let length = Self.scalarLength(at: place, of: text)
      guard length > 0 else {
        appendShown(UTF8.encodedReplacementCharacter)
        place = text.index(after: place)
        continue
      }
      let next = text.index(place, offsetBy: length)
      let scalar = text[place..<next]
      let appearance = Self.appearance(of: scalar)
      marks = appearance == .mark ? marks + 1 : 0
      switch appearance {
      case .seen: appendShown(scalar)
      case .mark: if marks <= Self.mostMarks { appendShown(scalar) }
      case .space: spaceIsDue = true
      case .hidden: break
      }
      place = next
    }
  }

  /// Appends words of printable ASCII with single spaces between them, as most text is, and tells where they end.
  private mutating func appendRun<Text: RandomAccessCollection<UInt8>>(
    at start: Text.Index, of text: Text
  ) -> Text.Index {
    var end = start
    var endsWithSpace = false
    while end != text.endIndex {
      let byte = text[end]
      if byte == 0x20, !endsWithSpace {
        endsWithSpace = true
      } else if byte > 0x20, byte < 0x7f {
        endsWithSpace = false
      } else {
        break
      }
      text.formIndex(after: &end)
    }
    guard makesRoom() else { return end }
    let words = endsWithSpace ? text[start..<end].dropLast() : text[start..<end]
    let part = words.prefix(limit - count + 1)
    bytes.append(contentsOf: part)
    count += part.count - 1
    isCut = part.count < words.count
    spaceIsDue = endsWithSpace
    return end
  }

  private mutating func appendASCII(_ byte: UInt8) {
    if byte > 0x20, byte < 0x7f {
      if makesRoom() { bytes.append(byte) }
    } else if byte == 0x20 || 0x09...0x0d ~= byte {
      spaceIsDue = true
    }
  }

  private mutating func appendShown(_ scalar: some Collection<UInt8>) {
    if makesRoom() { bytes.append(contentsOf: scalar) }
  }

  /// Appends the space that is due, and tells whether one more character fits.
  private mutating func makesRoom() -> Bool {
    if spaceIsDue {
      spaceIsDue = false
      if !bytes.isEmpty {
        guard count < limit else { return cut() }
        bytes.append(0x20)
        count += 1
      }
    }
    guard count < limit else { return cut() }
    count += 1
    return true
  }

  private mutating func cut() -> Bool {
    isCut = true
    return false
  }
}

extension PlainText {
  /// How many bytes the character at the place has; 0 where they are not UTF-8.
  static func scalarLength<Text: RandomAccessCollection<UInt8>>(
    at place: Text.Index, of text: Text
  ) -> Int {
    let lead = text[place]
    let length: Int
    switch lead {
    case 0..<0x80: return 1
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef: length = 3
    case 0xf0...0xf4: length = 4
    default: return 0
    }
    guard text.distance(from: place, to: text.endIndex) >= length else { return 0 }
    var next = text.index(after: place)
    let second = text[next]
    switch lead {
    case 0xe0: guard second >= 0xa0 else { return 0 }
    case 0xed: guard second < 0xa0 else { return 0 }
    case 0xf0: guard second >= 0x90 else { return 0 }
    case 0xf4: guard second < 0x90 else { return 0 }
    default: break
    }
    for _ in 1..<length {
      guard text[next] & 0xc0 == 0x80 else { return 0 }
      text.formIndex(after: &next)
    }
    return length
  }

  /// How a character looks.
  enum Appearance {
    /// It is seen, or joins those that are.
    case seen
    /// It is drawn above, below or around the letter before it.
    case mark
    /// White space of any kind.
    case space
    /// It controls, overrides directions or hides.
    case hidden
  }

  /// How the character beyond ASCII looks whose UTF-8 is given.
  static func appearance(of scalar: some Collection<UInt8>) -> Appearance {
    var value: UInt32 = 0
    for byte in scalar { value = value << 6 | UInt32(byte & 0x3f) }
    switch scalar.count {
    case 2: value &= 0x7ff
    case 3: value &= 0xffff
    default: value &= 0x1fffff
    }
    switch value {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: return .space
    case 0x80..<0xa0, 0xad, 0x200b, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb,
      0xfffe, 0xffff, 0xe0000...0xe007f:
      return .hidden
    default: return isMark(value) ? .mark : .seen
    }
  }

  private static func isMark(_ value: UInt32) -> Bool {
    // Most text has none, and is not looked up: Latin, Greek, Cyrillic, punctuation, kana, Han, Hangul and emoji.
    switch value {
    case ..<0x300, 0x370..<0x483, 0x1e00..<0x20d0, 0x2100..<0x2cef, 0x30a0..<0xa66f,
      0xac00..<0xd800,
      0x1f000..<0xe0100:
      return false
    default: break
    }
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
