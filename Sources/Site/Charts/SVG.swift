import Journal

extension HTML {
  /// Appends a length or coordinate of a drawing, to a tenth of its unit.
  mutating func length(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { raw("-") }
    text(String(abs(tenths) / 10))
    if tenths % 10 != 0 {
      raw(".")
      text(String(abs(tenths) % 10))
    }
  }

  /// Appends ` name="value"` to an open tag of a drawing.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    raw(" ")
    raw(name)
    raw("=\"")
    length(value)
    raw("\"")
  }

  /// Appends a level line from one x to another.
  mutating func level(from x1: Double, to x2: Double, y: Double) {
    raw("<line")
    attribute("x1", x1)
    attribute("x2", x2)
    attribute("y1", y)
    attribute("y2", y)
    raw("/>")
  }

  /// Appends a bar that stands on `base`; nothing where it has no height.
  mutating func bar(x: Double, width: Double, base: Double, height: Double, isMarked: Bool) {
    guard height > 0 else { return }
    raw(isMarked ? "<rect class=\"on\"" : "<rect")
    attribute("x", x)
    attribute("y", base - height)
    attribute("width", width)
    attribute("height", height)
    raw("/>")
  }

  /// Appends words whose class says how they are aligned and what they are.
  mutating func words(_ words: String, x: Double, y: Double, _ className: StaticString = "") {
    raw("<text")
    if className.utf8CodeUnitCount > 0 {
      raw(" class=\"")
      raw(className)
      raw("\"")
    }
    attribute("x", x)
    attribute("y", y)
    raw(">")
    text(words)
    raw("</text>")
  }

  /// Appends the shape of a sentiment, its middle at a point: up, level or down; round where none is said.
  mutating func mark(_ sentiment: Sentiment?, x: Double, y: Double, radius: Double) {
    raw("<path class=\"mark")
    if let sentiment {
      raw(" ")
      raw(sentiment.name)
    }
    raw("\" d=\"M")
    switch sentiment {
    case .positive: corner(x, y - 0.9 * radius, radius, 1.8 * radius)
    case .negative: corner(x, y + 0.9 * radius, radius, -1.8 * radius)
    case .neutral:
      length(x - 0.8 * radius)
      raw(" ")
      length(y - 0.8 * radius)
      for (letter, distance) in [("h", 1.6), ("v", 1.6), ("h", -1.6)] {
        text(letter)
        length(distance * radius)
      }
      raw("z")
    case nil:
      length(x - 0.8 * radius)
      raw(" ")
      length(y)
      for distance in [1.6, -1.6] {
        raw("a")
        for value in [0.8 * radius, 0.8 * radius] {
          length(value)
          raw(" ")
        }
        raw("0 1 0 ")
        length(distance * radius)
        raw(" 0")
      }
      raw("z")
    }
    raw("\"/>")
  }

  private mutating func corner(_ x: Double, _ y: Double, _ half: Double, _ down: Double) {
    length(x)
    raw(" ")
    length(y)
    raw("l")
    length(half)
    raw(" ")
    length(down)
    raw("h")
    length(-2 * half)
    raw("z")
  }

  /// Appends a sentiment as a word with its shape, or where it is narrow its shape.
  mutating func sentiment(_ sentiment: Sentiment, count: Int? = nil, isBrief: Bool = false) {
    raw("<span class=\"is ")
    raw(sentiment.name)
    raw("\">")
    if let count {
      number(count)
      raw(" ")
    }
    if isBrief { raw("<span class=\"word\">") }
    raw(sentiment.name)
    raw(isBrief ? "</span></span>" : "</span>")
  }
}

extension Sentiment {
  /// The word, which is also the class that gives it its shape.
  var name: StaticString {
    switch self {
    case .positive: "positive"
    case .neutral: "neutral"
    case .negative: "negative"
    }
  }
}
