import CLibXML2
import Diagnostics
import Journal

/// Makes a harvest of the elements of an Atom or RSS feed as they come.
///
/// The elements are told by libxml2 (`FeedReader+XML.swift`); nothing but the mentions is kept of them, so that a
/// feed of any length needs little more memory than its bytes.
struct FeedReader {
  let bytes: [UInt8]
  let file: String
  let today: Day
  private let isKnown: (_ term: String?, _ guid: String) -> Bool
  var warnings: ImportWarnings
  var places: SourcePlaces
  var failure: HarvestFailure?
  var parser: xmlParserCtxtPtr?
  var names:
    [(name: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?, element: FeedElement)] =
      []

  private var path: [FeedElement] = []
  /// How many namespaces the open elements declare, for those that declare any.
  private var namespaces: [(depth: Int, count: Int)] = []
  private var entry: FeedEntry?
  private var mentions: [IncomingMention] = []
  private var known = 0
  private var feedTitle = ""
  private var feedAuthor = ""
  private var isAlert = false
  /// The term that the feed's title named when the first story was asked about.
  private var termSoFar: String??
  /// True where texts of the feed are HTML unless they say otherwise: in RSS.
  private var isRSS = false

  private var field: Field?
  private var fieldDepth = 0
  private var fieldFormat = Format.plain
  private var text: [UInt8] = []
  /// Inside a script or style of a text that is XHTML: how deep.
  private var hiddenDepth = 0

  private var idText = PlainText(limit: 1000)
  private var titleText = PlainText(limit: 300)
  private var snippetText = PlainText(limit: 500)
  private var sourceText = PlainText(limit: 120)

  /// Begins without having read anything.
  init(
    _ bytes: [UInt8], file: String, today: Day, warnings: ImportWarnings,
    isKnown: @escaping (_ term: String?, _ guid: String) -> Bool
  ) {
    self.bytes = bytes
    self.isKnown = isKnown
    self.file = file
    self.today = today
    self.warnings = warnings
    places = SourcePlaces(bytes)
  }

  /// What was read, once the feed has ended.
  mutating func harvest() -> Harvest {
    let term = AlertTerm.named(in: feedTitle, isAlert: isAlert)
    if term == nil, !isAlert {
      let publisher = feedAuthor.isEmpty ? feedTitle : feedAuthor
      for place in mentions.indices where mentions[place].source.isEmpty {
        mentions[place].source = publisher
      }
    }
    return Harvest(
      term: term, title: feedTitle, mentions: mentions, known: known, findings: warnings.finished())
  }
}

extension FeedReader {
  /// The most bytes of one text that are looked at.
  private static let longestText = 1 << 18

  /// Takes note of an element that begins.
  mutating func begin(
    _ element: FeedElement, name: UnsafePointer<UInt8>, _ attributes: XMLAttributes
  ) {
    if field != nil { return beginMarkup(name) }
    defer { path.append(element) }
    switch (path.last, element) {
    case (nil, .feed): break
    case (nil, .rss): isRSS = true
    case (nil, _):
      let what = printable(String(String(cString: name).prefix(40)))
      stop(with: "this is XML, but no Atom or RSS 2.0 feed: its first element is `\(what)`")
    case (.feed, .entry), (.channel, .item):
      let start = offset
      entry = FeedEntry(offset: start, place: parserPlace)
    case (.entry, .link), (.item, .link): beginLink(attributes)
    case (.entry, .id): take(.guid(isPermalink: false))
    case (.item, .guid):
      take(.guid(isPermalink: !attributes.has("isPermaLink", "false")))
    case (.entry, .title), (.item, .title): take(.title, as: format(of: attributes))
    case (.entry, .published), (.item, .pubDate): take(.time(rank: 3))
    case (.entry, .date), (.item, .date): take(.time(rank: 2))
    case (.entry, .updated): take(.time(rank: 1))
    case (.entry, .summary), (.item, .description):
      take(.snippet(rank: 2), as: format(of: attributes))
    case (.entry, .content), (.item, .encoded):
      if let format = format(of: attributes) { take(.snippet(rank: 1), as: format) }
    case (.item, .source): take(.source(rank: 3), as: .html)
    case (.source, .title) where path.dropLast().last == .entry:
      take(.source(rank: 3), as: format(of: attributes))
    case (.author, .name) where path.dropLast().last == .entry: take(.source(rank: 2))
    case (.entry, .creator), (.item, .creator): take(.source(rank: 2), as: isRSS ? .html : .plain)
    case (.item, .author): take(.source(rank: 1), as: .html)
    case (.feed, .title), (.channel, .title): take(.feedTitle, as: format(of: attributes))
    case (.feed, .id): take(.feedID)
    case (.author, .name) where path.dropLast().last == .feed: take(.feedAuthor)
    default: break
    }
  }

  /// Takes note of the namespaces that the element declares which is about to begin.
  mutating func declared(namespaces count: Int) {
    guard count > 0 else { return }
    namespaces.append((path.count, count))
    if namespaces.reduce(0, { $0 + $1.count }) > FeedGuard.mostNamespaces {
      stop(
        with: "more than \(FeedGuard.mostNamespaces) namespaces are declared, which no feed needs")
    }
  }

  /// Takes note of text.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard field != nil, hiddenDepth == 0, text.count < Self.longestText else { return }
    text.append(contentsOf: bytes)
  }

  /// Takes note of an element's end.
  mutating func end() {
    guard let element = path.popLast() else { return }
    if namespaces.last?.depth == path.count { namespaces.removeLast() }
    if let field {
      if path.count == fieldDepth {
        self.field = nil
        hiddenDepth = 0
        keep(field)
        text.removeAll(keepingCapacity: true)
        return
      }
      if hiddenDepth > path.count { hiddenDepth = 0 }
      if element == .block { text.append(0x20) }
    } else if element == .entry && path.last == .feed || element == .item && path.last == .channel {
      finishEntry()
    }
  }

  private mutating func take(_ field: Field, as format: Format? = .plain) {
    guard let format, entry?.isKnown != true else { return }
    self.field = field
    fieldDepth = path.count
    fieldFormat = format
  }

  /// How the element's text is written; `nil` where it is no text for people.
  private func format(of attributes: XMLAttributes) -> Format? {
    guard !isRSS else { return .html }
    if attributes.has("type", "html") { return .html }
    guard !attributes.has("src") else { return nil }
    guard let type = attributes["type"] else { return .plain }
    switch String(decoding: type, as: UTF8.self).lowercased() {
    case "", "text", "text/plain": return .plain
    case "html", "text/html": return .html
    case "xhtml", "application/xhtml+xml": return .xhtml
    default: return nil
    }
  }

  /// An element within a text: XHTML, or HTML that someone forgot to escape.
  private mutating func beginMarkup(_ name: UnsafePointer<UInt8>) {
    let name = Array(UnsafeBufferPointer(start: name, count: Int(min(xmlStrlen(name), 16))))
    let kind = HTMLElement(name[...])
    if hiddenDepth == 0, kind.hidesContent { hiddenDepth = path.count + 1 }
    if kind.isBreak { text.append(0x20) }
    path.append(kind.isBreak ? .block : .other)
  }

  private mutating func beginLink(_ attributes: XMLAttributes) {
    guard !isRSS else { return take(.link) }
    guard entry?.isKnown != true else { return }
    let rank = attributes.has("rel", "alternate") ? 2 : attributes.has("rel") ? 0 : 1
    guard entry?.link.takes(rank) == true, let address = attributes["href"] else { return }
    entry?.link.offer(address, rank: rank)
  }
}

extension FeedReader {
  private mutating func keep(_ field: Field) {
    switch field {
    case .feedTitle: feedTitle = Self.plain(text, fieldFormat, into: &titleText)
    case .feedAuthor:
      if feedAuthor.isEmpty { feedAuthor = Self.plain(text, fieldFormat, into: &sourceText) }
    case .feedID:
      let id = String(decoding: text.prefix(200), as: UTF8.self)
      if id.hasPrefix("tag:google.com,"), id.contains("/alerts/") { isAlert = true }
    case .guid(let isPermalink):
      if text.begins(with: "tag:google.com,2013:googlealerts/") { isAlert = true }
      idText.clear()
      idText.append(text)
      if isPermalink { entry?.permalink = text }
      guard !idText.isEmpty, !idText.isFull else { return }
      let guid = idText.finished()
      let isKnown = isKnown(term, guid)
      entry?.guid = guid
      entry?.isKnown = isKnown
    case .title: entry?.title = Self.plain(text, fieldFormat, into: &titleText)
    case .link: entry?.link.offer(text, rank: 1)
    case .time(let rank):
      if let time = WrittenTime(text[...]) {
        entry?.time.offer(time, rank: rank)
      } else if entry?.unreadableTime == nil, !warnings.isFull {
        var quoted = PlainText(limit: 40)
        quoted.append(text)
        if !quoted.isEmpty { entry?.unreadableTime = quoted.finished() }
      }
    case .snippet(let rank):
      guard entry?.snippet.takes(rank) == true else { return }
      let snippet = Self.plain(text, fieldFormat, into: &snippetText)
      if !snippet.isEmpty { entry?.snippet.offer(snippet, rank: rank) }
    case .source(let rank):
      guard entry?.source.takes(rank) == true else { return }
      let source = Self.plain(text, fieldFormat, into: &sourceText)
      if !source.isEmpty { entry?.source.offer(source, rank: rank) }
    }
  }

  /// The term that the feed's title names, which comes before its stories.
  private var term: String? {
    mutating get {
      if let termSoFar { return termSoFar }
      let named = AlertTerm.named(in: feedTitle, isAlert: isAlert)
      termSoFar = .some(named)
      return named
    }
  }

  /// The text that was gathered, as a person reads it.
  private static func plain(
    _ text: [UInt8], _ format: Format, into result: inout PlainText
  ) -> String {
    result.clear()
    if format == .html { HTMLText.append(text[...], to: &result) } else { result.append(text) }
    return result.finished()
  }

  private mutating func finishEntry() {
    guard let entry else { return }
    self.entry = nil
    if entry.isKnown { return known += 1 }
    var address = StoryAddress.unwrapped(entry.link.value)
    if address.isEmpty, !entry.link.value.isEmpty {
      warn(entry, "import-link") {
        "the link `\(Self.quoted(entry.link.value))` is no web address and is left out"
      }
    }
    if address.isEmpty { address = StoryAddress.unwrapped(entry.permalink) }
    let url = String(decoding: address, as: UTF8.self)
    var title = entry.title
    if title.isEmpty {
      title = entry.snippet.value.isEmpty ? url : entry.snippet.value
      var short = PlainText(limit: 300)
      short.append(Array(title.utf8))
      title = short.finished()
      guard !title.isEmpty else {
        return warn(entry, "import-title") { "an entry without title, text and link is left out" }
      }
      warn(entry, "import-title") {
        "the entry has no title; `\(Self.quoted(title.utf8))` stands in for it"
      }
    }
    let (story, day) = (StoryTime(entry.time.value, today: today), today)
    if let written = entry.time.value, let doubt = story.doubt {
      warn(entry, "import-date") {
        "the date `\(written.day)` \(doubt); \(day) stands in for it"
      }
    } else if entry.time.value == nil {
      warn(entry, "import-date") {
        entry.unreadableTime.map { "the date `\($0)` cannot be read; \(day) stands in for it" }
          ?? "the entry has no date; \(day) stands in for it"
      }
    }
    mentions.append(
      IncomingMention(
        guid: entry.guid, at: story.time.at, day: story.time.day, title: title, url: url,
        source: entry.source.value, snippet: entry.snippet.value))
  }
}
