/// A significant alert that is about to be appended to its term's file.
public struct AlertDraft: Sendable, Hashable {
  /// The day of the heading.
  public var day: Day
  /// The headline, as plain text.
  public var title: String
  /// The story's address, if it has one.
  public var url: String?
  /// The mention that it is made from; `nil` where it is written by hand.
  public var mention: MentionID?
  /// When it is written; `nil` where that is not kept.
  public var at: Moment?
  /// How it sounds; `nil` where the student does not say.
  public var sentiment: Sentiment?
  /// What the student says about it, in Markdown.
  public var comment: String

  /// Makes a draft.
  public init(
    day: Day, title: String, url: String? = nil, mention: MentionID? = nil,
    at: Moment? = nil, sentiment: Sentiment? = nil, comment: String
  ) {
    self.day = day
    self.title = title
    self.url = url
    self.mention = mention
    self.at = at
    self.sentiment = sentiment
    self.comment = comment
  }

  /// The alert as Markdown, from its heading to the end of its last line.
  public var markdown: String { block.markdown }

  /// The alert between its marks.
  var block: AlertBlock {
    let title = literalHeading(title)
    let link = url.map { "[\(title)](\(linkDestination($0)))" }
    let comment = markdownLines(comment).trimmingBlankLines()
    var block = AlertBlock(
      heading: "## \(day) \(link ?? title)", mention: mention, at: at,
      sentiment: sentiment.map { "Sentiment: \($0.rawValue)" } ?? "",
      comment: comment.isEmpty ? "" : "\n\(comment)\n")
    block.markComment()
    return block
  }
}

/// A stranger's words as one line of Markdown that shows exactly them, also within a link.
private func literalHeading(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var needsSpace = false
  // What looks like an address would become a link of its own.
  let holdsAddress = text.contains("://") || text.lowercased().contains("www.")
  let marks = ("\\`*_[]<>~&" + (holdsAddress ? ":." : "")).unicodeScalars
  for scalar in text.unicodeScalars {
    if scalar.value <= 0x20 || 0x7f..<0xa0 ~= scalar.value || scalar.properties.isWhitespace {
      needsSpace = !result.isEmpty
      continue
    }
    // An override of the direction would turn what follows it on the line around.
    if 0x202a...0x202e ~= scalar.value || 0x2066...0x2069 ~= scalar.value { continue }
    if needsSpace { result.append(" ") }
    needsSpace = false
    // Together they would look like a link to whoever reads the line without a parser.
    let followsBracket = scalar == "(" && result.last == "]"
    if marks.contains(scalar) || followsBracket { result.append("\\") }
    result.append(scalar)
  }
  // A heading may be closed with number signs, which then do not show.
  if result.last == "#" { result.insert("\\", at: result.index(before: result.endIndex)) }
  return result.isEmpty ? "untitled" : String(result)
}

/// An address as a link's destination that a parser and a plain search for the last `](` read alike.
private func linkDestination(_ url: String) -> String {
  var result = ""
  var entity = false
  for character in url {
    switch character {
    case "\\": result += "%5C"
    case "(": result += "%28"
    case ")": result += "%29"
    case "<": result += "%3C"
    case ">": result += "%3E"
    case ";" where entity: result += "%3B"
    default: result.append(character)
    }
    // Markdown reads `&copy;` as a sign in addresses too.
    let continues = character.isASCII && (character.isLetter || character.isNumber)
    entity = character == "&" || entity && (continues || character == "#")
  }
  return result
}
