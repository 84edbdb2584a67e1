import Markdown
import Testing

@testable import Site

@Suite("The beginning of a part of a page")
struct BeginningTests {
  private func beginning(_ html: String, atMost most: Int) -> String {
    let template = HTMLTemplate(bytes: Array(html.utf8))
    return String(
      decoding: template.beginning(of: 0..<template.bytes.count, atMost: most), as: UTF8.self)
  }

  @Test(
    "is its text, still escaped, cut after a word",
    arguments: [
      ("<p>One <em>two</em>\nthree</p>\n<p>four</p>", 40, "One two three four"),
      ("<p>One two three</p>", 9, "One two…"), ("<p>One two, three</p>", 10, "One two…"),
      ("<p>One two. Three</p>", 10, "One two.\u{a0}…"), ("<p>a &amp; b</p>", 20, "a &amp; b"),
      ("<h2 id=\"a\">A</h2>\n<p>b</p>", 20, "A b"), ("", 5, ""), ("<p>日本語</p>", 7, "日本…"),
      ("<p>ab&lt;cd</p>", 4, "ab…"), ("<p>ab&lt;cd</p>", 6, "ab&lt;…"),
    ])
  func isText(html: String, most: Int, text: String) {
    #expect(beginning(html, atMost: most) == text)
  }
}
