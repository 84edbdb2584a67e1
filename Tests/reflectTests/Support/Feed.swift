/// What Google's feed about a term looks like.
struct Feed {
  /// One story of it.
  struct Story {
    var title: String
    var path: String
    var day = "2017-09-20"
  }

  /// A feed of these stories.
  static func google(_ term: String, _ stories: [Story]) -> String {
    let entries = stories.enumerated().map { number, story in
      """
      <entry><id>tag:google.com,2013:googlealerts/feed:\(story.path)</id>\
      <title type="html">\(story.title)</title>\
      <link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://example.org/\(story.path)&amp;ct=ga"/>\
      <published>\(story.day)T06:32:\(number / 10 % 6)\(number % 10)Z</published>\
      <content type="html">It is said of &lt;b&gt;\(term)&lt;/b&gt;.</content>\
      <author><name></name></author></entry>
      """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">\
      <title>Google Alert - \(term)</title>\(entries.joined())</feed>
      """
  }

  /// A feed of so many stories whose headlines have nothing in common.
  static func google(_ term: String, stories: Int, from first: Int = 0) -> String {
    google(
      term,
      (first..<first + stories).map { Story(title: "Tale\($0) about thing\($0)", path: "s/\($0)") })
  }
}
