/// Walks through source and the text that cmark made of it side by side.
struct Alignment {
  let source: Bytes
  var offset: Int
  let limit: Int
  let literal: Bytes
  private var position = 0

  init(source: Bytes, offset: Int, limit: Int, literal: Bytes) {
    self.source = source
    self.offset = offset
    self.limit = limit
    self.literal = literal
  }

  /// Whether the bracket that the source is at was escaped, or its neighbour.
  var isEscaped: Bool {
    guard offset + 1 < limit else { return true }
    if source[offset] == 0x5c || source[offset] == 0x26 { return true }
    return source[offset] == 0x5b && (source[offset + 1] == 0x5c || source[offset + 1] == 0x26)
  }

  /// Whether two such bytes stand here.
  func hasPair(of byte: UInt8) -> Bool {
    offset + 1 < limit && source[offset] == byte && source[offset + 1] == byte
  }

  /// Goes on to a position of the text; false if the two disagree before it.
  mutating func advance(to target: Int) -> Bool {
    while position < target {
      guard offset < limit else { return false }
      let byte = source[offset]
      if byte == 0x5c, offset + 1 < limit, source[offset + 1].isPunctuation,
        source[offset + 1] == literal[position]
      {
        offset += 2
        position += 1
      } else if byte == 0x26, let end = entityEnd() {
        offset = end
        position += literal.scalar(at: position).1
        // A few entities stand for two characters.
        if position < target, let next = nextByte, next != literal[position] {
          position += literal.scalar(at: position).1
        }
      } else if byte == literal[position] {
        offset += 1
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The byte that the source stands for here, unless an entity does.
  private var nextByte: UInt8? {
    guard offset < limit, source[offset] != 0x26 else { return nil }
    let isEscape = source[offset] == 0x5c && offset + 1 < limit && source[offset + 1].isPunctuation
    return source[isEscape ? offset + 1 : offset]
  }

  /// The offset after the entity here; `nil` if it was left as it is.
  private func entityEnd() -> Int? {
    var end = offset + 1
    while end < limit, end - offset < 34,
      source[end].isLetter || source[end].isDigit || source[end] == 0x23
    {
      end += 1
    }
    guard end < limit, source[end] == 0x3b else { return nil }
    let length = end + 1 - offset
    if position + length <= literal.count,
      source[offset...end].elementsEqual(literal[position..<position + length])
    {
      return nil
    }
    return end + 1
  }
}
