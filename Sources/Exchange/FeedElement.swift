/// The elements of Atom and RSS that tell something of a story.
enum FeedElement {
  case feed, entry, rss, channel, item
  case id, guid, title, link, author, name, source, creator
  case published, updated, pubDate, date
  case summary, content, description, encoded
  /// Within a text: an element that begins a line of its own.
  case block
  case other

  /// Which element the name in the namespace is.
  /// - Parameters:
  ///   - name: its name without a prefix.
  ///   - namespace: the namespace's address, `nil` where it has none.
  init(_ name: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
    let name = String(cString: name)
    switch namespace.map({ String(cString: $0) }) {
    case nil, "": self = Self.atomNames[name] ?? Self.rssNames[name] ?? .other
    case "http://www.w3.org/2005/Atom": self = Self.atomNames[name] ?? .other
    case "http://purl.org/dc/elements/1.1/":
      self = name == "date" ? .date : name == "creator" ? .creator : .other
    case "http://purl.org/rss/1.0/modules/content/": self = name == "encoded" ? .encoded : .other
    default: self = .other
    }
  }

  private static let atomNames: [String: FeedElement] = [
    "feed": .feed, "entry": .entry, "id": .id, "title": .title, "link": .link, "author": .author,
    "name": .name, "source": .source, "published": .published, "updated": .updated,
    "summary": .summary, "content": .content,
  ]

  private static let rssNames: [String: FeedElement] = [
    "rss": .rss, "channel": .channel, "item": .item, "guid": .guid, "pubDate": .pubDate,
    "description": .description,
  ]
}
