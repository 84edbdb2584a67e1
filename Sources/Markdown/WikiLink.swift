/// What is written between two pairs of brackets: `name#anchor|words`.
struct WikiLink {
  /// The name before `#` and `|`.
  let target: Bytes
  /// What follows `#`; `nil` without one.
  let fragment: Bytes?
  /// What the reader sees.
  let words: Bytes

  /// Takes apart what is between the brackets; `nil` if that names nothing.
  init?(_ content: Bytes) {
    let bar = content.firstOffset(of: 0x7c)
    let place = content.part(0..<(bar ?? content.count))
    let hash = place.firstOffset(of: 0x23)
    target = place.part(0..<(hash ?? place.count)).trimmed
    fragment = hash.map { place.part($0 + 1..<place.count).trimmed }
    let name = target.isEmpty ? fragment ?? target : target
    if name.isEmpty { return nil }
    let given = bar.map { content.part($0 + 1..<content.count).trimmed } ?? name
    words = given.isEmpty ? name : given
  }

  /// The range of the first wiki link at or after `start`, brackets and all.
  static func firstRange(in text: Bytes, from start: Int) -> Range<Int>? {
    var start = start
    while let closing = text.firstPair(of: 0x5d, from: start) {
      // The nearest opening brackets, so that time is spent on no byte twice.
      var opening = closing - 1
      while opening >= start, text[opening] != 0x5b, text[opening] != 0x5d { opening -= 1 }
      if opening > start, text[opening] == 0x5b, text[opening - 1] == 0x5b {
        return opening - 1..<closing + 2
      }
      start = closing + 1
    }
    return nil
  }
}
