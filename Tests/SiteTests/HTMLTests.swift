import Journal
import TestSupport
import Testing

@testable import Site

@Suite("What is appended to a page stays what it was")
struct HTMLTests {
  @Test(arguments: [
    ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"x\"", "&quot;x&quot;"),
    ("&amp;", "&amp;amp;"), ("<script>", "&lt;script&gt;"), ("", ""), ("é 日本 👍🏽", "é 日本 👍🏽"),
    ("&\u{301}<\u{301}", "&amp;\u{301}&lt;\u{301}"), ("it's", "it's"),
  ])
  func aTextIsEscaped(text: String, markup: String) {
    #expect(html { $0.text(text) } == markup)
    #expect(html { $0.text("<\(text)>".dropFirst().dropLast()) } == markup)
  }

  @Test func anyTextIsReadBackFromItsMarkup() {
    var random = SeededRandom(1)
    let letters = Array("<>&\"'ab é日\u{301}👍;#lt").map(String.init)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...20, using: &random))
        .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
      let markup = html { $0.text(text) }
      #expect(!markup.utf8.contains { "<>\"".utf8.contains($0) })
      #expect(unescaped(markup) == text)
    }
  }

  @Test(arguments: [
    ("journal/week-08.html", "journal/week-08.html"), ("a b", "a%20b"), ("a:b", "a%3Ab"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("c#?x=1&y", "c%23%3Fx%3D1%26y"),
    ("é", "%C3%A9"), ("日", "%E6%97%A5"), ("👍", "%F0%9F%91%8D"), ("100%", "100%25"),
    ("\"><b>", "%22%3E%3Cb%3E"), ("a'b", "a%27b"), ("-._~", "-._~"), ("a\\b", "a%5Cb"), ("", ""),
  ])
  func aPathIsPercentEncoded(path: String, address: String) {
    #expect(html { $0.address(path) } == address)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
    (1_234_567, "1,234,567"), (-5, "-5"), (-500, "-500"), (-1000, "-1,000"),
  ])
  func aNumberHasAComma(value: Int, text: String) {
    #expect(html { $0.number(value) } == text)
  }

  @Test func aNumberHasItsNoun() {
    #expect(html { $0.count(1, "entry", "entries") } == "1 entry")
    #expect(html { $0.count(0, "entry", "entries") } == "0 entries")
    #expect(html { $0.count(1200, "word", "words") } == "1,200 words")
  }

  @Test func aDayIsForPeopleAndPrograms() throws {
    let day = try #require(Day("2017-09-04"))
    #expect(html { $0.day(day) } == "<time datetime=\"2017-09-04\">4 September 2017</time>")
    #expect(html { $0.shortDay(day) } == "<time datetime=\"2017-09-04\">4 Sep</time>")
  }

  @Test func theYearOfADayHasNoComma() throws {
    let day = try #require(Day("0800-12-25"))
    #expect(html { $0.day(day) }.contains(">25 December 800<"))
  }
}
