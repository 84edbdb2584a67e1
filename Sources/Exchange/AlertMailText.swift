/// The text/plain part of a mail of Google Alerts.
///
/// ```
/// === News - 2 new results for [amazon] ===
///
/// Amazon fixes its baby registry
/// The Example Times
/// What happened, on one or more lines ...
/// <https://www.google.com/url?rct=j&sa=t&url=https://example.org/story&ct=ga>
/// ```
enum AlertMailText {
  /// The most lines that one story may have; more are another text than an alert's.
  private static let mostLines = 40
  /// The most lines over which an address or heading may be wrapped.
  private static let mostWraps = 12

  /// The stories in the order of the mail.
  static func stories(in text: MailText) -> [MailStory] {
    var stories: [MailStory] = []
    var term: String?
    var block: [ArraySlice<UInt8>] = []
    var lines = text.lines[...]
    var isTrailer = false
    while var line = lines.popFirst()?.trimmed {
      if line.begins(with: "===") {
        isTrailer = false
        // A long heading may be wrapped.
        for _ in 0..<mostWraps where !line.dropFirst(3).hasSuffix("=") {
          guard let next = lines.popFirst() else { break }
          line = (line + [0x20] + next.trimmed)[...]
        }
        term = termOfHeading(line) ?? term
        block = []
      } else if isLink(line) {
        for _ in 0..<mostWraps where line.last != UInt8(ascii: ">") {
          guard let next = lines.first, !next.isEmpty else { break }
          line = (line + next.trimmed)[...]
          lines.removeFirst()
        }
        let link = line.dropFirst().prefix { $0 != UInt8(ascii: ">") }
        if !isTrailer, !StoryAddress.isGoogles(link),
          let story = story(of: block, term: term, link: link)
        {
          stories.append(story)
        }
        block = []
      } else if line.begins(with: "- - - -") {
        // What follows leaves the alert, or changes it.
        isTrailer = true
        block = []
      } else if !line.isEmpty {
        if block.count == mostLines { block.removeFirst() }
        block.append(line)
      }
    }
    return stories
  }

  /// True for a line that begins with an address in angle brackets, of the web or not.
  private static func isLink(_ line: ArraySlice<UInt8>) -> Bool {
    if line.begins(with: "<http") { return true }
    guard line.first == UInt8(ascii: "<"), line.last == UInt8(ascii: ">"),
      !line.contains(where: \.isSpace)
    else { return false }
    let scheme = line.dropFirst().prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    return scheme.first?.isLetter == true && line[scheme.endIndex] == UInt8(ascii: ":")
  }

  /// TERM of `=== News - 10 new results for [TERM] ===`, in any language.
  private static func termOfHeading(_ line: ArraySlice<UInt8>) -> String? {
    guard let open = line.firstIndex(of: UInt8(ascii: "[")),
      let close = line.lastIndex(of: UInt8(ascii: "]")), open < close
    else { return nil }
    let term = MailStory.plain(line[(open + 1)..<close], limit: AlertTerm.longest)
    return term.isEmpty ? nil : term
  }

  private static func story(
    of block: [ArraySlice<UInt8>], term: String?, link: ArraySlice<UInt8>
  ) -> MailStory? {
    var rest = block[...]
    var title = ""
    while title.isEmpty, let line = rest.popFirst() { title = MailStory.plain(line, limit: 300) }
    guard !title.isEmpty else { return nil }
    var story = MailStory(term: term, title: title, link: Array(link))
    // Where only one line follows, a short one that does not trail off is the publisher.
    if rest.count > 1 || rest.first.map({ $0.count <= 50 && !$0.hasSuffix("...") }) == true,
      let publisher = rest.popFirst()
    {
      story.source = MailStory.plain(publisher, limit: 120)
    }
    story.snippet = MailStory.plain(Array(rest.joined(separator: [0x20])), limit: 500)
    return story
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space at either end.
  var trimmed: ArraySlice<UInt8> {
    var result = drop(while: \.isSpace)
    while let last = result.last, last.isSpace { result.removeLast() }
    return result
  }

  /// True where the bytes end with the ASCII text.
  func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).begins(with: text)
  }
}
