/// The text/html part of a mail of Google Alerts, which is read where there is no text/plain part.
enum AlertMailMarkup {
  /// The stories in the order of the mail: those that the page gives as JSON, else those that it links to.
  static func stories(in html: [UInt8]) -> [MailStory] {
    let stories = markedUp(in: html)
    return stories.isEmpty ? linked(in: html) : stories
  }

  /// The stories of `<script data-scope="inboxmarkup" type="application/json">`.
  private static func markedUp(in html: [UInt8]) -> [MailStory] {
    var place = 0
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      guard html[place...].beginsIgnoringCase(with: "script"),
        let tag = HTMLTag(at: open, of: html[...])
      else { continue }
      place = tag.end
      let content = tag.end..<HTMLTag.endOfContent(of: tag, in: html[...])
      place = content.upperBound
      guard
        tag.value(of: "data-scope", in: html[...]).map({ $0.elementsEqual("inboxmarkup".utf8) })
          == true,
        let markup = JSONValue(html[content])
      else { continue }
      var stories: [MailStory] = []
      markup.forEachObject { object in
        guard let link = object["url"]?.text, !StoryAddress.isGoogles(link[...]) else { return }
        let title = (object["title"] ?? object["name"])?.text ?? []
        let snippet = (object["description"] ?? object["subtitle"])?.text ?? []
        let story = MailStory(
          title: MailStory.plain(title, limit: 300),
          snippet: MailStory.plain(snippet, limit: 500), link: link)
        if !story.title.isEmpty { stories.append(story) }
      }
      if !stories.isEmpty { return stories }
    }
    return []
  }

  /// The stories that links through Google's redirect lead to, each once, with the text of its first link that has one.
  private static func linked(in html: [UInt8]) -> [MailStory] {
    var stories: [MailStory] = []
    var known: [[UInt8]: Int] = [:]
    var place = 0
    while let open = html[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = HTMLTag(at: open, of: html[...]) else {
        place = open + 1
        continue
      }
      place = tag.end
      if !tag.isClosing, tag.element.hidesContent {
        place = HTMLTag.endOfContent(of: tag, in: html[...])
      }
      guard !tag.isClosing, tag.element.isNamed("a"),
        let link = tag.value(of: "href", in: html[...]), StoryAddress.isRedirect(link[...])
      else { continue }
      let key = StoryAddress.key(link)
      guard !key.isEmpty else { continue }
      let end = HTMLTag.endOfContent(of: tag, in: html[...].prefix(place + 10_000))
      var title = PlainText(limit: 300)
      HTMLText.append(html[place..<end], to: &title)
      place = end
      if let known = known[key] {
        if stories[known].title.isEmpty { stories[known].title = title.finished() }
      } else {
        known[key] = stories.count
        stories.append(MailStory(title: title.finished(), link: link))
      }
    }
    return stories.filter { !$0.title.isEmpty }
  }
}
