/// A text broken into lines of about the same width.
enum LabelLines {
  /// Breaks a text.
  /// - Parameters:
  ///   - text: what is set.
  ///   - width: the width that lines have room for, in ems. A longer word has a line to itself.
  ///   - most: the width at which words are broken, in ems.
  ///   - isBold: whether it is set in bold.
  /// - Returns: the lines, none of them empty; none for a text without a character to see.
  static func broken(
    _ text: String, width: Double, atMost most: Double, isBold: Bool = false
  ) -> [String] {
    let words = text.split(separator: " ").flatMap { pieces($0, atMost: most, isBold) }
    let widths = words.map { LabelWidth.ems($0.text, isBold: isBold) }
    guard let widest = widths.max() else { return [] }
    let space = LabelWidth.ems(" ", isBold: isBold)
    func lines(_ room: Double) -> [Range<Int>] {
      var lines: [Range<Int>] = []
      var width = 0.0
      for index in words.indices {
        let added = (words[index].isGlued ? 0 : space) + widths[index]
        if let last = lines.last, width + added <= room {
          lines[lines.count - 1] = last.lowerBound..<index + 1
          width += added
        } else {
          lines.append(index..<index + 1)
          width = widths[index]
        }
      }
      return lines
    }
    // As many lines as it takes, and then as narrow as so many can be.
    let greedy = lines(max(width, widest))
    var (low, high) = (widest, max(width, widest))
    while high - low > 0.1 {
      let middle = (low + high) / 2
      if lines(middle).count > greedy.count { low = middle } else { high = middle }
    }
    return lines(high).map { range in
      range.reduce(into: "") { line, index in
        if index > range.lowerBound, !words[index].isGlued { line += " " }
        line += words[index].text
      }
    }
  }

  /// A word, or the parts of one that does not fit a line; each but the first is glued to the one before it.
  private static func pieces(
    _ word: Substring, atMost most: Double, _ isBold: Bool
  ) -> [(text: Substring, isGlued: Bool)] {
    if LabelWidth.ems(word, isBold: isBold) <= most { return [(word, false)] }
    var pieces: [(text: Substring, isGlued: Bool)] = []
    var start = word.startIndex
    var width = 0.0
    for index in word.indices {
      let own = LabelWidth.ems(String(word[index]), isBold: isBold)
      if index > start, width + own > most {
        pieces.append((word[start..<index], !pieces.isEmpty))
        (start, width) = (index, 0)
      }
      width += own
    }
    return pieces + [(word[start...], !pieces.isEmpty)]
  }
}
