import Markdown

/// What one block of an outline says of a concept.
struct ConceptReading {
  private(set) var text: String
  private(set) var name: Answer
  private(set) var emphasis: Range<Int>?
  private(set) var definition: String?
  /// Whether a mark for a definition stands there, and none after it.
  private(set) var lacksDefinition = false

  /// Reads a heading, an item, or a paragraph.
  init(_ block: OutlineBlock) {
    var bytes = Array(block.text.utf8)
    for index in bytes.indices where bytes[index] == 0x0a { bytes[index] = 0x20 }
    let strong = if case .heading = block.kind { [Range<Int>]() } else { block.strong }
    if let term = strong.first, term.lowerBound == 0,
      let mark = Self.definitionMark(bytes, after: term)
    {
      self.init(bytes, termEnd: mark.lowerBound, definitionStart: mark.upperBound)
    } else {
      self.init(bytes, strong: strong)
    }
  }

  /// Reads `**Term** — definition`.
  private init(_ bytes: [UInt8], termEnd: Int, definitionStart: Int) {
    let term = ConceptName(bytes[..<termEnd])
    name = term.answer
    // Another name may also stand at the end of the line, where it is easily added.
    let rest = ConceptName(bytes[definitionStart...])
    name.add(rest.alsoNames)
    let moved = rest.alsoRanges.map {
      $0.lowerBound + definitionStart..<$0.upperBound + definitionStart
    }
    text = Self.without(term.alsoRanges + moved, bytes[...])
    let said = Self.without(rest.alsoRanges, bytes[definitionStart...]).trimmingSpaces()
    definition = said.isEmpty ? nil : said
    lacksDefinition = said.isEmpty
  }

  /// Reads words of which a part may be bold.
  private init(_ bytes: [UInt8], strong: [Range<Int>]) {
    let whole = ConceptName(bytes[...])
    text = Self.without(whole.alsoRanges, bytes[...])
    guard let bold = strong.first else {
      name = whole.answer
      return
    }
    name = ConceptName(bytes[bold]).answer
    name.add(whole.alsoNames)
    if name.text == whole.answer.text {
      name = whole.answer
      return
    }
    let cut = whole.alsoRanges.reduce(into: 0) { cut, range in
      if range.upperBound <= bold.lowerBound { cut += range.count }
    }
    // Names within the bold part went as well.
    let inside = whole.alsoRanges.reduce(into: 0) { cut, range in
      if range.lowerBound >= bold.lowerBound, range.upperBound <= bold.upperBound {
        cut += range.count
      }
    }
    let start = Self.characters(text.utf8.prefix(bold.lowerBound - cut))
    let end = Self.characters(text.utf8.prefix(bold.upperBound - cut - inside))
    emphasis = start..<end
  }

  /// What marks a definition after its term: a dash between spaces, or a colon, there or as the term's last letter.
  ///
  /// - Parameters:
  ///   - bytes: the block's words.
  ///   - term: the bold part that they begin with.
  /// - Returns: the mark with the spaces around it; `nil` where there is none.
  private static func definitionMark(_ bytes: [UInt8], after term: Range<Int>) -> Range<Int>? {
    func skipSpaces(_ offset: Int) -> Int {
      bytes[offset...].firstIndex { $0 != 0x20 } ?? bytes.count
    }
    if bytes[term].last == UInt8(ascii: ":") {
      let start = skipSpaces(term.upperBound)
      return start < bytes.count ? term.upperBound - 1..<start : nil
    }
    // Parentheses may stand between the term and the mark.
    var end = term.upperBound
    var next = skipSpaces(end)
    while next < bytes.count, bytes[next] == UInt8(ascii: "("),
      let close = bytes[next...].firstIndex(of: UInt8(ascii: ")"))
    {
      end = close + 1
      next = skipSpaces(end)
    }
    guard next < bytes.count else { return nil }
    if bytes[next] == UInt8(ascii: ":") {
      let start = skipSpaces(next + 1)
      return start < bytes.count ? end..<start : nil
    }
    var after = next
    if bytes[next...].starts(with: "—".utf8) || bytes[next...].starts(with: "–".utf8) {
      after = next + 3
    } else {
      while after < bytes.count, bytes[after] == UInt8(ascii: "-"), after < next + 3 { after += 1 }
    }
    guard after > next, next > end, after == bytes.count || bytes[after] == 0x20 else { return nil }
    return end..<skipSpaces(after)
  }

  /// The bytes without some ranges, which count from their start.
  private static func without(_ ranges: [Range<Int>], _ bytes: ArraySlice<UInt8>) -> String {
    if ranges.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    var kept: [UInt8] = []
    var start = bytes.startIndex
    for range in ranges {
      kept += bytes[start..<bytes.startIndex + range.lowerBound]
      start = bytes.startIndex + range.upperBound
    }
    return String(decoding: kept + bytes[start...], as: UTF8.self)
  }

  private static func characters(_ bytes: some Collection<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).count
  }
}

extension Answer {
  /// Adds names that it does not have yet.
  fileprivate mutating func add(_ names: [String]) {
    for other in names where other != text && !otherNames.contains(other) {
      otherNames.append(other)
    }
  }
}
